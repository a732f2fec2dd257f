package import ProfileModel

/// One thing that may be inserted, with what there is to know about it.
package struct Candidate: Sendable {
  /// The layer that offers it; nil for what no layer offers.
  package let layer: String?
  /// The output, system variable, macro or function.
  package let name: String
  package let kind: Kind
  package let description: String
  package let isSensitive: Bool
  package let known: Knowledge
  let obstacle: Obstacle?
  let path: String?
  let frame: Frame
  let exampleOf: Example?

  /// Whether it can be read from here.
  package var isAvailable: Bool { obstacle == nil }

  /// Why it cannot be read from here.
  package var reason: String? { obstacle?.reason }

  /// In its canonical spelling; a function's is its name.
  package var reference: String { fullPath.map { "{{\($0)}}" } ?? name }

  /// The whole text that takes the replaced one's place, right for that place.
  package var insertion: String { frame.before + (fullPath ?? name) + frame.after }

  /// What its value will look like, where anybody can tell; dots for a secret.
  package var sample: String? { isSensitive ? Example.hidden : exampleOf?.text }

  /// The canonical path; nil for a function.
  private var fullPath: String? {
    layer.map { Reference.path(layer: $0, output: name) } ?? path.map { $0 + name }
  }
}

extension Candidate: Equatable {
  package static func == (one: Candidate, other: Candidate) -> Bool {
    one.layer == other.layer && one.name == other.name && one.path == other.path
      && one.frame == other.frame && one.obstacle == other.obstacle && one.kind == other.kind
      && one.description == other.description && one.isSensitive == other.isSensitive
      && one.known == other.known && one.sample == other.sample
  }
}

/// Why a candidate cannot be read; the order is that of the list.
enum Obstacle: Equatable, Sendable {
  case condition(Output.Condition)
  case itself
  case above(String)

  var reason: String {
    switch self {
    case .condition(let condition): "only where \(condition.parameter) is \(condition.value)"
    case .itself: "this layer itself"
    case .above(let layer): "\(layer) stands above this layer"
    }
  }

  /// The place in the list, behind what is available.
  var group: Int {
    switch self {
    case .condition: 1
    case .itself: 2
    case .above: 3
    }
  }
}

/// What stands around an inserted path.
struct Frame: Equatable, Sendable {
  var before: String
  var after: String
}
