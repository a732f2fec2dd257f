import Composer
import ComposerKit
import ProfileModel
import Testing

extension Matrix {
  static let catalogueCells: [Cell] = browsingCells + addingCells + replacingCells

  private static let browsingCells: [Cell] = [
    Cell(.browsing, .task, "Services with what they need and offer; Enter adds one") { story in
      story.sees("Container", "Image", "13 services")
      story.press("/")
      story.type("postg")
      story.sees("POSTGRESMSTR_SVC", "Username")
      story.press("enter")
      story.expect(story.layers.last, is: "postgresql-1")
    },
    Cell(.browsing, .error, "Where nothing matches, Enter does nothing") { story in
      story.press("/")
      story.type("zzzz")
      story.sees("no service matches")
      story.press("enter")
      story.expect(story.layers.count, is: 3)
      story.press("esc")
      story.sees("PostgreSQL")
    },
    Cell(.browsing, .disabled, "Saving says that one must go back first") { story in
      story.press("^s")
      story.sees("save:", "Esc")
      story.seesNo("no profile is open")
    },
    Cell(.browsing, .undo, "What was added goes again") { story in
      story.press("enter", "alt-u")
      story.expect(story.layers, is: ["db", "api", "ui"])
      story.expect(story.kept == Samples.shop, "other bytes")
    },
    Cell(.browsing, small: "Services", "Container", "Your own image") { story in
      story.press("down", "enter")
      story.expect(story.layers.count, is: 4)
    },
  ]

  private static let addingCells: [Cell] = [
    Cell(.adding, .task, "Letters filter at once; the new layer stands above the selected one") {
      story in
      story.press("esc")
      story.select("db")
      story.press("a")
      story.type("mongo")
      story.press("enter")
      story.expect(story.layers, is: ["db", "mongodb-1", "api", "ui"])
      story.stands(.form)
    },
    Cell(.adding, .error, "A name that is taken is not taken over") { story in
      story.type("redis")
      story.press("enter")
      story.type("api")
      story.sees("another layer is called")
      story.press("enter")
      story.expect(story.layers.last, is: "redis-1")
    },
    Cell(.adding, .disabled, "Saving says that one must go back first") { story in
      story.press("^s")
      story.sees("save:", "Esc")
      story.seesNo("no profile is open")
    },
    Cell(.adding, .undo, "Esc adds nothing; undo takes the layer away") { story in
      story.press("esc")
      story.expect(story.layers.count, is: 3)
      story.press("a", "enter", "esc", "u")
      story.expect(story.kept == Samples.shop, "other bytes")
    },
    Cell(.adding, small: "Add to shop", "Container", "/") { story in
      story.type("redis")
      story.press("enter")
      story.expect(story.layers.last, is: "redis-1")
    },
  ]

  private static let replacingCells: [Cell] = [
    Cell(.replacing, .task, "Another service takes the layer's place under its name") { story in
      story.type("redis")
      story.press("enter")
      story.expect(story.layers, is: ["db", "api", "ui"])
      story.expect(story.profile?.layer(named: "ui")?.service, is: "redis")
    },
    Cell(.replacing, .error, "What would break is shown first") { story in
      story.press("esc")
      story.select("api")
      story.press("x")
      story.type("redis")
      story.press("enter")
      story.sees("Replace api", "API_HOST", "would no longer be readable")
      story.press("enter")
      story.expect(story.profile?.layer(named: "api")?.service, is: "container")
    },
    Cell(.replacing, .disabled, "Where there is no layer, there is none to replace") { story in
      story = Story(library: [])
      story.press("a")
      story.type("fresh")
      story.press("enter", "esc", "x")
      story.sees("there is no layer yet")
    },
    Cell(.replacing, .undo, "The former service is back with all its settings") { story in
      story.type("redis")
      story.press("enter", "u")
      story.expect(story.kept == Samples.shop, "other bytes\n\(story.kept ?? "")")
    },
    Cell(.replacing, small: "Replace ui", "Container") { story in
      story.type("redis")
      story.press("enter")
      story.expect(story.profile?.layer(named: "ui")?.service, is: "redis")
    },
  ]
}
