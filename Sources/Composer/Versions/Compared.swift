package import Formats
import Guidance
package import ProfileModel
package import Rendering
import Screen

/// What differs between two texts of a profile, on three levels: lines ready to be drawn.
package struct Compared: Equatable, Sendable {
  package let number: Int
  let model: [ComparedLine]
  let wiring: [ComparedLine]
  let rendered: [ComparedLine]
  /// The layers that differ, as the lines of the model count them.
  let layers: [LayerChange]
  /// The step to the next version that the difference asks for.
  let step: VersionSuggestion.Step?

  /// What two profiles become, compared, or the reason why they are not.
  package enum Objects: Sendable {
    case compared(RenderedComparison)
    case impossible(String)
  }

  /// Two texts of a profile, with what the catalogue knows of their layers.
  package struct Sides: Sendable {
    package var old: ProfileIndex
    package var new: ProfileIndex
    /// Shows no secrets.
    package var comparison: Comparison
    package var suggestion: VersionSuggestion?

    package init(
      _ old: ProfileIndex, _ new: ProfileIndex, _ comparison: Comparison,
      _ suggestion: VersionSuggestion?
    ) {
      self.old = old
      self.new = new
      self.comparison = comparison
      self.suggestion = suggestion
    }
  }

  /// Answers a request.
  package init(_ request: CompareRequest, _ sides: Sides, _ objects: Objects) {
    number = request.number
    step = sides.suggestion?.step
    layers = sides.comparison.layers
    let empty = ComparedLines(columns: max(20, request.columns), isASCII: request.isASCII)
    var lines = empty
    lines.add(sides)
    model = lines.lines
    lines = empty
    for wire in sides.comparison.wiring { lines.add(wire) }
    wiring = lines.orNothing
    lines = empty
    switch objects {
    case .impossible(let problem): lines.add([.init(problem, .error)])
    case .compared(let comparison): lines.add(comparison)
    }
    rendered = lines.orNothing
  }

  /// Compares what two texts become; one with errors becomes nothing.
  package static func objects(
    old: ProfileDocument, new: ProfileDocument, target: Rendering.Target, catalogue: Catalogue,
    macros: [String: String]
  ) -> Objects {
    let indexes = [old, new].map {
      ProfileIndex($0.profile, catalogue: catalogue, macros: macros)
    }
    for (place, document) in [old, new].enumerated() {
      let which = place == 0 ? "the older text" : "the newer text"
      guard document.isReadable else { return .impossible("\(which) is no profile") }
      let errors = Review.findings(of: document, indexes[place]).map(\.finding).filter {
        $0.severity == .error
      }
      guard let first = errors.first else { continue }
      let more = errors.count > 1 ? " (and \(errors.count - 1) more)" : ""
      return .impossible("an error keeps \(which) from being rendered: \(first.message)\(more)")
    }
    return .compared(RenderedComparison(from: indexes[0], to: indexes[1], target: target))
  }
}
