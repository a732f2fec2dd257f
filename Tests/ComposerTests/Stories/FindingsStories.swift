import Composer
import ComposerKit
import ProfileModel
import Screen
import Testing

/// All findings of the open profile, on a screen of their own.
@Suite struct FindingsStories {
  private static func story(_ text: String, _ size: Size = Size(100, 30)) -> Story {
    let name = ProfileLocation.version("flawed", Version(1, 0, 0))
    return Story(on: Disk([text]), program: 1, size: size, opening: name)
  }

  @Test("The profile's own findings stand first, then layer by layer, the top one first")
  func order() throws {
    var story = Self.story(
      Samples.flawed.replacing("  name: flawed", with: "  color: red\n  name: flawed"))
    story.press("F")
    let rows = story.screen.split(separator: "\n")
    let places = [
      "the profile", "unknown-field", "api  Container", "unknown-output", "db  Postgre",
    ]
    .map { word in rows.firstIndex { $0.contains(word) } ?? -1 }
    #expect(places == places.sorted() && places[0] > 0, "\(places)\n\(story.screen)")
    story.press("home", "enter")
    story.sees("it stands in line 4 of the file")
    story.stands(.findings)
  }

  @Test("A finding in a manifest leads into its text, the cursor at the line")
  func manifest() {
    let text = Samples.charts.replacing(
      "mode: fast", with: "mode: '{{.spectro.app.$appDeploymentName.db.NOPE}}'")
    let name = ProfileLocation.version("charts", Version(1, 0, 0))
    var story = Story(on: Disk([text]), program: 1, opening: name)
    story.press("F")
    story.sees("unknown-output", "manifests.config")
    story.press("enter")
    story.stands(.editor)
    story.expect(story.cursorLine.contains("mode:"), "another line")
    story.press("esc")
    story.stands(.findings)
    story.expect(story.cursorLine.contains("unknown-output"), "another finding")
  }

  @Test("Each fix is a step of its own; all at once are one; the selection stays near")
  func fixing() {
    var story = Ground.findings.story()
    story.sees("- 99", "+ 10")
    story.press(".")
    story.expect(story.cursorLine.contains("unknown-output"), "the next one is not selected")
    story.press(".")
    story.sees("2 findings")
    story.press("u")
    story.sees("3 findings")
    story.press("u", "A")
    story.sees("1 finding", "literal-secret")
    story.press("u")
    story.sees("4 findings")
    #expect(story.kept == Samples.flawed)
  }

  @Test("Until the checks have answered, nothing flickers, and nothing is fixed twice")
  func late() {
    var story = Ground.findings.story()
    let before = story.screen.split(separator: "\n").dropFirst().prefix(26)
    story.hold()
    story.press(".")
    #expect(story.screen.split(separator: "\n").dropFirst().prefix(26) == before)
    story.sees(". fix   A fix all")
    story.press(".")
    story.sees("fix: the checks are at work; try again in a moment")
    story.release()
    story.sees("3 findings")
    #expect(story.setting("api", "replicas") == "10")
  }

  @Test("The filter looks at code, layer, field and message; Esc clears it")
  func filter() {
    var story = Ground.findings.story()
    story.press("/")
    story.type("api DB_")
    story.sees("2 of 4", "unknown-output", "reference-spelling")
    story.seesNo("too-many-replicas")
    story.type(" nothing")
    story.sees("nothing matches; Esc clears the filter")
    story.press("enter", "esc")
    story.sees("4 findings", "too-many-replicas")
    story.stands(.findings)
  }

  @Test("What a secret was is not said")
  func secrets() {
    var story = Ground.findings.story(Size(120, 40))
    story.press("end")
    story.sees("literal-secret")
    story.seesNo("hunter2")
    story.press("y")
    #expect(story.copied.count == 1 && !story.copied[0].contains("hunter2"))
  }

  @Test("A click selects, a second one goes there; the wheel scrolls what is said")
  func mouse() {
    var story = Ground.findings.story()
    story.click("reference-spelling")
    story.stands(.findings)
    story.expect(story.cursorLine.contains("reference-spelling"), "another finding")
    story.wheel(.wheelUp, over: "reference-spelling")
    story.expect(!story.cursorLine.contains("reference-spelling"), "it did not move")
    story.doubleClick("reference-spelling")
    story.stands(.form)
    story.expect(story.cursorLine.contains("DB_PORT"), "another field")
    story.press("esc")
    story.stands(.findings)
  }

  @Test("Going elsewhere from the field ends the way back")
  func elsewhere() {
    var story = Ground.findings.story()
    story.press("enter")
    story.stands(.form)
    story.command("open catalogue")
    story.press("esc", "e", "esc")
    story.stands(.layers)
  }

  @Test("Every size shows the list, the finding and the way to help")
  func sizes() {
    for size in [Size(60, 16), Size(80, 24), Size(99, 20), Size(100, 16), Size(240, 70)] {
      for ground in [Ground.findings, .graph] {
        var settings = Settings()
        settings.isASCII = true
        let story = ground.story(size)
        let problem = FrameChecks.problem(of: story.frame, size)
        story.expect(problem == nil, "\(size): \(problem ?? "")")
        story.expect(story.bottom.contains("? help"), "\(size): no help")
        var plain = Story.opened("flawed", size: size, settings: settings)
        plain.press(ground == .graph ? "W" : "F")
        plain.expect(
          plain.screen.unicodeScalars.allSatisfy {
            $0.isASCII || "…–·▸•←→↑↓‹›".unicodeScalars.contains($0)
          }, "\(size): not ASCII")
      }
    }
  }

  @Test(
    "No text moves a border here, and nothing raw is on the screen", arguments: HostileTexts.all)
  func hostile(text: String) {
    for size in [Size(60, 16), Size(120, 40)] {
      var story = Story(on: HostileTests.library(text), program: 1, size: size)
      story.press("enter")
      for key in ["F", "down", "down", "end", "/", "esc", "W", "down", "]", "]", "end", "y"] {
        guard let key = Key(key) else { continue }
        story.press(key)
        let problem = FrameChecks.problem(of: story.frame, size)
        story.expect(problem == nil, "\(problem ?? "") after \(key)")
      }
      let copied = story.copied.joined()
      #expect(
        copied.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control }
      )
    }
  }
}
