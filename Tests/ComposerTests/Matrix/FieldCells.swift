import Composer
import ComposerKit
import ProfileModel
import Testing

extension Matrix {
  static let fieldCells: [Cell] = textCells + numberCells + choiceCells + secretCells

  private static let textCells: [Cell] = [
    Cell(.textField, .task, "What is typed is in the profile at once, and in the draft") { story in
      story.retype("ghcr.io/acme/ui:2.0.0")
      story.expect(story.setting("ui", "image"), is: "ghcr.io/acme/ui:2.0.0")
      story.expect(
        story.kept
          == Samples.shop.replacing("acme/ui:1.0.0", with: "acme/ui:2.0.0"), "other bytes")
    },
    Cell(.textField, .error, "A field that must be set says so beside it") { story in
      story.press("^u")
      story.sees("1 error", "required")
      story.expect(story.findings, is: ["missingParameter"])
    },
    Cell(.textField, .disabled, "A fix that is not there says so") { story in
      story.press("alt-.")
      story.sees("no finding with a fix is at hand")
    },
    Cell(.textField, .undo, "A word is a step, and the bytes are the same") { story in
      story.type("-beta")
      story.press("alt-u")
      story.expect(story.setting("ui", "image"), is: "ghcr.io/acme/ui:1.0.0")
      story.expect(story.kept == Samples.shop, "other bytes")
      story.stands(.form)
      story.press("alt-r")
      story.expect(story.setting("ui", "image"), is: "ghcr.io/acme/ui:1.0.0-beta")
    },
    Cell(.textField, small: "Image", "ghcr.io/acme/ui:1.0.0") { story in
      story.type("-beta")
      story.sees("1.0.0-beta")
    },
  ]

  private static let numberCells: [Cell] = [
    Cell(.number, .task, "A number is typed") { story in
      story.sees("1 to 10")
      story.type("3")
      story.expect(story.setting("ui", "replicas"), is: "3")
      story.expect(story.findings, is: [])
    },
    Cell(.number, .error, "One that is too large says what is allowed") { story in
      story.type("99")
      story.sees("1 error", "at most 10")
    },
    Cell(.number, .disabled, "Redo says that nothing was taken back") { story in
      story.press("alt-r")
      story.sees("nothing was taken back")
    },
    Cell(.number, .undo, "Undo takes the entry out of the file again") { story in
      story.type("3")
      story.press("alt-u")
      story.expect(story.setting("ui", "replicas"), is: nil)
      story.expect(story.kept == Samples.shop, "other bytes")
    },
    Cell(.number, small: "Replicas", "1 to 10") { story in
      story.type("3")
      story.expect(story.setting("ui", "replicas"), is: "3")
    },
  ]

  private static let choiceCells: [Cell] = [
    Cell(.choice, .task, "Arrows, letters and the blank choose") { story in
      story.press("left")
      story.expect(story.setting("ui", "access"), is: "private")
      story.press("right")
      story.expect(story.setting("ui", "access"), is: "public")
      story.type("pr")
      story.expect(story.setting("ui", "access"), is: "private")
      story.expect(story.setting("ui", "image"), is: "ghcr.io/acme/ui:1.0.0")
    },
    Cell(.choice, .error, "A paste is no choice, and that is said") { story in
      story.paste("whatever")
      story.sees("a choice takes no text")
      story.expect(story.setting("ui", "access"), is: "public")
    },
    Cell(.choice, .disabled, "Saving says that nothing changed") { story in
      story.press("^s")
      story.sees("nothing changed since the last save")
    },
    Cell(.choice, .undo, "Undo chooses as before") { story in
      story.press("left", "alt-u")
      story.expect(story.setting("ui", "access"), is: "public")
      story.expect(story.kept == Samples.shop, "other bytes")
    },
    Cell(.choice, small: "Access", "private", "public") { story in
      story.press("left")
      story.expect(story.setting("ui", "access"), is: "private")
    },
  ]

  private static let secretCells: [Cell] = [
    Cell(.secret, .task, "A secret is dots until it is asked for") { story in
      story.press("tab")
      story.seesNo("hunter2")
      story.retype("s3cret-one")
      story.seesNo("s3cret-one")
      story.expect(story.items("db", "password"), is: ["value=s3cret-one"])
      story.press("alt-v")
      story.sees("s3cret-one")
      story.press("alt-v")
      story.seesNo("s3cret-one")
    },
    Cell(.secret, .error, "A secret in the file is warned of, without showing it") { story in
      story.press("tab")
      story.expect(story.findings.contains("literalSecret"), "no finding")
      story.sees("1 warning")
      story.seesNo("hunter2")
    },
    Cell(.secret, .disabled, "Redo says that nothing was taken back") { story in
      story.press("alt-r")
      story.sees("nothing was taken back")
    },
    Cell(.secret, .undo, "Undo brings the value back, still hidden") { story in
      story.type("g")
      story.expect(story.findings.contains("literalSecret"), is: false)
      story.press("alt-u")
      story.expect(story.items("db", "password"), is: ["value=hunter2"])
      story.seesNo("hunter2")
      story.expect(story.kept == Samples.flawed, "other bytes")
    },
    Cell(.secret, small: "Password", "generated") { story in
      story.type("g")
      story.expect(story.items("db", "password"), is: ["generate=true"])
    },
  ]
}
