import ProfileModel
import TestKit
import Testing

struct EditsPropertyTests {
  @Test("A rename and its way back leave the profile as it was", arguments: 0..<300)
  func renameAndBack(_ seed: UInt64) {
    var random = RandomProfile(seed: seed)
    let profile = random.profile()
    for layer in profile.layers {
      let renamed = profile.applying(.rename(layer.id, "renamed-1"))
      #expect(renamed.applying(.rename(layer.id, layer.name)) == profile, "seed \(seed)")
      #expect(renamed.layers.map(\.id) == profile.layers.map(\.id), "seed \(seed)")
      let index = SmallCatalogue.index(profile)
      let later = SmallCatalogue.index(renamed)
      let former = Wiring(index).wires.map { "\($0.reader) \($0.field) \($0.producer ?? -1)" }
      let now = Wiring(later).wires.map { "\($0.reader) \($0.field) \($0.producer ?? -1)" }
      #expect(former == now, "seed \(seed)")
      #expect(Comparison(from: index, to: later).wiring.isEmpty, "seed \(seed)")
    }
  }

  @Test("A move and its way back leave the profile as it was", arguments: 0..<100)
  func moveAndBack(_ seed: UInt64) {
    var random = RandomProfile(seed: seed)
    let profile = random.profile()
    for (position, layer) in profile.layers.enumerated() {
      let place = random.number(-1...7)
      let moved = profile.applying(.move(layer.id, to: place))
      #expect(moved.position(of: layer.id) == min(max(place, 0), profile.layers.count - 1))
      #expect(moved.applying(.move(layer.id, to: position)) == profile, "seed \(seed)")
    }
  }

  @Test("What is set is there, and elsewhere nothing changes", arguments: 0..<300)
  func set(_ seed: UInt64) {
    var random = RandomProfile(seed: seed)
    for _ in 0..<20 {
      let layer = random.layer(LayerID(0), "db")
      let path = random.path()
      var changed = layer
      changed.set(path, to: .text("new text"))
      if changed.text(at: path) != "new text" { #expect(changed == layer, "seed \(seed) \(path)") }
      let other = random.path()
      guard other.first != path.first, other.first != "parameters", path.first != "parameters"
      else { continue }
      #expect(changed.text(at: other) == layer.text(at: other), "seed \(seed) \(path) \(other)")
      #expect(changed.value(at: other) == layer.value(at: other), "seed \(seed) \(path) \(other)")
    }
  }

  @Test("Every text that may hold a reference is reached by its way", arguments: 0..<200)
  func fieldTexts(_ seed: UInt64) {
    var random = RandomProfile(seed: seed)
    let layer = random.layer(LayerID(0), "db")
    for field in layer.fieldTexts {
      #expect(layer.text(at: field.path) == field.text, "seed \(seed) \(field.path)")
      var changed = layer
      changed.set(field.path, to: .text(field.text + "!"))
      #expect(changed.text(at: field.path) == field.text + "!", "seed \(seed) \(field.path)")
      #expect(changed.fieldTexts.count == layer.fieldTexts.count, "seed \(seed) \(field.path)")
      #expect(changed.name == layer.name && changed.version == layer.version, "seed \(seed)")
    }
  }

  @Test("No sequence of edits traps or differs from itself", arguments: 0..<500)
  func sequences(_ seed: UInt64) {
    var random = RandomProfile(seed: seed)
    var profile = random.profile()
    for _ in 0..<20 {
      let edit = random.edit(of: profile)
      let former = profile
      profile = profile.applying(edit)
      #expect(Set(profile.layers.map(\.id)).count == profile.layers.count, "seed \(seed)")
      guard former == profile || random.number(0...9) == 0 else { continue }
      let index = SmallCatalogue.index(profile)
      let comparison = Comparison(from: SmallCatalogue.index(former), to: index)
      #expect(comparison.isEmpty || former != profile, "seed \(seed) \(edit)")
    }
    let index = SmallCatalogue.index(profile)
    #expect(VersionSuggestion(from: index, to: index) == nil, "seed \(seed)")
  }
}
