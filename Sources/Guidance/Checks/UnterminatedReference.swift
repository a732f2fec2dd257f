import ProfileModel

/// A reference ends with its closing pair, and names something.
enum UnterminatedReference {
  @Sendable static func findings(_ context: LayerContext) -> [Finding] {
    context.suspects.compactMap { use in
      if !use.reference.isClosed { return unclosed(use, context) }
      guard case .incomplete = use.resolution else { return nil }
      return incomplete(use, context)
    }
  }

  private static func unclosed(_ use: ReferenceUse, _ context: LayerContext) -> Finding {
    let pair = use.reference.delimiters == .braces ? "}}" : ">>"
    return Finding(
      .unterminatedReference, at: context.place(use.field, use.reference.range),
      "the reference is not finished: `\(pair)` is missing",
      fixes: isSound(use, context)
        ? [
          Fix(
            "close it with `\(pair)`",
            edits: [context.replace(use.field, use.reference.closing, pair)])
        ] : [])
  }

  /// Whether nothing else is wrong with it, so that closing it is all there is to do.
  private static func isSound(_ use: ReferenceUse, _ context: LayerContext) -> Bool {
    guard use.reference.canonicalPath == nil, UnknownFunction.unknown(in: use.reference).isEmpty
    else { return false }
    return context.isSound(use.resolution)
  }

  private static func incomplete(_ use: ReferenceUse, _ context: LayerContext) -> Finding? {
    let names = use.reference.segments
    if names.count >= 3, names[0].name == "app", !names[2].name.isEmpty {
      return withoutDeploymentName(use, context)
        ?? UnknownOutput.noOutputNamed(use, layer: names[2], context)
    }
    return Finding(
      .unterminatedReference, at: context.place(use.field, use.reference.range),
      "the reference names nothing yet; it goes on as "
        + "`.spectro.app.\(Reference.deploymentName).<layer>.<OUTPUT>`, "
        + "`.spectro.system.<name>` or `.spectro.macro.<name>`")
  }

  /// `.spectro.app.db.PASSWORD`: the layer and its output, and nothing before them.
  private static func withoutDeploymentName(
    _ use: ReferenceUse, _ context: LayerContext
  ) -> Finding? {
    let names = use.reference.segments
    guard names.count == 3, !context.index.positions(of: names[1].name).isEmpty else { return nil }
    let path = Reference.path(layer: names[1].name, output: names[2].name)
    let isSound = context.resolution(of: "{{\(path)}}").map(context.isSound) ?? false
    return Finding(
      .unterminatedReference, at: context.place(use.field, use.reference.pathRange),
      "`\(Reference.deploymentName)` is missing before `\(names[1].name)`; it is written `\(path)`",
      candidates: [path],
      fixes: isSound
        ? [
          Fix(
            "write `\(path)`", edits: [context.replace(use.field, use.reference.pathRange, path)])
        ] : [])
  }
}
