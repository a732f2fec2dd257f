import ComposerKit
import Formats
import ProfileModel
import Screen
import Testing

@testable import Composer

/// What the selected layer becomes, beside its form.
@Suite struct PreviewStories {
  @Test("What is typed is in the preview, which goes to where it changes")
  func live() {
    var story = Story.opened(size: Size(120, 40))
    story.switchTarget(to: "Values")
    story.go(to: "add an entry")
    story.type("DEBUG")
    story.press("tab")
    story.type("on-and-off")
    story.stands(.form)
    story.sees("DEBUG: on-and-off")
    story.press("alt-u")
    story.seesNo("DEBUG: on-and-off")
  }

  @Test("The preview is of the selected layer, or of all, and its title and the header say so")
  func subjects() {
    var story = Story.opened(size: Size(120, 40))
    story.switchTarget(to: "Values")
    story.sees("Preview · Values · ui", "app: shop   Values", "- name: ui")
    story.press("1", "end")
    story.sees("Preview · Values · db", "- name: db")
    story.seesNo("- name: ui")
    story.press("4", "A")
    story.sees("Preview · Values · all layers", "- name: db", "- name: api")
    story.press("[")
    story.sees("Preview · Compose · all layers")
    story.press("[", "[", "[", "[")
    story.sees("Preview · Values · all layers")
  }

  @Test("Values that only the deployment knows are counted, marked and listed")
  func gaps() {
    var story = Story.opened("shop", size: Size(120, 50))
    story.replaceText("API_HOST: ", "\"{{.spectro.system.project.name}}\"")
    story.switchTarget(to: "Values")
    story.sees("1 known at deployment", "project.name: read by ui.env.API_HOST")
    story.press("n")
    story.sees("project.name · known at deployment · read by env.API_HOST")
    story.expect(story.cursorText.hasPrefix("{{.spectro.system.project.name}}"), "another value")
    story.disk.context = ["project.name": "east"]
    story.press("esc", "q")
    story.press("enter", "4")
    story.switchTarget(to: "Values")
    story.press("n")
    story.seesNo("known at deployment")
    story.sees("API_HOST: east", "project.name · known now")
  }

  @Test("Secrets are hidden until they are asked for; what is made up stays so, and says why")
  func secrets() {
    var story = Story.opened("shop", size: Size(120, 50))
    story.replaceText("volumeSize: ", "4\n      password: {value: hunter2}")
    story.press("end")
    story.switchTarget(to: "Values")
    story.sees("<secret:db.password>")
    story.seesNo("hunter2")
    story.press("v")
    story.sees("password: hunter2", "secrets are shown")
    story.press("v")
    story.seesNo("hunter2")

    var other = Story.opened("shop", size: Size(120, 50))
    other.press("end")
    other.switchTarget(to: "Values")
    other.press("v")
    other.sees("<secret:db.password>", "db.password: is generated when it is deployed")
  }

  @Test("A secret of the environment is read where Strata runs")
  func environment() {
    var story = Story.opened("shop", size: Size(120, 50))
    story.replaceText("volumeSize: ", "4\n      password: {fromEnv: DB_SECRET}")
    story.press("1", "end")
    story.switchTarget(to: "Values")
    story.press("v")
    story.sees("<secret:$DB_SECRET>", "stands in $DB_SECRET, which is not set")
    story.disk.variables["DB_SECRET"] = "swordfish"
    story.press("v", "v")
    story.sees("swordfish")
  }

  @Test("A value leads to the output that it is, and back to the layer and the place one was at")
  func producer() {
    var story = Story.opened(size: Size(120, 40))
    story.press("down")
    story.switchTarget(to: "Values")
    story.press("n", "n")
    let place = story.frame.cursor
    story.press("p")
    story.stands(.outputs)
    story.expect(story.selected?.name, is: "db")
    story.expect(story.cursorLine.contains("USERNAME"), "another output")
    story.press("esc")
    story.stands(.preview)
    story.expect(story.selected?.name, is: "api")
    story.expect(story.frame.cursor, is: place)
    story.sees("db.USERNAME · known now · read by env.DB_USER")
  }

  @Test("A value in a manifest leads into its text, at the reference")
  func manifest() {
    var story = Story.opened("charts", size: Size(120, 40))
    story.replaceText("mode: ", "\"{{.spectro.system.project.name}}\"")
    story.press("home")
    story.switchTarget(to: "Values")
    story.press("n", "enter")
    story.stands(.editor)
    story.expect(story.cursorText.hasPrefix("{{.spectro.system.project.name"), "elsewhere")
    story.press("esc")
    story.stands(.preview)
  }

  @Test("The mouse selects a value, a second click goes to its source, the wheel leaves the focus")
  func mouse() {
    var story = Story.opened(size: Size(120, 60))
    story.switchTarget(to: "Values")
    story.press("2")
    story.wheel(.wheelDown, over: "Preview ·")
    story.stands(.form)
    story.wheel(.wheelUp, over: "Preview ·")
    story.click("shop-api-svc")
    story.stands(.preview)
    story.sees("api.CONTAINER_SVC · known now")
    story.doubleClick("shop-api-svc")
    story.stands(.form)
  }

  @Test("What is known now, later and secret differs without colour")
  func marks() {
    let kinds: [Style] = [.text, Style(.referenceNow), Style(.referenceLater), .secret]
    let looks = kinds.map { style in
      let look = Theme.plain[style.role]
      return [look.isBold, look.isUnderlined, look.isReversed]
    }
    #expect(Set(looks).count == kinds.count)
    var story = Story.opened(size: Size(120, 40))
    story.switchTarget(to: "Values")
    let before = story.looks("shop-api-svc")
    story.press("n")
    story.expect(story.looks("shop-api-svc") != before, "the selected value looks the same")
  }

  @Test("Copying takes the selected value, else all; more than a terminal takes is refused")
  func copying() {
    var story = Story.opened(size: Size(120, 40))
    story.switchTarget(to: "Values")
    story.press("y", "n", "y")
    #expect(story.copied.first?.hasPrefix("# What each layer") == true)
    #expect(story.copied.last == "shop-api-svc.shop-api-ns.svc.cluster.local")
    story = .opened("charts", size: Size(120, 40))
    story.replaceText("mode: ", String(repeating: "x", count: 60_000))
    story.switchTarget(to: "Values")
    story.press("A", "y")
    story.sees("more than a terminal takes")
    #expect(story.copied.isEmpty)
  }

  @Test("Long lines are moved sideways, also through wide characters")
  func sideways() {
    var story = Story.opened(size: Size(60, 16))
    story.replaceText("API_HOST: ", String(repeating: "日本", count: 60) + "END")
    story.switchTarget(to: "Values")
    story.press("G")
    story.seesNo("END")
    for _ in 0..<40 {
      story.press("right")
      let problem = FrameChecks.problem(of: story.frame, story.composer.size)
      story.expect(problem == nil, problem ?? "")
    }
    story.sees("END")
    story.press("left", times: 40)
    story.sees("API_HOST: 日本")
  }
}

extension Story {
  /// Something after a word in the open profile's text is written anew, outside.
  mutating func replaceText(
    _ word: String, _ text: String, at place: SourceLocation = #_sourceLocation
  ) {
    guard let location = composer.stackLocation, let old = disk[location],
      let range = old.firstRange(of: word)
    else {
      Issue.record("no \(word)", sourceLocation: place)
      return
    }
    let end = old[range.upperBound...].firstIndex(of: "\n") ?? old.endIndex
    disk[location] = old[..<range.upperBound] + text + old[end...]
    press("1", "R")
    seesNo("keeps this from", at: place)
  }
}
