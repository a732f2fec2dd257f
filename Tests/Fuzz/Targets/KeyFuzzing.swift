import Composer
import ComposerKit
import Formats
import ProfileModel
import Screen

extension FuzzTarget {
  /// Bytes are keys, texts, clicks and sizes of the window, and what goes on outside meanwhile.
  static let keys = FuzzTarget(
    "keys", largest: 200,
    seeds: {
      (0..<4).map { seed in (0..<80).map { UInt8(truncatingIfNeeded: ($0 + 5) * (seed * 7 + 3)) } }
    }
  ) { bytes in
    var user = KeyFuzzing(bytes)
    return user.problem()
  }
}

/// Somebody who does what bytes say.
struct KeyFuzzing {
  private var choices: ByteChoices
  private var story: Story
  /// The profile as it was said last to the checks, and its text.
  private var document: Document?

  init(_ bytes: [UInt8]) {
    choices = ByteChoices(bytes)
    let name = choices.one(of: ["", "shop", "charts", "flawed"]) ?? ""
    story = name.isEmpty ? Story() : .opened(name)
  }

  mutating func problem() -> String? {
    for _ in 0..<80 where !choices.isDone {
      let deed = act()
      let hasQuit = story.effects.contains(.quit)
      note()
      if hasQuit { return truth() }
      let problem =
        FrameChecks.problem(of: story.composer.frame(), story.composer.size)
        ?? (deed == .undo ? wayBack() : nil)
      if let problem { return "\(problem) at \(story.composer.place)" }
    }
    return truth()
  }

  /// Keeps what the interface has said of the profile.
  private mutating func note() {
    for effect in story.effects {
      if case .review(let request) = effect { document = request.document }
    }
    story.forgetEffects()
  }

  /// What the profile's text says is what was made of it.
  private func truth() -> String? {
    guard let document else { return nil }
    let written = document.written
    return ProfileText.says(ProfileDocument.read(Array(written.utf8)).profile, document.profile)
      ? nil : "the text says something else:\n\(written)\n\(document.profile)"
  }

  // MARK: Undo

  /// What was undone and is done again is what it was, and so is what is undone again. Either may
  /// lead out of a form or into one, and lists have keys of their own for both. An undo leaves the
  /// field first, and what is empty in it goes then.
  private mutating func wayBack() -> String? {
    guard let before = document?.profile else { return nil }
    guard let undone = press(Key("alt-u")), Self.filled(undone) != Self.filled(before) else {
      return nil
    }
    guard let again = press(Key("alt-r")) ?? press(Key("^r")) else {
      return "what was undone cannot be done again"
    }
    guard Self.filled(again) == Self.filled(before) else {
      return "done again it is \(again)\nand was \(before)"
    }
    let last = press(Key("alt-u")) ?? press(Key("u"))
    return last == undone ? nil : "undone again it is something else"
  }

  /// A profile without parameters that are empty.
  private static func filled(_ profile: Profile) -> Profile {
    var profile = profile
    for place in profile.layers.indices {
      profile.layers[place].parameters.removeAll { $0.value == .text("") }
    }
    return profile
  }

  /// The profile after a key; nil where it has not changed.
  private mutating func press(_ key: Key?) -> Profile? {
    guard let key else { return nil }
    story.press(key)
    let said = story.effects.compactMap { effect -> Document? in
      if case .review(let request) = effect { request.document } else { nil }
    }
    note()
    return said.last?.profile
  }

  // MARK: Deeds

  private enum Deed { case undo, other }

  private static let keys = Set(KeyTable.standard.map(\.key)).sorted { "\($0)" < "\($1)" }

  private static let frequent = [
    "enter", "tab", "down", "up", "esc", "a", "e", "right", "left", "D", "w", ":", "^n", "P", "/",
    "n", "f", "c", "u", "^s", "S", "K", "J", "x", "C", "p", "r", "2", "3", "backspace",
    "ctrl-space",
  ].compactMap { Key($0) }

  private static let texts =
    HostileTexts.all + [
      "{{", "{{.spectro.", "{{db", ".", "}}", "post", "redis", "shop", "1.0.0", "80, 90", "a: b\n",
      "<<.", "DB_HOST", " ", "x", "2.0", "-", "compose.yaml",
      Reference.text(layer: "db", output: "POSTGRESMSTR_SVC"),
    ]

  private mutating func act() -> Deed {
    let byte = choices.byte()
    switch byte {
    case 0..<100: pressAny()
    case 100..<180: story.press(Self.frequent[Int(byte - 100) % Self.frequent.count])
    case 180..<200: return .undo
    case 200..<215: story.type((choices.one(of: Self.texts) ?? "").prefix(12).filter { $0 != "\n" })
    case 215..<225: story.paste(choices.one(of: Self.texts) ?? "")
    case 225..<238: useMouse()
    case 238..<244: resize()
    default: live(byte)
    }
    return .other
  }

  private mutating func pressAny() {
    guard let key = choices.one(of: Self.keys) else { return }
    if key == .character("o") || key == Key("^o") {
      let text = choices.one(of: Self.texts) ?? ""
      story.disk.editor = { .text($0.text + text, editor: "vi", isQuick: false) }
    }
    story.press(key)
  }

  private mutating func useMouse() {
    let events: [Mouse.Event] = [.press, .release, .drag, .doubleClick, .wheelUp, .wheelDown]
    let event = choices.one(of: events) ?? .press
    let size = story.composer.size
    let point = Point(choices.number(below: size.columns), choices.number(below: size.rows))
    story.take(.input(.mouse(Mouse(event, point))))
  }

  private mutating func resize() {
    let usual = [Size(60, 16), Size(80, 24), Size(100, 30), Size(120, 40)]
    let isUsual = choices.coin()
    let any = Size(1 + choices.number(below: 240), 1 + choices.number(below: 70))
    let size = isUsual ? usual[any.rows % 4] : any
    story.resize(size.columns, size.rows)
  }

  /// Time goes by: answers come late, others write, disks fail.
  private mutating func live(_ byte: UInt8) {
    switch byte {
    case 244, 245: story.hold()
    case 246, 247, 248: story.release()
    case 249:
      let names = ["save", "open", "list", "create", "reload", "delete", "writeRendering"]
      let failure = LibraryFailure(.environment, "no space left")
      story.disk.failures[choices.one(of: names) ?? ""] = failure
    case 250:
      let other = Samples.shop.replacing("A small shop", with: "\(story.disk.now)")
      story.disk["shop", "1.0.0"] = other
    case 251: story.disk.files = Samples.foreign
    default: story.wait()
    }
  }
}
