import Composer
import Formats
import ProfileModel
import TestKit
import Testing

@testable import strata

struct WrittenTextTests {
  private static func document(_ description: String) -> Document {
    let text = Desk.text("shop").replacing(
      "name: shop", with: "name: shop\n  description: \(description)")
    return Document(text: text, profile: ProfileText.read(text).profile)
  }

  /// What was written and read before is remembered, whoever asks, and never taken for something
  /// else.
  @Test(arguments: 0..<20)
  func whatIsRememberedIsTheSame(seed: UInt64) {
    var random = Randomness(seed: seed)
    let words = ["one", "two", "caf\u{E9}", "", "on", "a: b", "# x", "\n", "“x”"]
    var document = Self.document("x")
    for _ in 0..<60 {
      document.profile.description = words.randomElement(using: &random) ?? ""
      let text = WrittenText.of(document)
      #expect(Array(text.utf8) == Array(document.written.utf8))
      if Bool.random(using: &random) {
        #expect(WrittenText.reading(text) == ProfileText.read(text))
      }
      if Int.random(in: 0..<4, using: &random) == 0 { document.settle(text) }
      if Int.random(in: 0..<8, using: &random) == 0 { document = Self.document("other") }
    }
  }
  @Test func aLetterComposedOtherwiseIsAnotherText() {
    let texts = ["caf\u{E9}", "cafe\u{301}"].map { Self.document($0).text }
    for text in texts + texts {
      #expect(WrittenText.reading(text).source.bytes == Array(text.utf8))
    }
  }
}
