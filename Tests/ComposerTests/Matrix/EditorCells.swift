import Composer
import ComposerKit
import ProfileModel
import Testing

extension Matrix {
  static let editorCells: [Cell] = longTextCells + findCells + goToLineCells

  private static let longTextCells: [Cell] = [
    Cell(.longText, .task, "Values are edited on a screen of their own, with indentation") {
      story in
      story.sees("queue ▸ values", "replicaCount: 3", "‹db.POSTGRESMSTR_SVC›", "line 1, column 1")
      story.press("ctrl-end")
      story.type("a:")
      story.press("enter")
      story.type("b: 1")
      story.expect(story.values("queue").hasSuffix("\na:\n  b: 1"), is: true)
      story.press("esc")
      story.stands(.form)
      story.expect(story.cursorLine.contains("Values"), "another field")
      story.press("esc")
      story.stands(.layers)
    },
    Cell(.longText, .error, "YAML that is broken says so beside its line, while it is typed") {
      story in
      story.press("ctrl-end")
      story.type("a: [")
      story.sees("1 error", "✗")
      story.expect(story.findings, is: ["brokenYAML"])
    },
    Cell(.longText, .disabled, "What cannot be done says why") { story in
      story.press("alt-.")
      story.sees("no finding with a fix is at hand")
      story.press("alt-n")
      story.sees("next finding: the text has no finding")
      story.press("^y")
      story.sees("paste: nothing was cut or copied yet")
      story.stands(.editor)
    },
    Cell(.longText, .undo, "Undo stays in the text, and the bytes are the same") { story in
      story.press("ctrl-end")
      story.type("word")
      story.press("alt-u")
      story.expect(story.kept == Samples.charts, "other bytes")
      story.stands(.editor)
    },
    Cell(.longText, small: "replicaCount: 3", "line 1, column 1", "queue ▸ values") { story in
      story.type("x: 1")
      story.press("enter")
      story.sees("x: 1", "replicaCount: 3", "line 2, column 1")
    },
  ]

  private static let findCells: [Cell] = [
    Cell(
      .find, .task, "What is typed is found at once; Enter goes on, another text takes its place"
    ) {
      story in
      story.type("r")
      story.sees("Find  r", "1 of 4")
      story.press("enter")
      story.sees("2 of 4")
      story.press("up")
      story.sees("1 of 4")
      story.type("eplica")
      story.sees("1 of 1")
      story.press("tab")
      story.type("pod")
      story.press("enter")
      story.expect(story.values("queue").hasPrefix("podCount: 3\n"), is: true)
      story.press("esc")
      story.stands(.editor)
    },
    Cell(.find, .error, "What is not there is not found, and the cursor stays") { story in
      story.type("nowhere")
      story.sees("nothing found")
      story.press("enter", "esc")
      story.sees("line 1, column 1")
    },
    Cell(.find, .disabled, "There is nothing to replace where nothing is found") { story in
      story.type("nowhere")
      story.press("alt-a")
      story.sees("nothing is found to replace")
      story.expect(story.kept == Samples.charts, "it changed")
    },
    Cell(.find, .undo, "All are replaced in one step") { story in
      story.type("r")
      story.press("tab")
      story.type("R!")
      story.press("alt-a")
      story.sees("4 replaced")
      story.expect(story.values("queue").hasPrefix("R!eplicaCount"), is: true)
      story.press("alt-u")
      story.expect(story.kept == Samples.charts, "other bytes")
      story.stands(.find)
    },
    Cell(.find, small: "Find", "Esc back") { story in
      story.type("count")
      story.press("tab")
      story.type("s")
      story.sees("Find  count", "Replace by  s", "1 of 1")
    },
  ]

  private static let goToLineCells: [Cell] = [
    Cell(.goToLine, .task, "A line, and a column of it") { story in
      story.sees("1 to 3, or line:column")
      story.type("2:4")
      story.press("enter")
      story.sees("line 2, column 4")
      story.stands(.editor)
    },
    Cell(.goToLine, .error, "What is no number is said") { story in
      story.type("two")
      story.press("enter")
      story.sees("a line is a number, such as 12")
      story.stands(.dialog)
    },
    Cell(.goToLine, .disabled, "Beyond the end, the last line is the nearest") { story in
      story.type("99")
      story.press("enter")
      story.sees("line 3, column 1", "the text has 3 lines")
    },
    .cancelled(.goToLine),
    Cell(.goToLine, small: "Go to line", "[ Go ]") { story in
      story.type("3")
      story.press("enter")
      story.sees("line 3, column 1")
    },
  ]
}

extension Story {
  /// The values of a layer's chart.
  func values(_ layer: String) -> String { profile?.layer(named: layer)?.values ?? "" }
}
