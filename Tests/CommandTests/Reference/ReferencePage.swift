import TestKit
import Testing

/// A page of `docs/reference`, in Markdown.
struct ReferencePage {
  let name: String
  /// What it is about, for the page that lists all of them.
  let summary: String
  private(set) var text: String

  init(_ name: String, _ title: String, _ summary: String) {
    self.name = name
    self.summary = summary
    text = """
      <!-- Generated from the program's own tables; `RECORD=1 swift test --disable-xctest --filter \
      ReferenceTests` writes it anew. -->

      # \(title)

      """
    paragraph(summary)
  }

  mutating func heading(_ words: String, level: Int = 2) {
    text += "\n\(String(repeating: "#", count: level)) \(words)\n"
  }

  mutating func paragraph(_ words: String, isMarkdown: Bool = false) {
    text += "\n\(isMarkdown ? words : Self.prose(words))\n"
  }

  mutating func list(_ items: [String]) {
    if items.isEmpty { return }
    text += "\n" + items.map { "- \(Self.prose($0))\n" }.joined()
  }

  /// A block as it stands, without the empty lines at its end.
  mutating func block(_ lines: String, _ language: String = "") {
    var lines = lines[...]
    while lines.last == "\n" { lines.removeLast() }
    text += "\n```\(language)\n\(lines)\n```\n"
  }

  /// A table; a column that is empty in all rows is left out.
  mutating func table(_ head: [String], _ rows: [[String]]) {
    guard !rows.isEmpty else { return }
    let columns = head.indices.filter { column in rows.contains { !$0[column].isEmpty } }
    text += "\n| " + columns.map { head[$0] }.joined(separator: " | ") + " |\n"
    text += "|" + columns.map { _ in " --- |" }.joined() + "\n"
    for row in rows {
      text += "| " + columns.map { Self.cell(row[$0]) }.joined(separator: " | ") + " |\n"
    }
  }

  // MARK: Words

  /// Words as code, also where they hold the sign of code.
  static func code(_ words: String) -> String {
    guard !words.isEmpty else { return "" }
    return words.contains("`") ? "`` \(words) ``" : "`\(words)`"
  }

  /// Several words as code.
  static func codes(_ words: [String]) -> String { words.map(code).joined(separator: ", ") }

  /// As the first words of a paragraph: a capital, and a full stop at its end.
  static func sentence(_ words: String) -> String {
    guard !words.isEmpty else { return "" }
    return words.prefix(1).uppercased() + words.dropFirst() + (words.hasSuffix(".") ? "" : ".")
  }

  /// A heading's place in the page, as code hosts call it.
  static func anchor(_ heading: String) -> String {
    String(
      heading.lowercased().compactMap {
        $0 == " " ? "-" : $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" ? $0 : nil
      })
  }

  private static func cell(_ words: String) -> String {
    prose(words.split(separator: "\n").joined(separator: " ")).replacing("|", with: "\\|")
  }

  /// What HTML or emphasis would be made of stays what it is; code is that already.
  private static func prose(_ words: String) -> String {
    words.split(separator: "`", omittingEmptySubsequences: false).enumerated().map { place, part in
      let part = String(part)
      return place.isMultiple(of: 2)
        ? part.replacing("<", with: "\\<").replacing("*", with: "\\*") : part
    }.joined(separator: "`")
  }
}

/// The generated part of the documents.
enum Documents {
  /// Holds a text against a file of the documents; `RECORD=1` writes it anew and fails once.
  static func expect(
    _ text: String, _ name: String, source: SourceLocation = #_sourceLocation
  ) {
    if let problem = Golden.problem(text, "docs/\(name)") {
      Issue.record("\(problem)", sourceLocation: source)
    }
  }
}
