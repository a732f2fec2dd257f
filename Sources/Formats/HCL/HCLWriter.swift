extension [HCLBlock] {
  /// The blocks as a file, laid out as `terraform fmt` does, an empty line between two of them.
  package var hcl: String {
    var writer = HCLWriter()
    for (place, block) in enumerated() {
      if place > 0 { writer.text += "\n" }
      writer.write(block, depth: 0)
    }
    return writer.text
  }
}

private struct HCLWriter {
  var text = ""

  mutating func write(_ block: HCLBlock, depth: Int) {
    startLine(depth)
    text += block.type
    for label in block.labels { text += " \(HCLText.quoted(label))" }
    guard !block.body.isEmpty else {
      text += " {}\n"
      return
    }
    text += " {\n"
    write(block.body, depth: depth + 1)
    startLine(depth)
    text += "}\n"
  }

  private mutating func write(_ items: [HCLItem], depth: Int) {
    var attributes: [HCLMember] = []
    var isFirst = true
    for item in items {
      switch item {
      case .attribute(let name, let value): attributes.append(HCLMember(name, value))
      case .block(let block):
        write(attributes, depth: depth)
        if !isFirst { text += "\n" }
        attributes = []
        write(block, depth: depth)
      }
      isFirst = false
    }
    write(attributes, depth: depth)
  }

  /// Lines of names and values. Equals signs stand below each other in lines that follow each
  /// other, over a text of several lines too; an object of several lines ends such a column and takes
  /// no part in it.
  private mutating func write(_ members: [HCLMember], depth: Int) {
    var place = 0
    while place < members.count {
      var column: [(key: String, value: HCLExpression)] = []
      while place < members.count, !members[place].value.opensLines {
        column.append((Self.key(members[place].key), members[place].value))
        place += 1
      }
      let width = column.map(\.key.count).max() ?? 0
      for line in column { write(line.key, line.value, width: width, depth: depth) }
      if place < members.count, members[place].value.opensLines {
        let key = Self.key(members[place].key)
        write(key, members[place].value, width: key.count, depth: depth)
        place += 1
      }
    }
  }

  private static func key(_ name: String) -> String {
    HCLName.isName(name) ? name : HCLText.quoted(name)
  }

  private mutating func write(_ key: String, _ value: HCLExpression, width: Int, depth: Int) {
    startLine(depth)
    text += key
    text += String(repeating: " ", count: width - key.count)
    text += " = "
    write(value, depth: depth, mayBeHeredoc: true)
    text += "\n"
  }

  private mutating func write(_ value: HCLExpression, depth: Int, mayBeHeredoc: Bool = false) {
    switch value {
    case .text(let words):
      if mayBeHeredoc, let lines = HCLText.lines(of: words) {
        writeHeredoc(lines, depth: depth)
      } else {
        text += HCLText.quoted(words)
      }
    case .integer(let number): text += number.description
    case .bool(let isTrue): text += isTrue ? "true" : "false"
    case .code(let code): text += code
    case .list(let items):
      text += "["
      for (place, item) in items.enumerated() {
        if place > 0 { text += ", " }
        write(item, depth: depth)
      }
      text += "]"
    case .object(let members):
      text += "{"
      if !members.isEmpty {
        text += "\n"
        write(members, depth: depth + 1)
        startLine(depth)
      }
      text += "}"
    }
  }

  private mutating func writeHeredoc(_ lines: [Substring], depth: Int) {
    let marker = HCLText.marker(for: lines)
    let isMoved = HCLText.canBeMoved(lines)
    text += isMoved ? "<<-\(marker)\n" : "<<\(marker)\n"
    for line in lines {
      if isMoved, !HCLText.isBlank(line) { startLine(depth + 1) }
      text += HCLText.escaped(line)
      text += "\n"
    }
    if isMoved { startLine(depth) }
    text += marker
  }

  private mutating func startLine(_ depth: Int) {
    text += String(repeating: "  ", count: depth)
  }
}

extension HCLExpression {
  /// Whether a bracket is open at the end of its first line.
  fileprivate var opensLines: Bool {
    if case .object(let members) = self { !members.isEmpty } else { false }
  }
}
