import Composer
import ComposerKit
import Formats
import ProfileModel
import Screen
import Testing

@Suite struct OwnServiceStories {
  private func catalogue(_ services: [String: String], size: Size = Size(100, 30)) -> Story {
    let disk = Disk(Samples.library)
    disk.services = services
    var story = Story(on: disk, program: 1, size: size)
    story.press("C")
    return story
  }

  private static let mine = "id: maria\ntitle: MariaDB\ntierType: operator-instance\n"

  @Test("The user's own services are marked, with where their files are")
  func marked() {
    var story = catalogue(["maria.yaml": Self.mine])
    story.sees("14 services, 1 own")
    story.press("end")
    story.sees("MariaDB", "own", "yours", "~/library/services/maria.yaml")
    story.press("home")
    story.seesNo("yours")
  }

  @Test("One in the place of a built-in one says so")
  func instead() {
    var story = catalogue(["r.yaml": Self.mine.replacing("maria", with: "redis")])
    story.press("/")
    story.type("maria")
    story.sees("13 services, 1 own", "in the place of the built-in one")
  }

  @Test("A broken file is shown with what is wrong, is no service, and mended it is one")
  func broken() {
    var story = catalogue(["maria.yaml": "id: maria\n"])
    story.press("end")
    story.sees("not readable", "maria.yaml", "a service needs `title`", "R reads it again")
    story.press("enter")
    story.stands(.catalogue)
    story.sees("mend the file")
    story.press("y")
    #expect(story.copied == ["~/library/services/maria.yaml"])
    story.disk.services["maria.yaml"] = Self.mine
    story.press("R")
    story.seesNo("not readable")
    story.sees("MariaDB", "yours")
  }

  @Test("A broken file is found by its name, too")
  func filtered() {
    var story = catalogue(["maria.yaml": "id: maria\n"])
    story.press("/")
    story.type("maria")
    story.sees("a service needs `title`")
    story.type("zz")
    story.sees("no service matches")
  }

  @Test("A copy has the text of the original, comments too, under another id and title")
  func copy() {
    var story = catalogue([:])
    story.press("/")
    story.type("redis")
    story.press("tab", "n")
    story.sees("of Redis")
    story.type("my-redis")
    story.press("tab")
    story.type("Ours")
    story.press("enter")
    let text = story.disk.services["my-redis.yaml"] ?? ""
    let original = BuiltInCatalogue.files.first { $0.name == "redis" }?.text ?? ""
    #expect(
      text
        == original.replacing("id: redis\n", with: "id: my-redis\n")
        .replacing("title: Redis\n", with: "title: Ours\n"))
    story.sees("Ours", "yours")
  }

  @Test("A blank one can be read as it is, and a profile begins with it")
  func blank() {
    var story = catalogue([:])
    story.press("n", "up", "down", "tab")
    story.type("our-thing")
    story.press("enter")
    let text = story.disk.services["our-thing.yaml"] ?? ""
    let (service, findings) = ServiceFile.read(Array(text.utf8))
    #expect(service?.title == "Our thing" && findings.isEmpty, "\(findings)\n\(text)")
    story.press("enter")
    story.sees("Our thing becomes its first layer")
    story.type("fresh")
    story.press("enter")
    #expect(story.layers == ["our-thing-1"])
  }

  @Test("An id that a service of one's own has is not taken again")
  func taken() {
    var story = catalogue(["m.yaml": Self.mine])
    story.press("n")
    story.type("maria")
    story.press("enter")
    story.sees("`maria` is a service of yours already", "m.yaml")
    story.stands(.dialog)
  }

  @Test("Cancelling a profile's name leaves the catalogue as it was")
  func cancelled() {
    var story = catalogue([:])
    story.press("enter")
    story.sees("Container becomes its first layer")
    story.press("esc", "esc", "a")
    story.seesNo("first layer")
    story.type("fresh")
    story.press("enter")
    #expect(story.layers.isEmpty)
    story.sees("Add to fresh")
  }

  @Test("File names and findings are shown harmlessly", arguments: HostileTexts.all)
  func hostile(text: String) {
    let name = text.filter { $0 != "\n" && $0 != "/" }
    for size in [Size(60, 16), Size(120, 40)] {
      var story = catalogue(
        [
          "\(name).yaml": "id: \(text)\n",
          "x.yaml":
            "id: x\ntitle: \"\(name.filter { $0 != "\"" && $0 != "\\" })\"\ntierType: helm\n",
        ],
        size: size)
      for key in ["end", "up", "up", "home", "n", "esc"] {
        story.press(key)
        let problem = FrameChecks.problem(of: story.frame, size)
        story.expect(problem == nil, "\(problem ?? "") after \(key)")
      }
    }
  }
}
