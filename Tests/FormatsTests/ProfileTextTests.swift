import Formats
import ProfileModel
import TestKit
import Testing

/// A file and the profile it says, changed together as the program does it.
struct EditedFile {
  var text: String
  var profile: Profile

  init(_ text: String) {
    self.text = text
    profile = ProfileDocument.read(Array(text.utf8)).profile
  }

  /// Makes an edit in both; false where the text could not follow.
  mutating func apply(_ edit: Edit) -> Bool {
    let changed = profile.applying(edit)
    guard let text = ProfileText.patched(self.text, from: profile, to: changed) else {
      return false
    }
    self.text = text
    profile = changed
    return true
  }

  var isTrue: Bool { ProfileText.says(ProfileDocument.read(Array(text.utf8)).profile, profile) }
}

@Suite struct ProfileTextTests {
  static let files: [(name: String, text: String)] =
    HandStyledFiles.all + BuiltInExamples.all.map { ($0.name, $0.text) }

  /// How many sequences of edits are tried: the campaign asks for more.
  static let seeds = Files.environment("STRATA_SEEDS").flatMap { Int($0) } ?? 60

  /// Every field of a layer that holds a text.
  static func fields(_ layer: Layer) -> [FieldPath] {
    var fields = layer.fieldTexts.map(\.path)
    if layer.version != nil { fields.append(FieldPath("version")) }
    if layer.installOrder != nil { fields.append(FieldPath("installOrder")) }
    fields += Chart.parts.filter { layer.chart?[$0] != nil }.map { FieldPath("chart", $0) }
    fields += Source.parts.filter { layer.source?[$0] != nil }.map { FieldPath("source", $0) }
    return fields
  }

  func expect(_ done: Bool, _ what: String = "") { #expect(done, "\(what)") }

  static func differingLines(_ one: String, _ other: String) -> Int {
    let one = one.split(separator: "\n", omittingEmptySubsequences: false)
    let other = other.split(separator: "\n", omittingEmptySubsequences: false)
    let difference = other.difference(from: one)
    return max(difference.insertions.count, difference.removals.count)
  }

  @Test("A file is a profile", arguments: files.map(\.name))
  func isProfile(name: String) throws {
    let file = try #require(Self.files.first { $0.name == name })
    let document = ProfileDocument.read(Array(file.text.utf8))
    #expect(document.isReadable, "\(document.findings)")
    #expect(!document.profile.layers.isEmpty)
    #expect(
      ProfileText.patched(file.text, from: document.profile, to: document.profile) == file.text)
  }

  /// Other values for a text. A text in one line gets one that is wholly different; a longer one a
  /// small change, since a style like `>-` cannot come back once nothing of the text is left.
  static func others(_ old: String, of file: String) -> [String] {
    let lines = old.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count == 1, old.utf8.count < 30 || old.hasPrefix("{{") else {
      return [lines.enumerated().map { $0 == 0 ? $1 + "x" : $1 }.joined(separator: "\n")]
    }
    let isNumber = !old.isEmpty && old.utf8.allSatisfy { (48...57).contains($0) || $0 == 46 }
    // Quotes that are not needed cannot be told from those that `a: b` would have brought.
    let isQuoted = file.contains("\"\(old)\"")
    return isNumber ? ["77"] : ["changed", old + "x"] + (isQuoted || old == "a: b" ? [] : ["a: b"])
  }

  @Test("A reference in a block that is an item of a list is read as it stands")
  func blockItem() throws {
    let profile = EditedFile(HandStyledFiles.folded).profile
    let layer = try #require(profile.layers.first)
    let text = layer.text(at: FieldPath("command").index(1))
    #expect(text == "{{.spectro.macro.command}} # no comment")
  }

