/// A YAML value to be written.
package indirect enum YAMLTree: Equatable, Sendable {
  /// A text: in quotes where a reader of YAML could take it for something else, as a block where
  /// it has several lines.
  case text(TracedText)
  /// A number or a truth value, written as it is.
  case bare(String)
  /// The same, of a word of which parts were put in.
  case word(TracedText)
  case list([YAMLTree])
  case table([YAMLTreeEntry])

  package static func text(_ text: String) -> YAMLTree { .text(TracedText(text)) }

  /// The value of a key of a table.
  package subscript(key: String) -> YAMLTree? {
    guard case .table(let entries) = self else { return nil }
    return entries.first { $0.key == key }?.value
  }
}

/// A key with its value.
package struct YAMLTreeEntry: Equatable, Sendable {
  package var key: String
  package var value: YAMLTree

  package init(_ key: String, _ value: YAMLTree) {
    self.key = key
    self.value = value
  }
}

extension YAMLTree: ExpressibleByStringInterpolation, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  package init(stringLiteral text: String) { self = .text(TracedText(text)) }

  package init(integerLiteral number: Int) { self = .bare(number.description) }

  package init(booleanLiteral isTrue: Bool) { self = .bare(isTrue ? "true" : "false") }

  package init(arrayLiteral items: YAMLTree...) { self = .list(items) }

  /// Keeps the order of the keys.
  package init(dictionaryLiteral entries: (String, YAMLTree)...) {
    self = .table(entries.map { YAMLTreeEntry($0.0, $0.1) })
  }
}

extension YAMLTree {
  /// The value as a document, two blanks a level, with a line break at its end.
  package var written: TracedText {
    var writer = YAMLTreeWriter()
    writer.writeDocument(self)
    return writer.text
  }
}

/// Writes values in block style.
private struct YAMLTreeWriter {
  private(set) var text = TracedText()

  mutating func writeDocument(_ tree: YAMLTree) {
    switch tree {
    case .table(let entries) where !entries.isEmpty: write(entries, column: 0)
    case .list(let items) where !items.isEmpty: write(items, column: 0)
    default: writeScalar(tree, column: 0)
    }
    text.append("\n")
  }

  private mutating func write(_ entries: [YAMLTreeEntry], column: Int) {
    for (place, entry) in entries.enumerated() {
      if place > 0 { startLine(column) }
      let key = YAMLScalar.text(entry.key)
      if YAMLScalar.isLongKey(key) {
        text.append("? ")
        text.append(key)
        startLine(column)
      } else {
        text.append(key)
      }
      text.append(":")
      switch entry.value {
      case .table(let entries) where !entries.isEmpty:
        startLine(column + 2)
        write(entries, column: column + 2)
      case .list(let items) where !items.isEmpty:
        startLine(column + 2)
        write(items, column: column + 2)
      default:
        text.append(" ")
        writeScalar(entry.value, column: column)
      }
    }
  }

  private mutating func write(_ items: [YAMLTree], column: Int) {
    for (place, item) in items.enumerated() {
      if place > 0 { startLine(column) }
      text.append("- ")
      switch item {
      case .table(let entries) where !entries.isEmpty: write(entries, column: column + 2)
      case .list(let items) where !items.isEmpty: write(items, column: column + 2)
      default: writeScalar(item, column: column)
      }
    }
  }

  private mutating func writeScalar(_ tree: YAMLTree, column: Int) {
    switch tree {
    case .text(let value): write(value, column: column)
    case .bare(let word): text.append(word)
    case .word(let word): text.append(word)
    case .list: text.append("[]")
    case .table: text.append("{}")
    }
  }

  private mutating func write(_ value: TracedText, column: Int) {
    if value.text.utf8.contains(10), let lines = BlockText.lines(of: value.text),
      lines.contains(where: { !$0.isEmpty })
    {
      let mark = BlockText.needsMark(value.text) ? "2" : ""
      text.append("|\(mark)\(BlockText.Ending(value.text).sign)")
      writeBlock(value, lineCount: lines.count, column: column + 2)
      return
    }
    let plain = YAMLScalar.text(value.text)
    if plain == value.text {
      text.append(value)
    } else {
      text.append("\"")
      text.append(value.mapped(YAMLScalar.escaped))
      text.append("\"")
    }
  }

  /// The lines of a text, each moved in; what is traced stays traced, a trace a line.
  private mutating func writeBlock(_ value: TracedText, lineCount: Int, column: Int) {
    var line = TracedText()
    var written = 0
    func end(_ writer: inout YAMLTreeWriter) {
      guard written < lineCount else { return }
      if line.isEmpty { writer.text.append("\n") } else { writer.startLine(column) }
      writer.text.append(line)
      line = TracedText()
      written += 1
    }
    for piece in value.pieces {
      for (place, part) in piece.text.split(separator: "\n", omittingEmptySubsequences: false)
        .enumerated()
      {
        if place > 0 { end(&self) }
        if let number = piece.number {
          line.append(String(part), number: number)
        } else {
          line.append(String(part))
        }
      }
    }
    end(&self)
  }

  private mutating func startLine(_ column: Int) {
    text.append("\n" + String(repeating: " ", count: column))
  }
}
