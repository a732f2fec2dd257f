import Composer
import ComposerKit
import ProfileModel
import Testing

extension Matrix {
  static let importCells: [Cell] = askingCells + reportCells + newServiceCells

  private static let askingCells: [Cell] = [
    Cell(.importing, .task, "A file becomes a profile that is open, and saved with one key more") {
      story in
      story.type("compose.yaml")
      story.press("enter")
      story.sees("stall 1.0.0", "2 layers", "not taken over", "privileged")
      story.expect(story.disk["stall", "1.0.0"] == nil, "it was written already")
      story.press("enter")
      story.stands(.layers)
      story.expect(story.layers, is: ["db", "api"])
      story.sees("not saved")
      story.press("^s")
      story.expect(story.disk["stall", "1.0.0"] != nil, "it was not saved")
      story.expect(
        story.disk["stall", "1.0.0"]?.contains("hunter2") == false, "the secret is there")
    },
    Cell(.importing, .error, "A file that is not there, damaged, or of another kind: the reason") {
      story in
      for (path, reason) in [
        ("gone.yaml", "there is no gone.yaml"), ("broken.json", "no JSON"),
        ("notes.txt", "none of what can be imported"),
      ] {
        story.retype(path)
        story.press("enter")
        story.sees(reason, path)
        story.stands(.importing)
      }
      story.retype("compose.yaml")
      story.seesNo("none of what can be imported")
      story.press("enter")
      story.sees("stall 1.0.0")
    },
    Cell(.importing, .disabled, "Saving says that no profile is open") { story in
      story.press("^s")
      story.sees("no profile is open")
      story.stands(.importing)
    },
    Cell(.importing, .undo, "Esc leaves everything as it was") { story in
      let names = story.disk.profiles
      story.type("nothing")
      story.forgetEffects()
      story.press("esc")
      story.stands(.library)
      story.expect(story.disk.profiles == names && story.effects.isEmpty, "something happened")
    },
    Cell(.importing, small: "Files", "Name", "Version", "Secrets", "Read", "Cancel") { story in
      story.type("comp")
      story.sees("compose.yaml")
      story.press("tab", "enter")
      story.sees("stall 1.0.0")
      story.press("enter")
      story.expect(story.layers, is: ["db", "api"])
    },
  ]

  private static let reportCells: [Cell] = [
    Cell(.importReport, .task, "What came out and what did not is read first, then taken over") {
      story in
      story.sees("stall 1.0.0", "PostgreSQL 14", "Container", "not taken over", "api privileged")
      story.press("end")
      story.sees("it now reads", "good to know")
      story.expect(story.cursorLine.contains("▌"), "nothing is selected")
      story.go(toButton: "Import")
      story.press("enter")
      story.expect(story.profile?.name, is: "stall")
    },
    Cell(.importReport, .error, "A version that is there already stays; another one is taken") {
      story in
      story.disk["stall", "1.0.0"] = "x"
      story.press("esc", "R", "i")
      story.type("compose.yaml")
      story.press("enter")
      story.sees("`stall` 1.0.0 is there already", "1.1.0")
      story.press("enter")
      story.stands(.importing)
      story.expect(story.profile == nil, "it was opened")
      story.go(toButton: "Back")
      story.press("enter", "tab")
      story.type("1.1.0")
      story.press("enter", "enter")
      story.expect(story.profile?.version, is: "1.1.0")
    },
    Cell(.importReport, .disabled, "Saving says that no profile is open") { story in
      story.press("^s")
      story.sees("no profile is open")
      story.stands(.importing)
    },
    Cell(.importReport, .undo, "Esc takes nothing over; after it has been opened, leaving discards")
    {
      story in
      story.press("esc")
      story.stands(.library)
      story.press("i")
      story.type("compose.yaml")
      story.press("enter", "enter", "q")
      story.go(toButton: "Discard")
      story.press("enter")
      story.stands(.library)
      story.seesNo("stall")
    },
    Cell(.importReport, small: "stall 1.0.0", "PostgreSQL 14", "not taken over", "Import", "Back") {
      story in
      story.press("enter")
      story.expect(story.layers, is: ["db", "api"])
    },
  ]

  private static let newServiceCells: [Cell] = [
    Cell(.newService, .task, "An id is enough; the service is in the catalogue at once") { story in
      story.type("my-db")
      story.press("enter")
      story.expect(story.disk.services["my-db.yaml"]?.contains("id: my-db") == true, "no file")
      story.sees("my-db is in the catalogue", "services/my-db.yaml", "own", "14 services, 1 own")
      story.press("enter")
      story.expect(story.layers.last, is: "my-db-1")
    },
    Cell(.newService, .error, "An id that is none, or taken, stays and says why") { story in
      story.press("enter")
      story.sees("an id is wanted")
      story.type("My Db")
      story.press("enter")
      story.sees("the id `My Db`")
      story.stands(.dialog)
      story.retype("mine")
      story.disk.services["mine.yaml"] = "title: not yet known"
      story.press("enter")
      story.sees("mine.yaml is there already", "mine")
      story.stands(.dialog)
      story.expect(story.disk.services["mine.yaml"], is: "title: not yet known")
    },
    Cell(.newService, .disabled, "Saving says that one must go back first") { story in
      story.press("^s")
      story.sees("save:", "Esc")
    },
    .cancelled(.newService),
    Cell(.newService, small: "New service", "Id", "Title", "a copy", "blank", "Create") { story in
      story.type("mine")
      story.press("enter")
      story.expect(story.disk.services["mine.yaml"] != nil, "nothing was made")
    },
  ]
}
