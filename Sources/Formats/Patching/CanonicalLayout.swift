/// Writes parts of a profile file that were not there before.
struct CanonicalLayout {
  let newline: String

  /// A key with its value; further lines are moved in to stand under a key at a column.
  func entry(_ item: WantedItem, column: Int, inFlow: Bool) -> String {
    let key = YAMLScalar.text(item.key, inFlow: inFlow)
    let rest = ":" + value(item.value, column: column, inFlow: inFlow)
    guard YAMLScalar.isLongKey(key) else { return key + rest }
    return "? " + key + (inFlow ? " " : newline + spaces(column)) + rest
  }

  /// What stands behind a key's colon, the space or line break before it included.
  func value(_ wanted: Wanted, column: Int, inFlow: Bool) -> String {
    switch wanted {
    case .nothing: return inFlow ? " null" : ""
    case .scalar(let text, .block) where !inFlow && text.contains("\n"):
      return " " + (block(text, column: column + 2) ?? YAMLScalar.quoted(text))
    case .list(let items, let kind) where !inFlow && !items.isEmpty && !kind.isFlow:
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
    case .nothing: return "null"
    case .scalar(let text, let form): return Self.scalar(text, form, inFlow: inFlow)
    case .list(let items, _):
      return "[" + items.map { flow($0.value) }.joined(separator: ", ") + "]"
    case .table(let items, _):
      return "{" + items.map { entry($0, column: 0, inFlow: true) }.joined(separator: ", ") + "}"
    }
  }

  /// A scalar in one line; a bare number or truth value only where a setting is meant.
  static func scalar(_ text: String, _ form: Wanted.Form, inFlow: Bool) -> String {
    let isSetting = text == "true" || text == "false" || Int(text).map(String.init) == text
    if form == .setting && isSetting { return text }
    if form == .asWritten, YAMLScalar.isWord(text) { return text }
    return isVersion(text) ? text : YAMLScalar.text(text, inFlow: inFlow)
  }

  /// Three numbers and more with dots between them are a number to no reader of YAML.
  private static func isVersion(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: 46, omittingEmptySubsequences: false)
    return parts.count > 2
      && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { (48...57).contains($0) } }
  }

  private func table(_ items: [WantedItem], column: Int) -> String {
    items.map { entry($0, column: column, inFlow: false) }
      .joined(separator: newline + spaces(column))
  }

  private func list(_ items: [WantedItem], column: Int) -> String {
    items.map { spaces(column) + item($0.value, column: column) }.joined(separator: newline)
  }

  /// A text as a literal block; nil where such a block cannot hold it.
  private func block(_ text: String, column: Int) -> String? {
    guard let lines = BlockText.lines(of: text) else { return nil }
    let mark = BlockText.needsMark(text) ? "2" : ""
    return "|\(mark)\(BlockText.Ending(text).sign)"
      + lines.map { newline + ($0.isEmpty ? "" : spaces(column) + $0) }.joined()
  }

  func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
}
