/// What a text has become from outside.
struct TextUpdate {
  /// The lines that are others now.
  let lines: Range<Int>
  /// How many came into their place.
  let count: Int

  /// A place of the former text in the new one.
  func moved(_ place: TextPlace) -> TextPlace {
    if place.line < lines.lowerBound { return place }
    if place.line >= lines.upperBound {
      return TextPlace(place.line + count - lines.count, place.byte)
    }
    return TextPlace(
      min(place.line, max(lines.lowerBound, lines.lowerBound + count - 1)), place.byte)
  }
}

extension TextBuffer {
  /// Becomes another text; what is alike at both ends stays. nil: it is the same.
  mutating func become(_ text: String) -> TextUpdate? {
    var text = text
    text.makeContiguousUTF8()
    let (front, back, start, end) = alike(text)
    let first = chunks[..<front].reduce(0) { $0 + $1.count }
    let former = chunks[front..<back].flatMap(\.lines)
    var new = end >= start ? TextChunk.lines(of: text.part(start..<end))[...] : []
    var old = former[...]
    while let line = old.first, let other = new.first, line.isSameBytes(other) {
      old.removeFirst()
      new.removeFirst()
    }
    while let line = old.last, let other = new.last, line.isSameBytes(other) {
      old.removeLast()
      new.removeLast()
    }
    if old.isEmpty, new.isEmpty { return nil }
    let low = first + old.startIndex
    replaceLines(low..<low + old.count, with: Array(new))
    return TextUpdate(lines: low..<low + old.count, count: new.count)
  }

  /// How many chunks at the beginning are alike, from which one on they are alike to the end, and
  /// the bytes between that are not.
  private func alike(_ text: String) -> (front: Int, back: Int, start: Int, end: Int) {
    let bytes = text.utf8.span
    var (front, back, start, end) = (0, chunks.count, 0, bytes.count)
    while front < back, chunks[front].stands(in: bytes, at: start) {
      let next = start + chunks[front].size
      guard next <= bytes.count, bytes[next - 1] == 10 else { break }
      (front, start) = (front + 1, next)
    }
    while back > front {
      let place = end - chunks[back - 1].size + 1
      guard place - 1 >= start, chunks[back - 1].stands(in: bytes, at: place),
        bytes[place - 1] == 10
      else { break }
      (back, end) = (back - 1, place - 1)
    }
    return (front, back, start, end)
  }
}

extension String {
  fileprivate func isSameBytes(_ other: String) -> Bool {
    utf8.count == other.utf8.count && utf8.elementsEqual(other.utf8)
  }
}
