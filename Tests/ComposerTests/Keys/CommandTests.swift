import ComposerKit
import ProfileModel
import Screen
import Testing

@testable import Composer

@Suite struct CommandTests {
  private static let grounds: [Ground] = [
    .start, .library, .layers, .outputs, .textField, .table, .choice, .secret,
    .longText, .completion, .browsing, .save, .versions, .comparison, .findings, .graph,
    .preview, .fullPreview, .report,
  ]

  @Test("Every command does something on every screen, or says why not", arguments: grounds)
  func commands(ground: Ground) {
    let story = ground.story()
    for action in Action.allCases where action.isCommand { run(action, story) }
  }

  private func run(_ action: Action, _ former: Story) {
    var story = former
    var before = story.composer
    before.notice = nil
    let obstacle = before.obstacle(to: action)
    story.press("^p")
    // A list of candidates has this key for itself.
    if before.place == .completion { story.press("esc", "^p") }
    story.type(action.rawValue)
    guard case .picker(let menu)? = story.composer.overlays.last,
      menu.current?.value == .action(action)
    else { return story.expect(false, "the menu does not find \(action.rawValue)") }
    story.forgetEffects()
    story.press("enter")
    if obstacle != nil {
      story.expect(
        story.composer.notice?.text.hasPrefix("\(action.rawValue): ") == true,
        "no reason is given for \(action.rawValue)")
      return
    }
    story.expect(
      story.composer != before || !story.effects.isEmpty,
      "\(action.rawValue): nothing happened, and nothing is said")
  }

  @Test("Every action that cannot be done says why in the end of a sentence", arguments: grounds)
  func reasons(ground: Ground) {
    let composer = ground.story().composer
    for action in Action.allCases where action.isCommand {
      guard let reason = composer.obstacle(to: action) else { continue }
      #expect(!reason.isEmpty && !reason.hasSuffix("."), "\(action.rawValue): \(reason)")
    }
  }

  @Test("A key of the user's own takes the place of ours, also in hints, help and menu")
  func ownKey() {
    var settings = Settings()
    settings.keys = [Settings.Binding(action: "add layer", key: .character("N"), line: 1)]
    var story = Story.opened(settings: settings)
    story.sees("N add")
    story.press("a")
    story.stands(.layers)
    story.press("?")
    story.type("add layer")
    story.sees("N")
    story.press("esc", "N")
    story.sees("Add to shop")
  }

  @Test("A letter of the user's own is no command where letters are text")
  func ownLetter() {
    var settings = Settings()
    settings.keys = [
      Settings.Binding(action: "save", key: .character("w"), line: 1),
      Settings.Binding(action: "undo", key: Key(.function(5)), line: 2),
    ]
    var story = Story.opened(settings: settings)
    story.go(to: "Image")
    story.type("www")
    #expect(story.setting("ui", "image") == "ghcr.io/acme/ui:1.0.0www")
    #expect(story.disk["shop", "1.0.0"] == Samples.shop)
    story.press("f5")
    #expect(story.setting("ui", "image") == "ghcr.io/acme/ui:1.0.0")
    story.type("www")
    story.press("esc", "w")
    story.expect(story.disk["shop", "1.0.0"] != Samples.shop, "it was not saved")
  }

  @Test("An action that nobody knows changes nothing")
  func unknownAction() {
    var settings = Settings()
    settings.keys = [Settings.Binding(action: "fly", key: .character("a"), line: 1)]
    #expect(Composer(size: Size(80, 24), settings: settings).keys == KeyTable())
  }
}
