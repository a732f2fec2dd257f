import Composer
import Formats
import ProfileModel
import Screen
import TestKit

/// Somebody at the interface who presses the same keys round and round.
struct TypingUser {
  /// Typed, with a list of candidates from the second letter on, and taken back.
  static let word = Array("{{db-3.PASS")

  private var composer: Composer
  private let keys: [Key]
  private var next = 0

  /// In the last entry of the environment of the uppermost layer, or in the list of layers.
  init(_ profile: Profile, inField: Bool = true) {
    composer = Composer(size: Size(120, 40))
    let text = ProfileText.text(of: profile)
    let opened = OpenedProfile(
      location: .version(profile.name, .initial), text: text,
      profile: ProfileDocument.read(Array(text.utf8)).profile, stamp: Stamp(text))
    keys =
      inField
      ? Self.word.map { .character($0) } + Self.word.map { _ in .backspace }
      : [Key](repeating: .down, count: 5) + [Key](repeating: .up, count: 5)
    take(.surroundings(BuiltInCatalogue.catalogue, macros: [:]))
    take(.opened(opened))
    if inField { goToLastEntry() }
  }

  var frame: Frame { composer.frame() }

  /// Presses the next key; gives how large the picture is.
  mutating func pressNext() -> Int {
    _ = composer.update(.input(.key(keys[next % keys.count])))
    next += 1
    return composer.frame().cells.count
  }

  /// What the checks and the preview say is there before the keys come.
  private mutating func take(_ answer: Answer) { perform(composer.update(.answer(answer))) }

  private mutating func perform(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .review(let request): take(.reviewed(Reviewed(request)))
      case .preview(let request): take(.previewed(Previewed(request)))
      default: break
      }
    }
  }

  /// Nobody asks the checks: they take longer than all that is measured.
  private mutating func press(_ key: Key) { _ = composer.update(.input(.key(key))) }

  /// The first field in which a reference opens a list while its label is in sight.
  private mutating func goToLastEntry() {
    press(.enter)
    for _ in 0..<60 {
      for character in "{{" { press(.character(character)) }
      let isThere =
        composer.place == .completion
        && frame.text.split(separator: "\n").contains { $0.contains("LAST") && $0.contains("{{") }
      press(.backspace)
      press(.backspace)
      if isThere { return }
      press(.tab)
    }
    LastWords.say("the last entry was not found:\n\(frame.text)", status: 1)
  }
}
