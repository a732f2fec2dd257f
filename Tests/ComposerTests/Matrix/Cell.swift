import Composer
import ComposerKit
import Screen
import Testing

/// What of a screen a story is about.
enum Aspect: String, CaseIterable, Sendable {
  /// What the screen is for.
  case task
  /// Something goes wrong, and the user learns what to do.
  case error
  /// An action that cannot be done says why.
  case disabled
  /// What was done is taken back.
  case undo
  /// All of it on the smallest screen.
  case small = "60×16"
}

/// One cell of the matrix: a story, or the reason why there is none.
struct Cell: Sendable, CustomTestStringConvertible {
  typealias Play = @Sendable (inout Story) -> Void

  let ground: Ground
  let aspect: Aspect
  /// What happens, or why nothing can.
  let title: String
  private let play: Play?

  /// A story that begins on its ground.
  init(_ ground: Ground, _ aspect: Aspect, _ title: String, _ play: @escaping Play) {
    self.ground = ground
    self.aspect = aspect
    self.title = title
    self.play = play
  }

  /// There is nothing to tell.
  init(_ ground: Ground, _ aspect: Aspect, never reason: String) {
    self.ground = ground
    self.aspect = aspect
    title = reason
    play = nil
  }

  /// On the smallest screen these words are seen, the focus is seen, and the task can be done.
  init(
    _ ground: Ground, small words: String..., place: SourceLocation = #_sourceLocation,
    _ play: @escaping Play
  ) {
    self.init(ground, .small, "it fits") { story in
      for word in words { story.sees(word, at: place) }
      story.expect(story.frame.cursor != nil, "there is no cursor", at: place)
      play(&story)
    }
  }

  var isStory: Bool { play != nil }
  var testDescription: String { "\(ground.rawValue), \(aspect.rawValue): \(title)" }

  func run() {
    guard let play else { return }
    var story = ground.story(aspect == .small ? Size(60, 16) : Size(100, 30))
    play(&story)
  }
}

extension Cell {
  /// Esc leaves everything as it was.
  static func cancelled(
    _ ground: Ground, _ place: SourceLocation = #_sourceLocation
  ) -> Cell {
    Cell(ground, .undo, "Esc leaves everything as it was") { story in
      let before = story.profile
      let names = story.disk.profiles
      story.forgetEffects()
      story.press("esc")
      story.expect(story.place != .dialog && story.place != .menu, "it is open still", at: place)
      story.expect(story.profile == before, "the profile changed", at: place)
      story.expect(story.disk.profiles == names, "the library changed", at: place)
      story.expect(story.effects, is: [], at: place)
    }
  }
}
