import Formats
import Guidance
import ProfileModel

extension FuzzTarget {
  /// Profile files: read, checked, written anew, read again.
  static let profile = FuzzTarget(
    "profile", words: FuzzWords.profile + FuzzWords.yaml + FuzzWords.references, largest: 4096,
    seeds: { ProfileFuzzing.seeds.asBytes }
  ) { ProfileFuzzing.problem(in: $0) }

  /// Fixes: they end, and leave a file that can be read and has no more errors.
  static let fixes = FuzzTarget(
    "fixes", words: FuzzWords.profile + FuzzWords.yaml + FuzzWords.references, largest: 1024,
    seeds: { ProfileFuzzing.seeds.asBytes }
  ) { ProfileFuzzing.fixing($0.asText) }
}

enum ProfileFuzzing {
  static let seeds = [minimal, small, flow, flawed] + BuiltInExamples.all.map(\.text)

  private static let minimal = "apiVersion: strata/v1\nkind: AppProfile\nmetadata: {name: a}\n"

  static let small = """
    # The shop.
    apiVersion: strata/v1
    kind: AppProfile
    metadata:
      name: shop
      version: 1.0.0
      tags: ["env:dev", demo]
    layers:
      - name: db            # orders
        service: postgresql
        parameters:
          username: shop
          databaseName: orders
          password: {fromEnv: X}
      - name: api
        service: container
        parameters:
          image: nginx
          ports: ["3000", 80]
          env:
            DB: "{{.spectro.app.$appDeploymentName.db.POSTGRESMSTR_SVC}}"

    """

  private static let flow = """
    {apiVersion: strata/v1, kind: AppProfile, metadata: {name: a, tags: [b]},
     layers: [{name: q, service: helm, chart: {registry: r, name: n, version: 1}, values: "a: b"},
       {name: m, service: manifest, manifests: [{name: c, content: 'kind: x'}],
        installOrder: 3, source: {uid: 63f5}}]}
    """

  private static let flawed = """
    apiVersion: strata/v1
    kind: AppProfile
    metadata: {name: flawed, version: 1}
    layers:
      - &a {name: db, service: postgres, parameters: {password: {value: x}}}
      - name: db
        service: container
        parameters:
          image: {{.spectro.macro.x}}
          replicas: 99
          env: {A: "{{.spectro.app.$appdeploymentName.dbb.POSTGRESMSTR_SV}}"}
      - *a

    """

  static func problem(in bytes: [UInt8]) -> String? {
    let document = ProfileDocument.read(bytes)
    return nul(bytes, document) ?? glance(bytes, document) ?? findings(document)
      ?? writing(document)
  }

  private static func nul(_ bytes: [UInt8], _ document: ProfileDocument) -> String? {
    guard document.isReadable, bytes.contains(0) else { return nil }
    return "a text with a NUL counts as readable"
  }

  private static func glance(_ bytes: [UInt8], _ document: ProfileDocument) -> String? {
    guard let glance = ProfileGlance.of(bytes) else { return nil }
    let read = ProfileGlance(document.profile)
    guard document.isReadable, glance == read else { return "\(glance) is glanced at \(read)" }
    return nil
  }

  private static func findings(_ document: ProfileDocument) -> String? {
    let count = document.source.bytes.count
    if !document.isReadable, document.findings.isEmpty { return "nothing says why" }
    return firstProblem(in: review(document)) { found in
      guard !found.finding.message.isEmpty else { return "\(found.finding.code) says nothing" }
      let edits = found.finding.fixes.flatMap(\.textEdits).map(\.range)
      return firstProblem(in: [found.range] + edits) {
        stretchProblem($0, within: count, "\(found.finding.code)")
      }
    }
  }

  private static func review(_ document: ProfileDocument) -> [LocatedFinding] {
    Review.findings(
      of: document, ProfileIndex(document.profile, catalogue: BuiltInCatalogue.catalogue))
  }

  private static func writing(_ document: ProfileDocument) -> String? {
    guard document.isReadable else { return nil }
    let profile = document.profile
    let text = ProfileText.text(of: profile)
    let again = ProfileDocument.read(Array(text.utf8))
    guard again.isReadable, ProfileText.says(again.profile, profile) else {
      return "written it says something else:\n\(text)\n\(again.profile)\n\(profile)"
    }
    let said = document.source.bytes.asText
    return ProfileText.patched(said, from: profile, to: profile) == said
      ? nil : "nothing is changed, and the text is"
  }

  static func fixing(_ text: String) -> String? {
    let surroundings = Fixing.Surroundings(
      BuiltInCatalogue.catalogue, macros: [:], options: ReviewOptions())
    let before = ProfileDocument.read(Array(text.utf8))
    let fixing = Fixing(text, in: surroundings)
    let found = review(before)
    // What a broken file holds shows once it is not broken.
    guard before.isReadable, !found.contains(where: { $0.finding.code == .badFile }) else {
      return nil
    }
    let errors = { (found: [LocatedFinding]) in found.count { $0.finding.severity == .error } }
    guard ProfileDocument.read(Array(fixing.text.utf8)).isReadable else {
      return "fixed it cannot be read:\n\(fixing.text)"
    }
    guard errors(fixing.findings) <= errors(found) else {
      return "fixed it has more errors:\n\(fixing.text)"
    }
    return fixing.deeds.isEmpty == (fixing.text == text) ? nil : "nothing says what was fixed"
  }
}
