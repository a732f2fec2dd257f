package import ProfileModel

/// A stretch of a YAML text that is one thing, told from its lines alone.
package struct OutlineRegion: Equatable, Sendable {
  package enum Kind: Equatable, Sendable {
    case comment, key, plain, singleQuoted, doubleQuoted, literal, folded
  }

  package var kind: Kind
  package var range: Range<Int>
  /// It stands between brackets or braces.
  package var isInFlow: Bool

  /// Whether it stands in quotes, as a key may.
  func isQuoted(in bytes: [UInt8]) -> Bool {
    switch kind {
    case .singleQuoted, .doubleQuoted: true
    case .key:
      bytes[range.lowerBound] == UInt8(ascii: "\"") || bytes[range.lowerBound] == UInt8(ascii: "'")
    case .comment, .plain, .literal, .folded: false
    }
  }
}

/// Where a place in a half-typed YAML text stands.
package struct Standing: Equatable, Sendable {
  package enum Quoting: Equatable, Sendable {
    case plain, singleQuoted, doubleQuoted, literalBlock, foldedBlock, comment
  }

  package var quoting: Quoting
  package var isInFlow: Bool
  /// The keys and items around the place, outermost first.
  package var keyPath: [FieldPath.Step]
  /// What the sibling `name:` of a list's entry says, as in `- name: DB_HOST`.
  package var entryName: String?
  /// The value that holds the place; empty where none has begun.
  package var valueRange: Range<Int>
  /// Nothing but blanks stands between the value's beginning and the place, references aside.
  package var isValueStart: Bool
}
