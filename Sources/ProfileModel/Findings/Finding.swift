/// One result of checking.
package struct Finding: Equatable, Sendable {
  package var code: Code
  package var place: Place
  /// In the user's words: what is wrong, and what would be valid.
  package var message: String
  /// The names that would be valid, the likeliest first.
  package var candidates: [String]
  package var fixes: [Fix]

  package init(
    _ code: Code, at place: Place, _ message: String, candidates: [String] = [],
    fixes: [Fix] = []
  ) {
    self.code = code
    self.place = place
    self.message = message
    self.candidates = candidates
    self.fixes = fixes
  }

  package var severity: Severity { code.severity }
}

/// How much a finding matters.
package enum Severity: String, Sendable, CaseIterable, Comparable {
  case hint, warning, error

  package static func < (one: Severity, other: Severity) -> Bool { one.rank < other.rank }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// What a finding is about.
package struct Place: Equatable, Sendable {
  /// Which part of the field is meant.
  package enum Part: Equatable, Sendable {
    case value, key
  }

  /// nil: the profile itself.
  package var layer: LayerID?
  /// nil: the layer, or the profile, as a whole.
  package var field: FieldPath?
  package var part: Part
  /// UTF-8 bytes of the field's text, or of the file where `isInFile`.
  package var range: Range<Int>?
  /// The place is one of the file's text, for what the model cannot hold.
  package var isInFile: Bool

  package init(
    layer: LayerID? = nil, field: FieldPath? = nil, part: Part = .value, range: Range<Int>? = nil
  ) {
    self.layer = layer
    self.field = field
    self.part = part
    self.range = range
    isInFile = false
  }

  /// A stretch of the file's text, counted in UTF-8 bytes.
  package static func file(_ range: Range<Int>) -> Place {
    var place = Place(range: range)
    place.isInFile = true
    return place
  }
}

/// A way to make a finding go away.
package struct Fix: Equatable, Sendable {
  /// What it does, as an order: `write POSTGRESMSTR_SVC`.
  package var title: String
  /// What it changes in the profile.
  package var edits: [Edit]
  /// What it changes in the file's text, where the profile itself is right: quotes, unknown keys.
  package var textEdits: [TextEdit]

  package init(_ title: String, edits: [Edit] = [], textEdits: [TextEdit] = []) {
    self.title = title
    self.edits = edits
    self.textEdits = textEdits
  }
}

/// A stretch of a text, in UTF-8 bytes, and what takes its place.
package struct TextEdit: Equatable, Sendable {
  package var range: Range<Int>
  package var replacement: String

  package init(_ range: Range<Int>, _ replacement: String) {
    self.range = range
    self.replacement = replacement
  }
}

extension String {
  /// This text with stretches replaced; a stretch that overlaps a former one or the end is left out.
  package func applying(_ edits: [TextEdit]) -> String {
    let bytes = Array(utf8)
    var result: [UInt8] = []
    var place = 0
    for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      guard edit.range.lowerBound >= place, edit.range.upperBound <= bytes.count else { continue }
      result += bytes[place..<edit.range.lowerBound]
      result += Array(edit.replacement.utf8)
      place = edit.range.upperBound
    }
    result += bytes[place...]
    return String(decoding: result, as: UTF8.self)
  }
}
