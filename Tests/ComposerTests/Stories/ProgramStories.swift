import ComposerKit
import ProfileModel
import Screen
import Testing

@testable import Composer

@Suite struct ProgramStories {
  private let shop = ProfileLocation.version("shop", Version(1, 0, 0))

  @Test("Two programs open the same version: the second is told, each keeps its own draft")
  func two() {
    let disk = Disk(Samples.library)
    var one = Story(on: disk, program: 1, opening: shop)
    one.go(to: "Image")
    one.type("-one")
    var two = Story(on: disk, program: 2, opening: shop)
    two.sees("another program")
    two.go(to: "Image")
    two.type("-two")
    #expect(disk.draft("shop", of: 1)?.contains("-one") == true)
    #expect(disk.draft("shop", of: 2)?.contains("-two") == true)
    one.press("^s")
    two.press("^s")
    two.sees("changed on disk", "Nothing was written")
    #expect(disk["shop", "1.0.0"]?.contains("-one") == true)
    two.go(toButton: "Save as another")
    two.press("enter", "enter")
    #expect(disk["shop", "1.0.1"]?.contains("-two") == true)
    #expect(disk["shop", "1.0.0"]?.contains("-one") == true)
  }

  @Test("What another program saves shows where nothing is unsaved")
  func follows() {
    let disk = Disk(Samples.library)
    var one = Story(on: disk, program: 1, opening: shop)
    disk["shop", "1.0.0"] = Samples.shop.replacing("A small shop", with: "Theirs")
    one.wait()
    #expect(one.profile?.description == "Theirs")
    one.press("u")
    #expect(one.profile?.description == "A small shop")
  }

  @Test("Unsaved work is never replaced: one is told, once")
  func told() {
    let disk = Disk(Samples.library)
    var one = Story(on: disk, program: 1, opening: shop)
    one.press("D")
    disk["shop", "1.0.0"] = Samples.shop.replacing("A small shop", with: "Theirs")
    one.wait()
    one.sees("changed on disk")
    #expect(one.layers.count == 4)
    one.press("down")
    one.wait()
    one.seesNo("changed on disk meanwhile")
    one.press("R")
    #expect(one.profile?.description == "Theirs")
  }

  @Test("A file that is gone is said to be gone, and can be written again")
  func gone() {
    let disk = Disk(Samples.library)
    var one = Story(on: disk, program: 1, opening: shop)
    disk["shop", "1.0.0"] = nil
    one.wait()
    one.sees("not on disk any more")
    one.press("^s")
    #expect(disk["shop", "1.0.0"] == Samples.shop)
  }

  @Test("A file that was gone and is there again is asked about, and can be written over")
  func back() {
    let disk = Disk(Samples.library)
    var one = Story(on: disk, program: 1, opening: shop)
    one.press("D")
    disk["shop", "1.0.0"] = nil
    one.wait()
    disk["shop", "1.0.0"] = Samples.shop.replacing("A small shop", with: "Theirs")
    one.press("^s")
    one.sees("changed on disk", "Nothing was written")
    #expect(disk["shop", "1.0.0"]?.contains("Theirs") == true)
    one.go(toButton: "Overwrite")
    one.press("enter")
    #expect(disk["shop", "1.0.0"]?.contains("Theirs") == false)
    one.sees("saved shop 1.0.0")
  }

  @Test("What was typed before a crash is offered at the next start")
  func crash() {
    let story = Ground.save.story()
    var next = story.restarted()
    next.sees("shop", "draft")
    next.press("end", "enter")
    next.sees("Work that was not saved")
    next.press("enter")
    #expect(next.layers.count == 4)
    next.press("u")
    #expect(next.kept == Samples.shop)
  }

  @Test("A profile that was never saved is offered too")
  func neverSaved() {
    var story = Story()
    story.press("a")
    story.type("fresh")
    story.press("enter")
    story.type("redis")
    story.press("enter")
    var next = story.restarted()
    next.sees("fresh", "draft")
    next.press("home")
    for _ in 0..<9 where !next.cursorLine.contains("fresh") { next.press("down") }
    next.press("enter")
    #expect(next.layers == ["redis-1"])
    next.press("^s")
    #expect(next.disk["fresh", "1.0.0"] != nil)
  }

  @Test("A kept draft is offered when the profile is opened again")
  func kept() {
    var story = Ground.leaving.story()
    story.go(toButton: "Keep draft")
    story.press("enter")
    #expect(story.hasQuit)
    #expect(story.disk["shop", "1.0.0"] == Samples.shop)
    var next = story.restarted()
    next.press("end", "enter")
    next.sees("Work that was not saved")
  }

  @Test("Discarding leaves no draft")
  func discarded() {
    var story = Ground.leaving.story()
    story.go(toButton: "Discard")
    story.press("enter")
    #expect(story.disk.draft("shop") == nil)
  }

  @Test("Answers to older questions do not show as if they were new")
  func late() {
    var story = Story.opened()
    story.go(to: "Replicas")
    story.hold()
    story.type("99")
    story.seesNo("at most 10")
    story.press("backspace")
    story.release()
    story.seesNo("1 error")
    #expect(story.findings == [])
  }

  @Test("Keys are answered while a save is on its way")
  func lateSave() {
    var story = Ground.save.story()
    story.hold()
    story.press("^s")
    story.sees("saving")
    story.go(to: "Image")
    story.type("-later")
    story.release()
    story.sees("saved shop 1.0.0", "1.0.0 •")
    #expect(story.selected.map { story.setting($0.name, "image") } == "ghcr.io/acme/ui:1.0.0-later")
    story.press("^s")
    #expect(story.disk["shop", "1.0.0"]?.contains("-later") == true)
  }

  @Test("What is typed while a new version is written is in the new version's draft")
  func lateVersion() {
    var story = Ground.saveAsVersion.story()
    story.hold()
    story.press("enter")
    story.go(to: "Image")
    story.type("-later")
    story.release()
    story.sees("saved shop 1.1.0")
    #expect(story.disk.draft("shop", "1.1.0")?.contains("-later") == true)
    #expect(story.disk.draft("shop", "1.1.0")?.contains("version: 1.1.0") == true)
    story.press("alt-u", "^s")
    #expect(story.disk["shop", "1.1.0"]?.contains("version: 1.1.0") == true)
  }

  @Test("An answer that comes when the profile is closed does no harm")
  func lateAfterClosing() {
    var story = Story.opened()
    story.hold()
    story.press("D", "u", "q")
    story.release()
    story.stands(.library)
  }
}

extension Composer {
  var canUndo: Bool { stack?.past.isEmpty == false }
}
