import Composer
import ComposerKit
import ProfileModel
import Screen
import Testing

extension Matrix {
  static let endingCells: [Cell] = leavingCells + draftCells + diskCells

  private static let leavingCells: [Cell] = [
    Cell(.leaving, .task, "It asks once: save and quit") { story in
      story.sees("unsaved", "Save", "Keep draft", "Discard", "Cancel")
      story.expect(story.hasQuit, is: false)
      story.press("enter")
      story.expect(story.hasQuit, is: true)
      story.expect(story.disk["shop", "1.0.0"] != Samples.shop, "nothing was saved")
    },
    Cell(.leaving, .error, "Where saving fails, the program stays and says why") { story in
      story.disk.failures["save"] = LibraryFailure(.environment, "no space left on the disk")
      story.press("enter")
      story.expect(story.hasQuit, is: false)
      story.sees("no space left on the disk")
      story.expect(story.layers.count, is: 4)
    },
    Cell(.leaving, .disabled, "A second Ctrl-Q is no answer") { story in
      story.press("^q", "^q")
      story.expect(story.hasQuit, is: false)
      story.sees("unsaved")
    },
    Cell(.leaving, .undo, "Esc cancels, and all is as it was") { story in
      story.press("esc")
      story.expect(story.hasQuit, is: false)
      story.stands(.layers)
      story.press("u")
      story.expect(story.kept == Samples.shop, "other bytes")
    },
    Cell(.leaving, small: "unsaved", "Save", "Keep draft", "Discard", "Cancel") { story in
      story.go(toButton: "Discard")
      story.press("enter")
      story.expect(story.hasQuit, is: true)
      story.expect(story.disk["shop", "1.0.0"] == Samples.shop, "it was saved")
    },
  ]

  private static let draftCells: [Cell] = [
    Cell(.draftOffered, .task, "Enter takes up what another program left") { story in
      story.sees("Work that was not saved", "2 minutes ago")
      story.press("enter")
      story.expect(story.profile?.description, is: "Half done")
      story.press("^s")
      story.expect(story.disk["shop", "1.0.0"]?.contains("Half done"), is: true)
      story.expect(story.disk.drafts.keys.contains { $0.owner == 7 }, is: false)
    },
    Cell(.draftOffered, .error, "Where the version was saved since, it says so") { story in
      story = Ground.withDraft(Size(100, 30), base: Samples.ledger)
      story.sees("saved anew since")
    },
    Cell(.draftOffered, .disabled, "The draft of a program that runs is not offered") { story in
      let disk = story.disk
      disk.running.insert(7)
      story = Story(on: disk, program: 9, opening: .version("shop", Version(1, 0, 0)))
      story.stands(.layers)
      story.sees("another program")
    },
    Cell(.draftOffered, .undo, "Undo goes back to what was saved") { story in
      story.press("enter", "u")
      story.expect(story.profile?.description, is: "A small shop")
      story.expect(story.kept == Samples.shop, "other bytes")
    },
    Cell(.draftOffered, small: "Work that was not saved", "Take it up", "Discard it") { story in
      story.go(toButton: "Discard it")
      story.press("enter")
      story.expect(story.profile?.description, is: "A small shop")
      story.expect(story.disk.drafts.keys.contains { $0.owner == 7 }, is: false)
    },
  ]

  private static let diskCells: [Cell] = [
    Cell(.changedOnDisk, .task, "Nothing is written unasked; reload shows theirs") { story in
      story.sees("changed on disk", "Nothing was written")
      story.press("enter")
      story.expect(story.disk["shop", "1.0.0"]?.contains("Theirs"), is: true)
      story.press("^s")
      story.go(toButton: "Reload")
      story.press("enter")
      story.expect(story.profile?.description, is: "Theirs")
      story.expect(story.layers.count, is: 3)
    },
    Cell(.changedOnDisk, .error, "A reload that fails says why and keeps yours") { story in
      story.disk.failures["reload"] = LibraryFailure(.environment, "no permission to read shop")
      story.go(toButton: "Reload")
      story.press("enter")
      story.sees("no permission to read shop")
      story.expect(story.layers.count, is: 4)
    },
    Cell(.changedOnDisk, .disabled, never: "each answer can be given"),
    Cell(.changedOnDisk, .undo, "After a reload, undo brings yours back") { story in
      story.go(toButton: "Reload")
      story.press("enter", "u")
      story.expect(story.layers.count, is: 4)
      story.expect(story.profile?.description, is: "A small shop")
    },
    Cell(.changedOnDisk, small: "changed on disk", "Cancel", "Reload", "Overwrite") { story in
      story.go(toButton: "Overwrite")
      story.press("enter")
      story.expect(story.disk["shop", "1.0.0"]?.contains("A small shop"), is: true)
    },
  ]
}
