import Composer
import Formats
import ProfileModel

extension FuzzTarget {
  /// Bytes are edits of a profile, with undo and redo, as the program makes them.
  static let edits = FuzzTarget(
    "edits", words: ["{{.spectro.", "a: b", "- x", "\n", "é"], largest: 128,
    seeds: {
      (0..<12).map { seed in (0..<90).map { UInt8(truncatingIfNeeded: ($0 + 7) * (seed * 5 + 3)) } }
    }
  ) { bytes in
    var editing = EditFuzzing(bytes)
    return editing.problem()
  }
}

/// A profile's text with its former ones, as the program keeps them.
struct EditFuzzing {
  private var choices: ByteChoices
  private var document: Document
  private var past: [Document] = []
  private var future: [Document] = []

  init(_ bytes: [UInt8]) {
    choices = ByteChoices(bytes)
    let text = choices.one(of: ProfileFuzzing.seeds) ?? ""
    document = Document(text: text, profile: ProfileDocument.read(Array(text.utf8)).profile)
  }

  mutating func problem() -> String? {
    for _ in 0..<24 where !choices.isDone {
      if let problem = step() { return problem }
    }
    return truth(document) ?? wayBack()
  }

  private mutating func step() -> String? {
    switch choices.number(below: 16) {
    case 0: return travel(back: true)
    case 1: return travel(back: false)
    case 2:
      let written = document.written
      document.settle(written)
      return truth(document)
    default:
      guard let edit = edit() else { return nil }
      let former = document
      document.profile = document.profile.applying(edit)
      let ids = Set(document.profile.layers.map(\.id))
      guard ids.count == document.profile.layers.count else { return "\(edit) makes twins" }
      guard former.profile != document.profile else { return nil }
      past.append(former)
      future = []
      return nil
    }
  }

  /// Undo, or redo: what comes back says exactly what it said.
  private mutating func travel(back: Bool) -> String? {
    guard let former = back ? past.popLast() : future.popLast() else { return nil }
    if back { future.append(document) } else { past.append(document) }
    document = former
    return truth(document)
  }

  /// The text says the profile.
  private func truth(_ document: Document) -> String? {
    let written = document.written
    let read = ProfileDocument.read(Array(written.utf8))
    return ProfileText.says(read.profile, document.profile)
      ? nil : "the text says something else:\n\(document.text)\n->\n\(written)\n\(document.profile)"
  }

  /// From the last text back to the first, one patch at a time.
  private func wayBack() -> String? {
    guard let first = past.first else { return nil }
    let there = document.written
    guard let back = ProfileText.patched(there, from: document.profile, to: first.profile) else {
      return "there is no way back"
    }
    return ProfileText.says(ProfileDocument.read(Array(back.utf8)).profile, first.profile)
      ? nil : "the way back leads elsewhere:\n\(there)\n->\n\(back)"
  }

  // MARK: Edits

  private mutating func text() -> String {
    choices.coin() ? choices.text(atMost: 12) : choices.one(of: PatchFuzzing.values) ?? ""
  }

  private mutating func edit() -> Edit? {
    let profile = document.profile
    guard let layer = choices.one(of: profile.layers) else { return .add(newLayer(), at: 0) }
    let place = choices.number(below: profile.layers.count + 1)
    switch choices.number(below: 16) {
    case 0: return .setDescription(text())
    case 1: return .setTags((0..<choices.number(below: 4)).map { _ in text() })
    case 2: return .add(newLayer(), at: place)
    case 3: return .remove(layer.id)
    case 4: return .move(layer.id, to: place)
    case 5: return .rename(layer.id, "layer-\(place)")
    case 6: return profile.duplicating(layer.id)
    case 7: return .setName("shop-\(place)")
    case 8: return .setVersion("\(place).0.0")
    default: return setting(layer)
    }
  }

  private mutating func setting(_ layer: Layer) -> Edit {
    let text = text()
    let value: Value = text.isEmpty ? .empty : .text(text)
    let (path, said): (FieldPath, Value) =
      switch choices.number(below: 9) {
      case 0: (FieldPath("env", "K\(choices.number(below: 3))"), value)
      case 1: (FieldPath("ports"), .list((0..<choices.number(below: 4)).map { .text("\($0)") }))
      case 2: (FieldPath("values"), value)
      case 3: (FieldPath("manifests", "m\(choices.number(below: 2))"), value)
      case 4: (FieldPath("chart", choices.one(of: Chart.parts) ?? ""), value)
      case 5: (FieldPath("source", choices.one(of: Source.parts) ?? ""), value)
      case 6: (FieldPath("password"), .table([Entry("value", .text(text))]))
      case 7: (FieldPath("installOrder"), .text("\(choices.number(below: 9))"))
      default: (choices.one(of: layer.fieldTexts.map(\.path)) ?? FieldPath("version"), value)
      }
    return .set(layer.id, path, said)
  }

  private mutating func newLayer() -> Layer {
    let profile = document.profile
    return Layer(
      id: profile.freeLayerID, name: profile.defaultLayerName(for: "container"),
      service: "container",
      parameters: [
        Entry("image", .text("nginx")), Entry("env", .table([Entry("T", .text(text()))])),
      ], values: choices.coin() ? text() : nil)
  }
}
