import Formats

extension YAMLTree {
  /// A number, which keeps where it came from.
  static func number(_ number: Int, _ text: TracedText) -> YAMLTree {
    .word(text.sameTrace(number.description))
  }

  /// A claim's wish for storage on a volume that one node writes.
  static func claim(_ size: YAMLTree) -> YAMLTree {
    ["accessModes": ["ReadWriteOnce"], "resources": ["requests": ["storage": size]]]
  }

  /// Reads an environment variable from a Secret.
  static func variable(_ name: String, secret: String, key: String) -> YAMLTree {
    [
      "name": .text(name),
      "valueFrom": ["secretKeyRef": ["name": .text(secret), "key": .text(key)]],
    ]
  }

  /// The entries of a table; none of anything else.
  var entries: [YAMLTreeEntry] {
    if case .table(let entries) = self { entries } else { [] }
  }
}

extension TracedText {
  /// Another writing of a text, which comes from the same place.
  func sameTrace(_ other: String) -> TracedText {
    traces.first.map { TracedText(other, number: $0.number) } ?? TracedText(other)
  }
}
