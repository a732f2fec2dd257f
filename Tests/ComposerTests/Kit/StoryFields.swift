import Composer
import ComposerKit
import ProfileModel
import Testing

/// Ways through a form.
extension Story {
  /// Goes into the form, to the field in whose line a text stands.
  mutating func go(to label: String, at place: SourceLocation = #_sourceLocation) {
    if ![.form, .completion].contains(self.place) { press("e") }
    for _ in 0..<60 {
      if fieldLine.contains(label) { return }
      press("tab")
    }
    Issue.record("no field \(label)\n\(screen)", sourceLocation: place)
  }

  /// Selects a layer, from the layers pane.
  mutating func select(_ layer: String, at place: SourceLocation = #_sourceLocation) {
    press("home")
    for _ in 0..<60 where selected?.name != layer { press("down") }
    expect(selected?.name, is: layer, at: place)
  }

  /// Goes to a button or choice of a dialog.
  mutating func go(toButton title: String, at place: SourceLocation = #_sourceLocation) {
    for _ in 0..<20 {
      if cursorText.hasPrefix(title) { return }
      press("tab")
    }
    Issue.record("no button \(title)\n\(screen)", sourceLocation: place)
  }

  /// The cursor's line, without the pane at its left.
  private var fieldLine: Substring {
    let line = cursorLine
    return line.split(separator: "││").last ?? line[...]
  }

  /// What the draft of the open profile says; what was saved where there is no draft.
  var kept: String? {
    guard let location = composer.stackLocation else { return nil }
    return disk.drafts[Disk.Work(location: location, owner: program)]?.text ?? disk[location]
  }

  /// The texts of a parameter that is a list or a table, `key=text` for entries.
  func items(_ layer: String, _ key: String) -> [String] {
    let value = profile?.layer(named: layer)?.parameters[key]
    if let entries = value?.entries { return entries.map { "\($0.key)=\($0.value.text ?? "")" } }
    return value?.items?.map { $0.text ?? "" } ?? []
  }
}
