/// Looks for a few bytes in many. Nothing is prepared, as a search by characters does.
package struct ByteSearch {
  private let wanted: [UInt8]
  private let first: Edge
  private let last: Edge
  private let isExact: Bool

  /// A byte that must stand at one end of what is looked for.
  private struct Edge {
    private let byte: UInt8
    /// The bit in which a capital differs, where it does not count.
    private let fold: UInt8

    init(_ byte: UInt8, _ isExact: Bool) {
      self.byte = byte
      fold = !isExact && (0x61...0x7A).contains(byte) ? 0x20 : 0
    }

    /// 0 for the byte itself.
    func difference(_ other: UInt8) -> UInt8 { (other | fold) ^ byte }
  }

  /// Unless it is exact, small letters of ASCII match their capitals too.
  package init(_ wanted: [UInt8], isExact: Bool = true) {
    self.wanted = wanted
    self.isExact = isExact
    first = Edge(wanted.first ?? 0, isExact)
    last = Edge(wanted.last ?? 0, isExact)
  }

  /// Where it stands; no two places overlap. What is empty stands nowhere.
  package func places(in bytes: Span<UInt8>) -> [Int] {
    var places: [Int] = []
    find(in: bytes) { place in
      places.append(place)
      return true
    }
    return places
  }

  /// Whether a text holds it. What is empty is in every text.
  package func isHeld(by text: String) -> Bool { isHeld(in: text.utf8.span) }

  /// Whether it stands anywhere.
  package func isHeld(in bytes: Span<UInt8>) -> Bool {
    var isFound = wanted.isEmpty
    find(in: bytes) { _ in
      isFound = true
      return false
    }
    return isFound
  }

  /// Tells of places until the answer is that they are enough.
  private func find(in bytes: Span<UInt8>, _ tell: (Int) -> Bool) {
    guard !wanted.isEmpty else { return }
    let far = wanted.count - 1
    // Behind the last place at which it could begin, and behind the last one where it stands.
    let end = bytes.count - far
    var (place, behind) = (0, 0)
    while place + 32 <= end {
      // A bit for each place at which both ends are as they should. Nothing branches: so the compiler
      // compares many at a time.
      let one = bytes.extracting(place..<place + 32)
      let two = bytes.extracting(place + far..<place + far + 32)
      var marks: UInt32 = 0
      for number in 0..<32 {
        let differs = first.difference(one[number]) | last.difference(two[number])
        marks |= UInt32((differs | (0 &- differs)) >> 7 ^ 1) << UInt32(number)
      }
      while marks != 0 {
        let start = place + marks.trailingZeroBitCount
        if start >= behind, stands(in: bytes, at: start) {
          guard tell(start) else { return }
          behind = start + wanted.count
        }
        marks &= marks - 1
      }
      place += 32
    }
    while place < end {
      if place >= behind, stands(in: bytes, at: place) {
        guard tell(place) else { return }
        behind = place + wanted.count
      }
      place += 1
    }
  }

  private func stands(in bytes: Span<UInt8>, at start: Int) -> Bool {
    for number in wanted.indices {
      let byte = bytes[start + number]
      if byte != wanted[number], isExact || Self.small(byte) != wanted[number] { return false }
    }
    return true
  }

  private static func small(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }
}

extension Span<UInt8> {
  /// How often a byte stands in it.
  package func count(of byte: UInt8) -> Int {
    var (found, place) = (0, 0)
    while place + 64 <= count {
      let block = extracting(place..<place + 64)
      var others: UInt8 = 0
      // Without a branch: so the compiler counts many at a time.
      for number in 0..<64 {
        let differs = block[number] ^ byte
        others &+= (differs | (0 &- differs)) >> 7
      }
      found += 64 - Int(others)
      place += 64
    }
    while place < count {
      found += self[place] == byte ? 1 : 0
      place += 1
    }
    return found
  }
}
