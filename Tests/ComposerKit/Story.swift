package import Composer
package import ProfileModel
package import Screen

/// A program that is used: an interface, a library in memory, and a user who presses keys.
///
/// What the interface wants done is done at once, in order, and the answers go back, unless they
/// are held.
package struct Story {
  package private(set) var composer: Composer
  package let disk: Disk
  /// The program's number: several may share a disk.
  package let program: Int
  /// All that the interface has wanted so far.
  package private(set) var effects: [Effect] = []
  /// How many keys were pressed.
  package private(set) var keys = 0
  /// Answers wait until they are released.
  package private(set) var isHolding = false
  private var held: [Answer] = []
  /// Of the questions that wait the newest one of a kind alone counts.
  private var heldReview: Effect?
  private var heldPreview: Effect?

  package init(
    library texts: [String] = Samples.library, size: Size = Size(100, 30),
    opening: ProfileLocation? = nil, settings: Settings = Settings()
  ) {
    self.init(on: Disk(texts), program: 1, size: size, opening: opening, settings: settings)
  }

  /// A program on a disk that others use too.
  package init(
    on disk: Disk, program: Int, size: Size = Size(100, 30), opening: ProfileLocation? = nil,
    settings: Settings = Settings()
  ) {
    self.disk = disk
    self.program = program
    disk.running.insert(program)
    composer = Composer(size: size, opening: opening, settings: settings)
    take(.answer(.surroundings(disk.catalogue, macros: disk.macros, context: disk.context)))
    perform(composer.started())
  }

  /// A story that has a profile of the sample library open.
  package static func opened(
    _ name: String = "shop", size: Size = Size(100, 30), settings: Settings = Settings()
  ) -> Story {
    Story(
      size: size, opening: .version(name, Samples.newest(name)), settings: settings)
  }

  // MARK: Messages

  /// Gives the interface a message and does what it wants then.
  package mutating func take(_ message: Message) { perform(composer.update(message)) }

  private mutating func perform(_ wanted: [Effect]) {
    for effect in wanted {
      effects.append(effect)
      if isHolding, case .review = effect {
        heldReview = effect
        continue
      }
      if isHolding, case .preview = effect {
        heldPreview = effect
        continue
      }
      for answer in disk.perform(effect, for: program) {
        if isHolding { held.append(answer) } else { take(.answer(answer)) }
      }
    }
  }

  /// From now on answers wait.
  package mutating func hold() { isHolding = true }

  /// The answers that waited come, late; those to what they bring about come after them.
  package mutating func release() {
    while !held.isEmpty { take(.answer(held.removeFirst())) }
    isHolding = false
    let questions = [heldReview, heldPreview].compactMap(\.self)
    (heldReview, heldPreview) = (nil, nil)
    for answer in questions.flatMap({ disk.perform($0, for: program) }) { take(.answer(answer)) }
  }

  package mutating func forgetEffects() { effects = [] }

  // MARK: The user

  package mutating func press(_ key: Key) {
    keys += 1
    take(.input(.key(key)))
  }

  /// Types a text, character by character.
  package mutating func type(_ text: String) {
    for character in text { press(.character(character)) }
  }

  package mutating func paste(_ text: String) { take(.input(.paste(text))) }

  package mutating func resize(_ columns: Int, _ rows: Int) {
    take(.input(.resized(Size(columns, rows))))
  }

  /// Time goes by.
  package mutating func wait(_ seconds: Int = 1) {
    disk.now += seconds
    take(.tick(disk.now))
  }

  /// The program ends without a word and is started anew: what it had is abandoned.
  package func restarted(size: Size = Size(100, 30), opening: ProfileLocation? = nil) -> Story {
    disk.running.remove(program)
    return Story(on: disk, program: program + 1, size: size, opening: opening)
  }
}
