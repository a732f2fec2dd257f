import Composer
import ComposerKit
import ProfileModel
import Screen
import Testing

extension Matrix {
  static let findingsCells: [Cell] = [
    Cell(.findings, .task, "A finding leads to its field, and Esc back to the same place") {
      story in
      story.sees("4 findings", "too-many-replicas", "unknown-output", "could be")
      story.press("/")
      story.type("replicas")
      story.press("enter")
      story.stands(.form)
      story.expect(story.cursorLine.contains("Replicas"), "another field")
      story.press("esc")
      story.stands(.findings)
      story.expect(story.cursorLine.contains("too-many-replicas"), "another finding")
      story.press("esc")
      story.stands(.findings)
      story.press("esc")
      story.stands(.layers)
    },
    Cell(.findings, .error, "Where the draft cannot be kept, it is said here too") { story in
      story.disk.failures["keepDraft"] = LibraryFailure(.environment, "no space left")
      story.press(".")
      story.sees("the draft could not be kept", "no space left")
      story.stands(.findings)
    },
    Cell(.findings, .disabled, "What cannot be done here says why") { story in
      story.press("F")
      story.sees("open findings: it is open")
      story.command("add layer")
      story.sees("add layer: go back to the profile first; Esc does")
      story = .opened("shop")
      story.press("F")
      story.sees("No findings: all that can be checked is as it")
      story.press(".")
      story.sees("fix: there is no finding")
      story.press("A")
      story.sees("fix all: no finding offers a fix")
    },
    Cell(.findings, .undo, "A fix is taken back, and the finding is there again") { story in
      story.press(".")
      story.expect(story.setting("api", "replicas"), is: "10")
      story.sees("3 findings")
      story.press("u")
      story.expect(story.kept == Samples.flawed, "other bytes\n\(story.kept ?? "")")
      story.sees("4 findings", "undone")
    },
    Cell(.findings, small: "Findings", "too-many-replicas", "at most 10", "fix", "help") {
      story in
      story.press(".")
      story.expect(story.setting("api", "replicas"), is: "10")
    },
  ]

  static let severalFixesCells: [Cell] = [
    Cell(.severalFixes, .task, "Each fix by its name; Enter applies the selected one") { story in
      story.sees("Fix literal-secret", "2 of 2")
      story.press("down", "enter")
      story.expect(story.kept?.contains("{generate: true}") == true)
      story.stands(.findings)
    },
    Cell(.severalFixes, .error, "Where the draft cannot be kept, it is said here too") { story in
      story.disk.failures["keepDraft"] = LibraryFailure(.environment, "no space left")
      story.press("enter")
      story.sees("the draft could not be kept", "no space left")
    },
    Cell(.severalFixes, .disabled, "What changed meanwhile is not fixed a second time") { story in
      story.press("esc")
      story.hold()
      story.press("U", ".", "enter", ".")
      story.sees("fix: the checks are at work")
      story.release()
      story.sees("3 findings")
    },
    .cancelled(.severalFixes),
    Cell(.severalFixes, small: "Fix literal-secret", "read it from", "let it be generated") {
      story in
      story.type("gener")
      story.press("enter")
      story.expect(story.kept?.contains("{generate: true}") == true)
    },
  ]

  static let graphCells: [Cell] = [
    Cell(.graph, .task, "Both directions of each layer; Enter goes to it on the stack") { story in
      story.sees("reads 1", "reads 2, read by 1", "read by 2")
      story.sees("CONTAINER_SVC", "in env.API_HOST")
      story.press("down")
      story.sees("POSTGRESMSTR_SVC", "USERNAME", "in env.DB_USER")
      story.press("]")
      story.sees("[read by]", "in env.API_HOST")
      story.press("enter")
      story.stands(.layers)
      story.expect(story.selected?.name, is: "api")
    },
    Cell(.graph, .error, "A broken reference is marked and says why") { story in
      story = .opened("flawed")
      story.press("W")
      story.sees("1 broken", "✗ POSTGRESMSTR_SV ", "not offered")
      story.press("]", "]")
      story.sees("reads    db.POSTGRESMSTR_SV  in env.DB_HOST  (not offered)")
    },
    Cell(.graph, .disabled, "What cannot be done here says why") { story in
      story.press("W")
      story.sees("open graph: it is open")
      story.command("fix all")
      story.sees("fix all: go back to the profile first; Esc does")
    },
    Cell(.graph, .undo, "Undo works here too") { story in
      story.press("esc", "D", "W")
      story.sees("ui-2")
      story.press("u")
      story.seesNo("ui-2  ")
      story.expect(story.kept == Samples.shop, "other bytes\n\(story.kept ?? "")")
      story.stands(.graph)
    },
    Cell(.graph, small: "Layers", "[reads]", "CONTAINER_SVC", "copy", "help") { story in
      story.press("y")
      story.expect(story.copied.count, is: 1)
    },
  ]
}
