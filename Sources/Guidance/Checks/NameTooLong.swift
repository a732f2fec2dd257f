import ProfileModel

/// The namespace `<app>-<layer>-ns` must be a DNS label.
enum NameTooLong {
  /// `-` and `-ns` take four of the letters.
  private static let together = DNSLabel.longest - 4
  /// Leaves two letters for a layer.
  static let longestProfileName = together - 2

  @Sendable static func findings(_ context: LayerContext) -> [Finding] {
    let app = context.index.profile.name.utf8.count
    let name = context.layer.name
    guard app <= longestProfileName, app + name.utf8.count > together else { return [] }
    return [
      Finding(
        .nameTooLong, at: context.place(FieldPath("name")),
        "the namespace `\(context.index.profile.name)-\(name)-ns` would be "
          + "\(app + name.utf8.count + 4) letters long, and \(DNSLabel.longest) are allowed; "
          + "shorten the layer's name to \(together - app) letters or fewer")
    ]
  }

  /// A profile's name that leaves no room for any layer's.
  static func finding(forProfile name: String, at place: Place) -> Finding {
    Finding(
      .nameTooLong, at: place,
      "the name is \(name.utf8.count) letters long; with a layer's name it must fit "
        + "`<app>-<layer>-ns` of \(DNSLabel.longest) letters: "
        + "at most \(longestProfileName), and better fewer")
  }
}
