import Formats
import ProfileModel
import Screen

extension Settings {
  /// Reads a file's bytes. What is wrong is a sentence, and everything else holds.
  package static func read(
    _ bytes: [UInt8], named path: String
  ) -> (settings: Settings, sentences: [String]) {
    var reader = SettingsReader(SourceText(bytes: bytes), path)
    reader.read()
    return (reader.settings, reader.sentences)
  }
}

/// Reads settings entry by entry; a wrong one leaves the others alone.
struct SettingsReader {
  private let source: SourceText
  private let path: String
  private(set) var settings = Settings()
  private(set) var sentences: [String] = []

  init(_ source: SourceText, _ path: String) {
    self.source = source
    self.path = path
  }

  mutating func read() {
    let stream = YAMLStream.read(source)
    if let failure = stream.failure {
      return note(failure.offset, "\(failure.message); no setting of this file holds")
    }
    guard let root = stream.documents.first, !root.isNull else { return }
    for pair in pairs(root, "the file", "`theme: dark`") { read(pair) }
  }

  static let names = ["library", "theme", "mouse", "ascii", "keys", "colors"]

  private mutating func read(_ pair: YAMLPair) {
    let value = pair.value
    guard let name = pair.key.text else {
      return note(pair.key, "a setting begins with its name; \(Self.list(Self.names))")
    }
    // A setting without a value is one that is left out.
    if value.isNull, Self.names.contains(name) { return }
    switch name {
    case "library": settings.library = library(value)
    case "theme": if let theme = theme(value) { settings.theme = theme }
    case "mouse": if let choice = truth(name, value) { settings.usesMouse = choice }
    case "ascii": if let choice = truth(name, value) { settings.isASCII = choice }
    case "keys": for pair in pairs(value, "`keys`", "`undo: ctrl-z`") { readKey(pair) }
    case "colors": for pair in pairs(value, "`colors`", "`accent: \"#5fafff\"`") { readColor(pair) }
    default:
      note(
        pair.key,
        "there is no setting `\(name)`" + Self.advice(name, Self.names, else: Self.list(Self.names))
      )
    }
  }

  // MARK: Single values

  private mutating func library(_ node: YAMLNode) -> String? {
    guard let text = node.text else {
      note(node, "`library` is a folder, a text; this is \(node.whatItIs)")
      return nil
    }
    guard text.hasPrefix("/") || text == "~" || text.hasPrefix("~/") else {
      note(node, "`library` is a folder whose path begins with / or ~/; `\(text)` does not")
      return nil
    }
    return text
  }

  private mutating func theme(_ node: YAMLNode) -> Settings.ThemeChoice? {
    let choices = Settings.ThemeChoice.allCases.map(\.rawValue)
    guard let text = node.text else {
      note(node, "`theme` is \(Self.either(choices)); this is \(node.whatItIs)")
      return nil
    }
    if let theme = Settings.ThemeChoice(rawValue: text) { return theme }
    note(
      node,
      "`theme` cannot be `\(text)`"
        + Self.advice(text, choices, else: "it is \(Self.either(choices))"))
    return nil
  }

  private mutating func truth(_ name: String, _ node: YAMLNode) -> Bool? {
    switch node.text {
    case "true": return true
    case "false": return false
    case let text?:
      note(node, "`\(name)` cannot be `\(text)`; it is true or false")
    case nil:
      note(node, "`\(name)` is true or false; this is \(node.whatItIs)")
    }
    return nil
  }

  // MARK: Tables

  private mutating func readKey(_ pair: YAMLPair) {
    guard let action = pair.key.text, !action.isEmpty else {
      return note(pair.key, "an action is a name, as in `undo: ctrl-z`")
    }
    guard let text = pair.value.text, !pair.value.isNull else {
      return note(
        pair.value,
        "the key of `\(action)` is a text, as in `ctrl-z`; this is \(pair.value.whatItIs)")
    }
    guard let key = Key(text) else {
      return note(
        pair.value,
        "the key of `\(action)` cannot be `\(text)`; keys are written `x`, `G`, `ctrl-z`, `alt-.`, "
          + "`shift-up`, `f5`, `space`, `pgup`")
    }
    if let what = Self.reserved[key] {
      return note(
        pair.value,
        "the key of `\(action)` cannot be `\(text)`: terminals send the same for \(what); "
          + "choose another one")
    }
    if let other = settings.keys.first(where: { $0.key == key }) {
      return note(
        pair.value,
        "`\(text)` is the key of `\(other.action)` already, in line \(other.line); it stays that")
    }
    settings.keys.append(
      Settings.Binding(action: action, key: key, line: line(pair.key.range.lowerBound)))
  }

  static let reserved: [Key: String] = [
    .control("h"): "Backspace", .control("i"): "Tab", .control("j"): "Enter",
    .control("m"): "Enter",
  ]

  private mutating func readColor(_ pair: YAMLPair) {
    let roles = Role.allCases.map(\.rawValue)
    guard let name = pair.key.text, let role = Role(rawValue: name) else {
      let name = pair.key.text ?? pair.key.whatItIs
      return note(
        pair.key, "there is no role `\(name)`" + Self.advice(name, roles, else: Self.list(roles)))
    }
    guard let text = pair.value.text, !pair.value.isNull else {
      return note(
        pair.value,
        "the colour of `\(name)` is a text, as in \"#5fafff\"; this is \(pair.value.whatItIs)"
          + (pair.value.isNull ? " (a # without quotes begins a comment)" : ""))
    }
    guard let color = ColorName.color(text) else {
      return note(
        pair.value,
        "the colour of `\(name)` cannot be `\(text)`"
          + Self.advice(text, ColorName.names, else: "write \"#5fafff\", or a name such as blue"))
    }
    settings.colors[role] = color
  }

  private mutating func pairs(
    _ node: YAMLNode, _ what: String, _ example: String
  ) -> [YAMLPair] {
    if let pairs = node.pairs { return pairs }
    note(node, "\(what) is a table, \(example) a line; this is \(node.whatItIs)")
    return []
  }

  // MARK: Sentences

  private mutating func note(_ node: YAMLNode, _ sentence: String) {
    note(node.range.lowerBound, sentence)
  }

  private mutating func note(_ offset: Int, _ sentence: String) {
    sentences.append("\(path):\(line(offset)): \(sentence)")
  }

  private func line(_ offset: Int) -> Int { source.position(of: offset).line }

  /// The end of a sentence about a name that is none.
  static func advice(_ name: String, _ names: [String], else words: String) -> String {
    let closest = Closeness.closest(to: name, among: names).first
    return "; " + (closest.map { "did you mean `\($0)`?" } ?? words)
  }

  private static func list(_ names: [String]) -> String {
    "there are \(names.joined(separator: ", "))"
  }

  private static func either(_ names: [String]) -> String {
    names.dropLast().joined(separator: ", ") + " or " + (names.last ?? "")
  }
}
