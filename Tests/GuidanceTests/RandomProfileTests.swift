import Formats
import Guidance
import ProfileModel
import TestKit
import Testing

/// The profiles that renderers are tested with are such as people may render.
@Suite struct RandomProfileTests {
  @Test(arguments: 1...60)
  func hasNoErrors(seed: Int) {
    let profile = RandomProfile.make(seed: seed, BuiltInCatalogue.catalogue)
    let text = ProfileText.text(of: profile)
    let document = ProfileDocument.read(Array(text.utf8))
    #expect(ProfileText.says(document.profile, profile))
    let index = ProfileIndex(document.profile, catalogue: BuiltInCatalogue.catalogue)
    let errors = Review.findings(of: document, index).filter { $0.finding.severity == .error }
    #expect(errors.isEmpty, "seed \(seed): \(errors.map(\.finding.message))\n\(text)")
  }

  @Test func thirtyOfThemSetEveryParameter() {
    var coverage = Coverage(BuiltInCatalogue.catalogue)
    for seed in 1...30 {
      coverage.note(RandomProfile.make(seed: seed, BuiltInCatalogue.catalogue))
    }
    #expect(coverage.gaps == [])
  }
}
