import Formats
import ProfileModel
import TestKit
import Testing

@testable import Rendering

@Suite struct KubernetesServiceTests {
  /// A layer of a service in which everything is set.
  private static func layer(_ service: Service) -> Layer {
    var layer = Layer(id: LayerID(0), name: "one", service: service.id)
    layer.parameters = service.parameters.filter { $0.type != .version }
      .map { Entry($0.key, value(of: $0, "2")) }
    layer.version = service.versions.first
    return layer
  }

  /// A value of a parameter which is not that of another word.
  private static func value(of parameter: Parameter, _ word: String) -> Value {
    switch parameter.type {
    case .integer, .size: .text(word)
    case .list: .list([.text(parameter.items == .integer ? word : "w" + word)])
    case .table: .table([Entry("KEY", .text(word))])
    case .choice: .text(parameter.choices[(Int(word) ?? 0) % parameter.choices.count])
    default: parameter.key == "pathToMount" ? .text("/w" + word) : .text("w" + word)
    }
  }

  private static func rendered(_ layer: Layer, in catalogue: Catalogue) -> Rendered {
    let index = ProfileIndex(Profile(name: "app", layers: [layer]), catalogue: catalogue)
    var request = RenderRequest(index, isRevealed: true)
    for wanted in RenderRequest.wantedSecrets(index) {
      if case .literal(let text) = wanted.origin { request.secrets[wanted.name] = text }
    }
    return Render.rendered(request, to: .kubernetes)
  }

  @Test(arguments: BuiltInCatalogue.catalogue.services)
  func everySettingCounts(_ service: Service) {
    let layer = Self.layer(service)
    let first = Self.rendered(layer, in: BuiltInCatalogue.catalogue)
    #expect(YAMLStream.read(SourceText(first.stream.text)).failure == nil)
    for parameter in service.parameters {
      var changed = layer
      if parameter.type == .version {
        changed.version = "w3"
      } else if let place = changed.parameters.firstIndex(where: { $0.key == parameter.key }) {
        changed.parameters[place].value = Self.value(of: parameter, "3")
      }
      let second = Self.rendered(changed, in: BuiltInCatalogue.catalogue)
      let isSaid = second.remarks.contains { $0.field == parameter.key && $0.layer == "one" }
      #expect(first.stream != second.stream || isSaid, "\(service.id).\(parameter.key)")
    }
  }

  @Test func aServiceOfTheUsersOwn() throws {
    var own = Service(id: "own", title: "Own", tierType: .operatorInstance)
    var secret = Parameter(key: "token")
    secret.isSecret = true
    own.parameters = [Parameter(key: "colour"), secret]
    let catalogue = BuiltInCatalogue.catalogue.with([own])
    var layer = Self.layer(own)
    layer.values = "a: 1"
    layer.installOrder = 3
    let rendered = Self.rendered(layer, in: catalogue)
    let text = rendered.stream.text
    #expect(text.contains("kind: ConfigMap\n") && text.contains("data:\n  colour: w2\n"))
    #expect(text.contains("kind: Secret\n") && text.contains("stringData:\n  token: w2\n"))
    #expect(Set(rendered.remarks.map(\.field)) == [nil, "values", "installOrder"])
    layer.service = "nobody"
    #expect(Self.rendered(layer, in: catalogue).stream.text.contains("colour: w2\n"))
  }

  static let hostile = [
    "", "..", "a/b", "A B", "kustomization", "x\n---\nkind: Secret", "é", "#", "-", "\u{2028}",
    String(repeating: "a", count: 100), "a: b", "'\"", "{{x}}", "con\u{0}",
  ]

