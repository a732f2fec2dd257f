import Formats
import ProfileModel
import Testing

@testable import Rendering

/// Whatever is set differently is rendered differently, or the report names it.
@Suite struct ParameterEffectTests {
  static let targets = Target.allCases

  static let cases: [(service: String, parameter: String)] =
    BuiltInCatalogue.catalogue.services.flatMap { service in
      service.parameters.map { (service.id, $0.key) }
    }

  @Test(arguments: targets, cases)
  func isSeen(target: Target, place: (service: String, parameter: String)) throws {
    let service = try #require(BuiltInCatalogue.catalogue[place.service])
    let parameter = try #require(service.parameter(place.parameter))
    let values = Self.values(of: parameter, in: service)
    try #require(values.count > 1)
    for (one, other) in zip(values, values.dropFirst()) {
      let first = Self.rendered(service, parameter, one, target)
      let second = Self.rendered(service, parameter, other, target)
      let isSaid = second.remarks.contains { $0.layer == "layer" && $0.field == parameter.key }
      #expect(first.stream != second.stream || isSaid, "\(one) or \(other)")
    }
  }

  @Test(arguments: targets, cases)
  func isTheSameTwice(target: Target, place: (service: String, parameter: String)) throws {
    let service = try #require(BuiltInCatalogue.catalogue[place.service])
    let parameter = try #require(service.parameter(place.parameter))
    let value = Self.values(of: parameter, in: service)[0]
    let first = Self.rendered(service, parameter, value, target)
    #expect(first == Self.rendered(service, parameter, value, target))
    #expect(!first.stream.isEmpty)
  }

  /// A profile of one layer in which all that is required is set, and the parameter as given.
  private static func rendered(
    _ service: Service, _ parameter: Parameter, _ value: Value, _ target: Target
  ) -> Rendered {
    var layer = Layer(id: LayerID(0), name: "layer", service: service.id)
    for other in service.parameters where other.key != parameter.key && other.isRequired {
      layer.parameters.append(Entry(other.key, values(of: other, in: service)[0]))
    }
    if parameter.type == .version {
      layer.version = value.text
    } else {
      layer.parameters.append(Entry(parameter.key, value))
    }
    let profile = Profile(name: "profile", version: "1.0.0", layers: [layer])
    let index = ProfileIndex(profile, catalogue: BuiltInCatalogue.catalogue)
    return Render.rendered(RenderRequest(index), to: target)
  }

  /// Valid values, all different; the last ones are references where nothing else is left.
  private static func values(of parameter: Parameter, in service: Service) -> [Value] {
    if parameter.isSecret {
      return [
        .table([Entry("fromEnv", .text("ONE"))]), .table([Entry("fromEnv", .text("OTHER"))]),
        .table([Entry("value", .text("one"))]), .table([Entry("value", .text("other"))]),
        .text("{{.spectro.macro.secret}}"),
      ]
    }
    switch parameter.type {
    case .integer, .size:
      let least = parameter.minimum ?? 1
      return [.text("\(least)"), .text("\(least + 1)")]
    case .boolean: return [.text("true"), .text("false")]
    case .choice: return parameter.choices.map(Value.text)
    case .version: return service.versions.map(Value.text) + [.text("{{.spectro.macro.version}}")]
    case .list:
      let items = parameter.items == .integer ? ["8080", "9090"] : ["one", "other"]
      return [.list([.text(items[0])]), .list([.text(items[1])]), .list(items.map(Value.text))]
    case .table:
      return [
        .table([Entry("ONE", .text("1"))]), .table([Entry("ONE", .text("2"))]),
        .table([Entry("OTHER", .text("2"))]),
      ]
    case .text, .longText: return [.text("one"), .text("other")]
    }
  }
}
