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
    let style = style(in: bytes)
    return style == .singleQuoted || style == .doubleQuoted
  }

  /// How it is written: its kind, where a key is what its quotes make of it.
  package func style(in bytes: [UInt8]) -> Kind {
    guard kind == .key else { return kind }
    return switch bytes[range.lowerBound] {
    case UInt8(ascii: "\""): .doubleQuoted
    case UInt8(ascii: "'"): .singleQuoted
    default: .plain
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
