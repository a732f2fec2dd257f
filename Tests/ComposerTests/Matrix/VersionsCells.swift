import Composer
import ComposerKit
import ProfileModel
import Testing

extension Matrix {
  static let comparisonCells: [Cell] = [
    Cell(.comparison, .task, "One layer becomes as it was, on the level where layers are") {
      story in
      story.sees("[ model ]", "~ cache", "databaseName  books → ledger")
      story.press("down", "enter")
      story.expect(story.setting("cache", "databaseName"), is: "books")
      story.sees("restored cache as in ledger 1.0.0", "1.0.0 → 1.1.0 •")
      story.stands(.comparison)
    },
    Cell(.comparison, .error, "A text that cannot be read is told of, and nothing changes") {
      story in
      story.disk.failures["readText"] = LibraryFailure(.missing, "there is no ledger 1.0.0")
      story.press("enter")
      story.sees("there is no ledger 1.0.0")
      story.expect(story.setting("cache", "databaseName"), is: "ledger")
    },
    Cell(.comparison, .disabled, "Where there is no layer at hand, it says what to do") { story in
      story.press("home", "enter")
      story.sees("restore layer: go to a layer that differs first")
      story.press("]", "enter")
      story.sees("restore layer: layers are on the level model; `[` goes there")
      story.press("d")
      story.sees("delete: it is open")
    },
    Cell(.comparison, .undo, "Undo and redo work here, and the bytes are the same") { story in
      story.press("r", "u")
      story.expect(story.kept, is: Ground.changedLedger)
      story.press("U")
      story.expect(story.setting("cache", "databaseName"), is: "books")
      story.press("esc")
      story.stands(.versions)
    },
    Cell(.comparison, small: "[ model ]", "1.0.0 → 1.1.0", "~ cache", "books → ledger", "? help") {
      story in
      story.press("enter")
      story.expect(story.setting("cache", "databaseName"), is: "books")
    },
  ]

  static let versionsCells: [Cell] = [
    Cell(.versions, .task, "Two versions are compared, and an older text becomes the open one") {
      story in
      story.sees("Versions", "open", "1 hour", "1.0.0 → 1.1.0", "[ model ]", "2 versions")
      story.press("down", "r")
      story.expect(story.layers, is: ["cache"])
      story.expect(story.setting("cache", "databaseName"), is: "books")
      story.expect(story.profile?.version, is: "1.1.0")
      story.sees("restored ledger 1.0.0", "1.1.0 •")
      story.expect(story.disk["ledger", "1.1.0"], is: Ground.changedLedger)
    },
    Cell(.versions, .error, "A version that cannot be opened is told of, and the list stays") {
      story in
      story.disk.failures["open"] = LibraryFailure(.environment, "no permission to read ledger")
      story.press("down", "enter")
      story.sees("no permission to read ledger", "2 versions")
      story.disk.failures["compare"] = LibraryFailure(.missing, "there is no ledger 1.0.0")
      story.press("R")
      story.sees("there is no ledger 1.0.0")
      story.stands(.versions)
    },
    Cell(.versions, .disabled, "The open version is not deleted, nor restored where it is the same")
    {
      story in
      story.press("d")
      story.sees("delete: it is open")
      story.press("r")
      story.sees("restore: that is the open text")
      story.press("f")
      story.sees("show revisions: it has no former texts")
      story.press("C")
      story.sees("open catalogue: go back first")
    },
    Cell(.versions, .undo, "What was deleted comes back; what was restored goes again") { story in
      story.press("down", "d")
      story.go(toButton: "Delete")
      story.press("enter")
      story.expect(story.disk["ledger", "1.0.0"] == nil, "it is there still")
      story.sees("1 version")
      story.press("u")
      story.expect(story.disk["ledger", "1.0.0"], is: Samples.ledger)
      story.sees("2 versions")
      story.press("end", "r", "u")
      story.expect(story.kept, is: Ground.changedLedger)
    },
    Cell(.versions, small: "version", "layers", "1.1.0", "Enter", "? help") { story in
      story.seesNo("[ model ]")
      story.press("down", "tab")
      story.sees("[ model ]", "1.0.0 → 1.1.0")
      story.press("]", "]")
      story.sees("[ rendered ]")
      story.press("esc", "r")
      story.expect(story.setting("cache", "databaseName"), is: "books")
    },
  ]
}
