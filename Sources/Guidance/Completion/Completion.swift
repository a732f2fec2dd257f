import ProfileModel

/// What may stand at a cursor, the best first.
package struct Completion: Equatable, Sendable {
  /// What an accepted candidate takes the place of, in UTF-8 bytes; it holds the cursor.
  package let replaced: Range<Int>
  /// Never empty; what cannot be read from here comes last, with the reason.
  package let candidates: [Candidate]

  /// Answers a request; nil where completion does not open, or has nothing to offer.
  package init?(_ request: CompletionRequest) {
    let line = CursorLine(request.text, cursor: request.cursor)
    guard let typed = line.typed(isRequested: request.isRequested) else { return nil }
    let place = CompletionPlace(request, line)
    guard place.quoting != .comment || request.isRequested else { return nil }
    switch typed {
    case .path(let path):
      let placement = Placement(path, place, line)
      replaced = placement.replaced
      candidates =
        Offers(
          scope: request.scope, names: TypedNames(path.names),
          fit: Fit(place, before: line.text(line.start..<path.start)),
          frame: placement.frame
        ).ranked
    case .function(let function):
      replaced = function.range
      candidates = function.candidates
    }
    if candidates.isEmpty { return nil }
  }

  /// The text after a candidate was accepted.
  package func accepting(_ candidate: Candidate, in text: String) -> String {
    let bytes = Array(text.utf8)
    let range = replaced.clamped(to: 0..<bytes.count)
    return String(decoding: bytes[..<range.lowerBound], as: UTF8.self) + candidate.insertion
      + String(decoding: bytes[range.upperBound...], as: UTF8.self)
  }
}