  @Test("A value set and set back leaves the same bytes", arguments: files.map(\.name))
  func setAndSetBack(name: String) throws {
    let file = try #require(Self.files.first { $0.name == name })
    let original = EditedFile(file.text)
    for layer in original.profile.layers {
      for path in Self.fields(layer) {
        let old = layer.text(at: path) ?? ""
        for new in Self.others(old, of: file.text) {
          var edited = original
          expect(edited.apply(.set(layer.id, path, .text(new))), "\(path)")
          #expect(edited.isTrue, "\(layer.name) \(path)\n\(edited.text)")
          guard !HandStyledFiles.shared.contains(name) else { continue }
          #expect(
            Self.differingLines(file.text, edited.text) == 1, "\(path) \(new)\n\(edited.text)")
          expect(edited.apply(.set(layer.id, path, .text(old))), "\(path)")
          #expect(edited.text == file.text, "\(layer.name) \(path) \(new)")
        }
      }
    }
  }

  /// Blank lines behind a block that keeps them are its text, and the end of a file without a last
  /// line break is too: where such a block moves, what it says cannot stay with the same bytes.
  static let unmovable = HandStyledFiles.shared + ["kept ends"]

  @Test("Up and down, rename and back: the same bytes", arguments: files.map(\.name))
  func thereAndBack(name: String) throws {
    let file = try #require(Self.files.first { $0.name == name })
    let original = EditedFile(file.text)
    for (place, layer) in original.profile.layers.enumerated() {
      for target in original.profile.layers.indices where !Self.unmovable.contains(name) {
        var edited = original
        expect(edited.apply(.move(layer.id, to: target)))
        #expect(edited.isTrue, "\(layer.name) to \(target)\n\(edited.text)")
        expect(edited.apply(.move(layer.id, to: place)))
        #expect(edited.text == file.text, "\(layer.name) to \(target)")
      }
      var renamed = original
      expect(renamed.apply(.rename(layer.id, "renamed-layer")))
      #expect(renamed.isTrue)
      expect(renamed.apply(.rename(layer.id, layer.name)))
      #expect(renamed.text == file.text, "\(layer.name)")
    }
  }

  @Test("Whatever the sequence of edits, the text says the profile", arguments: 0..<seeds)
  func sequences(seed: Int) throws {
    var random = Randomness(seed: UInt64(seed))
    let file = Self.files[seed % Self.files.count]
    var edited = EditedFile(file.text)
    for step in 0..<15 {
      guard let edit = RandomEdit.edit(of: edited.profile, &random) else { continue }
      let before = edited.text
      expect(edited.apply(edit), "seed \(seed) \(file.name) step \(step): \(edit)\n\(before)")
      #expect(
        edited.isTrue,
        "seed \(seed) \(file.name) step \(step): \(edit)\n\(before)\n->\n\(edited.text)")
    }
  }
}

/// Edits that people make, drawn at random.
enum RandomEdit {
  static let texts = [
    "x", "a: b", "", " lead", "two words", "true", "12", "1.5", "{{.spectro.macro.x}}", "it's",
    "say \"hi\"", "line\nline\n", "# no comment", "- dash", "Grüße", "a\tb", "\n\nblank", "end\n\n",
    "[x]", "null", "~",
  ]

  static func edit(of profile: Profile, _ random: inout Randomness) -> Edit? {
    let text = texts.randomElement(using: &random) ?? "x"
    guard let layer = profile.layers.randomElement(using: &random) else {
      return .add(newLayer(profile, text), at: 0)
    }
    switch Int.random(in: 0..<14, using: &random) {
    case 0: return .setDescription(text)
    case 1: return .setTags(Array(repeating: "t", count: Int.random(in: 0..<4, using: &random)))
    case 2:
      return .add(
        newLayer(profile, text), at: Int.random(in: 0...profile.layers.count, using: &random))
    case 3: return .remove(layer.id)
    case 4: return .move(layer.id, to: Int.random(in: 0..<profile.layers.count, using: &random))
    case 5: return .rename(layer.id, "layer-\(Int.random(in: 0..<9, using: &random))")
    case 6:
      return .set(
        layer.id, FieldPath("env", "K\(Int.random(in: 0..<3, using: &random))"), .text(text))
    case 7: return .set(layer.id, FieldPath("env", "K0"), .empty)
    case 8:
      let items = (0..<Int.random(in: 0..<4, using: &random)).map { Value.text("\($0)\(text)") }
      return .set(layer.id, FieldPath("ports"), .list(items))
    case 9: return .set(layer.id, FieldPath("values"), text.isEmpty ? .empty : .text(text))
    case 10: return .set(layer.id, FieldPath("manifests", "m"), .text(text + "\nk: v\n"))
    case 11:
      return .set(layer.id, FieldPath("chart", "version"), text.isEmpty ? .empty : .text(text))
    case 12: return .set(layer.id, FieldPath("password"), .table([Entry("fromEnv", .text("P"))]))
    default:
      guard let path = ProfileTextTests.fields(layer).randomElement(using: &random),
        path.first != "installOrder", path.first != "name"
      else { return nil }
      return .set(layer.id, path, Bool.random(using: &random) ? .text(text) : .empty)
    }
  }

  private static func newLayer(_ profile: Profile, _ text: String) -> Layer {
    Layer(
      id: profile.freeLayerID, name: profile.defaultLayerName(for: "container"),
      service: "container",
      parameters: [
        Entry("image", .text("nginx")), Entry("env", .table([Entry("T", .text(text))])),
      ], values: text.contains("\n") ? text : nil)
  }
}
