import Composer
import ComposerKit
import ProfileModel
import Screen
import Testing

@Suite struct VersionsStories {
  /// A shop with a second version, without a layer and wired otherwise.
  private static let later = Samples.shop.replacing("version: 1.0.0", with: "version: 1.1.0")
    .replacing("api:1.0.0", with: "api:1.2.0").replacing("DB_USER", with: "DB_LOGIN")
    .replacing("volumeSize: 4", with: "volumeSize: 4\n      password: {value: new}")

  private static let earlier = Samples.shop.replacing(
    "volumeSize: 4", with: "volumeSize: 4\n      password: {value: old}")

  private func shop(size: Size = Size(120, 40)) -> Story {
    var story = Story(library: [Self.earlier, Self.later], size: size)
    story.press("V")
    return story
  }

  @Test("Two versions compared on three levels, secrets hidden, with the suggested step")
  func compare() {
    var story = shop()
    story.stands(.versions)
    story.sees("1.0.0 → 1.1.0", "[ model ]", "~ image")
    story.sees("ghcr.io/acme/api:1.0.0 → ghcr.io/acme/api:1.2.0", "~ api  Container")
    story.sees("password.value  changed, hidden", "suggested: patch", "settings of api changed")
    story.seesNo("old}", ": new")
    story.press("]")
    story.sees(
      "[ wiring ]", "- api reads ‹db.USERNAME› in env.DB_USER", "+ api reads ‹db.USERNAME›")
    story.press("]")
    story.sees("[ rendered ]", "for Kubernetes", "~ Deployment")
    story.press("[", "[")
    story.sees("[ model ]")
  }

  @Test("What is too long goes on in the next line: no difference is cut off")
  func long() {
    var story = Story(
      library: [Self.earlier, Self.later].map {
        $0.replacing("acme/api", with: "acme/a-name-that-is-longer-than-a-pane/api")
      }, size: Size(80, 24))
    story.press("V")
    story.sees("…:1.0.0 → …:1.2.0")
    let long = String(repeating: "w", count: 90)
    story = Story(
      library: [
        Self.earlier.replacing("A small shop", with: "u\(long)"),
        Self.later.replacing("A small shop", with: "v\(long)"),
      ], size: Size(80, 24))
    story.press("V")
    story.sees("- uw", "+ vw", "wwww")
  }

  @Test("Another base; the older of the two always stands first")
  func base() {
    var story = Story(
      library: [
        Samples.ledger, Samples.newerLedger, Samples.ledger.replacing("1.0.0", with: "2.0.0"),
      ])
    story.press("V")
    story.sees("1.1.0 → 2.0.0")
    story.press("down", "space")
    story.sees("base")
    story.press("down")
    story.sees("1.0.0 → 1.1.0")
    story.press("home")
    story.sees("1.1.0 → 2.0.0")
    story.press("down", "b", "down")
    story.sees("1.0.0 → 2.0.0")
  }

  @Test("A former text is unfolded, compared and restored as one step")
  func revisions() {
    var story = Story.opened("ledger")
    story.press("D", "^s", "V")
    story.press("f", "down")
    story.sees("revision 1", "1.1.0 revision 1 → 1.1.0", "+ cache-2")
    story.press("r")
    story.expect(story.layers, is: ["cache"])
    story.sees("1.1.0 •", "restored ledger 1.1.0 revision 1")
    story.press("u")
    story.expect(story.layers, is: ["cache", "cache-2"])
    story.seesNo("1.1.0 •")
    story.press("U", "^s")
    story.expect(story.disk["ledger", "1.1.0"], is: Samples.newerLedger)
  }

  @Test("Unsaved work is asked for before another version is opened")
  func opening() {
    var story = Story.opened("ledger")
    story.press("D", "V")
    story.sees("1.1.0 •")
    story.press("down", "enter")
    story.sees("Open ledger 1.0.0?", "Keep draft")
    story.press("esc")
    story.stands(.versions)
    story.press("enter")
    story.go(toButton: "Keep draft")
    story.press("enter")
    story.expect(story.composer.stackLocation, is: .version("ledger", Version(1, 0, 0)))
    #expect(story.disk.draft("ledger", "1.1.0")?.contains("cache-2") == true)
    story.press("D", "V", "home", "enter", "enter")
    story.expect(story.composer.stackLocation, is: .version("ledger", Version(1, 1, 0)))
    #expect(story.disk["ledger", "1.0.0"]?.contains("cache-2") == true)
  }

