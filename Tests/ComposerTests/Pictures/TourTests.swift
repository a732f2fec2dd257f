import Composer
import ComposerKit
import ProfileModel
import Screen
import Testing

/// The way from an empty library to a wired profile, with a picture of each screen on it.
@Suite struct TourTests {
  @Test("From nothing to hello-universe 1.0.0, by keyboard alone")
  func fromNothing() {
    var tour = Tour()
    tour.picture("start")
    tour.press("down", "enter")
    tour.know("hello-universe")
    tour.picture("name")
    tour.press("enter")
    tour.type("post")
    tour.picture("catalogue")
    tour.press("enter")
    tour.database()
    tour.api()
    tour.page()
    tour.press("^s")
    tour.picture("saved")
    tour.story.sees("saved hello-universe 1.0.0")
    tour.story.sees("no findings")
    #expect(tour.story.disk[.version("hello-universe", .initial)]?.contains("API_URI") == true)
    #expect(tour.keys <= 60, "\(tour.keys) keys")
  }
}

/// A story that counts the keys beyond what no program could guess.
private struct Tour {
  var story = Story(library: [], size: Size(100, 30))
  private(set) var keys = 0
  private var number = 0

  mutating func press(_ words: String...) {
    for word in words { story.press(word) }
    keys += words.count
  }

  /// A text that is there to find something.
  mutating func type(_ text: String) {
    story.type(text)
    keys += text.count
  }

  /// A text that no program could guess.
  mutating func know(_ text: String) { story.type(text) }

  mutating func picture(_ name: String) {
    number += 1
    let digits = number < 10 ? "0\(number)" : "\(number)"
    Pictures.expect(story.composer.frame(), "tour-\(digits)-\(name)")
  }

  mutating func database() {
    know("postgres-db")
    press("tab")
    know("pguser")
    press("tab", "tab")
    know("counter")
    picture("database")
    press("esc")
  }

  mutating func api() {
    add("api", "ghcr.io/spectrocloud/hello-universe-api:1.0.12")
    press("tab", "tab", "tab")
    know("3000")
    picture("api")
    press("^t")
    picture("wire-up")
    press("enter")
    picture("wired")
    press("esc")
  }

  mutating func page() {
    add("ui", "ghcr.io/spectrocloud/hello-universe:1.1.3")
    press("tab", "tab", "right", "tab")
    know("8080")
    press("tab", "tab")
    know("API_URI")
    press("tab")
    know("http://")
    type("{{")
    picture("completion")
    press("enter")
    know(":")
    type("{{port")
    picture("completion-port")
    press("enter")
    picture("page")
  }

  private mutating func add(_ name: String, _ image: String) {
    press("a")
    type("cont")
    press("enter")
    know(name)
    press("tab")
    know(image)
    press("tab")
  }
}
