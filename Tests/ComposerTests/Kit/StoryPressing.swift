import Composer
import ComposerKit
import Screen
import Testing

/// What the user presses.
extension Story {
  /// Presses keys, written as in settings: `a`, `^s`, `enter`, `shift-tab`.
  mutating func press(_ words: String..., at place: SourceLocation = #_sourceLocation) {
    for word in words {
      guard let key = Key(word) else {
        Issue.record("\(word) is no key", sourceLocation: place)
        return
      }
      press(key)
    }
  }

  /// Presses a key several times.
  mutating func press(_ word: String, times: Int) {
    for _ in 0..<times { press(word) }
  }

  /// Empties a field and types.
  mutating func retype(_ text: String) {
    press("^e", "^u")
    type(text)
  }

  /// Runs a command from the command menu.
  mutating func command(_ name: String) {
    press("^p")
    type(name)
    press("enter")
  }
}
