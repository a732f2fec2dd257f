import Composer
import ComposerKit
import Formats
import ProfileModel
import Testing

/// What is done while a save is on its way: a large profile, or a slow disk, takes a while.
@Suite struct SavingStories {
  private static let shop = ProfileLocation.version("shop", .initial)

  /// A story whose first change is being saved.
  private static func saving() -> Story {
    var story = Story.opened()
    story.press("D")
    story.hold()
    story.press("^s")
    story.sees("saving shop 1.0.0…")
    return story
  }

  private func layers(_ story: Story, _ version: String = "1.0.0") -> Int {
    let text = story.disk["shop", version] ?? ""
    return ProfileDocument.read(Array(text.utf8)).profile.layers.count
  }

  @Test("A save that is asked for meanwhile follows, over the text of the former one")
  func again() {
    var story = Self.saving()
    story.press("D", "^s", "D")
    story.release()
    story.seesNo("changed on disk")
    story.sees("saved shop 1.0.0", "1.0.0 •")
    #expect(layers(story) == 5 && story.layers.count == 6)
    #expect(story.disk.formerTexts(of: Self.shop) == 2)
    story.press("^s")
    #expect(layers(story) == 6)
    story.seesNo("1.0.0 •")
  }

  @Test("Of many texts that wait the newest is written")
  func newest() {
    var story = Self.saving()
    for _ in 0..<9 { story.press("D", "^s") }
    story.release()
    story.seesNo("1.0.0 •")
    #expect(layers(story) == 13 && story.disk.formerTexts(of: Self.shop) == 2)
  }

  @Test("Ctrl-S twice is one save")
  func twice() {
    var story = Self.saving()
    story.press("^s", "^s")
    story.release()
    story.seesNo("changed on disk", "1.0.0 •")
    #expect(layers(story) == 4)
    story.press("^s")
    story.sees("nothing changed since the last save")
  }

  @Test("What is taken back meanwhile is saved again, or is unsaved work")
  func takenBack() {
    var story = Self.saving()
    story.press("u", "^s")
    story.sees("saving shop 1.0.0…", "1.0.0 •")
    story.release()
    #expect(story.disk["shop", "1.0.0"] == Samples.shop)
    story.seesNo("1.0.0 •")
    story = Self.saving()
    story.press("u")
    story.release()
    story.sees("1.0.0 •")
    #expect(layers(story) == 4 && story.kept == Samples.shop)
    story.press("^q")
    story.sees("unsaved")
  }

  @Test("What waits for a save that fails is not written; the next save is")
  func failure() {
    var story = Story.opened()
    story.press("D")
    story.disk.failures["save"] = LibraryFailure(.environment, "no space left on the disk")
    story.hold()
    story.press("^s", "D", "^s")
    story.release()
    story.sees("no space left on the disk", "1.0.0 •")
    #expect(story.disk["shop", "1.0.0"] == Samples.shop)
    story.press("^s")
    #expect(layers(story) == 5)
    story.seesNo("1.0.0 •")
  }

  @Test("Somebody else's text is told of all the same")
  func theirs() {
    var story = Self.saving()
    story.disk["shop", "1.0.0"] = Samples.shop.replacing("A small shop", with: "Theirs")
    story.press("D", "^s")
    story.release()
    story.sees("changed on disk", "Nothing was written")
    #expect(story.disk["shop", "1.0.0"]?.contains("Theirs") == true)
  }

  @Test("While it becomes another version, a save means that one")
  func asVersion() {
    var story = Story.opened()
    story.press("D")
    story.hold()
    story.press("S", "enter", "D", "^s")
    story.release()
    story.sees("saved shop 1.1.0")
    #expect(story.disk["shop", "1.0.0"] == Samples.shop)
    #expect(layers(story, "1.1.0") == 5)
    #expect(story.disk["shop", "1.1.0"]?.contains("version: 1.1.0") == true)
    #expect(story.composer.stackLocation == .version("shop", Version(1, 1, 0)))
  }

  @Test("A file elsewhere becomes another version while it is saved")
  func file() {
    let disk = Disk([])
    let file = ProfileLocation.file("./app.yaml")
    disk[file] = Samples.shop
    var story = Story(on: disk, program: 1, opening: file)
    story.press("D")
    story.hold()
    story.press("^s", "S", "enter", "D", "^s")
    story.release()
    story.seesNo("changed on disk")
    #expect(disk[file]?.contains("version: 1.1.0") == true)
    #expect(disk.formerTexts(of: file) == 3)
    #expect(story.profile?.version == "1.1.0" && story.layers.count == 5)
  }

  @Test("To quit while all there is is being saved is to quit when it is saved")
  func quitting() {
    var story = Self.saving()
    story.press("^q")
    #expect(!story.hasQuit)
    story.sees("quitting when shop 1.0.0 is saved")
    story.release()
    #expect(story.hasQuit && layers(story) == 4)
    #expect(story.disk.draft("shop") == nil)
    // Who does not want to wait is asked.
    story = Self.saving()
    story.press("^q", "^q")
    story.sees("Quit with unsaved work?")
    #expect(!story.hasQuit)
  }

  @Test("To leave while all there is is being saved is to leave when it is saved")
  func leaving() {
    var story = Self.saving()
    story.press("esc")
    #expect(story.profile != nil)
    story.release()
    #expect(story.profile == nil && layers(story) == 4)
    #expect(story.disk.draft("shop") == nil)
  }

  @Test("What is changed after “save and quit” is not lost: the program stays")
  func changedBeforeQuitting() {
    var story = Story.opened()
    story.press("D", "^q")
    story.hold()
    story.press("enter", "D")
    story.release()
    #expect(!story.hasQuit && layers(story) == 4 && story.layers.count == 5)
    story.sees("1.0.0 •", "changed since")
    #expect(story.disk.draft("shop")?.contains("ui-3") == true)
    // Nothing is left of the wish.
    story.press("^s")
    #expect(!story.hasQuit && layers(story) == 5)
  }

  @Test("An answer to the save of a profile that was left is not the next one's")
  func left() {
    var story = Self.saving()
    story.press("D", "^q", "esc", "esc")
    story.go(toButton: "Discard")
    story.press("enter")
    story.release()
    #expect(story.profile == nil && layers(story) == 4)
    #expect(story.disk.draft("shop") == nil)
  }
}
