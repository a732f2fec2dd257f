import Composer
import ComposerKit
import ProfileModel
import Screen
import TestKit
import Testing

/// Somebody who presses anything: seeded, so that the same seed does the same everywhere.
struct RandomUser {
  private var random: Randomness
  private let keys: [Key]

  init(seed: UInt64) {
    random = Randomness(seed: seed)
    var keys = Set(KeyTable.standard.map(\.key)).map { $0 }
    keys.sort { "\($0)" < "\($1)" }
    self.keys = keys
  }

  private static let frequent = [
    "enter", "enter", "tab", "down", "up", "esc", "a", "e", "right", "left", "D", "w", ":", "^n",
    "P", "/", "n", "f", "c", "u", "alt-u", "alt-r", "^s", "S", "K", "J", "x", "C", "p", "r", "2",
    "3", "backspace", "^space",
  ]

  static let texts =
    HostileTexts.all + [
      "{{", "{{.spectro.", "{{db", ".", "}}", "post", "redis", "shop", "1.0.0", "80, 90", "a: b\n",
      "<<.",
      "DB_HOST", " ", "x", "{{.spectro.app.$appDeploymentName.db.POSTGRESMSTR_SVC}}", "2.0", "-",
    ]

  /// Does one thing; says what.
  mutating func act(_ story: inout Story) -> String {
    switch Int.random(in: 0..<100, using: &random) {
    case 0..<35: return press(Self.frequent.randomElement(using: &random) ?? "esc", &story)
    case 35..<60: return pressAny(&story)
    case 60..<74: return type(&story)
    case 74..<78:
      let text = Self.texts.randomElement(using: &random) ?? ""
      story.paste(text)
      return "paste \(text.debugDescription)"
    case 78..<90: return useMouse(&story)
    case 90..<94: return resize(&story)
    default: return wait(&story)
    }
  }

  private func press(_ word: String, _ story: inout Story) -> String {
    if let key = Key(word == "^space" ? "ctrl-space" : word) { story.press(key) }
    return word
  }

  private mutating func pressAny(_ story: inout Story) -> String {
    guard let key = keys.randomElement(using: &random) else { return "" }
    if key == .character("o") || key == Key("^o") { story.disk.editor = editor() }
    story.press(key)
    return key.description
  }

  /// An editor that writes anything, or nothing, or fails.
  private mutating func editor() -> (OutsideText) -> EditedText.Outcome {
    let text = Self.texts.randomElement(using: &random) ?? ""
    let kind = Int.random(in: 0..<5, using: &random)
    return { outside in
      switch kind {
      case 0: .failed(text, kept: nil)
      case 1: .failed(text, kept: "/\(text)")
      case 2: .text(outside.text, editor: "vi", isQuick: false)
      case 3: .text(text, editor: text, isQuick: true)
      default: .text(outside.text + text, editor: "vi", isQuick: false)
      }
    }
  }

  private mutating func type(_ story: inout Story) -> String {
    let text = (Self.texts.randomElement(using: &random) ?? "").prefix(12)
    story.type(text.filter { $0 != "\n" })
    return "type \(String(text).debugDescription)"
  }

  private mutating func useMouse(_ story: inout Story) -> String {
    let events: [Mouse.Event] = [
      .press, .press, .press, .release, .drag, .doubleClick, .wheelUp, .wheelDown,
    ]
    let size = story.composer.size
    let point = Point(
      Int.random(in: 0..<max(1, size.columns), using: &random),
      Int.random(in: 0..<max(1, size.rows), using: &random))
    let event = events.randomElement(using: &random) ?? .press
    story.take(.input(.mouse(Mouse(event, point))))
    return "\(event) at \(point.column), \(point.row)"
  }

  private mutating func resize(_ story: inout Story) -> String {
    let usual = [Size(60, 16), Size(80, 24), Size(100, 30), Size(120, 40), Size(240, 70)]
    let any = Size(Int.random(in: 1...240, using: &random), Int.random(in: 1...70, using: &random))
    let size =
      Int.random(in: 0..<4, using: &random) == 0 ? any : usual.randomElement(using: &random) ?? any
    story.resize(size.columns, size.rows)
    return "resize \(size.columns) × \(size.rows)"
  }

  /// Time goes by: answers come late, others write, disks fail.
  private mutating func wait(_ story: inout Story) -> String {
    switch Int.random(in: 0..<8, using: &random) {
    case 0, 1:
      story.hold()
      return "answers wait"
    case 2, 3, 4:
      story.release()
      return "answers come"
    case 5:
      let name = ["save", "open", "list", "create", "reload", "delete", "writeRendering"]
        .randomElement(
          using: &random)
      story.disk.failures[name ?? ""] = LibraryFailure(.environment, "no space left")
      return "\(name ?? "") will fail"
    case 6:
      story.disk["shop", "1.0.0"] = Samples.shop.replacing(
        "A small shop", with: "\(story.disk.now)")
      return "another program saves"
    default:
      story.wait()
      return "a second goes by"
    }
  }
}