  @Test(arguments: hostile)
  func namesAreLegal(_ name: String) {
    for service in BuiltInCatalogue.catalogue.services {
      var layer = Self.layer(service)
      layer.name = name
      layer.version = name
      layer.chart = Chart(registry: name, name: name, version: name)
      for place in layer.parameters.indices where layer.parameters[place].value.text != nil {
        layer.parameters[place].value = .text(name)
      }
      let profile = Profile(name: name, layers: [layer, layer])
      let request = RenderRequest(ProfileIndex(profile, catalogue: BuiltInCatalogue.catalogue))
      let stream = KubernetesStream(request)
      #expect(stream.failure == nil)
      #expect(Set(stream.rendered.files.map(\.name)).count == stream.rendered.files.count)
      for file in stream.rendered.files {
        #expect(
          file.name.split(separator: ".").allSatisfy { DNSLabel.problem(of: String($0)) == nil })
      }
      for object in stream.objects {
        #expect(DNSLabel.problem(of: object.name) == nil, "\(object)")
        #expect(object.name.utf8.count <= KubernetesName.longestObject)
        if ["Service", "Deployment", "StatefulSet", "Namespace"].contains(object.kind) {
          #expect(DNSLabel.isLabel(object.name))
        }
        #expect(object.namespace.map(DNSLabel.isLabel) ?? true)
        let labels = object.node.all("labels") + object.node.all("matchLabels")
        for value in labels.flatMap(\.table.values) {
          #expect(KubernetesName.labelValue(value) == value)
        }
        let keys = (object.node["stringData"]?.pairs ?? []).compactMap(\.key.text)
        for key in keys {
          #expect(KubernetesName.isKey(key))
        }
      }
    }
  }

  @Test func randomTextsNeverBreakTheStream() {
    var random = Randomness(seed: 42)
    let parts = [
      "a", "-", "\n", ": ", "#", "'", "\"", "{{", "}}", "|", "\t", "é", "$(", "---", " ", "\r",
    ]
    for _ in 0..<300 {
      let service = BuiltInCatalogue.catalogue.services.randomElement(using: &random)
      guard var layer = service.map(Self.layer) else { continue }
      func text() -> String {
        (0..<6).compactMap { _ in parts.randomElement(using: &random) }.joined()
      }
      for place in layer.parameters.indices {
        switch layer.parameters[place].value {
        case .list: layer.parameters[place].value = .list([.text(text()), .text(text())])
        case .table: layer.parameters[place].value = .table([Entry(text(), .text(text()))])
        default: layer.parameters[place].value = .text(text())
        }
      }
      let stream = Self.rendered(layer, in: BuiltInCatalogue.catalogue).stream.text
      let read = YAMLStream.read(SourceText(stream))
      #expect(read.failure == nil, "\(stream)")
      #expect(read.documents.allSatisfy { $0["kind"]?.text != nil }, "\(stream)")
    }
  }

  @Test func onlyTheAskedLayer() {
    let profile = profile(BuiltInExamples.text("everything") ?? "")
    let all = Render.rendered(RenderRequest(profile), to: .kubernetes)
    let one = Render.rendered(RenderRequest(profile, layer: 3), to: .kubernetes)
    #expect(one.files.map(\.name) == ["kustomization.yaml", "files.yaml"])
    #expect(all.files.contains(one.files[1]))
    #expect(one.remarks.allSatisfy { $0.layer ?? "files" == "files" })
  }

  /// Eight times the layers take about eight times as long, not sixty-four times.
  @Test func manyLayersTakeTheirTimeAndNoMore() {
    func time(_ count: Int) -> Duration {
      let layers = (0..<count).map { number in
        Layer(
          id: LayerID(number), name: "l\(number)", service: "container",
          parameters: [
            Entry("image", .text("x:1")), Entry("ports", .list([.text("80")])),
            Entry(
              "env",
              .table([
                Entry(
                  "NEXT",
                  .text("{{.spectro.app.$appDeploymentName.l\(max(number, 1) - 1).CONTAINER_SVC}}"))
              ])),
          ])
      }
      let index = ProfileIndex(
        Profile(name: "app", layers: layers), catalogue: BuiltInCatalogue.catalogue)
      let clock = ContinuousClock()
      let times = (0..<3).map { _ in
        clock.measure { _ = Render.rendered(RenderRequest(index), to: .kubernetes) }
      }
      return times.min() ?? .zero
    }
    #expect(time(640) < time(80) * 32)
  }
}
