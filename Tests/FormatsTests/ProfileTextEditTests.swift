import Formats
import ProfileModel
import Testing

/// Edits of whole parts, there and back, in files of every style.
@Suite struct ProfileTextEditTests {
  static let files = ProfileTextTests.files
  static let names = files.map(\.name)

  private func file(_ name: String) throws -> EditedFile {
    EditedFile(try #require(Self.files.first { $0.name == name }).text)
  }

  /// Makes edits one after the other; the text says the profile after each of them.
  private func after(_ edits: [Edit], _ file: EditedFile) -> String {
    var file = file
    for edit in edits {
      let isDone = file.apply(edit)
      #expect(isDone, "\(edit)\n\(file.text)")
      #expect(file.isTrue, "\(edit)\n\(file.text)")
    }
    return file.text
  }

  @Test("Metadata set and set back: the same bytes", arguments: names)
  func metadata(name: String) throws {
    let file = try file(name)
    let profile = file.profile
    #expect(after([.setName("other"), .setName(profile.name)], file) == file.text)
    if let version = profile.version {
      #expect(after([.setVersion("2.0.1"), .setVersion(version)], file) == file.text)
    }
    // A long text or one with escapes comes back as it was where something of it stayed.
    let description = profile.description
    if !description.isEmpty {
      let other = Edit.setDescription("x" + description)
      #expect(after([other, .setDescription(description)], file) == file.text)
    }
    let more = after(
      [.setTags(profile.tags + ["key:value", "new"]), .setTags(profile.tags)], file)
    #expect(more == file.text)
    guard let tag = profile.tags.first else { return }
    let others = Edit.setTags([tag + "x"] + profile.tags.dropFirst())
    #expect(after([others, .setTags(profile.tags)], file) == file.text)
  }

  @Test("A description and tags that come and go leave the same bytes", arguments: names)
  func newMetadata(name: String) throws {
    let file = try file(name)
    if file.profile.description.isEmpty {
      for text in ["short", "two\nlines\n"] {
        #expect(after([.setDescription(text), .setDescription("")], file) == file.text)
      }
    } else {
      _ = after([.setDescription(""), .setDescription("new")], file)
    }
    if !file.profile.tags.isEmpty { _ = after([.setTags([]), .setTags(["a", "b: c"])], file) }
  }

  static let layer = Layer(
    id: LayerID(900), name: "added", service: "helm",
    parameters: [Entry("env", .table([Entry("A", .text("1"))]))],
    chart: Chart(registry: "r", name: "n", version: "1.0.0"), values: "a: b\n",
    source: Source(uid: "63f5"))

  @Test("A layer added anywhere and removed again: the same bytes", arguments: names)
  func addAndRemove(name: String) throws {
    let file = try file(name)
    for place in 0...file.profile.layers.count {
      let text = after([.add(Self.layer, at: place), .remove(Self.layer.id)], file)
      #expect(text == file.text, "at \(place)")
    }
  }

  @Test("A layer removed leaves every line of the others", arguments: names)
  func removeAndAdd(name: String) throws {
    let file = try file(name)
    for (place, layer) in file.profile.layers.enumerated() {
      let text = after([.remove(layer.id)], file)
      if !HandStyledFiles.shared.contains(name), file.profile.layers.count > 1 {
        let others = Self.linesOutside(place, in: file.text)
        let source = SourceText(text)
        let lines = (0..<source.lineCount).map(source.line)
        #expect(others.difference(from: lines).insertions.isEmpty, "\(layer.name)\n\(text)")
      }
      _ = after([.remove(layer.id), .add(layer, at: place)], file)
    }
  }

  /// The lines of the other layers, without those that this one shares with them.
  private static func linesOutside(_ place: Int, in text: String) -> [String] {
    guard let range = layerRange(place, in: text) else { return [] }
    let source = SourceText(text)
    let first = source.lineNumber(of: range.lowerBound)
    let last = source.lineNumber(of: max(range.lowerBound, range.upperBound - 1))
    let lines = (0..<source.lineCount).filter { !(first...last).contains($0) }.map(source.line)
    return lines.filter { line in
      let isBlank = line.allSatisfy { " -".contains($0) }
      return !isBlank && !line.contains("{") && !line.contains("#")
    }
  }

  private static func layerRange(_ place: Int, in text: String) -> Range<Int>? {
    ProfileDocument.read(Array(text.utf8)).root?["layers"]?.items?[place].range
  }

  @Test("A change of one layer leaves every byte outside it", arguments: names)
  func untouched(name: String) throws {
    let file = try file(name)
    guard !HandStyledFiles.shared.contains(name) else { return }
    let bytes = Array(file.text.utf8)
    for (place, layer) in file.profile.layers.enumerated() {
      let range = try #require(Self.layerRange(place, in: file.text))
      let new: [FieldPath] = [
        FieldPath("env", "NEW"), FieldPath("values"), FieldPath("version"),
        FieldPath("chart", "name"), FieldPath("source", "uid"), FieldPath("manifests", "new"),
      ]
      for path in ProfileTextTests.fields(layer) + new {
        for value in [Value.text("77"), .text("a: b\nc\n"), .empty] {
          let text = Array(after([.set(layer.id, path, value)], file).utf8)
          #expect(text.starts(with: bytes[..<range.lowerBound]), "\(path)")
          let end = Self.textEnd(range, bytes)
          #expect(text.reversed().starts(with: bytes[end...].reversed()), "\(path) \(value)")
          let comments = Self.comments(bytes[range.upperBound...].drop { $0 != 10 })
          #expect(comments.isSubset(of: Self.comments(text[...])), "\(path) \(value)")
        }
      }
    }
  }

  /// Where a part's blank lines and comments end: a new field may stand behind them.
  private static func textEnd(_ range: Range<Int>, _ bytes: [UInt8]) -> Int {
    let source = SourceText(bytes: bytes)
    let isNothing = { (range: Range<Int>) in
      let text = source.text(range).drop { $0 == " " }
      return text.isEmpty || text.hasPrefix("#")
    }
    var line = source.lineNumber(of: range.upperBound)
    guard isNothing(range.upperBound..<source.lineRange(line).upperBound) else {
      return range.upperBound
    }
    line += 1
    while line < source.lineCount, isNothing(source.lineRange(line)) { line += 1 }
    return line < source.lineCount ? source.lineRange(line).lowerBound : bytes.count
  }

  private static func comments(_ bytes: ArraySlice<UInt8>) -> Set<String> {
    let lines = String(decoding: bytes, as: UTF8.self).split { $0.isNewline }
    return Set(lines.map { String($0.drop { $0 == " " }) }.filter { $0.hasPrefix("#") })
  }

  @Test("Variables added and removed: the same bytes", arguments: names)
  func variables(name: String) throws {
    let file = try file(name)
    for layer in file.profile.layers {
      let path = FieldPath("env", "NEW_ONE")
      let hasEnv = layer.value(at: FieldPath("env"))?.entries?.isEmpty == false
      for value in ["x", "a: b", "two\nlines"] {
        let text = after([.set(layer.id, path, .text(value)), .set(layer.id, path, .empty)], file)
        if hasEnv, !HandStyledFiles.shared.contains(name) {
          #expect(text == file.text, "\(layer.name)")
        }
      }
      for entry in layer.value(at: FieldPath("env"))?.entries ?? [] {
        let path = FieldPath("env", entry.key)
        _ = after([.set(layer.id, path, .empty), .set(layer.id, path, entry.value)], file)
      }
    }
  }

  @Test("Manifests added, renamed and removed", arguments: names)
  func manifests(name: String) throws {
    let file = try file(name)
    for (place, layer) in file.profile.layers.enumerated() {
      let path = FieldPath("manifests", "new-one")
      let text = after(
        [
          .set(layer.id, path, .text("a: b\nc:")), .set(layer.id, path, .text("a: b\nd:")),
          .set(layer.id, path, .empty),
        ], file)
      #expect(text == file.text || HandStyledFiles.shared.contains(name), "\(layer.name)")
      for number in layer.manifests.indices {
        var renamed = file.profile
        renamed.layers[place].manifests[number].name = "other-name"
        let there = try #require(
          ProfileText.patched(file.text, from: file.profile, to: renamed))
        #expect(ProfileTextTests.differingLines(file.text, there) == 1, "\(there)")
        #expect(ProfileText.patched(there, from: renamed, to: file.profile) == file.text)
        _ = after([.set(layer.id, layer.manifestPaths[number], .empty)], file)
      }
    }
  }

  @Test("Whatever is cleared can be set again", arguments: names)
  func clearing(name: String) throws {
    let file = try file(name)
    for layer in file.profile.layers {
      for path in ProfileTextTests.fields(layer) where path.first != "manifests" {
        let value = layer.text(at: path).map(Value.text) ?? .empty
        _ = after([.set(layer.id, path, .empty), .set(layer.id, path, value)], file)
      }
      for entry in layer.parameters {
        let path = Layer.parameterPath(entry.key)
        _ = after([.set(layer.id, path, .empty), .set(layer.id, path, entry.value)], file)
      }
      for part in Chart.parts + ["no part"] {
        let path = FieldPath("chart", part)
        _ = after([.set(layer.id, path, .text("7.1")), .set(layer.id, path, .empty)], file)
      }
      for part in Source.parts {
        let path = FieldPath("source", part)
        _ = after([.set(layer.id, path, .text("63f5")), .set(layer.id, path, .empty)], file)
      }
    }
  }
}
