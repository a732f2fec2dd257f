import Composer
import ComposerKit
import ProfileModel
import Screen
import Testing

@Suite struct LibraryListStories {
  @Test("A profile that was kept as a draft and never saved is opened again")
  func ownDraft() {
    var story = Story()
    story.press("e", "enter", "enter", "q")
    story.go(toButton: "Keep draft")
    story.press("enter")
    story.stands(.library)
    story.sees("hello-universe", "draft")
    story.press("/")
    story.type("hello")
    story.press("enter")
    #expect(story.layers == ["postgres-db", "api", "ui"])
    story.press("^s")
    #expect(story.disk["hello-universe", "1.0.0"] != nil)
  }

  @Test("Nothing new takes the place of a draft that was never saved, or of unsaved work")
  func nothingLost() {
    var story = Story()
    story.press("e", "enter", "enter")
    story.command("new profile")
    story.sees("new profile: hello-universe 1.0.0 has changes that are not saved")
    story.press("esc", "q")
    story.go(toButton: "Keep draft")
    story.press("enter", "a")
    story.type("hello-universe")
    story.press("enter")
    story.sees("is there as a draft")
    story.stands(.dialog)
  }

  @Test("A profile that cannot be read says so in the list, and how to learn why")
  func unreadable() {
    var story = Story()
    story.disk["shop", "1.0.0"] = "a: ["
    story.press("R", "end")
    story.sees("not readable", "It cannot be read.", "strata validate shop")
    #expect(story.cursorLine.contains("not readable"))
  }

  @Test("The columns stand alike whatever is in them, and a long name pushes none out")
  func columns() {
    for size in [Size(60, 16), Size(80, 24), Size(100, 30), Size(120, 40), Size(200, 60)] {
      var texts = (1...40).map { Samples.shop.replacing("name: shop", with: "name: app-\($0)") }
      texts.append(
        Samples.shop.replacing(
          "name: shop", with: "name: a-name-that-somebody-thought-of-late-at-night-and-kept"))
      var story = Story(library: texts, size: size)
      story.sees("version", "findings", "41 profiles")
      if size.columns != 60, size.columns != 100 { story.sees("changed", "1 hour ago") }
      let before = story.screen.split(separator: "\n")[2]
      story.press("end")
      #expect(story.screen.split(separator: "\n")[2] == before)
    }
  }

  @Test("A list of 500 profiles answers a key at once")
  func many() {
    let texts = (1...500).map { Samples.ledger.replacing("name: ledger", with: "name: app-\($0)") }
    var story = Story(library: texts, size: Size(200, 60))
    let clock = ContinuousClock()
    let spent = clock.measure {
      for _ in 0..<100 {
        story.press("down")
        _ = story.frame
      }
    }
    // A key takes well below a millisecond; other programs run beside the tests.
    #expect(spent < .seconds(2), "\(spent)")
    story.sees("500 profiles")
  }
}
