/// Choices that bytes make one after the other: the same bytes choose the same.
///
/// When they are used up every choice is the first one.
struct ByteChoices {
  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isDone: Bool { place >= bytes.count }

  mutating func byte() -> UInt8 {
    guard !isDone else { return 0 }
    defer { place += 1 }
    return bytes[place]
  }

  /// A number below a bound, which may be 0.
  mutating func number(below bound: Int) -> Int { bound > 1 ? Int(byte()) % bound : 0 }

  mutating func coin() -> Bool { byte() & 1 == 1 }

  mutating func one<Item>(of items: [Item]) -> Item? {
    items.isEmpty ? nil : items[number(below: items.count)]
  }

  /// A text: its length, then its bytes.
  mutating func text(atMost most: Int = 40) -> String {
    let count = min(number(below: most + 1), bytes.count - min(place, bytes.count))
    defer { place += count }
    return String(decoding: bytes[place..<place + count], as: UTF8.self)
  }

  /// All that is left.
  mutating func rest() -> [UInt8] {
    defer { place = bytes.count }
    return Array(bytes[min(place, bytes.count)...])
  }
}
