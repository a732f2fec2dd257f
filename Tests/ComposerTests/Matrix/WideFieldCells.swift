import Composer
import ComposerKit
import ProfileModel
import Testing

extension Matrix {
  static let wideFieldCells: [Cell] = listCells + tableCells + chartCells

  private static let listCells: [Cell] = [
    Cell(.list, .task, "Enter goes from item to item") { story in
      story.type("run")
      story.press("enter")
      story.type("--fast")
      story.press("enter")
      story.expect(story.items("ui", "command"), is: ["run", "--fast"])
    },
    Cell(.list, .error, "A port that is no number says so") { story in
      story.press("esc")
      story.go(to: "Ports")
      story.type(", x")
      story.sees("1 error")
      story.press("^w", "backspace", "backspace")
      story.sees("no findings")
    },
    Cell(.list, .disabled, "There is nothing to clear in an item that is not there") { story in
      story.press("^d")
      story.sees("nothing to clear here")
    },
    Cell(.list, .undo, "An item goes, and comes back") { story in
      story.type("run")
      story.press("^d")
      story.expect(story.items("ui", "command"), is: [])
      story.press("alt-u")
      story.expect(story.items("ui", "command"), is: ["run"])
      story.press("alt-u")
      story.expect(story.kept == Samples.shop, "other bytes\n\(story.kept ?? "")")
    },
    Cell(.list, small: "Command", "add one") { story in
      story.type("run")
      story.expect(story.items("ui", "command"), is: ["run"])
    },
  ]

  private static let tableCells: [Cell] = [
    Cell(.table, .task, "An entry is its name, Tab, its value") { story in
      story.go(to: "add an entry")
      story.type("MODE")
      story.press("tab")
      story.type("fast")
      story.expect(story.items("ui", "env").last, is: "MODE=fast")
      story.press("tab")
      story.expect(story.cursorText.hasPrefix("add an entry"), "no way to the next entry")
    },
    Cell(.table, .error, "A name that is taken says so and changes nothing") { story in
      story.go(to: "add an entry")
      story.type("API_HOST")
      story.sees("is there already")
      story.press("esc")
      story.expect(
        story.items("ui", "env").count { $0.hasPrefix("API_HOST=") }, is: 1)
    },
    Cell(.table, .disabled, "A fix that is not there says so") { story in
      story.press("alt-.")
      story.sees("no finding with a fix is at hand")
    },
    Cell(.table, .undo, "An entry goes, and comes back") { story in
      story.press("^d")
      story.expect(story.items("ui", "env"), is: [])
      story.press("alt-u")
      story.expect(story.items("ui", "env").count, is: 1)
      story.expect(story.kept == Samples.shop, "other bytes")
    },
    Cell(.table, small: "API_HOST", "api.CONTAINER_SVC") { story in
      story.go(to: "add an entry")
      story.type("MODE")
      story.press("tab")
      story.type("fast")
      story.sees("MODE", "fast")
    },
  ]

  private static let chartCells: [Cell] = [
    Cell(.chart, .task, "A chart is its registry, name and version") { story in
      story.retype("mine")
      story.press("tab")
      story.retype("rabbit")
      story.press("tab")
      story.retype("1.2.3")
      let chart = story.profile?.layer(named: "queue")?.chart
      story.expect(chart, is: Chart(registry: "mine", name: "rabbit", version: "1.2.3"))
    },
    Cell(.chart, .error, "What is missing says so") { story in
      story.press("^u", "tab")
      story.sees("1 error")
      story.expect(story.findings, is: ["missingChart"])
    },
    Cell(.chart, .disabled, "No reference may stand there, and that is said") { story in
      story.press("ctrl-space")
      story.sees("no reference may stand here")
    },
    Cell(.chart, .undo, "Undo brings the chart back") { story in
      story.press("^u", "tab", "alt-u", "alt-u")
      story.expect(story.kept == Samples.charts, "other bytes")
    },
    Cell(.chart, small: "Chart registry", "bitnami", "kafka") { story in
      story.retype("mine")
      story.expect(story.profile?.layer(named: "queue")?.chart?.registry, is: "mine")
    },
  ]
}
