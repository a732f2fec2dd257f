import Composer
import ComposerKit
import ProfileModel
import Screen
import Testing

/// One layer becomes again as it was in another version.
@Suite struct LayerRestoringStories {
  private static let later = Samples.shop.replacing("version: 1.0.0", with: "version: 1.1.0")
    .replacing("api:1.0.0", with: "api:1.2.0").replacing("DB_USER", with: "DB_LOGIN")
    .replacing("volumeSize: 4", with: "volumeSize: 8")

  private static func story(_ texts: [String], _ size: Size = Size(120, 40)) -> Story {
    var story = Story(
      on: Disk(texts), program: 1, size: size, opening: .version("shop", Version(1, 1, 0)))
    story.press("V")
    return story
  }

  /// Goes to the line of the comparison in which a text stands.
  private static func go(_ story: inout Story, to text: String) {
    for _ in 0..<40 where !story.cursorLine.contains(text) { story.press("down") }
    story.expect(story.cursorLine.contains(text), "no line \(text)")
  }

  @Test("Compared on three levels, one layer restored, saved under the suggested version")
  func journey() {
    var story = Self.story([Samples.shop, Self.later])
    story.sees("1.0.0 → 1.1.0", "~ api", "~ db", "suggested: patch")
    story.press("]")
    story.sees("- api reads ‹db.USERNAME› in env.DB_USER")
    story.press("]")
    story.sees("[ rendered ]", "~ Deployment")
    story.press("[", "[", "tab")
    story.stands(.comparison)
    Self.go(&story, to: "~ api")
    story.press("enter")
    story.expect(story.setting("api", "image"), is: "ghcr.io/acme/api:1.0.0")
    story.expect(story.setting("db", "volumeSize"), is: "8")
    story.sees("restored api as in shop 1.0.0", "1.0.0 → 1.1.0 •", "~ db")
    story.seesNo("~ api")
    story.press("S")
    story.sees("1.1.1", "suggested: settings of api changed")
    story.press("enter")
    story.sees("saved shop 1.1.1", "3 versions")
    let saved = story.disk["shop", "1.1.1"]
    story.expect(saved?.contains("api:1.0.0") == true && saved?.contains("DB_USER") == true)
    story.expect(saved?.contains("volumeSize: 8") == true, "the database changed, too")
    story.expect(story.disk["shop", "1.1.0"], is: Self.later)
    story.expect(story.disk["shop", "1.0.0"], is: Samples.shop)
  }

  @Test("Undo takes it back from this screen, redo makes it again; the bytes are the same")
  func undo() {
    var story = Self.story([Samples.shop, Self.later])
    story.press("tab")
    Self.go(&story, to: "~ api")
    story.press("r")
    story.sees("1.1.0 •")
    story.press("u")
    story.sees("undone: restored api as in shop 1.0.0")
    story.expect(story.kept, is: Self.later)
    story.stands(.comparison)
    story.press("U")
    story.sees("done again")
    story.expect(story.setting("api", "image"), is: "ghcr.io/acme/api:1.0.0")
  }

  @Test("A layer that was removed comes back in its place; one that is new says why not")
  func gone() {
    let less = Self.later.replacing(
      "  - name: ui\n", with: "  - name: cache\n    service: redis\n  - name: page\n"
    )
    .replacing("API_HOST", with: "HOST")
    var story = Self.story([Samples.shop, less])
    story.press("tab")
    Self.go(&story, to: "- ui")
    story.press("enter")
    story.expect(story.layers, is: ["db", "api", "ui", "cache", "page"])
    story.expect(story.setting("ui", "image"), is: "ghcr.io/acme/ui:1.0.0")
    Self.go(&story, to: "+ cache")
    story.press("enter")
    story.sees("restore layer: the other text has no such layer")
    story.expect(story.layers.count, is: 5)
  }

  @Test("Where it would break references it asks first, and Cancel changes nothing")
  func careful() {
    let former = Samples.shop.replacing("postgresql", with: "redis")
      .replacing("\n          username: shop\n", with: "\n")
      .replacing("db.POSTGRESMSTR_SVC", with: "db.REDISMSTR_SVC")
    var story = Self.story([former, Self.later])
    story.press("tab")
    Self.go(&story, to: "~ db")
    story.press("enter")
    story.sees("Restore db as in shop 1.0.0?", "DB_HOST", "would no longer be readable")
    story.press("enter")
    story.expect(story.profile?.layer(named: "db")?.service, is: "postgresql")
    Self.go(&story, to: "~ db")
    story.press("enter")
    story.go(toButton: "Restore anyway")
    story.press("enter")
    story.expect(story.profile?.layer(named: "db")?.service, is: "redis")
    story.press("u")
    story.expect(story.kept, is: Self.later)
  }

  @Test("A layer that was renamed and nothing else is as it was already")
  func renamed() {
    var story = Self.story([Samples.shop, Self.later])
    story.press("esc")
    story.select("ui")
    story.press("r")
    story.retype("page")
    story.press("enter", "V", "end", "tab")
    Self.go(&story, to: "~ page")
    story.sees("was called ui")
    story.press("r")
    story.sees("page is as it was in shop 1.0.0 already")
    story.expect(story.layers, is: ["db", "api", "page"])
  }

  @Test("It is no deed of the other levels, nor of the list, nor where nothing is open")
  func obstacles() {
    var story = Self.story([Samples.shop, Self.later])
    story.command("restore layer")
    story.sees("restore layer: go to the comparison first; Tab does")
    story.press("esc", "2", "]", "enter")
    story.sees("restore layer: layers are on the level model")
    story.press("[", "end", "enter")
    story.sees("restore layer: go to a layer that differs first")
    story = Story(library: [Samples.shop, Self.later])
    story.press("V", "tab", "enter")
    story.sees("restore layer: no profile is open")
  }

  @Test("The open text being the older one, the layer is taken from the newer one")
  func newer() {
    let disk = Disk([Samples.shop, Self.later])
    var story = Story(
      on: disk, program: 1, size: Size(120, 40), opening: .version("shop", Version(1, 0, 0)))
    story.press("V", "home", "tab")
    Self.go(&story, to: "~ api")
    story.press("enter")
    story.expect(story.setting("api", "image"), is: "ghcr.io/acme/api:1.2.0")
    story.sees("restored api as in shop 1.1.0")
  }

  @Test("A late answer does nothing, and a text that cannot be read says so")
  func late() {
    var story = Self.story([Samples.shop, Self.later])
    story.press("tab")
    Self.go(&story, to: "~ api")
    story.hold()
    story.press("enter", "esc", "esc")
    story.release()
    story.expect(story.kept, is: Self.later)
    story.press("V", "tab")
    Self.go(&story, to: "~ api")
    story.disk.failures["readText"] = LibraryFailure(.missing, "there is no shop 1.0.0")
    story.press("enter")
    story.sees("there is no shop 1.0.0")
    story.expect(story.kept, is: Self.later)
  }
}
