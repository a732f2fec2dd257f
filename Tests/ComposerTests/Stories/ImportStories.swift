import Composer
import ComposerKit
import Formats
import ProfileModel
import Screen
import Testing

@Suite struct ImportStories {
  @Test("Of several profiles one is opened, or several are saved at once")
  func several() {
    var story = Ground.importing.story()
    story.paste("one.json two.json")
    story.press("enter")
    story.sees("[x] one 1.0.0", "[x] two 1.0.0", "Import 2", "2 profiles")
    story.go(toButton: "Import 2")
    story.press("enter")
    story.stands(.library)
    story.sees("imported 2 profiles")
    #expect(story.disk["one", "1.0.0"]?.contains("nginx:1.27") == true)
    #expect(story.disk["two", "1.0.0"] != nil)
    #expect(story.cursorLine.contains("one"))
  }

  @Test("Space leaves a profile out; with one left it is opened, and with none nothing happens")
  func choosing() {
    var story = Ground.importing.story()
    story.paste("one.json two.json")
    story.press("enter", "space")
    story.sees("[ ] one 1.0.0", "[x] two 1.0.0", "[ Import ]")
    story.press("end", "home", "down", "down", "down", "down", "enter")
    story.sees("[ ] two 1.0.0")
    story.go(toButton: "Import")
    story.press("enter")
    story.sees("nothing is chosen")
    story.press("home", "enter")
    story.go(toButton: "Import")
    story.press("enter")
    #expect(story.profile?.name == "one")
    #expect(story.disk["one", "1.0.0"] == nil)
  }

  @Test("Of several, one that the library has is left out and says why")
  func taken() {
    var story = Ground.importing.story()
    story.disk["two", "1.0.0"] = Samples.ledger
    story.press("esc", "R", "i")
    story.paste("one.json two.json")
    story.press("enter")
    story.sees("[x] one", "[ ] two", "`two` 1.0.0 is there already")
    story.press("down", "down", "down", "down", "enter")
    story.sees("[ ] two")
    story.go(toButton: "Import")
    story.press("enter")
    #expect(story.profile?.name == "one")
  }

  @Test("Where the disk refuses several, the dialog stays and says why")
  func refused() {
    var story = Ground.importing.story()
    story.paste("one.json two.json")
    story.press("enter")
    story.disk.failures["createAll"] = LibraryFailure(.environment, "the library is read-only")
    story.go(toButton: "Import 2")
    story.press("enter")
    story.stands(.importing)
    story.sees("the library is read-only")
    story.press("enter")
    #expect(story.disk["two", "1.0.0"] != nil)
  }

  @Test("A tier that does not tell its service: the user picks it")
  func openTier() {
    var story = Ground.importing.story()
    story.type("open.json")
    story.press("enter")
    story.stands(.menu)
    story.sees("The service of thing", "PostgreSQL", "Redis")
    story.press("esc")
    story.stands(.importing)
    story.sees("does not tell the service", "choose one from the list")
    story.seesNo("--service")
    story.press("enter")
    story.type("redis")
    story.press("enter")
    story.sees("riddle 1.0.0", "Redis")
    story.press("enter")
    #expect(story.profile?.layers.map(\.service) == ["redis"])
  }

  @Test("Secrets are generated anew or read from the environment")
  func secrets() {
    var story = Ground.importing.story()
    story.type("compose.yaml")
    story.press("tab", "tab", "tab", "right", "enter", "enter")
    #expect(story.kept?.contains("fromEnv") == true, "\(story.kept ?? "")")
  }

  // MARK: Paths

  @Test("Folders open, files are taken, hidden ones and other kinds come last or not")
  func paths() {
    var story = Ground.importing.story()
    story.press("ctrl-space")
    story.stands(.completion)
    story.sees("broken.json", "compose.yaml", "1 of")
    story.type("work")
    story.press("enter")
    story.sees("deep.yaml", "pictures/")
    story.press("tab")
    story.stands(.importing)
    #expect(story.cursorLine.contains("work/deep.yaml"))
    story.press("enter")
    story.sees("deep 1.0.0")
  }

  @Test("Esc closes the list of files first; where nothing begins so, a key for it says that")
  func closingPaths() {
    var story = Ground.importing.story()
    story.type("o")
    story.stands(.completion)
    story.press("esc")
    story.stands(.importing)
    story.type("zzz")
    story.stands(.importing)
    story.press("ctrl-space")
    story.sees("no file here begins so")
    story.press("esc")
    story.stands(.library)
  }

  @Test("A second path is completed behind the first; a strange name is quoted and read again")
  func quoted() {
    var story = Ground.importing.story()
    story.type("one.json tw")
    story.press("tab", "enter")
    story.sees("[x] one", "[x] two")
    story.press("esc", "i")
    story.type("data")
    story.press("tab", "enter")
    story.sees("stall 1.0.0")
  }

  @Test("An answer that comes late takes nothing away")
  func late() {
    var story = Ground.importing.story()
    story.hold()
    story.type("compose.yaml")
    story.press("enter")
    story.sees("reading")
    story.type("x")
    story.release()
    story.stands(.importing)
    story.seesNo("stall 1.0.0")
    story.press("backspace", "enter")
    story.hold()
    story.press("esc")
    story.release()
    story.stands(.library)
  }

  @Test(
    "What is asked for wrongly is told before anything is read",
    arguments: [
      ("", "", "which file?"), ("one.json", "Bad Name", "a name"),
      ("one.json", "ok", "major.minor"),
    ])
  func wrong(path: String, name: String, reason: String) {
    var story = Ground.importing.story()
    story.paste(path)
    story.press("tab")
    story.type(name)
    story.press("tab")
    if name == "ok" { story.type("1.x") }
    story.forgetEffects()
    story.press("enter")
    story.sees(reason)
    #expect(story.effects.isEmpty)
  }

  @Test("A missing name takes the focus, and is what the profile is called then")
  func missingName() {
    var story = Ground.importing.story()
    story.disk.files["compose.yml"] = Samples.compose.replacing("name: stall\n", with: "")
    story.type("compose.yml")
    story.press("enter")
    story.sees("give one as Name")
    story.type("market")
    story.press("enter")
    story.sees("market 1.0.0")
  }

  @Test("Every text in a report is shown harmlessly", arguments: HostileTexts.all)
  func hostile(text: String) {
    for size in [Size(60, 16), Size(120, 40)] {
      var story = Ground.importing.story(size)
      let word = JSONValue.string(text).text(pretty: false)
      story.disk.files["x.json"] = Samples.palette("one").replacing("\"web\"", with: word)
        .replacing("\"type\":", with: "\(word): 1, \"type\":")
      story.type("x.json")
      story.press("enter")
      for key in ["down", "end", "home", "tab", "enter"] {
        story.press(key)
        let problem = FrameChecks.problem(of: story.frame, size)
        story.expect(problem == nil, "\(problem ?? "") after \(key)")
      }
    }
  }

  @Test("With the mouse: a field, a file of the list, the buttons, a profile's mark")
  func mouse() {
    var story = Ground.importing.story()
    story.click("Version")
    story.type("3.0.0")
    story.click("Files")
    story.type("comp")
    story.click("compose.yaml")
    story.click("[ Read ]")
    story.sees("stall 3.0.0")
    story.click("[ Back ]")
    story.sees("3.0.0", "Read")
    story.click("[ Cancel ]")
    story.stands(.library)
  }
}
