import ComposerKit
import ProfileModel
import Screen
import Testing

@testable import Composer

/// What the user sees, and what came of it.
extension Story {
  var frame: Frame { composer.frame() }

  /// The text of the screen.
  var screen: String { frame.text }

  /// The line that the cursor stands in.
  var cursorLine: String {
    guard let cursor = frame.cursor else { return "" }
    return String(frame.row(cursor.row).compactMap(\.character))
  }

  /// What stands at the cursor and to the right of it.
  var cursorText: String {
    guard let cursor = frame.cursor else { return "" }
    return String(frame.row(cursor.row).dropFirst(cursor.column).compactMap(\.character))
  }

  /// The two last lines: what happened, and the keys.
  var bottom: String {
    screen.split(separator: "\n", omittingEmptySubsequences: false).suffix(2).joined(
      separator: "\n")
  }

  var place: FocusPlace { composer.place }

  var profile: Profile? { composer.stack?.profile }

  /// The names of the layers, bottom first.
  var layers: [String] { profile?.layers.map(\.name) ?? [] }

  /// The layer that the user stands on.
  var selected: Layer? { composer.stack?.layer }

  /// The text of a field of a layer, as it is in the profile.
  func setting(_ layer: String, _ path: String) -> String? {
    guard let layer = profile?.layer(named: layer) else { return nil }
    let steps = path.split(separator: ".").map { FieldPath.Step.key(String($0)) }
    return layer.text(at: FieldPath(steps))
  }

  var copied: [String] {
    effects.compactMap { if case .copy(let text) = $0 { text } else { nil } }
  }

  var hasQuit: Bool { effects.contains(.quit) }

  /// How many findings there are.
  var findings: [String] { composer.stack?.reviewed?.items.map { "\($0.finding.code)" } ?? [] }

  // MARK: Expectations

  /// Fails, with the screen, unless all these words are seen.
  func sees(_ words: String..., at place: SourceLocation = #_sourceLocation) {
    let text = screen
    for word in words where !text.contains(word) {
      Issue.record("“\(word)” is not seen\n\(text)", sourceLocation: place)
    }
  }

  /// Fails, with the screen, where one of these words is seen.
  func seesNo(_ words: String..., at place: SourceLocation = #_sourceLocation) {
    let text = screen
    for word in words where text.contains(word) {
      Issue.record("“\(word)” is seen\n\(text)", sourceLocation: place)
    }
  }

  /// Fails, with the screen, unless something holds.
  func expect(
    _ holds: Bool, _ what: String = "", at place: SourceLocation = #_sourceLocation
  ) {
    guard !holds else { return }
    Issue.record(
      "\(what)\n\(screen)\n\(frame.cursor.map { "cursor \($0)" } ?? "no cursor")",
      sourceLocation: place)
  }

  /// Fails, with the screen, unless two things are the same.
  func expect<Value: Equatable>(
    _ value: Value, is other: Value, at place: SourceLocation = #_sourceLocation
  ) {
    guard value != other else { return }
    Issue.record("\(value) is not \(other)\n\(screen)", sourceLocation: place)
  }

  /// Fails unless the focus is at a place.
  func stands(_ wanted: FocusPlace, at place: SourceLocation = #_sourceLocation) {
    expect(composer.place, is: wanted, at: place)
    expect(frame.cursor != nil, "there is no cursor", at: place)
  }
}

extension Story {
  /// A name is being typed, which the profile has not taken over yet.
  var isNaming: Bool { composer.stack?.form.pending != nil }

  /// How often the open profile was changed.
  var changes: Int { composer.stack?.change ?? 0 }
}

extension Composer {
  var stackLocation: ProfileLocation? { stack?.location }
}
