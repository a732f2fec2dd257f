import Composer
import ComposerKit
import ProfileModel
import Screen
import Testing

@Suite struct LibraryStories {
  @Test("Sorted by name or by change, the selected profile stays selected")
  func sort() {
    var story = Story()
    story.disk["ledger", "1.1.0"] = Samples.newerLedger
    story.press("R", "end", "s")
    story.sees("sorted by change")
    #expect(story.cursorLine.contains("shop"))
    story.press("home")
    #expect(story.cursorLine.contains("ledger"))
    story.press("s")
    story.press("home")
    #expect(story.cursorLine.contains("charts"))
  }

  @Test("A profile under a new name keeps all its versions")
  func rename() {
    var story = Story.opened("ledger")
    story.press("p")
    story.retype("books")
    story.press("enter")
    #expect(story.disk["ledger", "1.0.0"] == nil)
    #expect(story.disk["books", "1.1.0"]?.contains("name: books") == true)
    story.sees("books")
    story.press("D", "^s")
    #expect(story.disk["books", "1.1.0"]?.contains("cache-2") == true)
    #expect(story.disk["ledger", "1.1.0"] == nil)
  }

  @Test("Copying takes the profile's name")
  func copy() {
    var story = Story()
    story.press("y")
    #expect(story.copied == ["charts"])
  }

  @Test("A file elsewhere is opened, changed and saved in place")
  func file() {
    let disk = Disk([])
    disk.files["./app.yaml"] = Samples.shop
    var story = Story(on: disk, program: 1, opening: .file("./app.yaml"))
    story.sees("./app.yaml")
    story.press("D", "^s")
    #expect(disk.files["./app.yaml"]?.contains("ui-2") == true)
    story.press("S", "enter")
    #expect(
      disk.files["./app.yaml"]?.contains("version: 1.0.1") == true
        || disk.files["./app.yaml"]?.contains("version: 1.1.0") == true)
  }

  @Test("A text that cannot be read as a profile is not opened, and says why")
  func unreadable() {
    var story = Story(library: Samples.library)
    story.disk.unreadable[.version("shop", Version(1, 0, 0))] = "line 3 is no YAML"
    story.press("end", "enter")
    story.sees("cannot be edited", "line 3 is no YAML")
    story.stands(.library)
  }

  @Test("An empty library after the last deletion is a first start; the way back is there")
  func last() {
    var story = Story(library: [Samples.shop])
    story.press("d")
    story.go(toButton: "Delete")
    story.press("enter")
    story.sees("Start from an example")
    story.press("u")
    story.sees("shop")
    #expect(story.disk["shop", "1.0.0"] == Samples.shop)
  }

  @Test("The catalogue of the first start begins a profile with the chosen service")
  func catalogueFirst() {
    var story = Story(library: [])
    story.press("down", "down", "enter", "/")
    story.type("postgr")
    story.press("enter")
    story.type("fresh")
    story.press("enter")
    #expect(story.layers == ["postgresql-1"])
    #expect(story.profile?.name == "fresh")
  }

  @Test("Leaving, opening another and coming back keeps what was saved")
  func between() {
    var story = Ground.save.story()
    story.press("^s", "q")
    story.stands(.library)
    #expect(story.cursorLine.contains("shop"))
    story.press("home", "enter")
    #expect(story.profile?.name == "charts")
    story.press("q", "end", "enter")
    #expect(story.layers.count == 4)
  }

  @Test("Ctrl-C closes what is open, and at the end asks to leave")
  func close() {
    var story = Ground.save.story()
    story.press(":", "^c")
    story.stands(.layers)
    story.press("^c")
    story.sees("Save", "Discard")
    story.press("^c")
    story.stands(.layers)
    #expect(!story.hasQuit)
    story.press("^s", "^c", "^c")
    #expect(story.hasQuit)
  }

  @Test(
    "Suspend and redraw reach the terminal from anywhere",
    arguments: [Ground.library, .layers, .textField, .longText, .menu, .browsing])
  func terminal(ground: Ground) {
    var story = ground.story()
    story.press("^z", "^l")
    #expect(story.effects.suffix(2) == [.suspend, .redraw], "\(ground.rawValue)")
  }

  @Test("A notice from outside is shown, and stays until the next key")
  func notice() {
    var story = Story()
    story.take(.answer(.notice("services/x.yaml:3: no such kind")))
    story.sees("services/x.yaml:3")
    story.wait()
    story.sees("services/x.yaml:3")
    story.press("down")
    story.seesNo("services/x.yaml:3")
  }

  @Test("Fix all applies what can be applied, in one step")
  func fixAll() {
    var story = Story.opened("flawed")
    story.command("fix all")
    #expect(story.setting("api", "replicas") == "10")
    story.seesNo("2 errors")
    story.press("u")
    #expect(story.kept == Samples.flawed)
  }
}
