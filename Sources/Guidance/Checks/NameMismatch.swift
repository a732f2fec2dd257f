import ProfileModel

/// Inside a library a version lies in `<name>/<version>.yaml`.
enum NameMismatch {
  @Sendable static func findings(_ context: ProfileContext) -> [Finding] {
    guard let origin = context.origin else { return [] }
    let profile = context.index.profile
    var findings: [Finding] = []
    if profile.name != origin.folder, DNSLabel.problem(of: profile.name) == nil {
      findings.append(
        Finding(
          .nameMismatch, at: Place(field: FieldPath("metadata", "name")),
          "the file lies in the folder `\(origin.folder)`, but the profile is called "
            + "`\(profile.name)`; the two must be the same",
          candidates: [origin.folder],
          fixes: [Fix("call it `\(origin.folder)`", edits: [.setName(origin.folder)])]))
    }
    if let version = profile.readVersion, version.description != origin.file {
      findings.append(mismatch(version, origin))
    }
    return findings
  }

  private static func mismatch(_ version: Version, _ origin: Origin) -> Finding {
    let named = Version(origin.file).map(\.description)
    return Finding(
      .nameMismatch, at: Place(field: FieldPath("metadata", "version")),
      "the file is called `\(origin.file).yaml`, but it is version \(version); "
        + "the two must be the same",
      candidates: named.map { [$0] } ?? [],
      fixes: named == origin.file
        ? [Fix("make it version \(origin.file)", edits: [.setVersion(origin.file)])] : [])
  }
}
