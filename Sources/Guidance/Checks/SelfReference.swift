import ProfileModel

/// A layer's outputs are for the layers above it.
enum SelfReference {
  @Sendable static func findings(_ context: LayerContext) -> [Finding] {
    context.suspects.filter(\.reference.isClosed).compactMap { use in
      guard case .itself(let name) = use.resolution else { return nil }
      return Finding(
        .selfReference, at: context.place(use.field, name.range),
        "`\(name.name)` is this layer itself; its outputs are there only for the layers above it"
          + hint(use))
    }
  }

  private static func hint(_ use: ReferenceUse) -> String {
    guard case .output(_, let output) = use.reference.target, output.name.hasSuffix("NAMESPACE")
    else { return "" }
    return ". Its namespace is `{{.spectro.system.apptier.NAMESPACE}}`"
  }
}
