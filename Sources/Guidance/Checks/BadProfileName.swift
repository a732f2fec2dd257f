import ProfileModel

/// The profile's name is part of the names of what is deployed.
enum BadProfileName {
  @Sendable static func findings(_ context: ProfileContext) -> [Finding] {
    let name = context.index.profile.name
    let place = Place(field: FieldPath("metadata", "name"))
    if name.utf8.count > NameTooLong.longestProfileName, DNSLabel.problem(of: name) == nil {
      return [NameTooLong.finding(forProfile: name, at: place)]
    }
    guard let problem = DNSLabel.problem(of: name) else { return [] }
    let folder = (context.origin?.folder).flatMap { DNSLabel.isLabel($0) ? $0 : nil }
    let label = folder ?? DNSLabel.nearest(to: name)
    let message =
      name.isEmpty
      ? "the profile has no name; write `name: my-profile` under `metadata`"
      : "the name `\(name)` \(problem); a profile's name is made of \(DNSLabel.rule)"
    return [
      Finding(
        .badProfileName, at: place, message, candidates: label.map { [$0] } ?? [],
        fixes: label.map { [Fix("call it `\($0)`", edits: [.setName($0)])] } ?? [])
    ]
  }
}
