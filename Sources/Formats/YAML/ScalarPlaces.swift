/// Finds where a byte of a scalar's value stands in the text it was read from.
package struct ScalarPlaces {
  private let source: SourceText
  private let node: YAMLNode
  private let value: [UInt8]
  /// Of a block text: where each of its lines begins.
  private var lineStarts: [Int] = []
  private var indentation = 0
  /// Of any other: the place in the text of each byte, and of the end.
  private var places: [Int] = []

  package init(_ node: YAMLNode, in source: SourceText) {
    self.source = source
    self.node = node
    value = Array((node.text ?? "").utf8)
    if node.style == .literal {
      indentation = blockIndentation
      lineStarts = SourceText(bytes: value).lineStarts
    } else {
      places = flowPlaces
    }
  }

  /// The place in the text of a byte of the value.
  package func offset(of place: Int) -> Int {
    let place = min(max(place, 0), value.count)
    return node.style == .literal ? literalOffset(of: place) : places[place]
  }

  /// The stretch of the text of a stretch of the value.
  package func range(of range: Range<Int>) -> Range<Int> {
    let start = offset(of: range.lowerBound)
    let end = range.isEmpty ? start : offset(of: range.upperBound - 1) + 1
    return start..<max(start, end)
  }

  // MARK: Blocks

  private var firstLine: Int { source.lineNumber(of: node.range.lowerBound) + 1 }

  private func isBlank(_ line: Int) -> Bool {
    source.bytes[source.lineRange(line)].allSatisfy { $0 == 32 }
  }

  /// How far the block's lines are moved in: stated in its header, or as far as the first one.
  private var blockIndentation: Int {
    let lastLine = source.lineNumber(of: max(node.range.lowerBound, node.range.upperBound - 1))
    guard firstLine <= lastLine else { return 0 }
    for line in firstLine...lastLine where !isBlank(line) {
      let spaces = source.bytes[source.lineRange(line)].prefix { $0 == 32 }.count
      return max(0, spaces - value.drop { $0 == 10 }.prefix { $0 == 32 }.count)
    }
    return 0
  }

  private func literalOffset(of place: Int) -> Int {
    let number = lineStarts.partitioned { $0 > place } - 1
    let range = source.lineRange(firstLine + number)
    return min(range.lowerBound + indentation + place - lineStarts[number], range.upperBound)
  }

  // MARK: Quoted, plain and folded texts

  private var flowStart: Int {
    switch node.style {
    case .singleQuoted, .doubleQuoted: return node.range.lowerBound + 1
    case .folded:
      let range = source.lineRange(firstLine)
      return min(range.lowerBound + blockIndentation, range.upperBound)
    default: return node.range.lowerBound
    }
  }

  /// Walks over the value and the text side by side.
  private var flowPlaces: [Int] {
    var places: [Int] = []
    places.reserveCapacity(value.count + 1)
    var offset = flowStart
    var place = 0
    while place < value.count, offset < source.bytes.count {
      let before = offset
      if breaksLine(offset) {
        step(overBreak: &offset, &place)
      } else if node.style == .doubleQuoted, source.bytes[offset] == UInt8(ascii: "\\") {
        step(overEscape: &offset, &place)
      } else {
        let isDoubled = node.style == .singleQuoted && source.bytes[offset] == UInt8(ascii: "'")
        offset += isDoubled ? 2 : 1
        place += 1
      }
      while places.count < min(place, value.count) { places.append(before) }
    }
    let end = min(offset, source.bytes.count)
    while places.count <= value.count { places.append(end) }
    return places
  }

  /// A line break, or blanks before one, which folding takes away.
  private func breaksLine(_ offset: Int) -> Bool {
    var place = offset
    if node.style != .folded {
      while place < source.bytes.count, source.bytes[place] == 32 || source.bytes[place] == 9 {
        place += 1
      }
    }
    return place < source.bytes.count && (source.bytes[place] == 10 || source.bytes[place] == 13)
  }

  private func step(overBreak offset: inout Int, _ place: inout Int) {
    var breaks = 0
    while offset < source.bytes.count, [9, 10, 13, 32].contains(source.bytes[offset]) {
      if source.bytes[offset] == 10 { breaks += 1 }
      offset += 1
    }
    guard breaks > 1 else {
      place += 1
      return
    }
    var taken = 0
    while taken < breaks, place < value.count, value[place] == 10 {
      place += 1
      taken += 1
    }
    if taken == 0 { place += 1 }
  }

  private func step(overEscape offset: inout Int, _ place: inout Int) {
    let letter = offset + 1 < source.bytes.count ? source.bytes[offset + 1] : 0
    let digits: Int =
      switch letter {
      case UInt8(ascii: "x"): 2
      case UInt8(ascii: "u"): 4
      case UInt8(ascii: "U"): 8
      default: 0
      }
    if letter == 10 || letter == 13 {
      offset += 2
      while offset < source.bytes.count, [9, 10, 13, 32].contains(source.bytes[offset]) {
        offset += 1
      }
      return
    }
    offset += 2 + digits
    place += max(1, width(at: place))
  }

  /// How many bytes the value's character at a place has.
  private func width(at place: Int) -> Int {
    guard place < value.count else { return 1 }
    var end = place + 1
    while end < value.count, value[end] & 0xC0 == 0x80 { end += 1 }
    return end - place
  }
}

extension [Int] {
  /// The first place from which on the test holds, in numbers for which it holds from one on.
  fileprivate func partitioned(where holds: (Int) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
