import ProfileModel
import TestKit
import Testing

struct ByteSearchTests {
  private static func places(_ wanted: String, _ text: String, isExact: Bool = true) -> [Int] {
    ByteSearch(Array(wanted.utf8), isExact: isExact).places(in: text.utf8.span)
  }

  @Test func eachPlace() {
    #expect(Self.places("a", "banana") == [1, 3, 5])
    #expect(Self.places("ana", "banana") == [1])
    #expect(Self.places("banana", "banana") == [0])
    #expect(Self.places("bananas", "banana") == [])
    #expect(Self.places("", "banana") == [])
    #expect(Self.places("a", "") == [])
  }

  @Test("Capitals count only where that is wanted, and other bytes never stand for each other")
  func capitals() {
    #expect(Self.places("db", "DB db dB", isExact: true) == [3])
    #expect(Self.places("db", "DB db dB", isExact: false) == [0, 3, 6])
    #expect(Self.places("{", "[{", isExact: false) == [1])
    #expect(Self.places("@", "`@", isExact: false) == [1])
    #expect(Self.places("a_", "A_ a\u{7F} A?", isExact: false) == [0])
  }

  @Test func held() {
    #expect(ByteSearch(Array("api".utf8)).isHeld(by: "the api-2"))
    #expect(!ByteSearch(Array("api".utf8)).isHeld(by: "the ap"))
    #expect(ByteSearch([]).isHeld(by: ""))
  }

  /// The same, byte by byte.
  private static func plain(_ wanted: [UInt8], _ bytes: [UInt8]) -> [Int] {
    var places: [Int] = []
    var place = 0
    while place + wanted.count <= bytes.count {
      let stands = Array(bytes[place..<place + wanted.count]) == wanted
      if stands { places.append(place) }
      place += stands ? wanted.count : 1
    }
    return places
  }

  @Test("In texts around the length of a block, whatever stands at their ends", arguments: 1...5)
  func blocks(length: Int) {
    var random = Randomness(seed: UInt64(length))
    for size in 0..<140 {
      let bytes = (0..<size).map { _ in UInt8.random(in: 97...99, using: &random) }
      let wanted = (0..<length).map { _ in UInt8.random(in: 97...98, using: &random) }
      #expect(ByteSearch(wanted).places(in: bytes.span) == Self.plain(wanted, bytes))
      #expect(bytes.span.count(of: 97) == bytes.count { $0 == 97 })
    }
    let many = [UInt8](repeating: 97, count: 1_000)
    #expect(many.span.count(of: 97) == 1_000)
  }
}
