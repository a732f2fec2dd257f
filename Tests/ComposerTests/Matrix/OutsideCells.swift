import Composer
import ComposerKit
import ProfileModel
import Testing

extension Matrix {
  static let outsideCells: [Cell] = handOverCells + keptCells

  private static let handOverCells: [Cell] = [
    Cell(.layers, .task, "A layer's values are edited in the user's own editor") { story in
      story.openCharts(at: "queue")
      story.sees("o editor")
      story.press("o")
      story.expect(story.setting("queue", "values")?.hasSuffix("a: 1\n"), is: true)
    },
    Cell(.layers, .error, "An editor that is not there is named, with what to set") { story in
      story.openCharts(at: "queue")
      story.disk.editor = { _ in
        .failed("`ed9` was not found: set EDITOR to an editor that is here", kept: nil)
      }
      story.press("o")
      story.sees("`ed9` was not found", "EDITOR")
    },
    Cell(.layers, .disabled, "A layer without a long text says so") { story in
      story.press("o")
      story.sees("open in $EDITOR: `ui` has no long text")
      story.expect(!story.wasEditedOutside, "an editor was opened")
    },
    Cell(.layers, .undo, "What comes back from the editor is one step") { story in
      story.openCharts(at: "queue")
      story.press("o", "u")
      story.sees("undone: edited values of queue in vi")
      story.expect(story.kept == Samples.charts, "other bytes")
    },
    Cell(.layers, .small, "There and back") { story in
      story.openCharts(at: "settings")
      story.press("o")
      story.sees("edited config of settings in vi")
    },
    Cell(.outputs, .task, "The selected layer's text, from its outputs") { story in
      story.openCharts(at: "queue")
      story.press("3", "o")
      story.sees("edited values of queue in vi")
    },
    Cell(.preview, .task, "The selected layer's text, from its preview") { story in
      story.openCharts(at: "queue")
      story.press("P", "o")
      story.sees("edited values of queue in vi", "a: 1")
    },
    Cell(.textField, .disabled, "A line of text needs no editor, and that is said") { story in
      story.press("^o")
      story.sees("open in $EDITOR: `ui` has no long text")
    },
    Cell(.chart, .disabled, "Beside the values it says where to go") { story in
      story.press("^o")
      story.sees("go to the values or a manifest")
    },
    Cell(.longText, .task, "The open text goes to the editor and comes back") { story in
      story.disk.editor = { _ in .text("b: 2\n", editor: "vi", isQuick: false) }
      story.press("^o")
      story.sees("b: 2", "edited values of queue in vi")
      story.stands(.editor)
    },
    Cell(.longText, .undo, "One step takes back what the editor made") { story in
      story.disk.editor = { _ in .text("b: 2\n", editor: "vi", isQuick: false) }
      story.press("^o", "alt-u")
      story.expect(story.kept == Samples.charts, "other bytes")
      story.stands(.editor)
    },
    Cell(.longText, .small, "The key is on the screen") { story in
      story.sees("^O editor")
    },
    Cell(.library, .disabled, "No profile is open") { story in
      story.command("open in $EDITOR")
      story.sees("open in $EDITOR: no profile is open")
    },
  ]

  private static let keptCells: [Cell] = [
    Cell(.kept, .task, "What could not be taken over is kept, and its place is told") { story in
      story.sees("Nothing was taken over", "what `vi` wrote is no UTF-8 text", "values.yaml")
      story.press("enter")
      story.stands(.layers)
      story.expect(story.kept == Samples.charts, "other bytes")
    },
    Cell(.kept, .error, never: "it tells of an error; there is nothing in it to do wrong"),
    Cell(.kept, .disabled, never: "it has one button"),
    .cancelled(.kept),
    Cell(.kept, small: "Nothing was taken over", "is kept", "/home/somebody", "Close") { story in
      story.press("enter")
      story.stands(.layers)
    },
  ]
}

extension Story {
  /// The profile with charts, at a layer; an editor that adds a line.
  fileprivate mutating func openCharts(at layer: String) {
    self = .opened("charts", size: composer.size)
    select(layer)
    disk.editor = { .text($0.text + "a: 1\n", editor: "vi", isQuick: false) }
  }

  fileprivate var wasEditedOutside: Bool {
    effects.contains { effect in
      if case .editOutside = effect { true } else { false }
    }
  }
}
