import Composer
import ComposerKit
import ProfileModel
import Testing

extension Matrix {
  static let referenceCells: [Cell] = completionCells + wiringCells

  private static let completionCells: [Cell] = [
    Cell(.completion, .task, "A few letters and Enter make a whole reference") { story in
      story.stands(.completion)
      story.type("apisvcp")
      story.press("enter")
      story.stands(.form)
      story.expect(
        story.setting("ui", "env.API_HOST")?.hasSuffix("_PORT}}"), is: true)
      story.expect(story.findings, is: [])
      story.sees("‹")
    },
    Cell(.completion, .error, "Where nothing fits, the list goes and the finding says why") {
      story in
      story.type(".spectro.zz}}")
      story.stands(.form)
      story.sees("1 error")
    },
    Cell(
      .completion, .disabled, "What stands above is offered last, and says why it cannot be read"
    ) {
      story in
      story.press("esc", "esc")
      story.select("api")
      story.go(to: "DB_USER")
      story.press("tab", "^u")
      story.type("{{ui.")
      story.press("enter")
      story.sees("cannot be read here")
    },
    Cell(.completion, .undo, "Undo goes back to what stood there before") { story in
      story.press("enter")
      story.press("alt-u", "alt-u", "alt-u")
      story.expect(
        story.setting("ui", "env.API_HOST"), is: Samples.reference("api", "CONTAINER_SVC"))
      story.expect(story.kept == Samples.shop, "other bytes")
    },
    Cell(.completion, small: "CONTAINER_SVC", "api") { story in
      story.press("down", "enter")
      story.expect(story.setting("ui", "env.API_HOST")?.hasSuffix("}}"), is: true)
    },
  ]

  private static let wiringCells: [Cell] = [
    Cell(.wiring, .task, "One Enter adds what is usual and not there yet") { story in
      story.sees("Wire ui to", "there already")
      story.press("enter")
      story.expect(
        story.setting("ui", "env.API_PORT"), is: Samples.reference("api", "CONTAINER_SVC_PORT"))
      story.expect(story.findings, is: [])
    },
    Cell(.wiring, .error, "Where nothing is chosen, it says how to choose") { story in
      story.press("up", "up")
      story.type(" ")
      story.press("down", "down", "enter")
      story.sees("nothing is chosen")
      story.stands(.dialog)
    },
    Cell(.wiring, .disabled, "The bottom layer has nothing below it") { story in
      story.press("esc", "end", "w")
      story.sees("is the bottom layer")
    },
    Cell(.wiring, .undo, "All entries go in one step") { story in
      story.press("enter", "u")
      story.expect(story.kept == Samples.shop, "other bytes")
    },
    Cell(.wiring, small: "Wire ui to", "API_PORT", "Add 1", "Cancel") { story in
      story.press("enter")
      story.expect(story.items("ui", "env").count, is: 2)
    },
  ]
}
