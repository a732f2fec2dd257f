import Composer
import ComposerKit
import Formats
import ProfileModel
import Screen
import Testing

@Suite struct HostileTests {
  /// A library in which a text stands everywhere.
  static func library(_ text: String) -> Disk {
    let line = text.filter { $0 != "\n" && $0 != "\r\n" }
    var profile = Profile(name: "shop", version: "1.0.0")
    profile.description = line
    profile.tags = [line, "x"]
    profile.layers = [
      Layer(
        id: LayerID(0), name: line, service: "postgresql",
        parameters: [Entry("username", .text(line)), Entry("databaseName", .text(text))]),
      Layer(
        id: LayerID(1), name: "api", service: "container",
        parameters: [
          Entry("image", .text(text)),
          Entry(
            "env", .table([Entry(line, .text(text)), Entry("B", .text("{{.spectro.macro.m}}"))])),
        ]),
      Layer(
        id: LayerID(2), name: "odd", service: line,
        manifests: [Manifest(name: line, content: text + "\n" + text)]),
    ]
    let disk = Disk([])
    disk[.version("shop", Version(1, 0, 0))] = ProfileText.text(of: profile)
    disk.macros = ["m": text, line: text]
    return disk
  }

  @Test("No text moves a border, and nothing raw is on the screen", arguments: HostileTexts.all)
  func everywhere(text: String) {
    for size in [Size(60, 16), Size(120, 40)] {
      var story = Story(on: Self.library(text), program: 1, size: size)
      var plain = Story(on: Self.library("calm"), program: 1, size: size)
      visit(&story, &plain)
    }
  }

  /// Goes everywhere with both.
  private func visit(_ story: inout Story, _ plain: inout Story) {
    let way: [[String]] = [
      [], ["d"], ["esc", "D"], ["esc", "enter"], ["down"], ["end"], ["r"], ["esc", "p"],
      ["esc", "3"],
      ["1", "down", "e"], ["tab"], ["tab", "tab"], ["tab"], ["^space"], ["esc", "esc", "esc", "1"],
      ["end", "K"],
      ["esc", "up", "w"], ["esc", "home", "e", "tab", "tab"], ["enter"], ["end"], ["esc", "esc"],
      [":"],
    ]
    for keys in way {
      for key in keys {
        guard let key = Key(key == "^space" ? "ctrl-space" : key) else { continue }
        story.press(key)
        plain.press(key)
      }
      let problem = FrameChecks.problem(of: story.frame, story.composer.size)
      story.expect(problem == nil, "\(problem ?? "") after \(keys)")
      expectSameBorders(story, plain, keys)
    }
  }

  /// The borders of panes stand in the same columns, whatever is in them.
  private func expectSameBorders(_ story: Story, _ plain: Story, _ keys: [String]) {
    guard story.place == plain.place, ![.dialog, .menu, .completion].contains(story.place) else {
      return
    }
    for row in 1..<story.frame.size.rows - 2 {
      let borders = zip(Array(plain.frame.row(row)), Array(story.frame.row(row))).enumerated()
      for (column, (calm, found)) in borders
      where calm.character == "│" && [.border, .accent].contains(calm.style.role) {
        let isBorder = found.character.map { "│╭╮╰╯▲▼".contains($0) } ?? false
        story.expect(isBorder, "no border at \(column), \(row) after \(keys)")
        if !isBorder { return }
      }
    }
  }

  @Test(
    "Hostile texts can be typed and pasted into every field",
    arguments: [
      Ground.textField, .number, .secret, .list, .table, .longText, .find, .chart, .completion,
      .newProfile, .clone, .editProfile, .importing, .newService,
      .rename, .saveAsVersion, .libraryFilter, .menu, .help, .adding, .wiring, .search,
      .savePreview, .context,
    ])
  func typed(ground: Ground) {
    for text in HostileTexts.all {
      var story = ground.story()
      story.paste(text)
      story.type(String(text.prefix(5)).filter { $0 != "\n" })
      for key in ["left", "backspace", "enter", "^a", "^w"] {
        story.press(key)
        let problem = FrameChecks.problem(of: story.frame, story.composer.size)
        story.expect(
          problem == nil, "\(ground.rawValue), \(text.debugDescription): \(problem ?? "")")
      }
    }
  }
}
