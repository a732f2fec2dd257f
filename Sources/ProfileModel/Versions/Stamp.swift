/// What tells a text from another one: a save compares it with what is on disk by then.
package struct Stamp: Hashable, Sendable {
  package let size: Int
  package let hash: UInt64

  package init(size: Int, hash: UInt64) {
    self.size = size
    self.hash = hash
  }

  /// FNV-1a: it only has to notice changes, nobody is kept out by it.
  package init(_ bytes: [UInt8]) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    self.init(size: bytes.count, hash: hash)
  }

  package init(_ text: String) { self.init(Array(text.utf8)) }
}
