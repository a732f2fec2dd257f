import ProfileModel

/// Everything that could be named in a layer, as far as the typed names allow it.
struct Offers {
  /// Where to find what is offered, so that a candidate is only made once its place is known.
  enum Offer {
    case output(position: Int, group: Int, number: Int, Obstacle?)
    case variable(Int)
    case macro(String)
  }

  private let scope: Scope
  private let names: TypedNames
  private var fit: Fit
  private let frame: Candidate.Frame
  private let variables: [SystemOffer]
  private var ranking = Ranking<Offer>()
  /// What is found of a service in layers that are met alike.
  private var groups: [Group] = []
  /// The services of the groups.
  private var services: [Service] = []
  private var groupNumbers: [Meeting: Int] = [:]
  /// Neighbours are often met alike.
  private var former: (meeting: Meeting, group: Int)?

  private struct Meeting: Hashable {
    var service: String
    var layer: TypedNames.LayerSearch
  }

  private struct Group {
    let outputs: [Found]
    /// What the outputs' fit comes to, by the affinity of their layer.
    var fits: [Fit.Affinity: [Int]] = [:]
  }

  /// An output that fits.
  private struct Found {
    var number: Int
    var condition: Output.Condition?
    var asked: Int
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
      let number = group(
        Meeting(service: scope.index.profile.layers[position].service, layer: search), position),
      !groups[number].outputs.isEmpty
    else { return }
    let fits = fits(number, layer)
    for (place, output) in groups[number].outputs.enumerated() {
      let obstacle = obstacle(output.condition, position)
      ranking.add(
        .output(position: position, group: number, number: output.number, obstacle),
        group: obstacle?.rawValue ?? 0, fit: fits[place], score: output.score)
    }
  }

  /// The group of a layer; nil where its service is not known.
  private mutating func group(_ meeting: Meeting, _ position: Int) -> Int? {
    if let former, former.meeting == meeting { return former.group }
    guard let group = groupNumbers[meeting] ?? newGroup(meeting, position) else { return nil }
    former = (meeting, group)
    return group
  }

  private mutating func newGroup(_ meeting: Meeting, _ position: Int) -> Int? {
    guard let service = scope.index.services[position] else { return nil }
    let outputs = service.outputs.enumerated().compactMap { number, output -> Found? in
      guard let score = names.score(output.name, output.kind, meeting.layer),
        Self.isReadable(output.name)
      else { return nil }
      return Found(
        number: number, condition: output.condition,
        asked: names.asks(for: output.kind) ? Fit.asked : 0, score: score)
    }
    groups.append(Group(outputs: outputs))
    services.append(service)
    groupNumbers[meeting] = groups.count - 1
    return groups.count - 1
  }

  /// How well the outputs of a group fit, where their layer has this name.
  private mutating func fits(_ group: Int, _ layer: String) -> [Int] {
    let affinity = fit.affinity(layer, services[group].id, services[group].tierType)
    if let known = groups[group].fits[affinity] { return known }
    let fits = groups[group].outputs.map {
      let output = services[group].outputs[$0.number]
      return $0.asked + fit.points(output.kind, output.name, affinity)
    }
    groups[group].fits[affinity] = fits
    return fits
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
    guard Self.isReadable(name, withDots: false) else { return false }
    guard scope.index.isShared(name) else { return true }
    let positions = scope.index.positions(of: name)
    if let lower = positions.last(where: { $0 < scope.position }) { return lower == position }
    if positions.contains(scope.position) { return position == scope.position }
    return positions.first == position
  }

  /// Whether a reference can spell it: names and single dots, and no hyphen at the end.
  private static func isReadable(_ name: String, withDots: Bool = true) -> Bool {
    var former = UInt8(ascii: ".")
    let name = name.utf8.span
    for place in name.indices {
      let byte = name[place]
      let isDot = withDots && byte == UInt8(ascii: ".") && former != byte
      guard isDot || Reference.isNameByte(byte) else { return false }
      former = byte
    }
    return former != UInt8(ascii: ".") && former != UInt8(ascii: "-")
  }
}

extension Offers {
  /// The best first.
  var ranked: [Candidate] {
    let source = Producer.Source(scope.index.profile, services)
    let offers = ranking.sorted
    var candidates: [Candidate] = []
    candidates.reserveCapacity(offers.count)
    for offer in offers {
      switch offer {
      case .output(let position, let group, let number, let obstacle):
        let producer = Producer(source, position, service: group)
        candidates.append(Candidate(.output(producer, number: number), frame, obstacle))
      case .variable(let number):
        candidates.append(Candidate(.variable(variables[number]), frame))
      case .macro(let name):
        candidates.append(Candidate(.macro(name: name, value: scope.index.macros[name]), frame))
      }
    }
    return candidates
  }
}
