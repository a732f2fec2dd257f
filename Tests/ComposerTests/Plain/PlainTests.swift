import Composer
import ComposerKit
import ProfileModel
import Screen
import Testing

/// Without colour, all that matters can still be told apart.
@Suite struct PlainTests {
  @Test("The selected line has a mark, and another look than its neighbour")
  func selection() {
    for ground in [
      Ground.library, .layers, .outputs, .browsing, .findings, .graph, .menu, .start, .versions,
      .comparison,
    ] {
      let story = ground.story()
      guard let cursor = story.frame.cursor else { return story.expect(false, "no cursor") }
      let marked = (0..<story.frame.size.rows).filter { row in
        story.plain.row(row).contains { $0.character == "▌" }
      }
      story.expect(!marked.isEmpty, "\(ground.rawValue): nothing is marked")
      if ground == .menu { continue }
      story.expect(marked.contains(cursor.row), "\(ground.rawValue): the cursor is elsewhere")
    }
  }

  @Test("The selection moves visibly")
  func movement() {
    for ground in [
      Ground.library, .layers, .outputs, .browsing, .findings, .graph, .menu, .start, .versions,
      .comparison,
    ] {
      var story = ground.story()
      if ground == .library { story.press("home") }
      let before = story.plain.rows
      story.press("down")
      let changed = zip(before, story.plain.rows).count { $0 != $1 }
      story.expect(changed >= 2, "\(ground.rawValue): \(changed) lines changed")
    }
  }

  @Test("The pane with the focus has another title than the others, and the cursor")
  func panes() {
    var story = Story.opened()
    let layers = story.looks("Layers")
    let outputs = story.looks("Outputs")
    let border = story.looks("╭")
    let other = story.looks("╭", 2)
    story.press("3")
    story.expect(
      story.looks("Layers") != layers || story.looks("╭") != border, "Layers looks the same")
    story.expect(
      story.looks("Outputs") != outputs || story.looks("╭", 2) != other, "Outputs looks the same")
  }

  @Test("The focused field is underlined or marked; so is the focused choice")
  func fields() {
    var story = Story.opened()
    let text = story.looks("ghcr.io/acme/ui")
    story.go(to: "Image")
    story.expect(story.looks("ghcr.io/acme/ui") != text, "the field looks the same")
    let choice = story.looks("(•) public")
    story.go(to: "Access")
    story.expect(story.looks("(•) public") != choice, "the choice looks the same")
  }

  @Test("The chosen one of several has a sign of its own")
  func choices() {
    Story.opened().sees("(•) public", "( ) private")
    Ground.wiring.story().sees("[x]", "[ ]")
  }

  @Test("The focused button looks unlike the others")
  func buttons() {
    var story = Ground.leaving.story()
    story.expect(story.looks("[ Save ]") != story.looks("[ Disc").prefix(8).map { $0 }, "the same")
    let save = story.looks("[ Save ]")
    story.press("tab")
    story.expect(story.looks("[ Save ]") != save, "the focus is not seen")
  }

  @Test("Errors and warnings have signs and words")
  func errors() {
    let story = Story.opened("flawed")
    story.sees("✗", "!", "2 errors", "1 warning")
    let fine = Story.opened()
    fine.sees("✓")
    fine.seesNo("✗")
    var ascii = Settings()
    ascii.isASCII = true
    let plain = Story.opened("flawed", settings: ascii)
    plain.sees("x ", "2 errors")
    plain.expect(
      plain.screen.unicodeScalars.allSatisfy {
        $0.isASCII || "…–·▸•←→↑↓‹›".unicodeScalars.contains($0)
      })
  }

  @Test("What cannot be done now says so in words, and looks fainter")
  func disabled() {
    var story = Ground.menu.story()
    story.type("redo")
    story.sees("not now")
    story = Ground.menu.story()
    story.press("end")
    story.press("pgdn", times: 9)
    story.sees("not now")
  }

  @Test("A candidate that cannot be read says why, and looks fainter")
  func candidates() {
    var story = Story.opened()
    story.select("api")
    story.go(to: "DB_USER")
    story.press("tab", "^u")
    story.type("{{ui.")
    story.stands(.completion)
    story.sees("above")
  }

  @Test("Secrets are dots, broken references look unlike good ones")
  func references() {
    let good = Story.opened().looks("‹api.CONTAINER_SVC›")
    let story = Story.opened("flawed")
    story.expect(story.looks("‹db.POSTGRESMSTR_SV›").first != good.first, "the same look")
  }

  @Test("Unsaved work has a mark")
  func unsaved() {
    Ground.save.story().sees("1.0.0 •")
    Story.opened().seesNo("1.0.0 •")
  }
}
