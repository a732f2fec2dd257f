import Formats
import ProfileModel
import TestKit
import Testing

@testable import Rendering

/// Whatever is changed in a whole profile changes what is rendered, or the report names it.
@Suite struct ProfileEffectTests {
  static let profiles = Files.environment("STRATA_PROFILES").flatMap { Int($0) } ?? 30

  @Test(arguments: BuiltInExamples.names)
  func everySettingOfAnExampleIsSeen(name: String) throws {
    let text = try #require(BuiltInExamples.text(name))
    try check(ProfileDocument.read(Array(text.utf8)).profile)
  }

  @Test(arguments: 0..<profiles)
  func everySettingOfARandomProfileIsSeen(seed: Int) throws {
    try check(RandomProfile.make(seed: seed, BuiltInCatalogue.catalogue))
  }

  private func check(_ profile: Profile) throws {
    let before = rendered(profile)
    let catalogue = BuiltInCatalogue.catalogue
    for place in profile.layers.indices {
      let layer = profile.layers[place]
      let service = try #require(catalogue[layer.service])
      for (field, other) in changes(of: layer, service) {
        var changed = profile
        changed.layers[place] = other
        for (target, after) in rendered(changed) {
          let before = try #require(before[target])
          // What is named for one of the two values is enough: only a public layer wants a port.
          let isNamed = [before, after].contains { $0.names(layer.name, field) }
          #expect(
            before.text != after.text || isNamed,
            "\(profile.name): \(field) of \(layer.name), a \(layer.service), in \(target)")
        }
      }
    }
  }

  /// The layer with one thing in it different, by the name of what differs.
  private func changes(of layer: Layer, _ service: Service) -> [(field: String, layer: Layer)] {
    var changes: [(String, Layer)] = []
    func change(_ field: String, _ edit: (inout Layer) -> Void) {
      var other = layer
      edit(&other)
      changes.append((field, other))
    }
    for parameter in service.parameters where parameter.type != .version {
      let other = different(layer.effectiveValue(of: parameter, in: service), parameter)
      change(parameter.key) { layer in
        layer.parameters.removeAll { $0.key == parameter.key }
        layer.parameters.append(Entry(parameter.key, other))
      }
    }
    if let version = service.versions.first(where: { $0 != layer.version }), layer.version != nil {
      change("version") { $0.version = version }
    }
    if let values = layer.values { change("values") { $0.values = values + "added: 1\n" } }
    for place in layer.manifests.indices {
      change("manifests") { $0.manifests[place].content += "added: 1\n" }
    }
    if let chart = layer.chart {
      change("chart") { $0.chart?.version = (chart.version ?? "1") + ".1" }
    }
    return changes
  }

  /// A valid value that is not the given one.
  private func different(_ value: Value, _ parameter: Parameter) -> Value {
    if parameter.isSecret {
      return .table([Entry("fromEnv", .text("ANOTHER"))])
    }
    switch parameter.type {
    case .integer, .size:
      let number = value.text.flatMap { Int($0) } ?? parameter.minimum ?? 1
      let isMost = parameter.maximum.map { number >= $0 } ?? false
      return .text(String(isMost ? number - 1 : number + 1))
    case .boolean: return .text(value.text == "true" ? "false" : "true")
    case .choice, .version:
      return .text(parameter.choices.first { $0 != value.text } ?? "another")
    case .list: return .list([.text(parameter.items == .integer ? "9191" : "another")])
    case .table: return .table([Entry("ANOTHER", .text("another"))])
    case .text, .longText: return .text(value.text == "another" ? "one" : "another")
    }
  }

  // MARK: What is rendered

  private struct Seen {
    var text: String
    var remarks: [Remark]

    func names(_ layer: String, _ field: String) -> Bool {
      remarks.contains { $0.layer == layer && ($0.field == field || $0.field == nil) }
    }
  }

  private func rendered(_ profile: Profile) -> [Target: Seen] {
    let index = ProfileIndex(profile, catalogue: BuiltInCatalogue.catalogue)
    let made = Target.allCases.map { target in
      let rendered = Render.rendered(RenderRequest(index), to: target)
      let text = rendered.files.map { "\($0.name)\n\($0.text.text)" }.joined(separator: "\n")
      return (target, Seen(text: text, remarks: rendered.remarks))
    }
    return Dictionary(uniqueKeysWithValues: made)
  }
}
