import ProfileModel

/// Outputs were renamed; the former names are still read.
enum FormerOutputName {
  @Sendable static func findings(_ context: LayerContext) -> [Finding] {
    context.suspects.filter(\.reference.isClosed).compactMap { use in
      guard case .output(let output) = use.resolution, output.isFormerName,
        case .output(_, let name) = use.reference.target
      else { return nil }
      let now = output.output.name
      return Finding(
        .formerOutputName, at: context.place(use.field, name.range),
        "`\(name.name)` is called `\(now)` now", candidates: [now],
        fixes: [Fix("read `\(now)`", edits: [context.replace(use.field, name.range, now)])])
    }
  }
}
