import Formats
import ProfileModel

/// The references of one layer with what each comes to.
struct LayerReadings {
  struct Reading {
    var field: FieldPath
    var text: String
    var name: String
    /// Why it cannot be read, as the end of a sentence; nil where it can.
    var problem: String?
  }

  private let readings: [Reading]

  init(_ scope: Scope) {
    readings = scope.layer.fieldTexts.flatMap { Self.readings(in: $0, scope) }
  }

  private static func readings(in field: FieldText, _ scope: Scope) -> [Reading] {
    let references = read(in: field)
    guard !references.isEmpty else { return [] }
    let source = SourceText(field.text)
    return references.map { reference in
      Reading(
        field: field.path, text: source.text(reference.range), name: name(reference),
        problem: ReadingProblem(scope).problem(of: reference))
    }
  }

  /// The references outside of YAML comments.
  private static func read(in field: FieldText) -> [Reference] {
    let references = ReferenceText(field.text).references
    guard !references.isEmpty, field.syntax != .plain else { return references }
    let outline = YAMLOutline(bytes: Array(field.text.utf8))
    return references.filter { outline.region(at: $0.range.lowerBound)?.kind != .comment }
  }

  /// What stands behind the name spaces that all references share.
  private static func name(_ reference: Reference) -> String {
    if case .output(let layer, let output) = reference.target {
      return "\(layer.name).\(output.name)"
    }
    return reference.segments.map(\.name).joined(separator: ".")
  }

  /// Each reference with the one that it was before: at the same place, else of the same text.
  func paired(with former: LayerReadings?) -> [(now: Reading, before: Reading?)] {
    guard let former else { return readings.map { ($0, nil) } }
    let old = Dictionary(grouping: former.readings, by: \.field)
    let new = Dictionary(grouping: readings, by: \.field)
    let stays = { (field: FieldPath) in old[field]?.count == new[field]?.count }
    var gone: [String: [Reading]] = Dictionary(
      grouping: former.readings.filter { !stays($0.field) }, by: \.text)
    var places: [FieldPath: Int] = [:]
    return readings.map { reading in
      guard stays(reading.field), let same = old[reading.field] else {
        return (reading, gone[reading.text]?.popLast())
      }
      defer { places[reading.field, default: 0] += 1 }
      return (reading, same[places[reading.field, default: 0]])
    }
  }
}

/// Why a reference cannot be read in a layer.
struct ReadingProblem {
  private let scope: Scope

  init(_ scope: Scope) { self.scope = scope }

  /// The end of a sentence; nil where the reference can be read, or nobody can say.
  func problem(of reference: Reference) -> String? {
    guard reference.isClosed else { return "it is not finished" }
    switch scope.resolve(reference) {
    case .output(let use): return problem(of: use)
    case .open, .system, .layerInput, .openInput, .macro: return nil
    case .unknownLayer(let name): return "there is no layer `\(name.name)`"
    case .above(let name, _): return "`\(name.name)` stands above `\(scope.layer.name)`"
    case .itself: return "a layer cannot read itself"
    case .unknownOutput(let name, let position):
      let producer = scope.index.profile.layers[position]
      let outputs = scope.index.outputNames(at: position)
      let close = Closeness.closest(to: name.name, among: outputs).first
      let instead = close.map { "did you mean `\($0)`?" } ?? outputs.joined(separator: ", ")
      return "`\(producer.name)` (\(producer.service)) has no output `\(name.name)`"
        + (instead.isEmpty ? "" : (close == nil ? "; it offers " : "; ") + instead)
    case .unknownSystemVariable(let name):
      return "there is no system variable `\(name.name)`"
    case .unknownSpace(let space): return "there is nothing called `spectro.\(space.name)`"
    case .incomplete: return "it names no output"
    }
  }

  private func problem(of use: OutputUse) -> String? {
    guard !use.isThere, let condition = use.output.condition else { return nil }
    let producer = scope.index.profile.layers[use.position].name
    return "`\(producer)` offers it only where `\(condition.parameter)` is \(condition.value)"
  }
}
