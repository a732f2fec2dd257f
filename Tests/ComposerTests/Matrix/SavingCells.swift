import Composer
import ComposerKit
import ProfileModel
import Testing

extension Matrix {
  static let savingCells: [Cell] = saveCells + versionCells

  private static let saveCells: [Cell] = [
    Cell(.save, .task, "Ctrl-S writes the version, and the mark of unsaved work goes") { story in
      story.sees("1.0.0 •")
      story.press("^s")
      story.sees("saved shop 1.0.0")
      story.expect(story.disk["shop", "1.0.0"]?.hasPrefix(Samples.shop.prefix(500)), is: true)
      story.expect(story.disk["shop", "1.0.0"] != Samples.shop, "nothing was written")
      story.seesNo("1.0.0 •")
    },
    Cell(.save, .error, "A full disk is told of; nothing is lost") { story in
      story.disk.failures["save"] = LibraryFailure(.environment, "no space left on the disk")
      story.press("^s")
      story.sees("no space left on the disk", "1.0.0 •")
      story.expect(story.kept != Samples.shop, "the draft is gone")
      story.press("^s")
      story.sees("saved shop 1.0.0")
    },
    Cell(.save, .disabled, "Where nothing changed, there is nothing to save") { story in
      story.press("u", "^s")
      story.sees("nothing changed since the last save")
    },
    Cell(.save, .undo, "Undo goes back past a save") { story in
      story.press("^s", "u")
      story.expect(story.kept == Samples.shop, "other bytes\n\(story.kept ?? "")")
      story.sees("1.0.0 •")
      story.press("^s")
      story.expect(story.disk["shop", "1.0.0"] == Samples.shop, "other bytes")
    },
    Cell(.save, small: "1.0.0 •", "save") { story in
      story.press("^s")
      story.sees("saved shop 1.0.0")
    },
  ]

  private static let versionCells: [Cell] = [
    Cell(.saveAsVersion, .task, "The suggestion is one key away and says why") { story in
      story.sees("1.1.0", "minor", "suggested", "2.0.0", "1.0.1")
      story.press("enter")
      story.sees("saved shop 1.1.0")
      story.expect(story.disk["shop", "1.0.0"] == Samples.shop, "the former version changed")
      story.expect(story.disk["shop", "1.1.0"]?.contains("version: 1.1.0"), is: true)
    },
    Cell(.saveAsVersion, .error, "A version that is there stays as it is; no version says so") {
      story in
      story.press("tab")
      story.type("one")
      story.press("enter")
      story.sees("major.minor.patch")
      story.retype("1.0.0")
      story.press("enter")
      story.sees("there already")
      story.expect(story.disk["shop", "1.0.0"] == Samples.shop, "it was written over")
    },
    Cell(.saveAsVersion, .disabled, "Without a profile there is none to save") { story in
      story = Story()
      story.command("save as version")
      story.sees("no profile is open")
    },
    Cell(.saveAsVersion, .undo, "The change goes, the version stays where it is kept") { story in
      story.press("enter", "u")
      story.expect(story.layers.count, is: 3)
      story.expect(story.profile?.version, is: "1.1.0")
      story.sees("1.1.0")
    },
    Cell(.saveAsVersion, small: "1.1.0", "minor", "Save", "Cancel") { story in
      story.press("enter")
      story.expect(story.disk["shop", "1.1.0"] != nil, "nothing was saved")
    },
  ]
}
