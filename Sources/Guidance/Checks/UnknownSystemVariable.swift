import ProfileModel

/// The platform has a fixed set of system variables, and app profiles have three name spaces.
enum UnknownSystemVariable {
  @Sendable static func findings(_ context: LayerContext) -> [Finding] {
    context.suspects.filter(\.reference.isClosed).compactMap { use in
      switch use.resolution {
      case .unknownSystemVariable(let name): return unknown(name, use, context)
      case .unknownSpace(let space): return unknownSpace(space, use, context)
      default: return nil
      }
    }
  }

  private static func unknown(
    _ name: Reference.Segment, _ use: ReferenceUse, _ context: LayerContext
  ) -> Finding {
    let close = candidates(for: name.name, among: context.scope.systemNames)
    return Finding(
      .unknownSystemVariable, at: context.place(use.field, name.range),
      "there is no system variable `\(name.name)`; \(hint(name.name, close))", candidates: close,
      fixes: close.prefix(1).map {
        Fix("read `\($0)`", edits: [context.replace(use.field, name.range, $0)])
      })
  }

  /// Where the group is right, only what follows it was mistyped.
  private static func candidates(for name: String, among names: [String]) -> [String] {
    let start = name.prefix { $0 != "." } + "."
    let same = names.filter { $0.hasPrefix(start) }.map { String($0.dropFirst(start.count)) }
    guard !same.isEmpty, name.hasPrefix(start) else {
      return Closeness.closest(to: name, among: names)
    }
    return Closeness.closest(to: String(name.dropFirst(start.count)), among: same)
      .map { start + $0 }
  }

  private static let clusterOnly: Set = ["clusterprofile", "cloudaccount"]

  private static func hint(_ name: String, _ close: [String]) -> String {
    if let first = close.first { return "did you mean `\(first)`?" }
    let group = name.split(separator: ".").first.map(String.init) ?? ""
    if clusterOnly.contains(group) || name == "cluster.kubevip" {
      return "`\(name)` exists in cluster profiles only"
    }
    let same = SystemVariable.all.map(\.name).filter { $0.hasPrefix(group + ".") }
    if !same.isEmpty { return "there are \(same.joined(separator: ", "))" }
    return "`strata variables` lists those that there are"
  }

  private static func unknownSpace(
    _ space: Reference.Segment, _ use: ReferenceUse, _ context: LayerContext
  ) -> Finding {
    let spaces = ["app", "system", "macro"]
    let close = Closeness.closest(to: space.name, among: spaces)
    let fits = close.first.map { isSound($0, use, context) } ?? false
    return Finding(
      .unknownSystemVariable, at: context.place(use.field, space.range),
      explanation(space.name, close), candidates: close,
      fixes: fits
        ? close.prefix(1).map {
          Fix("write `\($0)`", edits: [context.replace(use.field, space.range, $0)])
        } : [])
  }

  private static func explanation(_ space: String, _ close: [String]) -> String {
    switch space {
    case "var":
      return "`.spectro.var` holds profile variables, which only cluster profiles have; "
        + "use a macro (`.spectro.macro.<name>`)"
    case "pack":
      return "`.spectro.pack` reads packs of cluster profiles; in an app profile a layer "
        + "reads another one's output (`.spectro.app.\(Reference.deploymentName).<layer>.<OUTPUT>`)"
    default:
      let question = close.first.map { "did you mean `\($0)`? " } ?? ""
      return "there is no `.spectro.\(space)`; \(question)"
        + "app profiles have `.spectro.app`, `.spectro.system` and `.spectro.macro`"
    }
  }

  /// Whether the reference is right once its name space is.
  private static func isSound(
    _ name: String, _ use: ReferenceUse, _ context: LayerContext
  ) -> Bool {
    var reference = use.reference
    reference.segments[0].name = name
    return reference.canonicalPath == nil && context.isSound(context.scope.resolve(reference))
  }
}
