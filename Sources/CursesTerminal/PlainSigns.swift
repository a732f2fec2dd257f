/// What a terminal that has no more than ASCII shows for other signs.
enum PlainSigns {
  /// Stands for what has no sign that is like it.
  static let unknown = UInt32(UInt8(ascii: "?"))

  /// The sign that is most like it; nil where there is none.
  static func sign(for scalar: UInt32) -> UInt32? {
    let sign: UInt8 =
      switch UnicodeScalar(scalar) ?? "?" {
      case "─", "━", "┄", "╌", "–", "—", "‐", "‑", "−", "·": UInt8(ascii: "-")
      case "═": UInt8(ascii: "=")
      case "│", "┃", "║", "▏", "┆", "╎": UInt8(ascii: "|")
      case "╭", "╮", "╰", "╯", "├", "┤", "┬", "┴", "┼", "┌", "┐", "└", "┘": UInt8(ascii: "+")
      case "▌", "▸", "›", "»", "→", "▶", "⟩", "❯": UInt8(ascii: ">")
      case "‹", "«", "←", "◀", "⟨": UInt8(ascii: "<")
      case "↑", "▲", "▴": UInt8(ascii: "^")
      case "↓", "▼", "▾": UInt8(ascii: "v")
      case "✓", "✔": UInt8(ascii: "+")
      case "✗", "✘", "×": UInt8(ascii: "x")
      case "•", "●", "◆", "■": UInt8(ascii: "*")
      case "○", "◦": UInt8(ascii: "o")
      case "…": UInt8(ascii: ".")
      case "█", "▓", "▒", "░": UInt8(ascii: "#")
      case "‘", "’": UInt8(ascii: "'")
      case "“", "”", "„": UInt8(ascii: "\"")
      case "\u{A0}": UInt8(ascii: " ")
      default: 0
      }
    return sign == 0 ? nil : UInt32(sign)
  }
}
