import ProfileModel
import TestKit
import Testing

struct StampTests {
  @Test("Whatever byte changes, wherever it stands, is noticed", arguments: 0..<40)
  func oneByte(length: Int) {
    var random = Randomness(seed: UInt64(length))
    let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
    let stamp = Stamp(bytes)
    #expect(Stamp(bytes) == stamp && stamp.size == length)
    #expect(Stamp(bytes + [0]) != stamp)
    for place in bytes.indices {
      for bit in 0..<8 {
        var other = bytes
        other[place] ^= 1 << UInt8(bit)
        #expect(Stamp(other) != stamp, "\(place), \(bit)")
        other.swapAt(place, length - 1)
        #expect(Stamp(other) != stamp, "\(place), \(bit)")
      }
    }
  }

  @Test("Many texts have as many stamps")
  func many() {
    let texts = (0..<20_000).map { "name: layer-\($0)\nport: \($0 * 7 % 1000)\n" }
    #expect(Set(texts.map { Stamp($0) }).count == texts.count)
    let one = Array("abcdefgh".utf8)
    var orders: Set<[UInt8]> = []
    var random = Randomness(seed: 1)
    for _ in 0..<5000 { orders.insert(one.shuffled(using: &random)) }
    #expect(Set(orders.map { Stamp($0) }).count == orders.count)
  }

  @Test("A text and its bytes have the same")
  func text() {
    for text in ["", "a", "ab", "länger, mit ✓", String(repeating: "x\n", count: 1001)] {
      #expect(Stamp(text) == Stamp(Array(text.utf8)))
    }
  }

  /// Folders of former texts are named after it.
  @Test(
    "FNV-1a is what it is everywhere",
    arguments: [
      ("", 0xCBF2_9CE4_8422_2325), ("a", 0xAF63_DC4C_8601_EC8C),
      ("foobar", 0x8594_4171_F739_67E8),
    ] as [(String, UInt64)])
  func known(text: String, value: UInt64) {
    var hash = FNV()
    for byte in text.utf8 { hash.add(UInt64(byte)) }
    #expect(hash.value == value)
  }
}
