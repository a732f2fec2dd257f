/// What a terminal that has no more than ASCII shows for other signs.
enum PlainSigns {
  static func sign(for scalar: UInt32) -> UInt32 {
    let sign: UInt8 =
      switch UnicodeScalar(scalar) ?? "?" {
      case "─", "━", "┄", "╌", "–", "—", "‐", "‑", "−": UInt8(ascii: "-")
      case "═": UInt8(ascii: "=")
      case "│", "┃", "║", "▏", "┆", "╎": UInt8(ascii: "|")
      case "╭", "╮", "╰", "╯", "├", "┤", "┬", "┴", "┼", "┌", "┐", "└", "┘": UInt8(ascii: "+")
      case "▌", "▸", "›", "»", "→", "▶", "⟩", "❯": UInt8(ascii: ">")
      case "‹", "«", "←", "◀", "⟨": UInt8(ascii: "<")
      case "↑", "▲", "▴": UInt8(ascii: "^")
      case "↓", "▼", "▾": UInt8(ascii: "v")
      case "✓", "✔": UInt8(ascii: "+")
      case "✗", "✘", "×": UInt8(ascii: "x")
      case "•", "·", "●", "◆", "■": UInt8(ascii: "*")
      case "○", "◦": UInt8(ascii: "o")
      case "…": UInt8(ascii: ".")
      case "█", "▓", "▒", "░": UInt8(ascii: "#")
      case "‘", "’": UInt8(ascii: "'")
      case "“", "”", "„": UInt8(ascii: "\"")
      case "\u{A0}": UInt8(ascii: " ")
      default: UInt8(ascii: "?")
      }
    return UInt32(sign)
  }
}
