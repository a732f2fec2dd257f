package import Formats

/// Values that are else known only at deployment, as a file says them: names with dots, or tables
/// in tables, such as `project: {name: east}`.
package struct ContextFile: Equatable, Sendable {
  package private(set) var values: [String: String] = [:]
  /// What is wrong with the file; it is used in spite of that.
  package private(set) var problems: [Problem] = []
  package let source: SourceText
  /// The keys under which each value stands in the file.
  private var ways: [String: [String]] = [:]

  /// A sentence without its full stop, and the byte it speaks of.
  package struct Problem: Equatable, Sendable {
    package var message: String
    package var offset: Int
  }

  package init(_ bytes: [UInt8]) {
    source = SourceText(bytes: bytes)
    let stream = YAMLStream.read(source)
    if let failure = stream.failure {
      problems.append(Problem(message: failure.message, offset: failure.offset))
      return
    }
    guard let root = stream.documents.first, !root.isNull else { return }
    take(root, [])
  }

  private mutating func take(_ node: YAMLNode, _ names: [String]) {
    if let pairs = node.pairs {
      for pair in pairs {
        guard let name = pair.key.text, !name.isEmpty else {
          note("a name is a text, such as project.name", pair.key)
          continue
        }
        take(pair.value, names + [name])
      }
    } else if let text = node.text, !names.isEmpty {
      let key = Self.key(names.joined(separator: "."))
      values[key] = node.isNull ? "" : text
      ways[key] = names
    } else {
      note("a context is a table, `project.name: east` a line; this is \(node.whatItIs)", node)
    }
  }

  /// The file's text with a value under a key, its other lines as they are; nil where it cannot be
  /// made to say that.
  package func text(saying value: String, for key: String) -> String? {
    guard problems.isEmpty else { return nil }
    let former = String(decoding: source.bytes, as: UTF8.self)
    guard let text = TableText.patched(former, at: ways[key] ?? [key], to: value) else {
      return nil
    }
    let read = ContextFile(Array(text.utf8))
    let wanted = values.merging([key: value]) { _, new in new }
    return read.problems.isEmpty && read.values == wanted ? text : nil
  }

  /// Names as people copy them out of a reference mean the same.
  package static func key(_ name: String) -> String {
    var parts = name.split(separator: ".").map(String.init)
    if parts.first == "spectro" { parts.removeFirst() }
    if parts.first == "system" { parts.removeFirst() }
    if parts.count > 2, parts[0] == "app", parts[1] == "$appDeploymentName" { parts.remove(at: 1) }
    return parts.joined(separator: ".")
  }

  private mutating func note(_ message: String, _ node: YAMLNode) {
    problems.append(Problem(message: message, offset: node.range.lowerBound))
  }
}
