import ProfileModel

/// A layer is made of a service of the catalogue.
enum UnknownService {
  @Sendable static func findings(_ context: LayerContext) -> [Finding] {
    guard context.service == nil else { return [] }
    let name = context.layer.service
    let ids = context.index.catalogue.services.map(\.id)
    guard !name.isEmpty else {
      return [
        Finding(
          .unknownService, at: Place(layer: context.layer.id),
          "the layer has no service; write `service:` with one of \(ids.joined(separator: ", "))")
      ]
    }
    let close = candidates(for: name, context.index.catalogue)
    let hint =
      close.first.map { "did you mean `\($0)`?" }
      ?? "there are \(ids.joined(separator: ", ")), and your own in the library's services/"
    return [
      Finding(
        .unknownService, at: context.place(FieldPath("service")),
        "the catalogue has no service `\(name)`; \(hint)", candidates: close,
        fixes: close.prefix(1).filter { fits($0, context) }.map {
          Fix(
            "make it `\($0)`",
            edits: [.set(context.layer.id, FieldPath("service"), .text($0))])
        })
    ]
  }

  /// Other words that people have for services.
  private static let nicknames = [
    "postgres": "postgresql", "pg": "postgresql", "mongo": "mongodb", "mariadb": "mysql",
    "cockroach": "cockroachdb", "crdb": "cockroachdb", "chart": "helm", "deployment": "container",
    "image": "container", "yaml": "manifest", "manifests": "manifest", "bucket": "s3",
    "containers": "container", "minio-operator": "minio", "amazon-s3": "s3", "hashicorp": "vault",
  ]

  private static func candidates(for name: String, _ catalogue: Catalogue) -> [String] {
    if let id = nicknames[name.lowercased()], catalogue[id] != nil { return [id] }
    let titled = catalogue.services.filter {
      $0.title.lowercased() == name.lowercased() || ($0.pack.name == name && !name.isEmpty)
    }
    if !titled.isEmpty { return titled.map(\.id) }
    return Closeness.closest(to: name, among: catalogue.services.map(\.id))
  }

  /// Whether the layer, made of another service, is sound where it was not looked at before.
  private static func fits(_ service: String, _ context: LayerContext) -> Bool {
    // All layers above are looked at, for each such layer.
    guard context.index.profile.layers.count <= 50 else { return false }
    let edit = Edit.set(context.layer.id, FieldPath("service"), .text(service))
    let changed = ProfileIndex(
      context.index.profile.applying(edit), catalogue: context.index.catalogue,
      macros: context.index.macros)
    let layer = LayerContext(changed.scope(at: context.scope.position))
    let checks: [(LayerContext) -> [Finding]] = [
      UnknownField.findings, MissingParameter.findings, BadParameter.findings,
      UnknownParameter.findings, LiteralSecret.findings, MissingChart.findings,
    ]
    return checks.allSatisfy { $0(layer).isEmpty } && readersFit(changed, context)
  }

  /// Whether what reads the layer finds the outputs it names.
  private static func readersFit(_ changed: ProfileIndex, _ context: LayerContext) -> Bool {
    let above = changed.profile.layers.indices.dropFirst(context.scope.position + 1)
    return above.allSatisfy { position in
      let layer = LayerContext(changed.scope(at: position))
      return UnknownOutput.findings(layer).isEmpty && ConditionalOutput.findings(layer).isEmpty
        && FormerOutputName.findings(layer).isEmpty
    }
  }
}
