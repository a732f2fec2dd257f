import Composer
import ComposerKit
import ProfileModel
import Testing

/// Fixes, and what happens while one is computed.
@Suite struct MendingStories {
  @Test("A fix of a setting is there at once, though no answer comes")
  func atOnce() {
    var story = Story.opened("flawed")
    story.hold()
    story.go(to: "Replicas")
    story.press("esc", ".")
    story.expect(
      story.setting("api", "replicas") == "10"
        || story.setting("api", "env.DB_HOST") != nil
          && story.changes > 0,
      "nothing was fixed")
    story.release()
    #expect(story.changes == 1)
  }

  @Test("All fixes are computed behind the user's back; what is changed meanwhile stays")
  func all() {
    var story = Story.opened("flawed")
    story.hold()
    story.press("F", "A")
    story.sees("fixing…")
    #expect(story.setting("api", "replicas") == "99")
    story.press("esc", "D")
    story.release()
    story.sees("it was changed meanwhile; nothing was fixed")
    #expect(story.layers.count == 3 && story.setting("api", "replicas") == "99")
    story.press("F", "A")
    #expect(story.layers.count == 3 && story.setting("api", "replicas") == "10")
    story.press("u", "u")
    #expect(story.kept == Samples.flawed)
  }

  @Test("Who only looks around meanwhile gets the fixes")
  func lookingAround() {
    var story = Story.opened("flawed")
    story.hold()
    story.press("F", "A", "up", "down")
    story.release()
    #expect(story.setting("api", "replicas") == "10")
    story.sees("fixes")
  }

  @Test("Fixes of a profile that was left go nowhere")
  func left() {
    var story = Story.opened("flawed")
    story.hold()
    story.press("F", "A", "esc", "esc")
    story.release()
    #expect(story.profile == nil)
    story.hold()
    story.press("enter")
    story.release()
    #expect(story.profile != nil && story.changes == 0)
    #expect(story.disk["flawed", "1.0.0"] == Samples.flawed)
  }

  @Test("What is wrong in the text itself is mended there")
  func text() {
    let quoted = "image: ghcr.io/acme/ui:1.0.0"
    let bare = "image: {{.spectro.macro.image}}"
    var story = Story(
      library: [Samples.shop.replacing(quoted, with: bare)],
      opening: .version("shop", Version(1, 0, 0)))
    story.hold()
    story.press("F", "A")
    #expect(story.changes == 0)
    story.release()
    #expect(story.kept?.contains("image: \"{{.spectro.macro.image}}\"") == true)
    story.press("u")
    #expect(story.kept?.contains(bare) == true)
  }
}
