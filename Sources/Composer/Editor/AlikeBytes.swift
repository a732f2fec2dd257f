/// Two texts of megabytes, compared at a key.
extension Span<UInt8> {
  /// How many bytes are alike from the beginning on.
  func alikeAtStart(_ other: borrowing Span<UInt8>) -> Int {
    let all = Swift.min(count, other.count)
    var alike = 0
    while alike + Self.block <= all, isBlock(at: alike, alike: other, alike) { alike += Self.block }
    while alike < all, self[alike] == other[alike] { alike += 1 }
    return alike
  }

  /// How many are alike at the end, of so many at most.
  func alikeAtEnd(_ other: borrowing Span<UInt8>, atMost limit: Int) -> Int {
    var alike = 0
    while alike + Self.block <= limit,
      isBlock(at: count - alike - Self.block, alike: other, other.count - alike - Self.block)
    { alike += Self.block }
    while alike < limit, self[count - alike - 1] == other[other.count - alike - 1] { alike += 1 }
    return alike
  }

  private static var block: Int { 64 }

  /// Looks at all bytes of a block, whatever the first ones say: so the compiler compares many at a
  /// time.
  private func isBlock(at place: Int, alike other: borrowing Span<UInt8>, _ second: Int) -> Bool {
    let (one, two) = (
      extracting(place..<place + Self.block), other.extracting(second..<second + Self.block)
    )
    var different: UInt8 = 0
    for byte in 0..<Self.block { different |= one[byte] ^ two[byte] }
    return different == 0
  }
}
