/// Writes parts of a profile file that were not there before.
struct CanonicalLayout {
  let newline: String

  /// A key with its value; further lines are moved in to stand under a key at a column.
  func entry(_ item: WantedItem, column: Int, inFlow: Bool) -> String {
    let key = YAMLScalar.text(item.key, inFlow: inFlow)
    return key + ":" + value(item.value, column: column, inFlow: inFlow)
  }

  /// What stands behind a key's colon, the space or line break before it included.
  func value(_ wanted: Wanted, column: Int, inFlow: Bool) -> String {
    switch wanted {
    case .scalar("", .setting): return ""
    case .scalar(let text, .block) where !inFlow && text.contains("\n"):
      return " " + (block(text, column: column + 2) ?? YAMLScalar.quoted(text))
    case .list(let items, false) where !inFlow && !items.isEmpty:
      return newline + list(items, column: column + 2)
    case .table(let items, false) where !inFlow && !items.isEmpty:
      return newline + spaces(column + 2) + table(items, column: column + 2)
    default: return " " + flow(wanted, inFlow: inFlow)
    }
  }

  /// An item of a block list, without the blanks before its dash.
  func item(_ wanted: Wanted, column: Int) -> String {
    switch wanted {
    case .table(let items, false) where !items.isEmpty:
      return "- " + table(items, column: column + 2)
    default: return "-" + value(wanted, column: column, inFlow: false)
    }
  }

  /// A value in one line.
  func flow(_ wanted: Wanted, inFlow: Bool = true) -> String {
    switch wanted {
    case .scalar(let text, let form): return Self.scalar(text, form, inFlow: inFlow)
    case .list(let items, _):
      return "[" + items.map { flow($0.value) }.joined(separator: ", ") + "]"
    case .table(let items, _):
      return "{" + items.map { entry($0, column: 0, inFlow: true) }.joined(separator: ", ") + "}"
    }
  }

  /// A scalar in one line; a bare number or truth value only where a setting is meant.
  static func scalar(_ text: String, _ form: Wanted.Form, inFlow: Bool) -> String {
    let isBare =
      form == .setting && (text == "true" || text == "false" || Int(text).map(String.init) == text)
    if text.isEmpty, form == .setting { return inFlow ? "null" : "" }
    return isBare ? text : YAMLScalar.text(text, inFlow: inFlow)
  }

  private func table(_ items: [WantedItem], column: Int) -> String {
    items.map { entry($0, column: column, inFlow: false) }
      .joined(separator: newline + spaces(column))
  }

  private func list(_ items: [WantedItem], column: Int) -> String {
    items.map { spaces(column) + item($0.value, column: column) }.joined(separator: newline)
  }

  /// A text as a literal block; nil where such a block cannot hold it.
  func block(_ text: String, column: Int) -> String? {
    guard let lines = Self.blockLines(text) else { return nil }
    let header = Self.header(for: text, indentation: 2)
    return header + lines.map { newline + ($0.isEmpty ? "" : spaces(column) + $0) }.joined()
  }

  /// The mark before a block: with an indentation where its first line begins with a space.
  static func header(for text: String, indentation: Int) -> String {
    let firstLine = text.utf8.drop { $0 == 10 }.first
    let mark = firstLine == 32 ? "\(indentation)" : ""
    if !text.utf8.reversed().starts(with: [10]) { return "|\(mark)-" }
    let isKept = text.utf8.reversed().starts(with: [10, 10]) || text == "\n"
    return "|\(mark)\(isKept ? "+" : "")"
  }

  /// The lines of a text as a block holds them; nil where a block cannot.
  static func blockLines(_ text: String) -> [Substring]? {
    let isAllowed = text.unicodeScalars.allSatisfy { scalar in
      scalar == "\n" || scalar == "\t"
        || (scalar.value >= 0x20 && scalar.value != 0x7F && scalar.value != 0xFEFF
          && !(0x80...0x9F).contains(scalar.value) && scalar.value != 0x2028
          && scalar.value != 0x2029)
    }
    guard isAllowed, !text.isEmpty else { return nil }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    let hasBlankEdge = lines.contains { !$0.isEmpty && $0.allSatisfy { $0 == " " || $0 == "\t" } }
    return hasBlankEdge || lines.isEmpty ? nil : lines
  }

  func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
}
