import Guidance
import ProfileModel
import Testing

/// Broken profiles, each with everything that is said about it and nothing more.
struct BrokenProfiles {
  static let all =
    Sample.brokenReferences + Sample.brokenLayers + Sample.brokenParameters
    + Sample.brokenManifests + Sample.brokenFiles

  @Test(arguments: all) func saysThisAndNoMore(sample: Sample) {
    let file = sample.reviewed
    #expect(file.drawn == sample.expected, "\(file.told)")
  }

  @Test func holdsEveryCode() {
    let found = Set(Self.all.flatMap(\.reviewed.findings).map(\.finding.code))
    #expect(Code.allCases.filter { !found.contains($0) } == [])
  }

  @Test func namesDiffer() {
    #expect(Set(Self.all.map(\.name)).count == Self.all.count)
  }

  /// A secret is written in no message and no title of a fix.
  @Test(arguments: all) func keepsSecrets(sample: Sample) {
    for finding in sample.reviewed.findings.map(\.finding) {
      let words = ([finding.message] + finding.candidates + finding.fixes.map(\.title)).joined()
      #expect(!words.contains("hunter2"), "\(words)")
    }
  }
}
