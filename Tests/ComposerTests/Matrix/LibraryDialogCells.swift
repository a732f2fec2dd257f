import Composer
import ComposerKit
import ProfileModel
import Testing

extension Matrix {
  static let libraryDialogCells: [Cell] =
    newProfileCells + exampleCells + cloneCells + deleteCells

  private static let newProfileCells: [Cell] = [
    Cell(.newProfile, .task, "A name is enough; the catalogue is open for the first layer") {
      story in
      story.type("fresh")
      story.press("enter")
      story.sees("Add to fresh")
      story.type("redis")
      story.press("enter", "^s")
      story.expect(story.disk["fresh", "1.0.0"] != nil, "it was not saved")
    },
    Cell(.newProfile, .error, "A name that is taken, or is none, stays and says why") { story in
      story.type("shop")
      story.press("enter")
      story.sees("there already")
      story.retype("No Name")
      story.press("enter")
      story.stands(.dialog)
      story.sees("a name")
    },
    Cell(.newProfile, .disabled, "Saving says that no profile is open") { story in
      story.press("^s")
      story.sees("no profile is open", "New profile")
    },
    .cancelled(.newProfile),
    Cell(.newProfile, small: "New profile", "Name", "Version", "Create", "Cancel") { story in
      story.type("fresh")
      story.press("enter")
      story.sees("Add to fresh")
    },
  ]

  private static let exampleCells: [Cell] = [
    Cell(.newFromExample, .task, "An example becomes a profile under its own name") { story in
      story.type("worker")
      story.press("enter", "enter")
      story.expect(story.profile?.name, is: "worker-queue")
      story.expect(story.layers.count > 1, "there are no layers")
    },
    Cell(.newFromExample, .error, "Where nothing matches, Enter does nothing") { story in
      story.type("zzzz")
      story.sees("nothing matches")
      story.press("enter")
      story.stands(.menu)
    },
    Cell(.newFromExample, .disabled, never: "every example can be taken at any time"),
    .cancelled(.newFromExample),
    Cell(.newFromExample, small: "hello-universe", "worker-queue") { story in
      story.press("enter", "enter")
      story.expect(story.profile?.name, is: "hello-universe")
    },
  ]

  private static let cloneCells: [Cell] = [
    Cell(.clone, .task, "Enter makes a copy under the name that is offered") { story in
      story.press("enter")
      story.expect(
        story.disk["shop-copy", "1.0.0"]
          == Samples.shop.replacing("  name: shop", with: "  name: shop-copy"),
        "it is another text\n\(story.disk["shop-copy", "1.0.0"] ?? "")")
      story.sees("shop-copy")
      story.expect(story.cursorLine.contains("shop-copy"), "the copy is not selected")
    },
    Cell(.clone, .error, "A version that is there already stays as it is") { story in
      story.retype("ledger")
      story.press("enter")
      story.sees("there already")
      story.press("tab")
      story.retype("one")
      story.press("enter")
      story.sees("major.minor.patch")
    },
    Cell(.clone, .disabled, "What was never saved cannot be cloned") { story in
      let disk = Disk([])
      let draft = Disk.Work(location: .version("half", Version(1, 0, 0)), owner: 7)
      disk.drafts[draft] = Disk.Kept(text: Samples.ledger, base: nil, written: disk.now)
      story = Story(on: disk, program: 8)
      story.press("D")
      story.sees("never saved")
    },
    .cancelled(.clone),
    Cell(.clone, small: "Clone shop", "Name", "Version") { story in
      story.press("enter")
      story.expect(story.disk["shop-copy", "1.0.0"] != nil, "nothing was made")
    },
  ]

  private static let deleteCells: [Cell] = [
    Cell(.delete, .task, "Cancel has the focus; one key further deletes") { story in
      story.press("enter")
      story.expect(story.disk["shop", "1.0.0"] != nil, "Enter deleted it")
      story.press("d")
      story.go(toButton: "Delete")
      story.press("enter")
      story.expect(story.disk["shop", "1.0.0"] == nil, "it is there still")
      story.sees("deleted")
    },
    Cell(.delete, .error, "Where the disk refuses, it is told of") { story in
      story.disk.failures["delete"] = LibraryFailure(.environment, "the library is read-only")
      story.go(toButton: "Delete")
      story.press("enter")
      story.sees("the library is read-only", "shop")
    },
    Cell(.delete, .disabled, "In an empty library there is nothing to delete") { story in
      story = Story(library: [])
      story.command("delete")
      story.sees("there is no profile yet")
    },
    Cell(.delete, .undo, "All versions come back, byte for byte") { story in
      story.press("esc")
      story.press("up", "d")
      story.go(toButton: "Delete all")
      story.press("enter")
      story.expect(story.disk["ledger", "1.0.0"] == nil, "it is there still")
      story.press("u")
      story.expect(story.disk["ledger", "1.0.0"] == Samples.ledger, "other bytes")
      story.expect(story.disk["ledger", "1.1.0"] == Samples.newerLedger, "other bytes")
    },
    Cell(.delete, small: "Delete shop?", "Cancel", "brings it back") { story in
      story.go(toButton: "Delete")
      story.press("enter")
      story.expect(story.disk["shop", "1.0.0"] == nil, "it is there still")
    },
  ]
}
