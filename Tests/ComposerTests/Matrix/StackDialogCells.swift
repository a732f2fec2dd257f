import Composer
import ComposerKit
import ProfileModel
import Testing

extension Matrix {
  static let stackDialogCells: [Cell] = editProfileCells + renameCells + consequenceCells

  private static let editProfileCells: [Cell] = [
    Cell(.editProfile, .task, "Description and tags change only their own lines") { story in
      story.press("tab")
      story.retype("A larger shop")
      story.press("enter")
      story.expect(story.profile?.description, is: "A larger shop")
      story.expect(
        story.kept == Samples.shop.replacing("A small shop", with: "A larger shop"), "other bytes")
    },
    Cell(.editProfile, .error, "A name that is taken says so") { story in
      story.retype("ledger")
      story.press("enter")
      story.sees("there already")
      story.stands(.dialog)
    },
    Cell(.editProfile, .disabled, "A new name wants a saved profile first") { story in
      story.press("esc", "D", "p")
      story.retype("other")
      story.press("enter")
      story.sees("save first")
      story.expect(story.disk["shop", "1.0.0"] == Samples.shop, "it was renamed")
    },
    Cell(.editProfile, .undo, "The former description is back") { story in
      story.press("tab")
      story.retype("A larger shop")
      story.press("enter", "u")
      story.expect(story.kept == Samples.shop, "other bytes")
    },
    Cell(.editProfile, small: "Name", "Description", "Tags", "A small shop") { story in
      story.press("tab", "tab")
      story.type(", new")
      story.press("enter")
      story.expect(story.profile?.tags, is: ["env:dev", "demo", "new"])
    },
  ]

  private static let renameCells: [Cell] = [
    Cell(.rename, .task, "Every reference gets the new name") { story in
      story.retype("backend")
      story.press("enter")
      story.expect(story.layers, is: ["db", "backend", "ui"])
      story.expect(story.setting("ui", "env.API_HOST")?.contains(".backend."), is: true)
      story.expect(story.findings, is: [])
    },
    Cell(.rename, .error, "A name that is taken, or is none, stays and says why") { story in
      story.retype("db")
      story.press("enter")
      story.sees("another layer is called")
      story.retype("Ü ber")
      story.press("enter")
      story.stands(.dialog)
      story.expect(story.layers, is: ["db", "api", "ui"])
    },
    Cell(.rename, .disabled, "Where there is no layer, there is none to rename") { story in
      story = Story(library: [])
      story.press("a")
      story.type("fresh")
      story.press("enter", "esc", "r")
      story.sees("there is no layer yet")
    },
    Cell(.rename, .undo, "Name and references go back in one step") { story in
      story.retype("backend")
      story.press("enter", "u")
      story.expect(story.kept == Samples.shop, "other bytes")
    },
    Cell(.rename, small: "Rename api", "Name", "Cancel") { story in
      story.retype("backend")
      story.press("enter")
      story.expect(story.layers, is: ["db", "backend", "ui"])
    },
  ]

  private static let consequenceCells: [Cell] = [
    Cell(.consequences, .task, "It shows what would break, and does it where one insists") {
      story in
      story.sees("Move db above api?", "DB_HOST", "DB_USER", "would no longer be readable")
      story.press("enter")
      story.expect(story.layers, is: ["db", "api", "ui"])
      story.press("K")
      story.go(toButton: "Move anyway")
      story.press("enter")
      story.expect(story.layers, is: ["api", "db", "ui"])
    },
    Cell(.consequences, .error, "Removing what is read asks too, and findings say so then") {
      story in
      story.press("esc", "d")
      story.sees("Remove db?", "DB_HOST")
      story.go(toButton: "Remove anyway")
      story.press("enter")
      story.expect(story.layers, is: ["api", "ui"])
      story.sees("2 errors")
    },
    Cell(.consequences, .disabled, never: "each answer can be given"),
    Cell(.consequences, .undo, "Undo heals it in one step") { story in
      story.go(toButton: "Move anyway")
      story.press("enter")
      story.sees("2 errors")
      story.press("u")
      story.sees("no findings")
      story.expect(story.kept == Samples.shop, "other bytes")
    },
    Cell(.consequences, small: "Move db above api?", "DB_HOST", "Cancel", "Move anyway") { story in
      story.go(toButton: "Move anyway")
      story.press("enter")
      story.expect(story.layers, is: ["api", "db", "ui"])
    },
  ]
}
