import TestKit
import Testing

@testable import Rendering

@Suite struct Base64Tests {
  /// The vectors of RFC 4648.
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
    ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"), ("\u{FF}\u{3BF}?>", "w7/Ovz8+"),
  ])
  func writesAndReads(text: String, encoded: String) {
    #expect(Base64.encoded(text) == encoded)
    #expect(Base64.decoded(encoded) == Array(text.utf8))
  }

  @Test(arguments: [
    "Z", "Zg", "Zg=", "Zg===", "=Zg=", "Zg==Zg==", "Zm 9", "Zm9v\n", "Zm-_", "====",
  ])
  func refusesWhatNoEncoderWrites(text: String) {
    #expect(Base64.decoded(text) == nil)
  }

  @Test(arguments: 0..<64)
  func givesTheSameBytesBack(length: Int) {
    var random = Randomness(seed: UInt64(length))
    let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
    let text = Base64.encoded(bytes)
    #expect(text.utf8.count == (length + 2) / 3 * 4)
    #expect(Base64.decoded(text) == bytes)
  }
}
