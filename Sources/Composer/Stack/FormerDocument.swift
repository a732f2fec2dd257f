import ProfileModel

/// What an undo goes back to.
///
/// A large text is not kept once for each word that was typed in it: where nothing else differs
/// from the step after it, what stood in the place that differs is enough.
enum FormerDocument: Equatable, Sendable {
  case whole(Document)
  /// Of a text of a layer: what differs from the document of the step after this one.
  case text(LayerID, FieldPath, Splice)

  /// Bytes of a text, and what stood there.
  struct Splice: Equatable, Sendable {
    var range: Range<Int>
    var former: String
  }

  /// Smaller texts are kept as they are.
  static let large = 65_536

  /// The document, from that of the step after it.
  func document(after later: Document) -> Document {
    switch self {
    case .whole(let document): return document
    case .text(let id, let path, let splice):
      var document = later
      guard let text = later.profile.layer(id)?.text(at: path) else { return later }
      let rest = splice.range.upperBound..<text.utf8.count
      let former = text.part(0..<splice.range.lowerBound) + splice.former + text.part(rest)
      document.profile = later.profile.applying(.set(id, path, .text(former)))
      return document
    }
  }

  /// The same, kept as what differs from a later document, where that is a large text alone.
  func reduced(from later: Document, _ id: LayerID?, _ path: FieldPath?) -> FormerDocument {
    guard case .whole(let document) = self, let id, let path,
      let text = later.profile.layer(id)?.text(at: path), text.utf8.count >= Self.large,
      let former = document.profile.layer(id)?.text(at: path),
      document.profile.applying(.set(id, path, .text(text))) == later.profile,
      document.text == later.text, document.said == later.said
    else { return self }
    return .text(id, path, Splice(from: text, to: former))
  }
}

extension FormerDocument.Splice {
  /// What must be put where in a text to make the former one of it.
  init(from text: String, to former: String) {
    let (new, old) = (text.utf8.span, former.utf8.span)
    var start = new.alikeAtStart(old)
    var end = new.alikeAtEnd(old, atMost: min(new.count, old.count) - start)
    // Not in the middle of a character's bytes.
    while start > 0, old.isInside(start) || new.isInside(start) { start -= 1 }
    while end > 0, old.isInside(old.count - end) || new.isInside(new.count - end) { end -= 1 }
    range = start..<new.count - end
    self.former = former.part(start..<old.count - end)
  }
}

extension Span<UInt8> {
  /// Whether a place is behind the first byte of a character.
  fileprivate func isInside(_ place: Int) -> Bool { place < count && self[place] & 0xC0 == 0x80 }
}
