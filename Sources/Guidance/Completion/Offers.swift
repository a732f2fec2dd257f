import ProfileModel

/// Everything that could be named in a layer, as far as the typed names allow it.
struct Offers {
  /// Where to find what is offered, so that a candidate is only made once its place is known.
  enum Offer {
    case output(position: Int, number: Int, Obstacle?)
    case variable(Int)
    case macro(String)
  }

  private let scope: Scope
  private let names: TypedNames
  private var fit: Fit
  private let frame: Candidate.Frame
  private let variables: [SystemOffer]
  private var ranking = Ranking<Offer>()
  /// The outputs that fit, of services whose layers are met alike.
  private var found: [Meeting: [Found]] = [:]

  private struct Meeting: Hashable {
    var service: String
    var layer: TypedNames.LayerSearch
    var affinity: Fit.Affinity?
  }

  /// An output that fits.
  private struct Found {
    var number: Int
    var condition: Output.Condition?
    var fit: Int
    var score: Int
  }

  init(scope: Scope, names: TypedNames, fit: Fit, frame: Candidate.Frame) {
    self.scope = scope
    self.names = names
    self.fit = fit
    self.frame = frame
    variables = names.mayBe(.system) ? SystemOffer.all(scope) : []
    collectAll()
  }

  /// In the order that holds where nothing else decides.
  private mutating func collectAll() {
    let layers = scope.index.profile.layers
    for position in (0..<min(scope.position, layers.count)).reversed() {
      collectOutputs(of: position)
    }
    collectVariables()
    collectMacros()
    for position in layers.indices where position >= scope.position {
      collectOutputs(of: position)
    }
  }

  private mutating func collectOutputs(of position: Int) {
    let layer = scope.index.profile.layers[position].name
    // What most of the layers fail at comes first: a service is dear to take hold of.
    guard let search = names.search(in: layer), isNamed(layer, position),
      let service = scope.index.services[position]?.id
    else { return }
    var meeting = Meeting(service: service, layer: search)
    guard !outputs(meeting, position).isEmpty else { return }
    meeting.affinity = fit.affinity(
      layer, service, scope.index.services[position]?.tierType ?? .container)
    for output in outputs(meeting, position) {
      let obstacle = obstacle(output.condition, position)
      ranking.add(
        .output(position: position, number: output.number, obstacle),
        group: obstacle?.rawValue ?? 0, fit: output.fit, score: output.score)
    }
  }

  /// What fits of the outputs of a layer's service.
  private mutating func outputs(_ meeting: Meeting, _ position: Int) -> [Found] {
    if let known = found[meeting] { return known }
    var outputs: [Found] = []
    for (number, output) in (scope.index.services[position]?.outputs ?? []).enumerated() {
      guard let score = names.score(output.name, output.kind, meeting.layer),
        Self.isReadable(output.name)
      else { continue }
      let points = meeting.affinity.map { fit.points(output.kind, output.name, $0) } ?? 0
      outputs.append(
        Found(
          number: number, condition: output.condition,
          fit: points + (names.asks(for: output.kind) ? Fit.asked : 0), score: score))
    }
    found[meeting] = outputs
    return outputs
  }

  private mutating func collectVariables() {
    for (number, variable) in variables.enumerated() where Self.isReadable(variable.name) {
      guard let score = names.score(variable.name, variable.kind, in: .system) else { continue }
      let fit = fit.points(variable.kind, variable: variable.name)
      ranking.add(.variable(number), fit: fit, score: score)
    }
  }

  private mutating func collectMacros() {
    for name in scope.index.macros.keys.sorted() where Self.isReadable(name) {
      guard let score = names.score(name, .text, in: .macro) else { continue }
      ranking.add(.macro(name), fit: fit.points(.text, variable: name), score: score)
    }
  }

  private func obstacle(_ condition: Output.Condition?, _ position: Int) -> Obstacle? {
    if position == scope.position { return .itself }
    if position > scope.position { return .above }
    guard let condition, !scope.index.holds(condition, at: position) else { return nil }
    return .condition
  }

  /// Whether this name, read from here, means the layer at this position and no other.
  private func isNamed(_ name: String, _ position: Int) -> Bool {
    guard Self.isReadable(name), !name.utf8.contains(UInt8(ascii: ".")) else { return false }
    guard scope.index.isShared(name) else { return true }
    let positions = scope.index.positions(of: name)
    if let lower = positions.last(where: { $0 < scope.position }) { return lower == position }
    if positions.contains(scope.position) { return position == scope.position }
    return positions.first == position
  }

  /// Whether a reference can spell it: names and single dots, and no hyphen at the end.
  private static func isReadable(_ name: String) -> Bool {
    var former = UInt8(ascii: ".")
    let name = name.utf8.span
    for place in name.indices {
      let byte = name[place]
      guard CursorLine.isName(byte) || (byte == UInt8(ascii: ".") && former != byte) else {
        return false
      }
      former = byte
    }
    return former != UInt8(ascii: ".") && former != UInt8(ascii: "-")
  }
}

extension Offers {
  /// The best first.
  var ranked: [Candidate] {
    var producers = [Producer?](repeating: nil, count: scope.index.profile.layers.count)
    let offers = ranking.sorted
    var candidates: [Candidate] = []
    candidates.reserveCapacity(offers.count)
    for offer in offers {
      switch offer {
      case .output(let position, let number, let obstacle):
        guard let producer = producers[position] ?? producer(position) else { continue }
        producers[position] = producer
        candidates.append(Candidate(.output(producer, number: number), frame, obstacle))
      case .variable(let number):
        candidates.append(Candidate(.variable(variables[number]), frame))
      case .macro(let name):
        candidates.append(Candidate(.macro(name: name, value: scope.index.macros[name]), frame))
      }
    }
    return candidates
  }

  private func producer(_ position: Int) -> Producer? {
    scope.index.services[position].map {
      Producer(
        app: scope.index.profile.name, layer: scope.index.profile.layers[position], service: $0)
    }
  }
}
