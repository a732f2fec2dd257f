import Composer
import ComposerKit
import ProfileModel
import Screen
import Testing

@Suite struct WindowStories {
  @Test("Any size with anything open: the focus stays, nothing is lost", arguments: Ground.allCases)
  func resize(ground: Ground) {
    var story = ground.story()
    let place = story.place
    let before = story.screen
    for size in [Size(60, 16), Size(240, 70), Size(72, 20), Size(20, 5), Size(1, 1), Size(100, 19)]
    {
      story.resize(size.columns, size.rows)
      #expect(story.frame.size == size)
      #expect(story.place == place, "\(size)")
      if size.columns >= 60, size.rows >= 16 { story.stands(place) }
    }
    story.resize(100, 30)
    #expect(story.screen == before)
  }

  @Test("What may be read hangs over the preview, not under it")
  func popupOverPreview() throws {
    let story = Ground.completion.story()
    let line = try #require(
      story.screen.split(separator: "\n").first { $0.contains(" db.USERNAME") })
    #expect(line.contains("user"), "\(story.screen)")
    #expect(line.filter { $0 == "│" }.count >= 3)
    story.sees("kind: Service")
  }

  @Test("Below the smallest size one line says so, and keys do nothing but end")
  func tooSmall() {
    var story = Story.opened()
    story.resize(40, 10)
    story.sees("60", "16")
    story.press("d", "D", "enter")
    story.resize(100, 30)
    #expect(story.layers == ["db", "api", "ui"])
    story.stands(.layers)
  }

  @Test("A pane takes the whole screen, and gives it back")
  func zoom() {
    var story = Story.opened()
    story.press("z")
    story.seesNo("Image", "Outputs")
    story.press("z")
    story.sees("Image", "Outputs")
    story.press("3", "z")
    story.sees("CONTAINER_SVC_EXTERNALHOSTNAME")
    story.press("esc")
    story.sees("Image")
    story.go(to: "Image")
    story.press("alt-z")
    story.seesNo("Layers")
    story.type("x")
    #expect(story.setting("ui", "image") == "ghcr.io/acme/ui:1.0.0x")
    story.press("alt-z")
    story.sees("Layers")
  }

  @Test("Panes are made wider and narrower, within limits")
  func panes() {
    var story = Story.opened()
    let start = story.point("╮")?.column ?? 0
    story.press(">", ">")
    #expect(story.point("╮")?.column == start + 4)
    story.press("<", times: 60)
    story.sees("ui", "Image")
    story.press(">", times: 90)
    story.sees("ui", "Image")
    story.resize(60, 16)
    story.press(">")
    story.sees("one pane")
  }

  @Test("On a narrow screen panes are one key away")
  func narrow() {
    var story = Story.opened(size: Size(60, 16))
    story.press("2")
    story.sees("Image")
    story.press("esc", "3")
    story.sees("CONTAINER_SVC")
    story.press("1")
    story.sees("db")
    story.press("tab", "esc", "shift-tab")
    story.stands(.preview)
    story.press("shift-tab")
    story.stands(.outputs)
  }

  @Test("A list that is longer than the screen scrolls with what is selected")
  func scrolling() {
    var story = Story.opened(size: Size(60, 16))
    story.press("D", times: 14)
    #expect(story.layers.count == 17)
    for _ in 0..<17 {
      story.press("down")
      story.expect(story.cursorLine.contains(story.selected?.name ?? "?"), "it is out of view")
    }
    story.press("home")
    story.expect(story.cursorLine.contains(story.selected?.name ?? "?"), "it is out of view")
    story.press("e")
    for _ in 0..<30 {
      story.press("tab")
      story.stands(.form)
    }
  }
}
