import ComposerKit
import Screen

/// A picture of the screen as a vector graphic: the same frame gives the same bytes, and few of them.
struct FrameSVG {
  private let frame: Frame
  private let theme: Theme
  private let isDark: Bool
  /// The looks that occur; each is a class.
  private var classes: [Look] = []
  private var lines: [String] = []

  static let width = 8
  static let height = 18
  static let margin = 10

  /// How letters and lines are drawn.
  private struct Look: Hashable {
    var color: String
    var isBold = false
    var isDim = false
    var isUnderlined = false

    var css: String {
      "fill:\(color)" + (isBold ? ";font-weight:bold" : "") + (isDim ? ";opacity:.6" : "")
        + (isUnderlined ? ";text-decoration:underline" : "")
    }
  }

  init(_ frame: Frame, _ theme: Theme = .dark, isDark: Bool = true) {
    self.frame = frame
    self.theme = theme
    self.isDark = isDark
    drawGrounds()
    drawBorders()
    for row in 0..<frame.size.rows { drawTexts(row) }
    if let cursor = frame.cursor { draw(cursor) }
  }

  private var ink: String { isDark ? "#d0d0d0" : "#202020" }
  private var paper: String { isDark ? "#1c1c1c" : "#ffffff" }

  var text: String {
    let width = frame.size.columns * Self.width + 2 * Self.margin
    let height = frame.size.rows * Self.height + 2 * Self.margin
    let head = [
      #"<svg xmlns="http://www.w3.org/2000/svg" width="\#(width)" height="\#(height)""#,
      #"  font-family="DejaVu Sans Mono, Menlo, Consolas, monospace" font-size="13.3""#,
      #"  xml:space="preserve">"#,
      "<style>"
        + classes.enumerated().map { ".\(Self.name($0)){\($1.css)}" }.joined()
        + "path{fill:none;stroke-width:1.2}</style>",
      #"<rect width="100%" height="100%" fill="\#(paper)" rx="6"/>"#,
    ]
    return (head + lines + ["</svg>", ""]).joined(separator: "\n")
  }

  private static func name(_ number: Int) -> String {
    String(UnicodeScalar(UInt8(ascii: "a") + UInt8(number % 26))) + (number < 26 ? "" : "x")
  }

  private mutating func name(of look: Look) -> String {
    if let place = classes.firstIndex(of: look) { return Self.name(place) }
    classes.append(look)
    return Self.name(classes.count - 1)
  }

  private func x(_ column: Int) -> Int { Self.margin + column * Self.width }
  private func y(_ row: Int) -> Int { Self.margin + row * Self.height }

  /// The colours of a cell's letter and of what is behind it.
  private func colors(_ style: Style) -> (front: String, back: String?) {
    let look = theme[style.role]
    let front = look.foreground.map(Self.hex) ?? ink
    let back = look.background.map(Self.hex)
    return look.isReversed != style.isReversed ? (back ?? paper, front) : (front, back)
  }

  private func look(_ style: Style) -> Look {
    let look = theme[style.role]
    return Look(
      color: colors(style).front, isBold: look.isBold || style.isBold, isDim: look.isDim,
      isUnderlined: look.isUnderlined || style.isUnderlined)
  }

  // MARK: What is behind the letters

  private mutating func drawGrounds() {
    for row in 0..<frame.size.rows {
      let colors = frame.row(row).map { self.colors($0.style).back }
      var start = 0
      for column in 1...colors.count where column == colors.count || colors[column] != colors[start]
      {
        if let color = colors[start] {
          lines.append(
            #"<rect x="\#(x(start))" y="\#(y(row))" width="\#((column - start) * Self.width)" "#
              + #"height="\#(Self.height)" fill="\#(color)"/>"#)
        }
        start = column
      }
    }
  }

  // MARK: Borders

  /// Borders are lines, as terminals draw them, one path for each colour.
  private mutating func drawBorders() {
    var paths = FrameBorders(frame)
    for (style, path) in paths.take() {
      let look = self.look(style)
      let dim = look.isDim ? #" opacity=".6""# : ""
      lines.append(#"<path stroke="\#(look.color)"\#(dim) d="\#(path)"/>"#)
    }
  }

  // MARK: Letters

  private mutating func drawTexts(_ row: Int) {
    var run: (column: Int, columns: Int, text: String, style: Style)?
    for (column, cell) in frame.row(row).enumerated() {
      guard let character = cell.character else {
        run?.columns += 1
        continue
      }
      let isSign = FrameBorders.signs.contains(character)
      if let former = run, !isSign, former.column + former.columns == column,
        former.style == cell.style || character == " " && !isLined(former.style, cell.style)
      {
        run?.text.append(character)
        run?.columns += 1
        continue
      }
      if let run { draw(run.column, run.columns, run.text, run.style, row) }
      let isNothing = isSign || character == " " && !isLined(cell.style)
      run = isNothing ? nil : (column, 1, String(character), cell.style)
    }
    if let run { draw(run.column, run.columns, run.text, run.style, row) }
  }

  private func isLined(_ styles: Style...) -> Bool {
    styles.contains { look($0).isUnderlined }
  }

  private mutating func draw(
    _ column: Int, _ columns: Int, _ text: String, _ style: Style, _ row: Int
  ) {
    let look = look(style)
    var text = text
    var columns = columns
    while !look.isUnderlined, text.last == " " {
      text.removeLast()
      columns -= 1
    }
    guard !text.isEmpty else { return }
    lines.append(
      #"<text x="\#(x(column))" y="\#(y(row) + 13)" textLength="\#(columns * Self.width)" "#
        + #"class="\#(name(of: look))">\#(Self.escaped(text))</text>"#)
  }

  private mutating func draw(_ cursor: Point) {
    lines.append(
      #"<rect x="\#(x(cursor.column))" y="\#(y(cursor.row))" width="\#(Self.width)" "#
        + #"height="\#(Self.height)" fill="\#(ink)" fill-opacity=".6"/>"#)
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
