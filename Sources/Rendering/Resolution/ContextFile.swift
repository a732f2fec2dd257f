package import Formats

/// Values that are else known only at deployment, as a file says them: names with dots, or tables
/// in tables, such as `project: {name: east}`.
package struct ContextFile: Equatable, Sendable {
  package private(set) var values: [String: String] = [:]
  /// What is wrong with the file; it is used in spite of that.
  package private(set) var problems: [Problem] = []
  package let source: SourceText

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
      values[Self.key(names)] = node.isNull ? "" : text
    } else {
      note("a context is a table, `project.name: east` a line; this is \(node.whatItIs)", node)
    }
  }

  /// Names as people copy them out of a reference mean the same.
  private static func key(_ names: [String]) -> String {
    var parts = names.joined(separator: ".").split(separator: ".").map(String.init)
    if parts.first == "spectro" { parts.removeFirst() }
    if parts.first == "system" { parts.removeFirst() }
    if parts.count > 2, parts[0] == "app", parts[1] == "$appDeploymentName" { parts.remove(at: 1) }
    return parts.joined(separator: ".")
  }

  private mutating func note(_ message: String, _ node: YAMLNode) {
    problems.append(Problem(message: message, offset: node.range.lowerBound))
  }
}
