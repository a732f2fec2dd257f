import Composer
import ComposerKit
import ProfileModel
import Screen
import Testing

extension Matrix {
  static let fullPreviewCells: [Cell] =
    screenCells + searchCells + reportCells + pathCells + overCells + contextCells

  private static let screenCells: [Cell] = [
    Cell(.fullPreview, .task, "Tabs switch the target, one layer or all, and Esc goes back") {
      story in
      story.sees("Preview", "[Kubernetes] Palette  Terraform  Compose  Values", "app: shop")
      story.press("]", "]")
      story.sees("Kubernetes  Palette [Terraform] Compose  Values", "resource")
      story.press("[", "[", "[")
      story.sees("[Values]", "- name: ui")
      story.press("A")
      story.sees("─ all layers", "- name: db")
      story.press("J", "J")
      story.sees("─ db", "- name: db")
      story.seesNo("─ all layers", "- name: ui")
      story.press("esc")
      story.stands(.preview)
      story.sees("Preview · Values · db")
    },
    Cell(.fullPreview, .error, "An error has lines of its own above what was before it") { story in
      story.press("[")
      story.press("e")
      story.go(to: "Replicas")
      story.retype("99")
      story.press("esc")
      story.stands(.fullPreview)
      story.sees("1 error keeps this from being rendered: ui replicas")
      story.sees("as it was before the error", "replicas: 9")
    },
    Cell(.fullPreview, .disabled, "What cannot be done here says why") { story in
      story.command("add layer")
      story.sees("add layer: go back to the profile first; Esc does")
      story.press("esc")
      story.command("open preview")
      story.sees("open preview: it is open")
      story.press("esc")
      story.press("p")
      story.sees("go to producer: no value is selected")
      story.press("K")
      story.sees("layer above: it is the top layer already")
    },
    Cell(.fullPreview, .undo, "Undo is seen at once") { story in
      story.press("esc", "1")
      story.go(to: "Replicas")
      story.retype("3")
      story.press("esc", "P", "P", "[")
      story.sees("replicas: 3")
      story.press("u")
      story.seesNo("replicas: 3")
      story.stands(.fullPreview)
    },
    Cell(
      .fullPreview, small: "[Kubernetes]", "Palette", "Terraform", "Compose", "Values",
      "1 known at deployment", "? help"
    ) { story in
      story.press("t", "t", "t", "t")
      story.sees("[Values]", "name: ui")
      story.press("n", "y")
      story.expect(story.copied.count, is: 1)
    },
  ]

  private static let searchCells: [Cell] = [
    Cell(.search, .task, "What is typed is found at once; n and N go on, Esc ends it") { story in
      story.type("name: ui")
      story.sees("1 of ")
      story.press("enter")
      story.stands(.matches)
      story.expect(story.cursorText.hasPrefix("name: ui"), "elsewhere")
      let first = story.frame.cursor
      story.press("n")
      story.sees("2 of ")
      story.expect(story.frame.cursor != first, "it is where it was")
      story.press("N")
      story.expect(story.frame.cursor, is: first)
      story.press("esc")
      story.stands(.fullPreview)
      story.press("n")
      story.sees("project.name · known at deployment")
    },
    Cell(.search, .error, "What is nowhere says so, and a capital means capitals") { story in
      story.type("NAME: UI")
      story.sees("no match")
      story.retype("name: UI")
      story.sees("no match")
      story.retype("kind: Dep")
      story.sees("1 of 1")
      story.retype("KIND")
      story.sees("no match")
      story.retype("kind: dep")
      story.sees("1 of 1")
    },
    Cell(.search, .disabled, never: "letters are looked for, nothing else is offered"),
    Cell(.search, .undo, "Esc is as if nothing had been typed") { story in
      story.type("x")
      story.press("esc")
      story.stands(.fullPreview)
      story.seesNo("/ x")
    },
    Cell(.search, small: "/ ", "Enter accept", "Esc back") { story in
      story.type("kind")
      story.press("down", "enter")
      story.sees("2 of ")
      story.expect(story.cursorText.hasPrefix("kind"), "elsewhere")
    },
  ]

  private static let reportCells: [Cell] = [
    Cell(.report, .task, "A gap leads to the field that reads it, and Esc back to the report") {
      story in
      story.sees("Report · ui", "Known at deployment", "project.name", "read by ui.command[0]")
      story.press("enter")
      story.stands(.form)
      story.expect(story.cursorLine.contains("project.name"), "another field")
      story.press("esc")
      story.stands(.report)
      story.press("esc")
      story.stands(.fullPreview)
    },
    Cell(.report, .error, "An error says why there is no report") { story in
      story.press("esc", "esc", "1")
      story.go(to: "Replicas")
      story.retype("99")
      story.press("esc", "4", "r")
      story.sees("1 error keeps this from being rendered", "as it was before", "project.name")
      story.press("J")
      story.sees("1 error keeps this from being rendered")
      story.seesNo("as it was before", "project.name")
    },
    Cell(.report, .disabled, "What cannot be done here says why") { story in
      story.command("add layer")
      story.sees("add layer: go back to the profile first")
      story.press("esc", "]", "]", "]", "J", "J")
      story.press("c")
      story.sees("set context: nothing here is known only at deployment")
    },
    Cell(.report, .undo, "r goes back to the text, at the same place") { story in
      story.press("r", "down", "down")
      let before = story.screen
      story.press("r", "down", "r")
      story.expect(story.screen, is: before)
    },
    Cell(.report, small: "Report · ui", "Known at deployment", "project.name", "? help") { story in
      story.press("y")
      story.expect(story.copied, is: ["project.name: read by ui.command[0]"])
    },
  ]

