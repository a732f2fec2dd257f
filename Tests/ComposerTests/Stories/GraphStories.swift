import Composer
import ComposerKit
import ProfileModel
import Screen
import Testing

/// Who reads whom in the open profile.
@Suite struct GraphStories {
  private static func story(_ text: String, _ size: Size = Size(100, 30)) -> Story {
    let name = ProfileLocation.version("shop", Version(1, 0, 0))
    var story = Story(on: Disk([text]), program: 1, size: size, opening: name)
    story.press("W")
    return story
  }

  @Test(
    "What cannot be read is marked, each with its reason",
    arguments: [
      ("ui", "it stands above"), ("api", "a layer cannot read itself"),
      ("nobody", "no layer has this name"),
    ])
  func broken(layer: String, reason: String) {
    let text = Samples.shop.replacing(
      "        DB_HOST:",
      with: "        ODD: \"\(Samples.reference(layer, "CONTAINER_SVC"))\"\n        DB_HOST:")
    var story = Self.story(text)
    story.press("down")
    story.sees("✗ 1 broken", "✗ \(layer)", reason)
    story.press("]", "]")
    story.sees("reads    \(layer).CONTAINER_SVC  in env.ODD  (\(reason))")
  }

  @Test("An output that is not there as things are set says on what it depends")
  func conditional() {
    var story = Self.story(
      Samples.shop.replacing("api.CONTAINER_SVC", with: "api.CONTAINER_SVC_EXTERNALHOSTNAME"),
      Size(140, 30))
    story.press("home")
    story.sees("✗ CONTAINER_SVC_EXTERNALHOSTNAME", "only if access is public")
  }

  @Test("Copying takes all of it, as it is printed elsewhere")
  func copying() {
    var story = Ground.graph.story()
    story.press("y")
    #expect(
      story.copied == [
        """
        shop 1.0.0

        3  ui  container
           reads    api.CONTAINER_SVC  in env.API_HOST

        2  api  container
           reads    db.POSTGRESMSTR_SVC  in env.DB_HOST
           reads    db.USERNAME  in env.DB_USER
           read by  ui  CONTAINER_SVC in env.API_HOST

        1  db  postgresql
           read by  api  POSTGRESMSTR_SVC in env.DB_HOST
           read by  api  USERNAME in env.DB_USER

        """
      ])
    story.sees("copied who reads whom")
  }

  @Test("In the text, too, a layer is selected, seen, and gone to")
  func text() {
    var story = Ground.graph.story(Size(60, 16))
    story.press("[")
    story.sees("[text]", "shop 1.0.0")
    story.expect(story.cursorLine.contains("3  ui  container"), "another line")
    story.press("end")
    story.expect(story.cursorLine.contains("1  db  postgresql"), "another line")
    story.sees("USERNAME in env.DB_USER")
    story.press("enter")
    story.stands(.layers)
    #expect(story.selected?.name == "db")
  }

  @Test("A layer is found by its name")
  func finding() {
    var story = Ground.graph.story()
    story.press("/")
    story.type("db")
    story.press("enter")
    story.stands(.graph)
    story.expect(story.cursorLine.contains("db"), "another layer")
  }

  @Test("A click selects a layer or a tab, a second one goes to the layer")
  func mouse() {
    var story = Ground.graph.story()
    story.click("db  ")
    story.stands(.graph)
    story.sees("It reads no other layer.")
    story.click(" read by ")
    story.sees("[read by]", "POSTGRESMSTR_SVC")
    story.wheel(.wheelUp, over: "db  ")
    story.expect(story.cursorLine.contains("api"), "another layer")
    story.doubleClick("db  ")
    story.stands(.layers)
    #expect(story.selected?.name == "db")
  }

  @Test("Where there is no layer, it says so calmly")
  func empty() {
    var story = Story(library: [])
    story.press("a")
    story.type("fresh")
    story.press("enter", "esc", "W")
    story.sees("No layers yet: nothing reads anything.")
    story.stands(.graph)
    story.press("y")
    story.sees("copy: there is no layer yet")
    story.press("]", "down", "F", "W", "enter")
    story.stands(.layers)
  }

  @Test("From the findings to who reads whom, and each leads back to the stack")
  func between() {
    var story = Ground.findings.story()
    story.press("W")
    story.stands(.graph)
    story.press("F")
    story.stands(.findings)
    story.press("q")
    story.stands(.layers)
  }
}
