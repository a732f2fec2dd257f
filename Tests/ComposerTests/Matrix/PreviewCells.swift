import Composer
import ComposerKit
import ProfileModel
import Screen
import Testing

extension Matrix {
  static let previewCells: [Cell] = paneCells + nameCells

  private static let paneCells: [Cell] = [
    Cell(.preview, .task, "A value leads to the field that reads it, and back to the same place") {
      story in
      story.switchTarget(to: "Values")
      story.press("n")
      story.sees("api.CONTAINER_SVC · known now · read by env.API_HOST")
      let place = story.frame.cursor
      story.press("enter")
      story.stands(.form)
      story.expect(story.cursorLine.contains("API_HOST"), "another field")
      story.press("esc")
      story.stands(.preview)
      story.expect(story.frame.cursor, is: place)
    },
    Cell(.preview, .error, "An error keeps the last good preview, and says so") { story in
      story.switchTarget(to: "Values")
      story.go(to: "Replicas")
      story.retype("99")
      story.sees("1 error keeps this from being rendered: ui replicas", "replicas: 9")
      story.retype("2")
      story.seesNo("keeps this from")
      story.sees("replicas: 2")
    },
    Cell(.preview, .disabled, "What is no layer's output has no producer, and says so") { story in
      story.press("p")
      story.sees("go to producer: no value is selected in the preview")
      story.press("1", "3")
      story.resize(80, 24)
      story.press("t")
      story.sees("switch target: the preview is not on the screen")
    },
    Cell(.preview, .undo, "Undo takes the change out of the preview too") { story in
      story.switchTarget(to: "Values")
      story.go(to: "Replicas")
      story.retype("3")
      story.press("esc", "4")
      story.sees("replicas: 3")
      story.press("u", "u")
      story.seesNo("replicas: 3")
      story.stands(.preview)
    },
    Cell(.preview, small: "Preview", "Kubernetes", "1 layers", "2 form", "help") { story in
      story.switchTarget(to: "Values")
      story.sees("Values", "name: ui")
      story.press("n", "y")
      story.expect(story.copied.count, is: 1)
    },
  ]

  private static let nameCells: [Cell] = [
    Cell(.appName, .task, "The app's name goes into what is rendered") { story in
      story.press("esc")
      story.switchTarget(to: "Values")
      story.press("s")
      story.type("east")
      story.press("enter")
      story.sees("the preview is of the app east", "app: east", "namespace: east-ui-ns")
      story.press("s")
      story.retype("")
      story.press("enter")
      story.sees("namespace: shop-ui-ns")
    },
    Cell(.appName, .error, "A name that no object can have is refused") { story in
      story.type("East")
      story.press("enter")
      story.sees("no app name: it has the capital `E`")
      story.retype(String(repeating: "a", count: 57))
      story.press("enter")
      story.sees("too long: with the layer api an app name has at most 56")
      story.stands(.dialog)
    },
    Cell(.appName, .disabled, never: "a dialog offers nothing that cannot be done"),
    Cell.cancelled(.appName),
    Cell(.appName, small: "App name", "Apply", "Cancel") { story in
      story.type("east")
      story.press("enter")
      story.sees("the app east")
    },
  ]
}

extension Story {
  /// Switches the target until it is the one of a name.
  mutating func switchTarget(
    to title: String, at place: SourceLocation = #_sourceLocation
  ) {
    press("4")
    for _ in 0..<5 where !screen.contains("Preview · \(title)") { press("]") }
    sees("Preview · \(title)", at: place)
  }
}
