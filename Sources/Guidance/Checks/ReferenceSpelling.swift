import ProfileModel

/// Several spellings are understood; one is what the platform's documentation uses.
enum ReferenceSpelling {
  @Sendable static func findings(_ context: LayerContext) -> [Finding] {
    context.suspects.filter(\.reference.isClosed).compactMap { use in
      guard let path = use.reference.canonicalPath else { return nil }
      return Finding(
        .referenceSpelling, at: context.place(use.field, use.reference.pathRange),
        "\(reason(use.reference)); it is written `\(path)`", candidates: [path],
        fixes: [
          Fix(
            "write `\(path)`", edits: [context.replace(use.field, use.reference.pathRange, path)])
        ])
    }
  }

  private static func reason(_ reference: Reference) -> String {
    guard reference.hasLeadingDot else { return "the reference lacks its leading dot" }
    let word = reference.segments.count > 1 ? reference.segments[1].name : ""
    if word.hasPrefix("$appDepName-") {
      return "`\(word)` is the historic form, with the app's name and the layer's in one word"
    }
    guard word.lowercased() == Reference.deploymentName.lowercased() else {
      return "`\(word)` stands where `\(Reference.deploymentName)` belongs"
    }
    return "`\(word)` is an unusual spelling"
  }
}
