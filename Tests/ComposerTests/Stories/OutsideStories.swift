import ComposerKit
import ProfileModel
import Screen
import Testing

@testable import Composer

@Suite struct OutsideStories {
  /// Two manifests and values, and names that no file may have.
  private static let several = """
    apiVersion: strata/v1
    kind: AppProfile
    metadata:
      name: several
      version: 1.0.0
    layers:
      - name: settings
        service: manifest
        manifests:
          - name: config
            content: |
              kind: ConfigMap
              data: {mode: fast}
          - name: ../../secrets
            content: |
              kind: Secret

    """

  private func story(_ layer: String, editor: String = "more: 1\n") -> Story {
    var story = Story.opened("charts")
    story.select(layer)
    story.disk.editor = { .text($0.text + editor, editor: "vi", isQuick: false) }
    return story
  }

  private func asked(_ story: Story) -> [OutsideText] {
    story.effects.compactMap { if case .editOutside(let text) = $0 { text } else { nil } }
  }

  @Test("The values of a layer go to the editor and come back as one step")
  func values() {
    var story = story("queue")
    let before = story.setting("queue", "values") ?? ""
    story.press("o")
    #expect(asked(story).map(\.fileName) == ["values.yaml"])
    #expect(asked(story).map(\.text) == [before])
    #expect(asked(story).map(\.line) == [1])
    story.sees("edited values of queue in vi")
    #expect(story.setting("queue", "values") == before + "more: 1\n")
    #expect(story.kept?.contains("\n      more: 1\n") == true)
    story.stands(.layers)
    story.press("u")
    story.sees("undone: edited values of queue in vi")
    #expect(story.kept == Samples.charts)
    story.press("U")
    #expect(story.setting("queue", "values") == before + "more: 1\n")
  }

  @Test("The only manifest of a layer is the one that is meant")
  func manifest() {
    var story = story("settings")
    story.press("o")
    #expect(asked(story).map(\.fileName) == ["config.yaml"])
    story.sees("edited config of settings in vi")
    #expect(story.selected?.manifests.first?.content.hasSuffix("more: 1\n") == true)
  }

  @Test("Of several one is asked for; no name of a manifest leads out of its folder")
  func several() {
    var story = Story(library: [Self.several], opening: .version("several", Version(1, 0, 0)))
    story.disk.editor = { .text($0.text + "x: 1\n", editor: "vi", isQuick: false) }
    story.press("o")
    story.sees("Open in $EDITOR", "config", "2 lines", "1 line")
    story.type("secr")
    story.press("enter")
    #expect(asked(story).map(\.fileName) == ["secrets.yaml"])
    #expect(story.selected?.manifests.map(\.content).last == "kind: Secret\nx: 1\n")
    story.press("o", "esc")
    story.stands(.layers)
    #expect(asked(story).count == 1)
  }

  @Test(
    "Files have names that are no option, no way elsewhere and not hidden",
    arguments: [
      ("config", "config.yaml"), ("a.yml", "a.yml"), ("", "text.yaml"), ("../..", "text.yaml"),
      ("-rf", "rf.yaml"), (".hidden", "hidden.yaml"), ("日本", "text.yaml"), ("a b\nc", "a-b-c.yaml"),
      (String(repeating: "x", count: 300), String(repeating: "x", count: 60) + ".yaml"),
    ])
  func fileNames(name: String, file: String) {
    let text = OutsideText(
      LayerID(0), FieldPath("values"), name: name, isYAML: true, text: "", line: 1)
    #expect(text.fileName == file)
  }

  @Test("From the open text the editor stands at the same line, and comes back into the text")
  func openText() {
    var story = story("queue")
    story.go(to: "Values")
    story.press("enter", "down", "^o")
    #expect(asked(story).map(\.line) == [2])
    story.stands(.editor)
    story.sees("more: 1", "line 2, column 1")
    story.press("alt-u")
    story.stands(.editor)
    #expect(story.kept == Samples.charts)
  }

  @Test("What was typed before is a step of its own")
  func steps() {
    var story = story("queue")
    story.go(to: "Values")
    story.press("enter")
    story.type("x")
    story.press("^o")
    #expect(asked(story).first?.text.hasPrefix("xreplicaCount") == true)
    story.type("y")
    #expect(story.setting("queue", "values")?.hasPrefix("xyreplicaCount") == true)
    story.press("alt-u")
    #expect(story.setting("queue", "values")?.hasSuffix("more: 1\n") == true)
    story.press("alt-u")
    #expect(story.setting("queue", "values")?.hasPrefix("xreplicaCount") == true)
    #expect(story.setting("queue", "values")?.hasSuffix("more: 1\n") == false)
    story.press("alt-u")
    #expect(story.kept == Samples.charts)
  }

  @Test("In the form the field with the focus is meant, also from a manifest's name")
  func fields() {
    var story = story("settings")
    story.go(to: "config")
    story.press("^o")
    #expect(asked(story).map(\.fileName) == ["config.yaml"])
    story.press("tab", "^o")
    #expect(asked(story).count == 2)
    #expect(story.selected?.manifests.first?.content.hasSuffix("more: 1\nmore: 1\n") == true)
    story.stands(.form)
  }

  @Test("An open list of candidates closes")
  func popup() {
    var story = story("queue")
    story.go(to: "Values")
    story.press("enter", "ctrl-end")
    story.type("{{")
    story.stands(.completion)
    story.press("^o")
    story.stands(.editor)
    #expect(asked(story).count == 1)
  }

  @Test("Nothing changed: no step, and the last line's end is no change", arguments: ["", "\n"])
  func unchanged(end: String) {
    var story = story("queue")
    story.go(to: "Values")
    story.press("enter", "ctrl-end", "backspace")
    let (changes, profile) = (story.changes, story.profile)
    story.disk.editor = { .text($0.text + end, editor: "vi", isQuick: false) }
    story.press("^o")
    story.sees("nothing changed in vi")
    #expect(story.profile == profile)
    #expect(story.changes == changes)
  }

  @Test("An editor that comes back at once may not have waited")
  func quick() {
    var story = story("queue")
    story.disk.editor = { .text($0.text, editor: "code", isQuick: true) }
    story.press("o")
    story.sees("nothing changed", "code --wait")
  }

  @Test("An emptied text is no text")
  func emptied() {
    var story = story("queue")
    story.disk.editor = { _ in .text("", editor: "vi", isQuick: false) }
    story.press("o")
    #expect(story.profile?.layer(named: "queue")?.values == nil)
    story.press("o", "u")
    #expect(story.kept == Samples.charts)
  }

  @Test("An editor that fails changes nothing, and the sentence is seen")
  func failed() {
    var story = story("queue")
    story.disk.editor = { _ in .failed("`nosuch` was not found: set EDITOR to …", kept: nil) }
    let profile = story.profile
    story.press("o")
    story.sees("✗ `nosuch` was not found")
    #expect(story.profile == profile)
  }

  @Test("A layer that went meanwhile takes nothing")
  func gone() {
    var story = story("settings")
    story.hold()
    story.press("o", "d")
    #expect(story.layers == ["db", "queue"])
    story.release()
    story.sees("nothing taken over: the text is not there any more")
    #expect(story.layers == ["db", "queue"])
  }
}
