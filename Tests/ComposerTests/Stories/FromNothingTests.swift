import Composer
import ComposerKit
import ProfileModel
import Screen
import Testing

/// From an empty library to a profile of three wired layers, by keyboard alone.
@Suite struct FromNothingTests {
  /// A user whose keys are told apart: what no program could guess, and the rest.
  struct Typist {
    var story = Story(library: [])
    /// The keys that are not such texts.
    private(set) var keys: [String] = []

    mutating func press(_ words: String...) {
      for word in words {
        story.press(word)
        keys.append(word)
      }
    }

    /// Types what is the user's own: a name, an image, a port.
    mutating func say(_ text: String) { story.type(text) }

    /// Types letters that only lead somewhere.
    mutating func hint(_ letters: String) {
      for letter in letters {
        story.press(.character(letter))
        keys.append(String(letter))
      }
    }
  }

  @Test("hello-universe is composed and saved with at most 60 keys beyond its own texts")
  func helloUniverse() {
    var typist = Typist()
    addDatabase(&typist)
    addAPI(&typist)
    addPage(&typist)
    typist.press("^s")
    let story = typist.story
    print("\(typist.keys.count) keys: \(typist.keys.joined(separator: " "))")
    story.expect(typist.keys.count <= 60, "\(typist.keys.count) keys")
    check(story)
  }

  private func addDatabase(_ typist: inout Typist) {
    typist.press("a")
    typist.say("hello-universe")
    typist.press("enter")
    typist.hint("po")
    typist.press("enter")
    typist.say("postgres-db")
    typist.press("enter")
    typist.say("pguser")
    typist.press("enter", "enter")
    typist.say("counter")
    typist.press("esc")
  }

  private func addAPI(_ typist: inout Typist) {
    typist.press("a", "enter")
    typist.say("api")
    typist.press("enter")
    typist.say("ghcr.io/spectrocloud/hello-universe-api:1.0.12")
    typist.press("enter", "enter", "enter", "enter")
    typist.say("3000")
    typist.press("^t", "enter", "esc")
  }

  private func addPage(_ typist: inout Typist) {
    typist.press("a", "enter")
    typist.say("ui")
    typist.press("enter")
    typist.say("ghcr.io/spectrocloud/hello-universe:1.1.3")
    typist.press("enter", "enter", "enter", "right", "enter")
    typist.say("8080")
    typist.press("enter", "enter")
    typist.say("API_URI")
    typist.press("tab")
    typist.say("http://")
    typist.hint("{{")
    typist.press("enter")
    typist.hint(":{{")
    typist.press("enter")
  }

  private func check(_ story: Story) {
    story.sees("saved hello-universe 1.0.0")
    story.expect(story.findings, is: [])
    story.expect(story.layers, is: ["postgres-db", "api", "ui"])
    let text = story.disk["hello-universe", "1.0.0"] ?? ""
    story.expect(
      story.disk.counts(text, .version("hello-universe", Version(1, 0, 0))),
      is: FindingCounts(errors: 0, warnings: 0))
    story.expect(story.setting("postgres-db", "username"), is: "pguser")
    story.expect(story.setting("postgres-db", "databaseName"), is: "counter")
    for (name, output) in [
      ("DB_HOST", "POSTGRESMSTR_SVC"), ("DB_USER", "USERNAME"), ("DB_PASSWORD", "PASSWORD"),
    ] {
      story.expect(
        story.setting("api", "env.\(name)"), is: Samples.reference("postgres-db", output))
    }
    story.expect(story.items("api", "ports"), is: ["3000"])
    story.expect(story.items("ui", "ports"), is: ["8080"])
    story.expect(story.setting("ui", "access"), is: "public")
    story.expect(
      story.setting("ui", "env.API_URI"),
      is:
        "http://\(Samples.reference("api", "CONTAINER_SVC")):\(Samples.reference("api", "CONTAINER_SVC_PORT"))"
    )
  }
}
