import ComposerKit
import Formats
import ProfileModel
import Screen
import Testing

@testable import Composer

/// The preview on the whole screen.
@Suite struct FullPreviewStories {
  @Test("P goes to the pane, P again to the whole screen, and z, Esc and q go back")
  func ways() {
    for size in [Size(60, 16), Size(80, 24), Size(120, 40), Size(200, 60)] {
      var story = Story.opened(size: size)
      story.press("P")
      story.stands(.preview)
      for key in ["esc", "q", "z", "P"] {
        story.press("P")
        story.stands(.fullPreview)
        story.sees("[Kubernetes]", "Values", "app: shop")
        story.press(key)
        story.stands(.preview)
      }
      story.press("1")
      story.command("full preview")
      story.stands(.fullPreview)
      story.press("esc")
      story.stands(.layers)
    }
  }

  @Test("The tab that is seen is in brackets, in ASCII too, and a click goes to another")
  func tabs() {
    var settings = Settings()
    settings.isASCII = true
    var story = Story.opened(size: Size(60, 16), settings: settings)
    story.press("4", "P")
    story.sees("[Kubernetes] Palette")
    story.click("Compose")
    story.sees("[Compose]", "services:")
    story.click("Values")
    story.sees("[Values]")
    story.press("r")
    story.click("Terraform")
    story.sees("[Terraform]", "Report")
  }

  @Test("A value leads to its source and back to the whole screen, over the pane that it was over")
  func jumps() {
    var story = Story.opened(size: Size(120, 40))
    story.command("full preview")
    story.press("[", "n")
    story.sees("api.CONTAINER_SVC · known now")
    let place = story.frame.cursor
    story.press("enter")
    story.stands(.form)
    story.press("esc")
    story.stands(.fullPreview)
    story.expect(story.frame.cursor, is: place)
    story.press("p")
    story.stands(.outputs)
    story.press("esc")
    story.stands(.fullPreview)
    story.expect(story.frame.cursor, is: place)
    story.press("e")
    story.stands(.form)
    story.press("esc")
    story.stands(.fullPreview)
    story.press("esc")
    story.stands(.layers)
  }

  @Test("The mouse selects a value and goes to its source; the wheel scrolls")
  func mouse() {
    var story = Story.opened(size: Size(120, 30))
    story.press("4", "P", "[")
    story.click("shop-api-svc")
    story.stands(.fullPreview)
    story.sees("api.CONTAINER_SVC · known now")
    story.doubleClick("shop-api-svc")
    story.stands(.form)
    story.press("esc", "g", "]", "A")
    story.wheel(.wheelDown, over: "kind")
    story.sees("4–")
    story.press("r")
    story.press("[")
    story.sees("Report · all layers")
  }

  @Test("Matches differ from other text without colour, the one at hand from the others")
  func matches() {
    var story = Story.opened(size: Size(120, 40))
    story.press("4", "P", "/")
    let before = story.looks("ersion")
    story.type("version")
    let looks = [before] + (0..<2).map { story.looks("ersion", $0) }
    story.expect(Set(looks).count == 3, "\(looks)")
    story.sees("▌")
    story.press("enter", "]")
    story.sees("/ version")
    story.press("P")
    story.stands(.preview)
    story.seesNo("/ version")
  }

  @Test("A match far to the right, or behind wide characters, is brought onto the screen")
  func far() {
    var story = Story.opened(size: Size(60, 16))
    story.replaceText("API_HOST: ", String(repeating: "日本", count: 60) + "NEEDLE and Needle")
    story.press("4", "P", "[", "/")
    story.type("needle")
    story.sees("1 of 2", "NEEDLE")
    story.press("enter", "n")
    story.sees("2 of 2", "Needle")
    story.expect(story.cursorText.hasPrefix("Needle"), "elsewhere")
  }

  @Test("Hostile texts are looked for and found, and no border moves")
  func hostile() {
    for text in HostileTexts.all {
      var story = Story(on: HostileTests.library(text), program: 1, size: Size(60, 16))
      story.press("enter", "4", "P", "r", "A", "r", "/")
      story.paste(text)
      for key in ["enter", "n", "N", "right", "A", "[", "r", "down", "f", "esc", "c", "esc", "esc"]
      {
        story.press(key)
        let problem = FrameChecks.problem(of: story.frame, story.composer.size)
        story.expect(problem == nil, "\(text.debugDescription) after \(key): \(problem ?? "")")
      }
    }
  }

  @Test("What is found is what a plain reader would find, in any text")
  func agreement() {
    let lines =
      HostileTexts.all.filter { !$0.contains("name") } + ["Name: a name", "ÄÖÜ äöü", "aaaa", ""]
    let text = SearchedText(lines.map { $0.filter { $0 != "\n" && $0 != "\r\n" } })
    #expect(text.places(of: "name").count == 2)
    #expect(text.places(of: "Name").count == 1)
    #expect(text.places(of: "ö").count == 2)
    #expect(text.places(of: "aa").count == 2)
    #expect(text.places(of: "").isEmpty)
    for place in text.places(of: "a") {
      let line = text.range(ofLine: text.line(of: place))
      #expect(line.contains(place))
    }
  }

  @Test("Nothing is looked for again while one walks through many matches")
  func large() {
    var search = PreviewSearch()
    let text = SearchedText((0..<50_000).map { "  key-\($0): value \($0 % 10)" })
    search.begin(at: 100)
    search.field = TextField("value 7")
    search.look(in: text)
    #expect(search.words == "11 of 5000")
    let clock = ContinuousClock()
    let time = clock.measure {
      for _ in 0..<1000 {
        search.step(1)
        _ = search.marks(inLine: search.spot(in: text)?.line ?? 0, of: text, before: 100)
      }
    }
    #expect(time < .seconds(1), "\(time)")
    #expect(search.words == "1011 of 5000")
  }

  @Test("A value that was given is in the report, and changing it starts there")
  func given() {
    var story = Ground.context.story(Size(120, 40))
    story.type("east")
    story.press("enter", "r")
    story.sees("Given for this preview", "project.name", "east")
    story.press("home", "c")
    story.sees("Value", "east")
    story.retype("")
    story.press("enter")
    story.seesNo("Given for this preview")
    story.sees("Known at deployment")
  }

  @Test("Secrets that are shown are said to be written, and asked for again by nobody")
  func secrets() {
    var story = Ground.fullPreview.story(Size(100, 30))
    story.press("v")
    story.sees("secrets are shown")
    story.press("f")
    story.sees("Secrets are written out")
    story.press("enter")
    story.sees("saved shop-ui-kubernetes.yaml; secrets are in it, and only you can read it")
  }
}