  @Test("The open version's Enter goes back to it, with what is unsaved")
  func back() {
    var story = Story.opened("ledger")
    story.press("D", "V", "enter")
    story.stands(.layers)
    story.expect(story.layers, is: ["cache", "cache-2"])
    story.press("V", "q")
    story.stands(.layers)
  }

  @Test("From the library a version is cloned, deleted and brought back")
  func fromLibrary() {
    var story = Story()
    story.press("home", "down", "down", "V")
    story.sees("ledger", "1.0.0 → 1.1.0")
    story.press("r")
    story.sees("restore: no profile is open")
    story.press("d", "enter")
    story.expect(story.disk["ledger", "1.1.0"] != nil, "Cancel deleted it")
    story.press("d")
    story.go(toButton: "Delete")
    story.press("enter")
    story.expect(story.disk["ledger", "1.1.0"] == nil, "it is there still")
    story.press("u")
    story.expect(story.disk["ledger", "1.1.0"], is: Samples.newerLedger)
    story.press("end", "D", "enter")
    story.expect(story.disk["ledger-copy", "1.0.0"] != nil, "no copy")
    story.press("esc")
    story.stands(.library)
  }

  @Test("Late answers are dropped: what is shown is of what is selected")
  func late() {
    var story = Story(library: [Self.earlier, Self.later])
    story.hold()
    story.press("V", "R", "esc")
    story.release()
    story.stands(.library)
    story = .opened("ledger")
    story.press("D", "V", "down")
    story.hold()
    story.press("r", "esc", "1")
    story.release()
    story.stands(.layers)
    story.expect(story.layers, is: ["cache", "cache-2"])
  }

  @Test("A file's history is git's")
  func file() {
    let disk = Disk([])
    disk.files["./app.yaml"] = Samples.shop
    var story = Story(on: disk, program: 1, opening: .file("./app.yaml"))
    story.press("V")
    story.sees("its history is git's")
    story.stands(.layers)
  }

  @Test("A version that was never saved stands in the list")
  func neverSaved() {
    var story = Story(library: [])
    story.press("a")
    story.type("fresh")
    story.press("enter", "esc", "V")
    story.sees("not saved", "1.0.0 •", "nothing else to compare")
    story.press("^s")
    story.sees("saved fresh 1.0.0", "1 version")
  }

  @Test("Click, double click and wheel")
  func mouse() {
    var story = shop()
    story.click("rendered")
    story.sees("[ rendered ]")
    story.wheel(.wheelDown, over: "for Kubernetes")
    story.click("1.0.0", 1)
    story.stands(.versions)
    story.doubleClick("1.1.0", 1)
    story.expect(story.composer.stackLocation, is: .version("shop", Version(1, 1, 0)))
  }

  @Test("With ASCII alone nothing else is drawn")
  func ascii() {
    var settings = Settings()
    settings.isASCII = true
    var story = Story.opened("ledger", settings: settings)
    story.press("D", "V")
    story.sees("1.1.0 *", "->", "> ")
    story.expect(
      story.screen.unicodeScalars.allSatisfy { $0.isASCII || "…–·".unicodeScalars.contains($0) })
  }

  @Test(
    "Every size shows the selected line",
    arguments: [
      Size(60, 16), Size(75, 20), Size(76, 20), Size(80, 24), Size(120, 40), Size(240, 70),
    ])
  func sizes(size: Size) {
    var story = shop(size: size)
    story.expect(story.cursorLine.contains("1.1.0"), "it is not seen")
    story.press("2")
    story.stands(.comparison)
    story.press("end", "pgup", "tab")
    story.expect(story.cursorLine.contains("1.1.0"), "it is not seen")
  }
}
