import Formats
import ProfileModel

/// Texts of the user's that follow a layer's own objects.
extension KubernetesLayer {
  mutating func addManifests() {
    for (number, path) in layer.layer.manifestPaths.enumerated() { addManifest(number, path) }
  }

  private mutating func addManifest(_ number: Int, _ path: FieldPath) {
    let content = layer.manifests[number].content
    let read = ManifestDocuments(content)
    remarkDirectives(read, path.description)
    if !hasOwnNamespace { hasOwnNamespace = makesNamespace(read) }
    guard resolution.holdsSecret(content) else {
      documents += read.documents
      return
    }
    let written = layer.layer.manifests[number].content
    let open = ManifestDocuments(references.withoutSecrets(yaml: written, path, layer.position))
    guard open.documents.count == read.documents.count else {
      documents += open.documents
      remarkOpenSecret(path.description)
      return
    }
    var isHidden = false
    for (secret, open) in zip(read.documents, open.documents) {
      let isSafe = !resolution.holdsSecret(secret) || Self.isSecret(secret.text)
      documents.append(isSafe ? secret : open)
      isHidden = isHidden || !isSafe
    }
    if isHidden { remarkOpenSecret(path.description) }
  }

  private mutating func remarkOpenSecret(_ field: String) {
    remark(
      .secret, field,
      "an object that is no Secret holds a secret, where everybody could read it: the reference "
        + "stays in its place; put it into a Secret and read it with `secretKeyRef`")
  }

  private mutating func remarkDirectives(_ read: ManifestDocuments, _ field: String) {
    guard read.hasDirectives else { return }
    remark(.leftOut, field, "a line such as `%YAML 1.2` cannot follow other documents")
  }

  /// Whether all objects of a document are Secrets.
  private static func isSecret(_ text: String) -> Bool {
    let objects = objects(SourceText(text))
    return !objects.isEmpty && objects.allSatisfy(isSecret)
  }

  /// The objects of a document; none where it is no YAML.
  private static func objects(_ source: SourceText) -> [YAMLNode] {
    let text = source.text(0..<source.bytes.count)
    let mask = TemplateMask(
      source, ReferenceText(text), YAMLOutline(bytes: source.bytes), extent: .unquoted)
    let stream = YAMLStream.read(mask.masked, original: source)
    return stream.failure == nil ? stream.documents : []
  }

  /// Whether one of the documents is the layer's own namespace.
  private func makesNamespace(_ read: ManifestDocuments) -> Bool {
    read.documents.contains { document in
      let source = SourceText(document.text)
      guard source.holds("Namespace") else { return false }
      return Self.objects(source).contains {
        $0["kind"]?.text == "Namespace" && $0["metadata"]?["name"]?.text == namespace
      }
    }
  }

  private static func isSecret(_ node: YAMLNode) -> Bool {
    switch node["kind"]?.text {
    case "Secret": true
    case "List", "SecretList":
      node["items"]?.items.map { !$0.isEmpty && $0.allSatisfy { isSecret($0) } } ?? false
    default: false
    }
  }
}

// MARK: Charts

extension KubernetesLayer {
  /// The chart's values as comments and in a file of their own, and its objects where there are any.
  mutating func addChart() {
    let chart = layer.layer.chart
    let name = [chart?.registry, chart?.name, chart?.version].compactMap { $0 }
      .joined(separator: " ")
    if let values = layer.values { addValues(values, name) }
    if let objects = resolution.request.charts[layer.position] {
      documents += ManifestDocuments(TracedText(objects)).documents
    } else if chart != nil || layer.layer.source?.uid != nil {
      remark(
        .note, "chart",
        "the chart's own objects are not part of this: ask for them with `--helm`, with helm on "
          + "the PATH")
    }
  }

  private mutating func addValues(_ values: TracedText, _ name: String) {
    chartValues = values
    var shown = values
    if resolution.holdsSecret(values) {
      remark(
        .secret, "values", "the chart gets a secret through its values; keep that file to yourself")
      if resolution.request.isRevealed, let written = layer.layer.values {
        shown = references.withoutSecrets(yaml: written, FieldPath("values"), layer.position)
      }
    }
    comments.append("# values of the chart \(KubernetesName.line(name)):\n")
    var reader = TracedReader(shown)
    for line in reader.lines {
      comments.append("# ")
      comments.append(reader.text(line.text))
      comments.append("\n")
    }
  }
}
