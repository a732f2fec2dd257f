import Screen

/// A picture of the screen as a vector graphic: the same frame gives the same bytes.
struct FrameSVG {
  private let frame: Frame
  private let theme: Theme
  private let isDark: Bool

  private static let width = 9
  private static let height = 19
  private static let margin = 10

  init(_ frame: Frame, _ theme: Theme = .dark, isDark: Bool = true) {
    self.frame = frame
    self.theme = theme
    self.isDark = isDark
  }

  private var ink: String { isDark ? "#d0d0d0" : "#202020" }
  private var paper: String { isDark ? "#1c1c1c" : "#ffffff" }

  var text: String {
    let width = frame.size.columns * Self.width + 2 * Self.margin
    let height = frame.size.rows * Self.height + 2 * Self.margin
    var lines = [
      #"<svg xmlns="http://www.w3.org/2000/svg" width="\#(width)" height="\#(height)""#,
      #"  font-family="DejaVu Sans Mono, Menlo, Consolas, monospace" font-size="15">"#,
      #"<rect width="100%" height="100%" fill="\#(paper)" rx="6"/>"#,
    ]
    for row in 0..<frame.size.rows { lines += Self.runs(frame.row(row)).flatMap { draw($0, row) } }
    if let cursor = frame.cursor { lines.append(draw(cursor)) }
    return (lines + ["</svg>", ""]).joined(separator: "\n")
  }

  /// Cells of one style that stand side by side.
  private struct Run {
    var column: Int
    var columns: Int
    var text: String
    var style: Style
  }

  private static func runs(_ cells: ArraySlice<Screen.Cell>) -> [Run] {
    var runs: [Run] = []
    for (column, cell) in cells.enumerated() {
      guard let character = cell.character else {
        if !runs.isEmpty { runs[runs.count - 1].columns += 1 }
        continue
      }
      if let last = runs.last, last.style == cell.style, last.column + last.columns == column {
        runs[runs.count - 1].text.append(character)
        runs[runs.count - 1].columns += 1
      } else {
        runs.append(Run(column: column, columns: 1, text: String(character), style: cell.style))
      }
    }
    return runs
  }

  private func draw(_ run: Run, _ row: Int) -> [String] {
    let look = theme[run.style.role]
    let isReversed = look.isReversed != run.style.isReversed
    let front = look.foreground.map(Self.hex) ?? ink
    let back = look.background.map(Self.hex)
    let x = Self.margin + run.column * Self.width
    let y = Self.margin + row * Self.height
    let columns = run.columns * Self.width
    var lines: [String] = []
    if let fill = isReversed ? front : back {
      lines.append(
        #"<rect x="\#(x)" y="\#(y)" width="\#(columns)" height="\#(Self.height)" fill="\#(fill)"/>"#
      )
    }
    guard run.text.contains(where: { $0 != " " }) || run.style.isUnderlined else { return lines }
    let color = isReversed ? back ?? paper : front
    var marks = look.isBold || run.style.isBold ? #" font-weight="bold""# : ""
    if look.isDim { marks += #" opacity="0.6""# }
    if look.isUnderlined || run.style.isUnderlined { marks += #" text-decoration="underline""# }
    lines.append(
      #"<text x="\#(x)" y="\#(y + 14)" textLength="\#(columns)" fill="\#(color)"\#(marks) "#
        + #"xml:space="preserve">\#(Self.escaped(run.text))</text>"#)
    return lines
  }

  private func draw(_ cursor: Point) -> String {
    let x = Self.margin + cursor.column * Self.width
    let y = Self.margin + cursor.row * Self.height
    return
      #"<rect x="\#(x)" y="\#(y)" width="\#(Self.width)" height="\#(Self.height)" fill="\#(ink)" "#
      + #"fill-opacity="0.6"/>"#
  }

  private static func hex(_ color: Color) -> String {
    "#"
      + [color.red, color.green, color.blue].map { value in
        let digits = String(value, radix: 16)
        return digits.count == 1 ? "0" + digits : digits
      }.joined()
  }

  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      default: result.append(character)
      }
    }
  }
}