  private static let pathCells: [Cell] = [
    Cell(.savePreview, .task, "It is written where one says, as it is seen") { story in
      story.sees("Save for Kubernetes", "shop-ui-kubernetes.yaml", "Secrets stay hidden")
      story.retype("out/ui.yaml")
      story.press("enter")
      story.sees("saved out/ui.yaml")
      story.expect(story.disk.files["out/ui.yaml"]?.contains("kind: Deployment") == true)
      story.press("f")
      story.sees("out/ui.yaml")
    },
    Cell(.savePreview, .error, "What the world says is told, and a path must be there") { story in
      story.retype("")
      story.press("enter")
      story.sees("a path is missing")
      story.type("x")
      story.disk.failures["writeRendering"] = LibraryFailure(
        .environment, "cannot write x: the disk is full; make room and try again")
      story.press("enter")
      story.sees("the disk is full; make room")
      story.expect(story.disk.files.isEmpty)
    },
    Cell(.savePreview, .disabled, "With errors nothing is saved, and that is said") { story in
      story.press("esc", "esc", "1")
      story.go(to: "Replicas")
      story.retype("99")
      story.press("esc", "4", "f")
      story.sees("save to file: 1 error keeps this from being rendered")
    },
    Cell.cancelled(.savePreview),
    Cell(.savePreview, small: "Path", "shop-ui-kubernetes.yaml", "Save", "Cancel") { story in
      story.press("enter")
      story.sees("saved shop-ui-kubernetes.yaml")
    },
  ]

  private static let overCells: [Cell] = [
    Cell(.writeOver, .task, "What is there is written over only when it is said so") { story in
      story.sees("Write over it?", "shop-ui-kubernetes.yaml")
      story.press("enter")
      story.expect(story.disk.files["shop-ui-kubernetes.yaml"], is: "mine")
      story.press("f", "enter")
      story.go(toButton: "Write over")
      story.press("enter")
      story.sees("saved shop-ui-kubernetes.yaml")
      story.expect(story.disk.files["shop-ui-kubernetes.yaml"] != "mine")
    },
    Cell(.writeOver, .error, "A failure is told, and the file stays") { story in
      story.disk.failures["writeRendering"] = LibraryFailure(.environment, "no permission")
      story.go(toButton: "Write over")
      story.press("enter")
      story.sees("no permission")
      story.expect(story.disk.files["shop-ui-kubernetes.yaml"], is: "mine")
    },
    Cell(.writeOver, .disabled, never: "both answers can be given"),
    Cell.cancelled(.writeOver),
    Cell(.writeOver, small: "Write over it?", "Cancel", "Write over") { story in
      story.go(toButton: "Write over")
      story.press("enter")
      story.sees("saved ")
    },
  ]

  private static let contextCells: [Cell] = [
    Cell(.context, .task, "What is said counts at once; kept, it is in the library") { story in
      story.sees("project.name is read by ui.command[0]", "Key", "project.name")
      story.type("east")
      story.press("enter")
      story.sees("project.name is east in this preview")
      story.seesNo("known at deployment")
      story.expect(story.disk.context, is: [:])
      story.press("n")
      story.sees("project.name · known now")
      story.press("c")
      story.retype("west")
      story.go(toButton: "Keep in context.yaml")
      story.press("enter")
      story.sees("project.name stands in ~/library/context.yaml now")
      story.expect(story.disk.context, is: ["project.name": "west"])
    },
    Cell(.context, .error, "A key that is none is refused; a file that cannot be changed, told") {
      story in
      story.press("shift-tab")
      story.retype("project name")
      story.press("enter")
      story.sees("a key is a name with dots")
      story.retype("project.name")
      story.press("tab")
      story.type("east")
      story.disk.failures["keepContext"] = LibraryFailure(.taken, "context.yaml stays as it is")
      story.go(toButton: "Keep in context.yaml")
      story.press("enter")
      story.sees("context.yaml stays as it is")
    },
    Cell(.context, .disabled, "Where all is known, there is nothing to say") { story in
      story.press("esc", "J", "c")
      story.sees("set context: nothing here is known only at deployment")
    },
    Cell(.context, .undo, "An empty value takes it back") { story in
      story.type("east")
      story.press("enter")
      story.seesNo("1 known at deployment")
      story.press("n", "c", "^u", "enter")
      story.sees("project.name is not given any more", "1 known at deployment")
    },
    Cell(.context, small: "Known at deployment", "Key", "Value", "Apply", "Cancel") { story in
      story.type("east")
      story.press("enter")
      story.sees("project.name is east")
    },
  ]
}
