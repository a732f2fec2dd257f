import Composer
import ComposerKit
import ProfileModel
import Screen
import Testing

/// From who reads whom to a layer, and back.
@Suite struct GraphWayStories {
  @Test("Enter goes to the layer, Esc back to the same place on the same tab")
  func back() {
    var story = Ground.graph.story()
    story.press("down", "]", "enter")
    story.stands(.layers)
    story.sees("Esc back")
    story.press("esc")
    story.stands(.graph)
    story.sees("[read by]")
    story.expect(story.cursorLine.contains("api"), "another layer")
    story.press("esc")
    story.stands(.layers)
    story.seesNo("Esc back")
  }

  @Test("From the layer's form a step leads to the layers, a second one back")
  func form() {
    var story = Ground.graph.story()
    story.press("down", "enter", "e")
    story.stands(.form)
    story.press("esc")
    story.stands(.layers)
    story.press("esc")
    story.stands(.graph)
  }

  @Test("Who goes elsewhere has left it: Esc leads out as ever")
  func elsewhere() {
    for keys in [["up"], ["C", "esc"], ["3", "1"], ["F", "esc"]] {
      var story = Ground.graph.story()
      story.press("down", "enter")
      for key in keys { story.press(key) }
      story.stands(.layers)
      story.press("esc")
      story.stands(.library)
    }
  }

  @Test("Unfinished work in the layer is there when one comes back")
  func changed() {
    var story = Ground.graph.story()
    story.press("end", "enter", "r")
    story.retype("store")
    story.press("enter", "esc")
    story.stands(.graph)
    story.sees("store", "1.0.0 ")
    story.expect(story.cursorLine.contains("store"), "another layer")
  }

  @Test("The header shows the screen's name, however long path and name are")
  func header() {
    let disk = Disk([])
    let path = "./deploy/environments/production/europe/west/shop-of-the-north.yaml"
    disk.files[path] = Samples.shop
    var story = Story(on: disk, program: 1, size: Size(60, 16), opening: .file(path))
    for (key, name) in [("W", "Who reads whom"), ("F", "Findings")] {
      story.press(key)
      story.sees(name, "north.yaml")
      story.press("q")
    }
    let long = "a-profile-with-a-name-that-is-as-long-as-names-may-be-all-in-all"
    story = Story(library: [Samples.ledger.replacing("ledger", with: String(long.prefix(63)))])
    story.resize(60, 16)
    story.press("V")
    story.sees("Versions", "a-profile-with", "1 version")
  }
}
