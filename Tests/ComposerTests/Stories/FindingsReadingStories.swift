import Composer
import ComposerKit
import ProfileModel
import Screen
import Testing

/// What is said of a finding, and which of several fixes is applied.
@Suite struct FindingsReadingStories {
  @Test("The rule, what is valid, the cure, and how it is known")
  func why() {
    let story = Ground.findings.story(Size(120, 40))
    story.sees(
      "why", "the platform runs ten of a layer at most", "valid", "1 to 10 replicas")
    story.sees("cure", "write at most 10", "known", "a rule of the platform, documented", "line ")
  }

  @Test("On a small screen Tab gives it the whole screen, and Esc goes back to the list")
  func reading() {
    var story = Ground.findings.story(Size(60, 16))
    story.sees("too-many-replicas", "at most 10")
    story.press("tab")
    story.stands(.findings)
    story.sees("valid", "cure", "1 to 10 replicas")
    story.seesNo("reference-spelling")
    story.press("end", "up", "pgup", "home")
    story.sees("at most 10")
    story.press("esc")
    story.sees("reference-spelling")
    story.stands(.findings)
    story.press("2", "1", "shift-tab", "/")
    story.type("secret")
    story.sees("1 of 4", "literal-secret")
  }

  @Test("Where there are several fixes, one is chosen from a list, and is one step")
  func several() {
    var story = Ground.severalFixes.story()
    story.sees("Fix literal-secret", "read it from the environment", "let it be generated")
    story.press("down", "enter")
    story.stands(.findings)
    story.sees("3 findings", "let it be generated")
    story.expect(story.kept?.contains("hunter2") == false, "the secret is there still")
    story.expect(story.kept?.contains("{generate: true}") == true)
    story.press("u")
    story.expect(story.kept, is: Samples.flawed)
  }

  @Test("The first one, found by its name; Esc applies none")
  func chosen() {
    var story = Ground.severalFixes.story()
    story.press("esc")
    story.stands(.findings)
    story.expect(story.kept, is: Samples.flawed)
    story.press(".")
    story.type("environ")
    story.press("enter")
    story.expect(story.kept?.contains("{fromEnv: DB_PASSWORD}") == true, story.kept ?? "")
  }

  @Test("In the form, too, the user says which of several fixes")
  func form() {
    var story = Story.opened("flawed")
    story.select("db")
    story.go(to: "Password")
    story.press("tab")
    story.sees("one of 2 fixes")
    story.press("alt-.")
    story.sees("Fix literal-secret")
    story.press("down", "enter")
    story.expect(story.kept?.contains("{generate: true}") == true, story.kept ?? "")
    story.press("alt-u")
    story.expect(story.kept, is: Samples.flawed)
  }

  @Test("Both panes share a border where they stand below each other; the count stands in it")
  func border() {
    let story = Ground.findings.story(Size(80, 24))
    story.sees("├", "┤", "4 findings, 4 with a fix")
    var settings = Settings()
    settings.isASCII = true
    var plain = Story.opened("flawed", size: Size(80, 24), settings: settings)
    plain.press("F")
    plain.seesNo("├")
  }
}
