import Composer
import ComposerKit
import ProfileModel
import Screen
import Testing

@Suite struct MouseStories {
  @Test("A click selects a layer, a second one opens its form")
  func layers() {
    var story = Story.opened()
    story.click("api  Container")
    #expect(story.selected?.name == "api")
    story.stands(.layers)
    story.doubleClick("api  Container")
    story.stands(.form)
  }

  @Test("A click on a field, a choice and an output goes there")
  func fields() {
    var story = Story.opened()
    story.click("ghcr.io/acme/ui")
    story.stands(.form)
    #expect(story.cursorLine.contains("Image"))
    story.click("private")
    #expect(story.setting("ui", "access") == "private")
    story.click("CONTAINER_SVC_P")
    story.stands(.outputs)
  }

  @Test("A layer is dragged to its new place; what breaks is shown first")
  func drag() {
    var story = Story.opened()
    story.press("a")
    story.type("redis")
    story.press("enter", "esc")
    story.drag("redis-1  ", onto: "PostgreSQL")
    #expect(story.layers == ["redis-1", "db", "api", "ui"])
    story.drag("PostgreSQL", onto: "ui  ")
    story.sees("Move db above ui?")
    story.press("esc")
    #expect(story.layers == ["redis-1", "db", "api", "ui"])
  }

  @Test("The wheel moves in the list under it")
  func wheel() {
    var story = Story.opened()
    story.wheel(.wheelDown, over: "api  Container")
    #expect(story.selected?.name == "api")
    story.wheel(.wheelUp, over: "api  Container")
    #expect(story.selected?.name == "ui")
    story.wheel(.wheelDown, over: "CONTAINER_SVC ")
    story.stands(.outputs)
  }

  @Test("Hints can be clicked, also those of dialogs")
  func hints() {
    var story = Story.opened()
    story.click("a add")
    story.sees("Add to shop")
    story.click("Esc back")
    story.stands(.layers)
  }

  @Test("Buttons, fields and choices of a dialog can be clicked; what lies below cannot")
  func dialogs() {
    var story = Story()
    story.click("a new")
    story.click("Version  ")
    story.type("-rc")
    story.sees("1.0.0-rc")
    story.click("charts")
    story.stands(.dialog)
    story.click("Cancel")
    story.stands(.library)
    story = Ground.saveAsVersion.story()
    story.click("1.0.1")
    story.click("[ Save ]")
    #expect(story.disk["shop", "1.0.1"] != nil)
  }

  @Test("A profile is selected with a click and opened with two")
  func library() {
    var story = Story()
    story.click("flawed  ")
    story.stands(.library)
    #expect(story.cursorLine.contains("flawed"))
    story.doubleClick("flawed  ")
    story.stands(.layers)
  }

  @Test("A service and a candidate are taken with the mouse")
  func lists() {
    var story = Ground.adding.story()
    story.doubleClick("Redis")
    #expect(story.layers.last == "redis-1")
    story = Ground.completion.story()
    story.click("_SVC_PORT")
    story.expect(story.setting("ui", "env.API_HOST")?.hasSuffix("}}"), is: true)
    story.stands(.form)
  }

  @Test("The mouse can be given back to the terminal")
  func release() {
    var story = Story.opened()
    story.press("M")
    #expect(story.effects.last == .useMouse(false))
    story.press("M")
    #expect(story.effects.last == .useMouse(true))
  }
}
