import Screen

/// The columns of the list of versions: as wide as what stands in them.
struct VersionColumns {
  /// What a line says.
  struct Words {
    var name: String
    var state: String
    var layers: String
    var age: String
    var author: String
    var isFormer: Bool
  }

  private let name: Int
  /// Of name and state together: former texts have no column for each.
  private let lead: Int
  private let isShort: Bool
  private let age: Int
  /// Of the names of who changed them; 0 where there is no room or nobody is known.
  private let author: Int
  private static let layers = 8

  init(_ rows: [Words], _ width: Int) {
    func widest(_ rows: [Words], _ text: (Words) -> String) -> Int {
      rows.map { TextWidth.width(of: text($0)) }.max() ?? 0
    }
    let versions = rows.filter { !$0.isFormer }
    name = max(7, widest(versions, \.name)) + 2
    let state = widest(versions, \.state)
    let former = widest(rows.filter(\.isFormer)) { "\($0.name)  \($0.state)" }
    lead = max(state == 0 ? name : name + state + 2, former)
    let room = width - 2 - lead - Self.layers
    isShort = widest(rows, \.age) > room
    age = widest(rows, \.age) + 2
    let names = widest(rows, \.author)
    author = names > 0 && room - age >= 8 ? min(names, room - age) : 0
  }

  func drawHeading(_ painter: inout Painter, _ line: Rectangle) {
    painter.frame.writeCut(
      "  " + TextWidth.padded("version", to: lead)
        + TextWidth.padded("layers", to: Self.layers)
        + (author > 0
          ? TextWidth.padded("changed", to: max(age, 7)) + "by" : isShort ? "age" : "changed"),
      in: line, .faint)
  }

  func draw(_ words: Words, _ painter: inout Painter, _ line: Rectangle) {
    let layers = String(repeating: " ", count: max(0, 6 - words.layers.count)) + words.layers
    let age = isShort && words.age.hasSuffix(" ago") ? String(words.age.dropLast(4)) : words.age
    let first = words.isFormer ? words.name + "  " : TextWidth.padded(words.name, to: name)
    let rest = max(0, lead - TextWidth.width(of: first))
    painter.write(
      [
        ("  " + first, words.isFormer ? .faint : .text),
        (TextWidth.padded(words.state, to: rest), .accent),
        (TextWidth.padded(layers, to: Self.layers), .text),
        (author > 0 ? TextWidth.padded(age, to: max(self.age, 7)) : age, .faint),
        (author > 0 ? TextWidth.cut(words.author, to: author) : "", .faint),
      ], in: line)
  }
}
