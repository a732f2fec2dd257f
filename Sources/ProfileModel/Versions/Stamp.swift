/// What tells a text from another one: a save compares it with what is on disk by then.
package struct Stamp: Hashable, Sendable {
  package let size: Int
  package let hash: UInt64

  package init(size: Int, hash: UInt64) {
    self.size = size
    self.hash = hash
  }

  package init(_ bytes: [UInt8]) { self.init(bytes.span) }

  package init(_ text: String) { self.init(text.utf8.span) }

  /// It only has to notice changes, nobody is kept out by it. Four hashes, of every fourth byte each:
  /// one alone would wait for a multiplication at each byte.
  private init(_ bytes: Span<UInt8>) {
    var (first, second, third, fourth) = (FNV(), FNV(), FNV(), FNV())
    var place = 0
    while place + 4 <= bytes.count {
      let block = bytes.extracting(place..<place + 4)
      first.add(UInt64(block[0]))
      second.add(UInt64(block[1]))
      third.add(UInt64(block[2]))
      fourth.add(UInt64(block[3]))
      place += 4
    }
    while place < bytes.count {
      first.add(UInt64(bytes[place]))
      place += 1
    }
    for other in [second, third, fourth] { first.add(other.mixed) }
    self.init(size: bytes.count, hash: first.value)
  }
}

/// FNV-1a.
package struct FNV {
  package private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  package init() {}

  /// With each bit of it in each bit: of short texts the values lie close together, and what two of them
  /// differ in could make up for each other. The steps are those of SplitMix64.
  fileprivate var mixed: UInt64 {
    var mixed = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  package mutating func add(_ number: UInt64) {
    value = (value ^ number) &* 0x100_0000_01B3
  }
}
