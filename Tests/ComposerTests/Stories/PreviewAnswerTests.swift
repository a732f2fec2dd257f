import ComposerKit
import Formats
import ProfileModel
import Screen
import TestKit
import Testing

@testable import Composer

/// The preview's questions and answers.
@Suite struct PreviewAnswerTests {
  /// A profile of many layers, each reading the one below it.
  private static func tall(_ count: Int) -> Story {
    var profile = Profile(name: "tall", version: "1.0.0")
    profile.layers = (0..<count).map { number in
      var layer = Layer(
        id: LayerID(number), name: "layer-\(number)", service: "container",
        parameters: [Entry("image", .text("ghcr.io/acme/a:1.0.\(number)"))])
      layer.parameters.append(Entry("ports", .list([.text("80")])))
      guard number > 0 else { return layer }
      let text = Reference.text(layer: "layer-\(number - 1)", output: "CONTAINER_SVC")
      layer.parameters.append(Entry("env", .table([Entry("HOST", .text(text))])))
      return layer
    }
    let disk = Disk([ProfileText.text(of: profile)])
    return Story(
      on: disk, program: 1, size: Size(120, 40),
      opening: .version("tall", Version(1, 0, 0)))
  }

  @Test("A key on a stack of 100 layers asks at most once, and renders nothing itself")
  func keys() {
    var story = Self.tall(100)
    story.switchTarget(to: "Values")
    story.hold()
    for key in ["1", "down", "down", "4", "A", "]", "v", "2", "tab", "x", "esc", "K", "esc", "u"] {
      story.forgetEffects()
      let before = story.composer.stack?.preview.shown
      story.press(key)
      #expect(story.previews.count <= 1, "\(key)")
      #expect(story.composer.stack?.preview.shown == before, "\(key)")
    }
    story.release()
    story.sees("layers")
  }

  @Test("What is the same is not asked again")
  func same() {
    var story = Story.opened(size: Size(120, 40))
    #expect(story.previews.count == 1)
    story.forgetEffects()
    story.press("2", "tab", "tab", "esc", "4", "down", "n", "z", "z", "1")
    #expect(
      story.previews.filter { $0.subject.columns == story.previews.last?.subject.columns }.count
        <= 1)
    story.forgetEffects()
    story.press("3", "down", "up", "4", "g", "G")
    story.wait()
    #expect(story.previews.isEmpty)
  }

  @Test("Nothing is asked while the preview is not on the screen, or while there are errors")
  func unseen() {
    var story = Story.opened(size: Size(80, 24))
    story.press("down", "e", "esc")
    #expect(story.previews.isEmpty)
    story.press("P")
    #expect(story.previews.count == 1)
    story.forgetEffects()
    story.go(to: "Replicas")
    story.retype("99")
    story.press("esc", "P")
    #expect(story.previews.isEmpty)
    story.sees("1 error keeps this")
  }

  @Test("An answer to an older question is dropped, in whatever order they come")
  func late() {
    var story = Story.opened(size: Size(120, 40))
    story.switchTarget(to: "Values")
    story.hold()
    story.forgetEffects()
    story.press("1", "down", "down", "up")
    let requests = story.previews
    #expect(requests.count == 3)
    for request in requests.reversed() { story.take(.answer(.previewed(Previewed(request)))) }
    story.sees("Preview · Values · api", "- name: api")
  }

  @Test("Traces of any text are cut at line feeds, and no column is lost")
  func lines() {
    var story = Story.opened(size: Size(120, 40))
    story.switchTarget(to: "Values")
    guard var request = story.previews.last else { return story.expect(false, "nothing is asked") }
    request.subject.layer = LayerID(0)
    var random = Randomness(seed: 7)
    for _ in 0..<200 {
      let value = HostileTexts.all.randomElement(using: &random) ?? ""
      let other = HostileTexts.all.randomElement(using: &random) ?? ""
      var profile = Profile(name: "shop", version: "1.0.0")
      profile.layers = [
        Layer(
          id: LayerID(0), name: "web", service: "container",
          parameters: [
            Entry("image", .text("a:1")),
            Entry("env", .table([Entry("A", .text(other + "{{.spectro.macro.m}}" + value))])),
          ])
      ]
      request.profile = profile
      request.macros = ["m": value]
      let previewed = Previewed(request)
      let joined = previewed.lines.map { $0.pieces.map(\.text).joined() }
      let text = joined.joined(separator: "\n")
      #expect(
        Array(text.utf8) == Array(previewed.text.utf8.dropLast()), "\(value.debugDescription)")
      for mark in previewed.marks {
        let before = previewed.lines[mark.line].pieces.prefix { $0.mark == nil }
        let width = before.reduce(0) { $0 + TextWidth.width(of: $1.text) }
        #expect(mark.column >= width)
      }
    }
  }

  @Test("No text in a preview moves a border, and nothing raw is on the screen")
  func hostile() {
    var drawn = 0
    for text in HostileTexts.all {
      let line = text.filter { $0 != "\n" && $0 != "\r\n" }
      let disk = Disk([Samples.shop.replacing("mode: fast", with: "mode: \(line)")])
      disk.macros = ["m": text]
      disk["shop", "1.0.0"] = Self.withMacro
      var story = Story(
        on: disk, program: 1, size: Size(60, 16), opening: .version("shop", Version(1, 0, 0)))
      story.switchTarget(to: "Values")
      for key in ["n", "right", "right", "G", "N", "z", "left", "A", "n", "n"] {
        story.press(key)
        let problem = FrameChecks.problem(of: story.frame, story.composer.size)
        story.expect(problem == nil, "\(text.debugDescription) after \(key): \(problem ?? "")")
        for row in 2..<13 {
          let line = story.frame.row(row).compactMap(\.character)
          story.expect(line.first == "│" && "│▲▼".contains(line.last ?? " "), "a border is gone")
        }
      }
      if story.composer.stack?.preview.shown?.marks.isEmpty == false { drawn += 1 }
    }
    #expect(drawn >= HostileTexts.all.count / 2, "\(drawn)")
  }

  private static let withMacro = Samples.shop.replacing(
    "ghcr.io/acme/api:1.0.0",
    with: "ghcr.io/acme/api:1.0.0\n      command: [\"{{.spectro.macro.m}}\"]")
}

extension Story {
  /// What was asked of the renderers.
  var previews: [PreviewRequest] {
    effects.compactMap { if case .preview(let request) = $0 { request } else { nil } }
  }
}
