import Composer
import ComposerKit
import ProfileModel
import Testing

extension Matrix {
  static let stackCells: [Cell] = layerCells + outputCells

  private static let layerCells: [Cell] = [
    Cell(.layers, .task, "A layer is added, moved and wired without leaving the keyboard") {
      story in
      story.press("a")
      story.type("redis")
      story.press("enter", "esc")
      story.expect(story.layers, is: ["db", "api", "ui", "redis-1"])
      story.press("J", "J")
      story.expect(story.layers, is: ["db", "redis-1", "api", "ui"])
      story.press("up", "w")
      story.sees("Wire api to")
    },
    Cell(.layers, .error, "The worst finding is shown, counted and can be mended") { story in
      story = .opened("flawed")
      story.sees("2 errors", "at most 10 replicas")
      story.press(".")
      story.expect(story.setting("api", "replicas"), is: "10")
      story.sees("1 error")
    },
    Cell(.layers, .disabled, "The top layer cannot go up, and says so") { story in
      story.press("K")
      story.sees("it is the top layer already")
      story.press("end", "J")
      story.sees("it is the bottom layer already")
    },
    Cell(.layers, .undo, "Undo and redo say what, and the bytes are the same") { story in
      story.press("D")
      story.expect(story.layers.count, is: 4)
      story.press("u")
      story.sees("undone")
      story.expect(story.kept == Samples.shop, "other bytes\n\(story.kept ?? "")")
      story.press("U")
      story.sees("done again")
      story.expect(story.layers.count, is: 4)
    },
    Cell(.layers, small: "ui", "api", "db", "add", "help") { story in
      story.press("a")
      story.type("redis")
      story.press("enter")
      story.expect(story.layers.count, is: 4)
    },
  ]

  private static let outputCells: [Cell] = [
    Cell(.outputs, .task, "Copying takes the canonical reference") { story in
      story.press("down", "y")
      story.expect(
        story.copied, is: ["{{.spectro.app.$appDeploymentName.ui.CONTAINER_SVC_PORT}}"])
      story.sees("copied")
    },
    Cell(.outputs, .error, "An output that is not there says on what it depends") { story in
      story.resize(160, 40)
      story.press("1", "down", "3", "z")
      story.sees("if public", "read by ui")
    },
    Cell(.outputs, .disabled, "Where nothing is offered there is nothing to copy") { story in
      story = .opened("charts")
      story.press("3", "y")
      story.sees("there is nothing to copy here")
    },
    Cell(.outputs, .undo, "Undo works here too") { story in
      story.press("1", "D", "3", "u")
      story.expect(story.layers, is: ["db", "api", "ui"])
    },
    Cell(.outputs, small: "Outputs", "CONTAINER_SVC") { story in
      story.press("y")
      story.expect(story.copied.count, is: 1)
    },
  ]
}
