import Composer
import ComposerKit
import ProfileModel
import Testing

extension Matrix {
  static let pickerCells: [Cell] = menuCells + helpCells

  private static let menuCells: [Cell] = [
    Cell(.menu, .task, "Every action by name, with its key; Enter runs it") { story in
      story.sees("add layer", "rename layer")
      story.type("dupl")
      story.sees("duplicate", "D")
      story.press("enter")
      story.expect(story.layers.count, is: 4)
    },
    Cell(.menu, .error, "Where nothing matches, Enter does nothing") { story in
      story.type("zzzz")
      story.sees("nothing matches")
      story.press("enter")
      story.stands(.menu)
    },
    Cell(.menu, .disabled, "A disabled action says why, and Enter says it again") { story in
      story.type("redo")
      story.sees("nothing was taken back")
      story.press("enter")
      story.sees("redo: nothing was taken back")
    },
    Cell(.menu, .undo, "Undo runs from here too") { story in
      story.press("esc", "D")
      story.command("undo")
      story.expect(story.layers.count, is: 3)
    },
    Cell(.menu, small: "Commands", "add layer") { story in
      story.type("dupl")
      story.press("enter")
      story.expect(story.layers.count, is: 4)
    },
  ]

  private static let helpCells: [Cell] = [
    Cell(.help, .task, "The keys of this place, searchable; Enter runs one") { story in
      story.sees("add layer")
      story.type("rename")
      story.press("enter")
      story.sees("Rename ui")
    },
    Cell(.help, .error, "Where nothing matches, Enter does nothing") { story in
      story.type("zzzz")
      story.press("enter")
      story.stands(.menu)
    },
    Cell(.help, .disabled, "What cannot be done now says why") { story in
      story.type("redo")
      story.sees("nothing was taken back")
      story.press("enter")
      story.sees("redo: nothing was taken back")
    },
    Cell(.help, .undo, "Undo runs from here too") { story in
      story.press("esc", "D", "?")
      story.type("undo")
      story.press("enter")
      story.expect(story.layers.count, is: 3)
    },
    Cell(.help, small: "add layer", "/") { story in
      story.type("rename")
      story.press("enter")
      story.sees("Rename ui")
    },
  ]
}
