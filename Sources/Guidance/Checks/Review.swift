package import Formats
package import ProfileModel

/// A finding with its place in the file that the user wrote.
package struct LocatedFinding: Equatable, Sendable {
  package var finding: Finding
  package var layerName: String?
  /// Bytes of the file.
  package var range: Range<Int>
  package var start: Position
}

/// What a user asks of a review.
package struct ReviewOptions: Equatable, Sendable {
  /// Codes that are off unless asked for.
  package var enabled: Set<Code>
  package var ignored: Set<Code>
  /// Where in a library the file lies; nil for a file elsewhere.
  package var origin: Origin?

  package init(enabled: Set<Code> = [], ignored: Set<Code> = [], origin: Origin? = nil) {
    self.enabled = enabled
    self.ignored = ignored
    self.origin = origin
  }

  func wants(_ code: Code) -> Bool {
    !ignored.contains(code) && (!code.isOffByDefault || enabled.contains(code))
  }
}

/// Everything that Strata has to say about a profile.
package enum Review {
  /// The findings of a profile, without those that a comment in one of its manifests allows.
  package static func findings(
    _ index: ProfileIndex, options: ReviewOptions = ReviewOptions()
  ) -> [Finding] {
    let context = ProfileContext(index, origin: options.origin)
    let found =
      Checks.ofProfile.flatMap { $0(context) }
      + context.layers.flatMap { layer in Checks.ofLayer.flatMap { $0(layer) } }
    return context.withoutAllowed(found.filter { options.wants($0.code) }).map(\.presentable)
  }

  /// The findings of a file, those of reading it included, in the order of their places.
  package static func findings(
    of document: ProfileDocument, _ index: ProfileIndex, options: ReviewOptions = ReviewOptions()
  ) -> [LocatedFinding] {
    let consequences = Consequences(of: document)
    let model =
      document.isReadable
      ? findings(index, options: options).filter { !consequences.contain($0) } : []
    let read = document.findings.filter { options.wants($0.code) }.map(\.presentable)
    let allowances = Allowances(document.source)
    let names = Dictionary(
      index.profile.layers.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    var places = DocumentPlaces(document)
    var positions = PositionReader(document.source)
    return (read + model).map { (finding: $0, range: places.range(of: $0.place)) }
      .enumerated()
      .sorted {
        ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
      }
      .map { _, found in
        LocatedFinding(
          finding: found.finding, layerName: found.finding.place.layer.flatMap { names[$0] },
          range: found.range, start: positions.position(of: found.range.lowerBound))
      }
      .filter { !allowances.allow($0.finding.code, at: $0.start.line - 1) }
  }
}
