import Composer
import Formats
import ProfileLibrary
import ProfileModel
import TestKit
import Testing

@testable import strata

struct VersionsWorkTests {
  let desk = Desk()

  init() throws { try desk.make("shop") }

  private func versions(_ name: String = "shop") throws -> VersionList {
    let found = desk.perform(.readVersions(VersionsRequest(number: 7, name: name))).compactMap {
      if case .versions(let list) = $0 { list } else { nil }
    }
    return try #require(found.first)
  }

  @Test func versionsComeWithLayersTimeAndFormerTexts() throws {
    try desk.make("shop", Version(1, 10, 0), layers: "[{name: cache, service: redis}]")
    try desk.make("shop", Version(1, 2, 0))
    let opened = try desk.opened()
    _ = try desk.saved(.save(desk.writing(opened, "new"), expecting: opened.stamp))
    let list = try versions()
    #expect(list.number == 7)
    #expect(list.items.map { "\($0.version)" } == ["1.0.0", "1.2.0", "1.10.0"])
    #expect(list.items.map(\.layers) == [0, 0, 1])
    #expect(list.items.map(\.revisions.count) == [1, 0, 0])
    #expect(list.items.allSatisfy { $0.changed > 0 })
  }

  @Test func aVersionThatIsNoProfileIsListedAllTheSame() throws {
    desk.program.write("a: [", to: "library/profiles/shop/2.0.0.yaml")
    #expect(try versions().items.map(\.layers) == [0, nil])
    #expect(try versions("nobody").items.isEmpty)
  }

  @Test func aFormerTextIsReadByteForByte() throws {
    let before = desk.program.read("library/profiles/shop/1.0.0.yaml")
    let opened = try desk.opened()
    _ = try desk.saved(.save(desk.writing(opened, "new"), expecting: opened.stamp))
    let revision = try #require(try versions().items[0].revisions.first)
    let request = TextRequest(number: 3, text: .revision(revision), title: "it")
    guard case .text(let read)? = desk.perform(.readText(request)).first else {
      return #expect(Bool(false), "no text")
    }
    #expect(read.text == before && read.number == 3 && read.title == "it")
  }

  @Test func twoTextsAreComparedAndOneThatHasGoneIsTold() throws {
    try desk.make("shop", Version(1, 1, 0), layers: "[{name: cache, service: redis}]")
    let later = ProfileLocation.version("shop", Version(1, 1, 0))
    let request = CompareRequest(
      number: 5, old: .saved(desk.shop), new: .saved(later))
    let answers = desk.perform(.compare(request)).compactMap {
      if case .compared(let compared) = $0 { compared } else { nil }
    }
    #expect(answers.map(\.number) == [5])
    try desk.library.delete("shop", Version(1, 1, 0))
    #expect(try desk.failure(.compare(request)).kind == .missing)
  }
}
