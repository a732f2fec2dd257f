import ProfileModel
import TestKit
import Testing

struct VersionsTests {
  static let accepted: [(String, String)] = [
    ("1.2.3", "1.2.3"), ("v1.2.3", "1.2.3"), ("1.2", "1.2.0"), ("1", "1.0.0"), ("v1", "1.0.0"),
    ("0.0.0", "0.0.0"), ("0.1", "0.1.0"), ("10.20.30", "10.20.30"),
    ("999999999.0.0", "999999999.0.0"),
  ]

  @Test("Versions and their short forms are read", arguments: accepted)
  func reads(_ text: String, _ normalised: String) throws {
    let version = try #require(Version(text))
    #expect(version.description == normalised)
    #expect(Version(normalised) == version)
  }

  static let refused = [
    "", " ", "v", "V1.2.3", "vv1", "1.", ".1", "1..2", "1.2.3.4", "1.2.3.beta", "1.2.3-beta",
    "1.2.3+1", "01.2.3", "1.02.3", "1.2.00", "-1.2.3", "+1.2.3", "1.2.x", "a.b.c", "1,2,3",
    "1.2.3 ", " 1.2.3", "1.2.3\n", "1\0.2", "٣.1.2", "1e3", "0x1", "latest", "1000000000.0.0",
    "99999999999999999999.0.0", "１.2.3",
  ]

  @Test("Anything else is refused", arguments: refused)
  func refuses(_ text: String) { #expect(Version(text) == nil) }

  @Test("Versions sort as numbers")
  func sorts() {
    let sorted = [
      "0.0.1", "0.0.9", "0.0.10", "0.1.0", "0.9.0", "0.10.0", "1.0.0", "1.2.9", "1.10.0", "2.0.0",
      "10.0.0",
    ].compactMap { Version($0) }
    var random = Randomness(seed: 1)
    for _ in 0..<20 { #expect(sorted.shuffled(using: &random).sorted() == sorted) }
    #expect(sorted.map(\.description).sorted() != sorted.map(\.description))
  }

  @Test("A step raises one number and clears those after it")
  func raised() {
    let version = Version(1, 2, 3)
    #expect(version.raised(.major) == Version(2, 0, 0))
    #expect(version.raised(.minor) == Version(1, 3, 0))
    #expect(version.raised(.patch) == Version(1, 2, 4))
    for step in VersionSuggestion.Step.allCases { #expect(version.raised(step) > version) }
  }

  @Test("A profile without a version is the first one")
  func ofProfile() {
    #expect(Profile(name: "a").readVersion == Version(1, 0, 0))
    #expect(Profile(name: "a", version: "v2.1").readVersion == Version(2, 1, 0))
    #expect(Profile(name: "a", version: "2.1.beta").readVersion == nil)
    #expect(Profile(name: "a", version: "").readVersion == nil)
  }
}
