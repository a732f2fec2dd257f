import ProfileModel

/// Everything that could be named in a layer, as far as the typed names allow it.
struct Offers {
  private let scope: Scope
  private let names: TypedNames
  private let fit: Fit
  private let frame: Frame
  private var ranking = Ranking()

  init(scope: Scope, names: TypedNames, fit: Fit, frame: Frame) {
    self.scope = scope
    self.names = names
    self.fit = fit
    self.frame = frame
    collectAll()
  }

  /// The best first.
  var ranked: [Candidate] { ranking.sorted }

  /// In the order that holds where nothing else decides.
  private mutating func collectAll() {
    let layers = scope.index.profile.layers
    for position in (0..<scope.position).reversed() { collectOutputs(of: position) }
    collectSystem()
    collectMacros()
    if layers.indices.contains(scope.position) { collectOutputs(of: scope.position) }
    for position in layers.indices where position > scope.position {
      collectOutputs(of: position)
    }
  }

  private mutating func collectOutputs(of position: Int) {
    let layer = scope.index.profile.layers[position]
    guard isNamed(layer.name, position), let service = scope.index.services[position],
      let found = names.search(in: layer.name)
    else { return }
    let affinity = fit.affinity(layer.name, service)
    let producer = Producer(app: scope.index.profile.name, layer: layer, service: service)
    for output in service.outputs where Self.isReadable(output.name) {
      guard let score = names.score(output, layer.name, found) else { continue }
      let candidate = Candidate(
        layer: layer.name, name: output.name, kind: output.kind, description: output.description,
        isSensitive: output.isSensitive, known: output.known, obstacle: obstacle(output, position),
        path: nil, frame: frame, exampleOf: output.value.map { .output($0, producer) })
      ranking.add(candidate, fit: fit.points(output.kind, output.name, affinity), score: score)
    }
  }

  private func obstacle(_ output: Output, _ position: Int) -> Obstacle? {
    if position == scope.position { return .itself }
    if position > scope.position { return .above(scope.index.profile.layers[position].name) }
    guard let condition = output.condition, !scope.index.holds(condition, at: position) else {
      return nil
    }
    return .condition(condition)
  }

  /// Whether this name, read from here, means the layer at this position and no other.
  private func isNamed(_ name: String, _ position: Int) -> Bool {
    guard Self.isReadable(name), !name.contains(".") else { return false }
    let positions = scope.index.positions(of: name)
    if let lower = positions.last(where: { $0 < scope.position }) { return lower == position }
    if positions.contains(scope.position) { return position == scope.position }
    return positions.first == position
  }

  /// Whether a reference can spell it.
  private static func isReadable(_ name: String) -> Bool {
    !name.isEmpty && !name.hasPrefix(".") && !name.hasSuffix(".") && !name.hasSuffix("-")
      && name.utf8.allSatisfy { CursorLine.isName($0) || $0 == UInt8(ascii: ".") }
  }
}

/// System variables and macros.
extension Offers {
  private mutating func collectSystem() {
    for variable in SystemOffer.all(scope) where Self.isReadable(variable.name) {
      guard let score = names.score(variable.name, variable.kind, in: .system) else { continue }
      let candidate = Candidate(
        layer: nil, name: variable.name, kind: variable.kind, description: variable.description,
        isSensitive: variable.isSensitive, known: variable.known, obstacle: nil,
        path: ".spectro.system.", frame: frame, exampleOf: variable.sample.map(Example.text))
      ranking.add(candidate, fit: fit.points(variable.kind, variable: variable.name), score: score)
    }
  }

  private mutating func collectMacros() {
    for (name, value) in scope.index.macros.sorted(by: { $0.key < $1.key })
    where Self.isReadable(name) {
      guard let score = names.score(name, .text, in: .macro) else { continue }
      let candidate = Candidate(
        layer: nil, name: name, kind: .text, description: "A macro of this library.",
        isSensitive: false, known: .now, obstacle: nil, path: ".spectro.macro.", frame: frame,
        exampleOf: .text(value))
      ranking.add(candidate, fit: fit.points(.text, variable: name), score: score)
    }
  }
}
