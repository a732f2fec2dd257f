import Composer
import ComposerKit
import ProfileModel
import Screen
import Testing

@Suite struct TypingStories {
  @Test("What nobody knows and is called like a secret is dots until it is asked for")
  func unknownSecret() {
    let text = Samples.shop.replacing("service: postgresql", with: "service: unheard-of")
      .replacing("databaseName: orders", with: "apiToken: hunter2")
    var story = Story(library: [text], opening: .version("shop", Version(1, 0, 0)))
    story.press("G")
    story.sees("apiToken", "•••••••")
    story.seesNo("hunter2")
    story.press("v")
    story.sees("hunter2")
  }

  @Test(
    "Typing never triggers a command",
    arguments: [
      Ground.textField, .number, .list, .longText, .find, .chart, .newProfile, .editProfile,
      .rename,
      .menu, .help, .adding, .libraryFilter,
    ])
  func letters(ground: Ground) {
    var story = ground.story()
    let layers = story.layers
    let disk = story.disk.profiles
    story.forgetEffects()
    for character in "qDdxuUKJSVCPwaeryz:?/.MR[]123GghjklN" { story.press(.character(character)) }
    #expect(story.layers == layers, "\(ground.rawValue)")
    #expect(story.disk.profiles == disk)
    #expect(
      story.effects.allSatisfy {
        if case .keepDraft = $0 { return true }
        if case .review = $0 { return true }
        if case .preview = $0 { return true }
        return false
      }, "\(ground.rawValue)")
  }

  @Test("A paste is text, never a command, and many lines become one in a field")
  func paste() {
    var story = Story.opened()
    story.paste("qqq\u{1B}[A")
    story.stands(.layers)
    story.sees("go to a field first")
    story.go(to: "Image")
    story.press("^u")
    story.paste("one\n  two\n")
    #expect(story.setting("ui", "image") == "one two")
    #expect(!story.screen.contains("\u{1B}"))
  }

  @Test("A paste into a long text keeps its lines and is one step")
  func pasteOfLines() {
    var story = Ground.longText.story()
    story.paste("x:\n  y: 1\n")
    #expect(
      story.profile?.layer(named: "queue")?.values?.hasPrefix("x:\n  y: 1\nreplicaCount") == true)
    story.press("alt-u")
    #expect(story.kept == Samples.charts)
  }

  @Test("The keys that take back what was typed do so in the list, too, and bring it back")
  func undoOutOfTheForm() {
    var story = Story.opened()
    story.select("ui")
    story.press("D")
    for (key, count) in [("alt-u", 3), ("alt-r", 4), ("alt-u", 3)] {
      story.press(key)
      #expect(story.layers.count == count)
    }
  }

  @Test("Shell keys edit a field")
  func shellKeys() {
    var story = Ground.textField.story()
    story.press("^w")
    #expect(story.setting("ui", "image")?.hasPrefix("ghcr.io/acme/ui") == true)
    story.retype("one two three")
    story.press("^w")
    #expect(story.setting("ui", "image") == "one two ")
    story.press("^a", "^k")
    #expect(story.setting("ui", "image") ?? "" == "")
    story.type("b")
    story.press("home")
    story.type("a")
    story.press("end", "backspace")
    #expect(story.setting("ui", "image") == "a")
  }

  @Test("Many edits go back to the same bytes, and forward to the same again")
  func manyEdits() {
    var story = Story.opened()
    story.press("D", "K", "J")
    story.go(to: "Image")
    story.retype("other:1")
    story.press("esc")
    story.select("db")
    story.go(to: "Username")
    story.type(" one two three")
    story.press("tab")
    story.type("v")
    story.press("esc", "r")
    story.retype("base")
    story.press("enter", "p", "tab")
    story.type(" more")
    story.press("enter")
    let last = story.kept
    var steps = 0
    while story.composer.canUndo, steps < 200 {
      story.press("u")
      steps += 1
    }
    #expect(steps > 8)
    story.expect(story.kept == Samples.shop, "other bytes\n\(story.kept ?? "")")
    for _ in 0..<steps { story.press("U") }
    story.expect(story.kept == last, "other bytes than before\n\(story.kept ?? "")\n\(last ?? "")")
    story.press("U")
    story.sees("nothing was taken back")
  }

  @Test("A change after an undo forgets what was taken back")
  func branch() {
    var story = Story.opened()
    story.press("D", "u", "p", "tab")
    story.type("!")
    story.press("enter", "U")
    story.sees("nothing was taken back")
    #expect(story.layers.count == 3)
  }

  @Test("No reference goes into the name of an entry")
  func bracesInNames() {
    var story = Story.opened()
    story.go(to: "API_HOST")
    story.type("{{db")
    story.sees("no reference may stand")
    story.press("esc")
    #expect(story.kept?.contains("{{db") == false)
    #expect(story.items("ui", "env").count == 1)
  }

  @Test("A name is taken over when its field is left, and every reference follows")
  func nameField() {
    var story = Story.opened()
    story.select("api")
    story.press("e")
    story.retype("backend")
    #expect(story.layers == ["db", "api", "ui"])
    story.press("tab")
    #expect(story.layers == ["db", "backend", "ui"])
    #expect(story.findings == [])
    story.press("alt-u")
    #expect(story.kept == Samples.shop)
  }
}
