import ProfileModel
import TestKit

/// Profiles and edits made by chance, with references between their layers.
struct RandomProfile {
  var random: Randomness

  init(seed: UInt64) { random = Randomness(seed: seed) }

  static let names = ["db", "api", "ui", "queue", "my-db", "web-1", "cache", "settings"]

  mutating func profile() -> Profile {
    let names = Self.names.shuffled(using: &random).prefix(number(0...6))
    var profile = Profile(name: "app", version: "1.0.0", tags: ["env:dev"])
    for (number, name) in names.enumerated() {
      profile.layers.append(layer(LayerID(number), name))
    }
    return profile
  }

  mutating func layer(_ id: LayerID, _ name: String) -> Layer {
    let services = SmallCatalogue.catalogue.services.map(\.id) + ["nowhere"]
    var layer = Layer(id: id, name: name, service: pick(services, ""))
    for key in ["env", "username", "password", "access", "values", "name"] where coin() {
      layer.parameters.append(Entry(key, value(3)))
    }
    if coin() { layer.version = "14" }
    if coin() { layer.values = text() }
    if coin() { layer.chart = Chart(registry: coin() ? "bitnami" : nil, name: "kafka") }
    if coin() { layer.source = Source(uid: "63f5") }
    if coin() { layer.installOrder = number(0...9) }
    for _ in 0..<number(0...2) {
      layer.manifests.append(Manifest(name: pick(["a", "b", ""], ""), content: text()))
    }
    return layer
  }

  mutating func value(_ depth: Int) -> Value {
    switch number(0...(depth > 0 ? 5 : 3)) {
    case 0: .empty
    case 4: .list((0..<number(0...3)).map { _ in value(depth - 1) })
    case 5:
      .table(
        ["A", "B", "name"].filter { _ in coin() }.map { Entry($0, value(depth - 1)) })
    default: .text(text())
    }
  }

  mutating func text() -> String {
    (0..<number(0...4)).map { _ in piece() }.joined(separator: pick(["", " ", "\n"], ""))
  }

  private mutating func piece() -> String {
    let layer = pick(Self.names, "")
    return switch number(0...7) {
    case 0: "{{.spectro.app.$appDeploymentName.\(layer).DB_HOST}}"
    case 1: "<<.spectro.app.$appDeploymentName.\(layer).SVC | upper>>"
    case 2: "{{ .spectro.app.$appDepName-\(layer).DB_PORT }}"
    case 3: "{{.spectro.app.$appdeploymentName.\(layer).dbHost"
    case 4: "{{ .Values.\(layer) }}"
    case 5: "{{.spectro.system.user.name}}"
    default: pick(["é日", "a: b", layer, "\"", "{{", "}}"], "")
    }
  }

  mutating func edit(of profile: Profile) -> Edit {
    let id = profile.layers.randomElement(using: &random)?.id ?? LayerID(0)
    let known = coin() || coin() ? id : LayerID(number(-1...9))
    return switch number(0...13) {
    case 0: .setName(text())
    case 1: .setVersion(pick(["1.0.0", "x", ""], ""))
    case 2: .setDescription(text())
    case 3: .setTags(coin() ? [] : [text(), text()])
    case 4: .add(layer(profile.freeLayerID, pick(Self.names, "")), at: number(-2...9))
    case 5: .remove(known)
    case 6: .move(known, to: number(-2...9))
    case 7: .rename(known, pick(Self.names + ["", "a.b", "{{"], ""))
    case 8, 9:
      .replaceText(known, path(), stretch(), with: text())
    default: .set(known, path(), coin() ? value(2) : .empty)
    }
  }

  private mutating func stretch() -> Range<Int> {
    let start = number(-1...30)
    return start..<start + number(0...20)
  }

  mutating func path() -> FieldPath {
    var path = FieldPath([])
    let keys = Layer.fieldNames + ["env", "username", "password", "A", "B", "registry", "uid", "a"]
    for _ in 0..<number(0...3) {
      path = coin() || path.steps.isEmpty ? path.key(pick(keys, "")) : path.index(number(-1...3))
    }
    return path
  }

  mutating func pick<Element>(_ choices: [Element], _ none: Element) -> Element {
    choices.randomElement(using: &random) ?? none
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

  mutating func coin() -> Bool { Bool.random(using: &random) }
}
