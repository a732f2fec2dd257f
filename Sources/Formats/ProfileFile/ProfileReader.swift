import ProfileModel

/// Turns the tree of a profile file into a profile, and notes what does not fit.
struct ProfileReader {
  let source: SourceText
  var findings: [Finding] = []
  var unread: Set<LayerField> = []
  /// The layer that is being read.
  var current: LayerID?

  init(_ source: SourceText) { self.source = source }

  static let kind = "AppProfile"
  static let apiVersion = "strata/v1"
  private static let laterKinds = ["ClusterProfile", "AddonProfile", "SystemProfile"]

  func read(_ stream: YAMLStream, _ former: [Finding]) -> ProfileDocument {
    if let failure = stream.failure { return unreadable(failure) }
    guard let root = stream.documents.first, !root.isNull else {
      return .broken(source, "the file holds no profile; `strata new NAME` makes one", 0..<0)
    }
    guard root.pairs != nil else {
      return .broken(
        source,
        "a profile file is a table with apiVersion, kind, metadata and layers; "
          + "this one holds \(root.whatItIs)", source.firstLine(of: root.range))
    }
    if let document = refusal(root) { return document }
    var reader = self
    reader.findings = former
    let profile = reader.profile(root)
    if stream.documents.count > 1 {
      reader.note(
        .badFile, source.firstLine(of: stream.documents[1].range),
        "a second document begins here; "
          + "a profile file holds one version and nothing else")
    }
    return ProfileDocument(
      source: source, profile: profile, root: root, findings: reader.findings,
      unread: reader.unread)
  }

  private func unreadable(_ failure: YAMLFailure) -> ProfileDocument {
    let fixes = failure.repair.map {
      [Fix($0.title, textEdits: [TextEdit($0.range, $0.replacement)])]
    }
    let range = failure.offset..<min(failure.offset + 1, max(source.bytes.count, failure.offset))
    return .broken(source, failure.message, range, fixes: fixes ?? [])
  }

  /// Files that are something else, now or until Strata can do them.
  private func refusal(_ root: YAMLNode) -> ProfileDocument? {
    let kind = root["kind"]
    if let name = kind?.text, Self.laterKinds.contains(name), let kind {
      return .broken(
        source, "Strata cannot work with `kind: \(name)` yet, only with `\(Self.kind)`", kind.range)
    }
    guard let version = root["apiVersion"] else {
      return .broken(
        source, "this is no profile file: `apiVersion: strata/v1` is missing",
        source.firstLine(of: root.range))
    }
    guard version.text == Self.apiVersion else {
      return .broken(
        source, Self.refusal(ofVersion: version.text ?? ""), version.range)
    }
    guard let kind else {
      return .broken(source, "`kind: AppProfile` is missing", source.firstLine(of: root.range))
    }
    guard kind.text == Self.kind else {
      return .broken(source, "`kind` must be `AppProfile`", kind.range)
    }
    return nil
  }

  private static func refusal(ofVersion version: String) -> String {
    version.hasPrefix("strata/")
      ? "this Strata reads `apiVersion: \(apiVersion)` and no other"
      : "this is no profile file; one begins with `apiVersion: \(apiVersion)`"
  }

  private mutating func profile(_ root: YAMLNode) -> Profile {
    checkFields(
      root, ["apiVersion", "kind", "metadata", "layers"], of: "a profile file", at: FieldPath())
    var profile = Profile(name: "")
    if let metadata = root["metadata"] { read(metadata, into: &profile) }
    if let layers = root["layers"], !layers.isNull { profile.layers = self.layers(layers) }
    return profile
  }

  private mutating func read(_ metadata: YAMLNode, into profile: inout Profile) {
    let path = FieldPath("metadata")
    guard expectTable(metadata, path) else { return }
    checkFields(
      metadata, ["name", "version", "description", "tags"], of: "metadata", at: path)
    profile.name = text(metadata["name"], path.key("name")) ?? ""
    profile.version = text(metadata["version"], path.key("version"))
    profile.description = text(metadata["description"], path.key("description")) ?? ""
    if let tags = metadata["tags"] { profile.tags = texts(tags, path.key("tags")) }
  }

  private mutating func layers(_ node: YAMLNode) -> [Layer] {
    guard let items = node.items else {
      noteUnread(
        FieldPath("layers"), node,
        "`layers` must be a list, an item (`- name: …`) for each layer; it is \(node.whatItIs)")
      return []
    }
    defer { current = nil }
    return items.enumerated().compactMap { number, item in
      current = LayerID(number)
      guard item.pairs != nil else {
        noteUnread(
          FieldPath(), item,
          "a layer must be a table with `name` and `service`; it is \(item.whatItIs)")
        return nil
      }
      return layer(item, LayerID(number))
    }
  }
}
