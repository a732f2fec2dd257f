import ProfileModel

/// After a pipe stands a function that the platform has.
enum UnknownFunction {
  @Sendable static func findings(_ context: LayerContext) -> [Finding] {
    context.suspects.filter(\.reference.isClosed).flatMap { use in
      unknown(in: use.reference).map { finding($0, use, context) }
    }
  }

  /// The functions of a reference that do not exist.
  static func unknown(in reference: Reference) -> [Reference.Segment] {
    reference.calls.map(\.function).filter { TemplateFunction(rawValue: $0.name) == nil }
  }

  private static func finding(
    _ function: Reference.Segment, _ use: ReferenceUse, _ context: LayerContext
  ) -> Finding {
    let names = TemplateFunction.allCases.map(\.rawValue)
    let close = nickname(function.name) ?? Closeness.closest(to: function.name, among: names)
    let range =
      function.range.isEmpty
      ? use.reference.closing : function.range
    let hint =
      close.first.map { "did you mean `\($0)`?" } ?? "there are \(names.joined(separator: ", "))"
    return Finding(
      .unknownFunction, at: context.place(use.field, range),
      function.name.isEmpty
        ? "a function is missing after `|`; there are \(names.joined(separator: ", "))"
        : "there is no function `\(function.name)`; \(hint)",
      candidates: close,
      fixes: function.name.isEmpty
        ? []
        : close.prefix(1).map {
          Fix("use `\($0)`", edits: [context.replace(use.field, range, $0)])
        })
  }

  /// Functions of the same use under names that people try.
  private static func nickname(_ name: String) -> [String]? {
    switch name.lowercased() {
    case "base64encode", "base64enc", "base64", "b64encode": ["b64enc"]
    case "base64decode", "base64dec", "b64decode": ["b64dec"]
    case "substring", "substr": ["substr"]
    case "toupper", "uppercase", "uppercased": ["upper"]
    case "tolower", "lowercase", "lowercased": ["lower"]
    case "sha256": ["sha256sum"]
    case "toint", "int64", "atoi": ["int"]
    case "truncate": ["trunc"]
    default: nil
    }
  }
}
