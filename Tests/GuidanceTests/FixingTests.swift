import Formats
import Guidance
import ProfileModel
import Testing

/// Fixes applied one after the other until none is left.
struct FixingTests {
  private static func fixing(_ text: String, _ codes: Set<Code> = []) -> Fixing {
    Fixing(
      text, codes: codes,
      in: Fixing.Surroundings(
        BuiltInCatalogue.catalogue, macros: [:], options: ReviewOptions(enabled: codes)))
  }

  /// It ends, nothing gets worse, and what is left cannot be fixed.
  @Test(arguments: BrokenProfiles.all) func brokenProfilesGetBetter(sample: Sample) {
    guard let text = String(validating: sample.bytes, as: UTF8.self) else { return }
    let fixing = Self.fixing(text)
    let before = ReviewedFile(text).findings
    #expect(fixing.deeds.isEmpty == (fixing.text == text))
    #expect(
      before.count >= fixing.findings.count || before.contains { $0.finding.code == .badFile })
    #expect(Self.fixing(fixing.text).deeds.isEmpty)
    let document = ProfileDocument.read(Array(fixing.text.utf8))
    #expect(document.isReadable || !ProfileDocument.read(sample.bytes).isReadable)
  }

  @Test(arguments: BuiltInExamples.names) func soundProfilesStayAsTheyAre(name: String) throws {
    let text = try #require(BuiltInExamples.text(name))
    let fixing = Self.fixing(text)
    #expect(fixing.text == text)
    #expect(fixing.deeds.isEmpty)
  }

  @Test func oneFixMakesRoomForAnother() {
    let text = Sample.stack(
      """
        - name: api
          service: container
          parameters:
            image: nginx   # ours
            env:
              X: {{.spectro.app.$appdeploymentName.db.USERNAME}}
      """,
      Sample.db)
    let fixing = Self.fixing(text)
    #expect(fixing.findings.isEmpty, "\(fixing.findings)")
    #expect(fixing.deeds.map(\.code) == [.unquotedReference, .referenceSpelling, .layerAbove])
    #expect(fixing.text.contains("image: nginx   # ours\n"))
  }

  @Test func onlyTheNamedCodesAreFixed() {
    let text = Sample.reading("{{.spectro.app.$appdeploymentName.dbb.USERNAME}}")
    let fixing = Self.fixing(text, [.unknownLayer])
    #expect(fixing.deeds.map(\.code) == [.unknownLayer])
    #expect(fixing.text == text.replacing(".dbb.", with: ".db."))
  }

  @Test func whatOpensOrDropsMustBeNamed() {
    let text = Sample.stack(
      "  - {name: db, service: postgresql, parameters: "
        + "{username: u, databaseName: d, password: {value: x}}}")
    #expect(Self.fixing(text).deeds.isEmpty)
    #expect(Self.fixing(text, [.literalSecret]).deeds.count == 1)
  }
}
