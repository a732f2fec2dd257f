import Formats
import Guidance
import ProfileModel
import Rendering
import Screen
import TestKit

extension Part {
  /// Every part that is measured.
  static let all =
    [reading, validating, patching, outlining, readingJSON, completing]
    + Target.allCases.map(rendering) + [completingKey, listKey, comparingFrames, comparing]

  /// The profile that most parts work on.
  private static let large = LargeProfile.make("hundred", layers: 100, references: 1_000)
  private static var bytes: [UInt8] { Array(ProfileText.text(of: large).utf8) }

  private static func index(_ profile: Profile) -> ProfileIndex {
    ProfileIndex(profile, catalogue: BuiltInCatalogue.catalogue)
  }

  // MARK: Texts

  private static let reading = Part(
    "read-profile", "reads the file of 100 layers with 1,000 references"
  ) {
    let bytes = Self.bytes
    return { ProfileDocument.read(bytes).profile.layers.count }
  }

  private static let validating = Part(
    "validate", "checks 100 layers with 1,000 references"
  ) {
    let document = ProfileDocument.read(Self.bytes)
    let index = Self.index(document.profile)
    return { 1 + Review.findings(of: document, index).count }
  }

  private static let patching = Part(
    "patch-value", "carries one changed value into the text of 100 layers"
  ) {
    let text = String(decoding: Self.bytes, as: UTF8.self)
    let old = ProfileDocument.read(Array(text.utf8)).profile
    var new = old
    new.layers[50].parameters[0].value = .text("example/changed:2.0.0")
    return { ProfileText.patched(text, from: old, to: new)?.utf8.count ?? 0 }
  }

  private static let outlining = Part(
    "outline", "outlines 20,000 lines of YAML"
  ) {
    let bytes = Array(LongText.yaml(lines: 20_000).utf8)
    return { YAMLOutline(bytes: bytes).regions.count }
  }

  private static let readingJSON = Part(
    "read-json", "reads a JSON array of 2,000 objects"
  ) {
    let items = (0..<2_000).map { number in
      JSONValue.object([
        JSONMember("name", .string("item-\(number) “quoted”\n")),
        JSONMember("size", .integer(number)),
        JSONMember("on", .bool(number % 2 == 0)), JSONMember("part", .number(0.5)),
        JSONMember("tags", JSONValue(["one", "two"])),
      ])
    }
    let bytes = Array(JSONValue.array(items).text().utf8)
    return { (try? JSONValue.read(bytes))?.array?.count ?? 0 }
  }

  // MARK: Answers

  private static let completing = Part(
    "complete", "completes a reference where 10,000 outputs are within reach", times: 4
  ) {
    let request = ManyNames.request
    return { Completion(request)?.candidates.count ?? 0 }
  }

  private static func rendering(_ target: Target) -> Part {
    Part("render-\(target.rawValue)", "renders 100 layers to \(target.title)") {
      let request = RenderRequest(Self.index(Self.large))
      return { Render.rendered(request, to: target).stream.text.utf8.count }
    }
  }

  private static let completingKey = Part(
    "complete-key", "answers a key that asks completion, 100 layers: the change and the picture",
    times: TypingUser.word.count * 2
  ) {
    var user = TypingUser(Self.large)
    return { user.pressNext() }
  }

  private static let listKey = Part(
    "list-key", "answers a key that moves in the list of 100 layers", times: 10
  ) {
    var user = TypingUser(Self.large, inField: false)
    return { user.pressNext() }
  }

  private static let comparingFrames = Part(
    "frame-difference", "finds what differs between two pictures", times: 20
  ) {
    var user = TypingUser(Self.large)
    let old = user.frame
    _ = user.pressNext()
    _ = user.pressNext()
    let new = user.frame
    return {
      (0..<new.size.rows).reduce(0) { $0 + (new.changes(inRow: $1, since: old)?.count ?? 0) }
    }
  }

  private static let comparing = Part(
    "compare-versions", "compares two versions of 100 layers"
  ) {
    var later = Self.large
    later.version = "1.1.0"
    later.layers[10].name = "renamed"
    for place in stride(from: 1, to: 90, by: 9) {
      later.layers[place].parameters[0].value = .text("example/changed:2.0.0")
    }
    later.layers.remove(at: 60)
    let (old, new) = (Self.index(Self.large), Self.index(later))
    return { Comparison(from: old, to: new).layers.count }
  }
}
