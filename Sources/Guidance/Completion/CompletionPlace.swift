import Formats
import ProfileModel

/// What completion must know of the place at which a cursor stands.
struct CompletionPlace {
  enum Quoting {
    /// Every character stands for itself: a parameter's text, a block of lines.
    case verbatim
    case plain, singleQuoted, doubleQuoted, comment
  }

  var quoting: Quoting
  var isInFlow: Bool
  /// The value that holds the place.
  var valueRange: Range<Int>
  /// It is the value's first, the reference aside that is being typed.
  var isValueStart: Bool
  /// The names of what is being set, nearest first: `DB_HOST`, then the keys around it.
  var hints: [String]

  init(_ request: CompletionRequest, _ line: CursorLine) {
    if request.syntax == .plain {
      self.init(field: request.field, line)
    } else {
      self.init(YAMLOutline.standing(at: line.cursor, in: request.text))
    }
  }

  init(field: FieldPath, _ line: CursorLine) {
    quoting = .verbatim
    isInFlow = false
    valueRange = 0..<line.bytes.count
    isValueStart = false
    hints = Self.names(of: field.steps)
  }

  init(_ standing: Standing) {
    switch standing.quoting {
    case .plain: quoting = .plain
    case .singleQuoted: quoting = .singleQuoted
    case .doubleQuoted: quoting = .doubleQuoted
    case .literalBlock, .foldedBlock: quoting = .verbatim
    case .comment: quoting = .comment
    }
    isInFlow = standing.isInFlow
    valueRange = standing.valueRange
    isValueStart = standing.isValueStart
    hints = Self.names(of: standing.keyPath)
    if let name = standing.entryName, hints.first == "value" { hints[0] = name }
  }

  /// The keys on the way, the last one first.
  private static func names(of steps: [FieldPath.Step]) -> [String] {
    steps.reversed().compactMap { if case .key(let key) = $0 { key } else { nil } }
  }
}
