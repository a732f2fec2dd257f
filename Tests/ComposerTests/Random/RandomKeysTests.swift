import ComposerKit
import Formats
import ProfileModel
import Screen
import TestKit
import Testing

@testable import Composer

@Suite struct RandomKeysTests {
  /// How many things a user does in all; the campaign asks for more.
  private static let keys = Files.environment("STRATA_KEYS").flatMap { Int($0) } ?? 5000
  private static let session = 250
  /// The last ones once found something: a dialog that spoke of layers which a reload had taken away;
  /// a key with the beginning of a template in it, which was kept and could not be read again.
  static let seeds = Set(0..<UInt64(max(1, keys / session))).union([30, 37, 85, 144, 222]).sorted()

  @Test("Whatever is pressed, the picture is whole and nothing typed is lost", arguments: seeds)
  func anything(seed: UInt64) {
    var user = RandomUser(seed: seed)
    var story = start(seed)
    var deeds: [String] = []
    for number in 0..<Self.session {
      deeds.append(user.act(&story))
      if story.hasQuit {
        story = start(seed)
        deeds = ["anew"]
      }
      if let problem = FrameChecks.problem(of: story.frame, story.composer.size)
        ?? (number % 10 == 9 ? Self.loss(story) : nil) ?? Self.staleness(story)
      {
        let place = "\(story.composer.place), \(String(describing: story.composer.stack?.spot))"
        story.expect(false, "seed \(seed): \(problem) at \(place) after \(deeds.suffix(40))")
        return
      }
    }
  }

  /// What is worked out of a profile once is what it would be now.
  private static func staleness(_ story: Story) -> String? {
    let composer = story.composer
    guard let stack = composer.stack else { return nil }
    let index = ProfileIndex(
      stack.profile, catalogue: composer.catalogue, macros: composer.macros)
    let position = stack.selected.flatMap { stack.profile.position(of: $0) }
    let fields = position.map { LayerForm(stack.profile.layers[$0], index.services[$0]) }
    if stack.index != index { return "the index is of another profile" }
    if stack.position != position { return "the position is of another layer" }
    if stack.fields != fields { return "the form is of another layer" }
    let isOnItsWay = !stack.saves.isEmpty
    if isOnItsWay, !story.isHolding { return "a save is on its way for ever" }
    return stack.isUnsaved == (isOnItsWay || stack.saved != stack.profile)
      ? nil : "saved or not, nobody knows"
  }

  private func start(_ seed: UInt64) -> Story {
    let names = ["shop", "charts", "flawed"]
    return seed % 4 == 0 ? Story() : .opened(names[Int(seed % 3)])
  }

  /// What the draft says is what the screen shows.
  private static func loss(_ story: Story) -> String? {
    guard let profile = story.profile, story.changes > 0, !story.isNaming, let text = story.kept
    else { return nil }
    let read = ProfileDocument.read(Array(text.utf8))
    return ProfileText.says(read.profile, profile)
      ? nil : "the draft says something else than the screen:\n\(text)\n\(profile)"
  }
}
