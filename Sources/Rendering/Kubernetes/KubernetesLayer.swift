import Formats
import ProfileModel

/// What a layer becomes, while it is put together.
struct KubernetesLayer {
  let resolution: ResolvedProfile
  let references: KubernetesReferences
  let layer: ResolvedLayer
  /// `<app>-<layer>`, as a name that Kubernetes takes.
  let fullName: String
  let namespace: String
  let labels: KubernetesLabels
  /// What else follows the layer's own objects: manifests, a chart.
  var documents: [TracedText] = []
  /// Lines that tell about the layer, at its beginning.
  var comments = TracedText()
  /// The user's own documents make the layer's namespace.
  var hasOwnNamespace = false
  /// A chart's values, for a file of their own.
  var chartValues: TracedText?
  private(set) var remarks: [Remark] = []
  private var secrets: [YAMLTree] = []
  private var objects: [YAMLTree] = []
  /// The parameters that were asked for.
  private var used: Set<String> = []

  init(_ resolution: ResolvedProfile, _ references: KubernetesReferences, _ position: Int) {
    self.resolution = resolution
    self.references = references
    layer = resolution.layers[position]
    fullName = KubernetesName.label(layer.fullName)
    namespace = KubernetesName.label(layer.namespace)
    labels = KubernetesLabels(layer, resolution)
    if fullName != layer.fullName || namespace != layer.namespace {
      remark(
        .note,
        "`\(layer.fullName)` is no name that Kubernetes takes (\(DNSLabel.rule), and with `-ns` at "
          + "most \(DNSLabel.longest)): the objects are called `\(fullName)`, and what reads "
          + "this layer looks for the other name")
    }
  }

  var app: String { layer.app }

  /// All of it: a comment, then each document after its `---`.
  var text: TracedText {
    var text = TracedText("# \(KubernetesName.line(headline))\n")
    text.append(comments)
    for object in (hasOwnNamespace ? [] : [namespaceObject]) + secrets + objects {
      text.append("---\n")
      text.append(object.written)
    }
    for document in documents { text.append(document) }
    return text
  }

  private var headline: String {
    var words = layer.service?.title ?? layer.layer.service
    if let chart = layer.layer.chart, let name = chart.name {
      words += " \(name)"
      if let version = chart.version { words += " \(version)" }
    } else if let version = layer.layer.version ?? layer.text("version")?.text {
      words += " \(version)"
    }
    return "\(layer.name): \(words)"
  }

  mutating func remark(_ kind: Remark.Kind, _ field: String? = nil, _ message: String) {
    remarks.append(Remark(kind, layer: layer.name, field: field, message))
  }

  mutating func remark(_ kind: Remark.Kind, _ message: String) { remark(kind, nil, message) }
}

// MARK: Settings

extension KubernetesLayer {
  /// A parameter's text for everybody to read: a reference stands in the place of a secret.
  mutating func text(_ key: String) -> TracedText? {
    used.insert(key)
    return layer.text(key).map { readable($0, key) }
  }

  /// A parameter's text as it is: for a Secret.
  mutating func secretText(_ key: String) -> TracedText {
    used.insert(key)
    return layer.text(key) ?? TracedText()
  }

  /// A setting as it is, whatever it is made of.
  mutating func secretText(_ key: String, _ text: TracedText) -> TracedText {
    used.insert(key)
    return text
  }

  mutating func list(_ key: String) -> [TracedText] {
    used.insert(key)
    return layer.list(key)
  }

  mutating func table(_ key: String) -> [(key: String, value: TracedText)] {
    used.insert(key)
    return layer.table(key)
  }

  /// A parameter's number, or the reference that only the deployment turns into one; nil where it
  /// is neither.
  mutating func number(_ key: String) -> YAMLTree? {
    guard let text = text(key) else { return nil }
    return number(text, key)
  }

  /// A text that has to be a number.
  mutating func number(_ text: TracedText, _ field: String) -> YAMLTree? {
    if let number = Int(text.text), number >= 0 { return .number(number, text) }
    if resolution.holdsGap(text) { return .text(text) }
    remark(.leftOut, field, "`\(text.text)` is no whole number; write one such as `1`")
    return nil
  }

  /// A parameter in GiB, as Kubernetes counts storage.
  mutating func size(_ key: String, default number: Int = 1) -> YAMLTree {
    guard let text = text(key) else { return .text("\(number)Gi") }
    if let size = Int(text.text), size > 0 {
      return .text(text.sameTrace(size.description) + "Gi")
    }
    if resolution.holdsGap(text) { return .text(text + "Gi") }
    remark(.leftOut, key, "`\(text.text)` is no size in GiB; \(number)Gi stands in its place")
    return .text("\(number)Gi")
  }

  /// A text for everybody to read.
  mutating func readable(_ text: TracedText, _ field: String) -> TracedText {
    guard resolution.holdsSecret(text) else { return text }
    remark(
      .secret, field,
      "a secret would stand here where everybody can read it, so the reference stays in its "
        + "place; give the secret to a container as an environment variable")
    return references.withoutSecrets(text)
  }

  /// Says of each parameter that nothing asked for that it changes nothing.
  mutating func remarkUnused() {
    for entry in layer.parameters where entry.value != .empty && !used.contains(entry.key) {
      remark(.leftOut, entry.key, "these objects have no place for it")
    }
  }
}

// MARK: Objects

extension KubernetesLayer {
  private var namespaceObject: YAMLTree {
    [
      "apiVersion": "v1", "kind": "Namespace",
      "metadata": ["name": .text(namespace), "labels": .table(labels.all)],
    ]
  }

  /// Adds an object to the layer's namespace.
  mutating func add(
    _ kind: String, of version: String = "v1", _ name: String, labels more: [YAMLTreeEntry] = [],
    _ body: [YAMLTreeEntry]
  ) {
    objects.append(object(kind, version, name, more, body))
  }

  /// Adds a Secret; its texts are written as they are read.
  mutating func addSecret(_ name: String, _ entries: [YAMLTreeEntry]) {
    let body = [YAMLTreeEntry("type", "Opaque"), YAMLTreeEntry("stringData", .table(entries))]
    secrets.append(object("Secret", "v1", name, [], body))
  }

  private func object(
    _ kind: String, _ version: String, _ name: String, _ more: [YAMLTreeEntry],
    _ body: [YAMLTreeEntry]
  ) -> YAMLTree {
    let head: [YAMLTreeEntry] = [
      YAMLTreeEntry("apiVersion", .text(version)), YAMLTreeEntry("kind", .text(kind)),
      YAMLTreeEntry(
        "metadata",
        [
          "name": .text(name), "namespace": .text(namespace), "labels": .table(labels.all + more),
        ]),
    ]
    return .table(head + body)
  }
}
