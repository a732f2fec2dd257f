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

  /// Fixes for many layers are tried together; each is told.
  @Test func manyLayersAreFixed() {
    let layers = (0..<50).map { number in
      """
        - name: api-\(number)
          service: container
          parameters: {image: nginx, env: {X: "{{.spectro.app.$appdeploymentName.db.USRNAME}}"}}
      """
    }
    let fixing = Self.fixing(Sample.stack(Sample.db, layers.joined(separator: "\n")))
    #expect(fixing.findings.isEmpty, "\(fixing.findings)")
    #expect(fixing.deeds.count == 100)
    #expect(Set(fixing.deeds.map { "\($0.layer ?? "") \($0.code)" }).count == 100)
  }

  @Test func layersOfOneNameGetOneEach() {
    let layers = (0..<20).map { "  - {name: cache, service: redis, installOrder: \($0)}" }
    let fixing = Self.fixing(Sample.stack(layers.joined(separator: "\n")))
    #expect(fixing.findings.isEmpty, "\(fixing.findings)")
    #expect(fixing.deeds.count == 19)
    #expect(Self.names(fixing) == ["cache"] + (2...20).map { "cache-\($0)" })
  }

  /// Of fixes that are tried together, no two give the same name.
  @Test func layersWithoutANameGetOneEach() {
    let layers = (0..<9).map { "  - {service: redis, installOrder: \($0)}" }
    let fixing = Self.fixing(Sample.stack(layers.joined(separator: "\n")))
    #expect(fixing.findings.isEmpty, "\(fixing.findings)")
    #expect(Self.names(fixing) == (1...9).map { "redis-\($0)" })
  }

  /// Two bad names that would become one: their readers still tell them apart.
  @Test func namesThatWouldBecomeOneStayTwo() {
    let fixing = Self.fixing(
      Sample.stack(
        "  - {name: Other_1, service: redis}",
        "  - {name: My_DB, service: postgresql, parameters: {username: a, databaseName: a}}",
        "  - {name: my_db, service: postgresql, parameters: {username: b, databaseName: b}}",
        "  - {name: Cache_1, service: redis}",
        """
          - name: api
            service: container
            parameters:
              image: nginx
              env:
                A: "{{.spectro.app.$appDeploymentName.My_DB.USERNAME}}"
                B: "{{.spectro.app.$appDeploymentName.my_db.USERNAME}}"
        """))
    #expect(Self.names(fixing) == ["other-1", "my-db", "my_db", "cache-1", "api"])
    #expect(fixing.text.contains("$appDeploymentName.my-db.USERNAME"))
    #expect(fixing.text.contains("$appDeploymentName.my_db.USERNAME"))
  }

  private static func names(_ fixing: Fixing) -> [String] {
    ProfileDocument.read(Array(fixing.text.utf8)).profile.layers.map(\.name)
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
