import ProfileModel

/// Turns the tree of a profile file into a profile, and notes what does not fit.
struct ProfileReader {
  private let source: SourceText
  var findings: [Finding] = []

  init(_ source: SourceText) { self.source = source }

  static let kind = "AppProfile"
  static let apiVersion = "strata/v1"
  private static let laterKinds = ["ClusterProfile", "AddonProfile", "SystemProfile"]

  func read(_ stream: YAMLStream, _ former: [Finding]) -> ProfileDocument {
    if let failure = stream.failure { return unreadable(failure) }
    guard let root = stream.documents.first, !root.isNull else {
      return .broken(source, "the file is empty; `strata new NAME` makes a profile", 0..<0)
    }
    guard root.pairs != nil else {
      return .broken(
        source, "a profile file is a table with apiVersion, kind, metadata and layers; "
          + "this one holds \(root.whatItIs)", first(root.range))
    }
    if let document = refusal(root) { return document }
    var reader = self
    reader.findings = former
    let profile = reader.profile(root)
    if stream.documents.count > 1 {
      reader.note(
        .badFile, stream.documents[1].range, "a second document begins here; "
          + "a profile file holds one version and nothing else")
    }
    return ProfileDocument(
      source: source, profile: profile, root: root, findings: reader.findings)
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
      return .broken(source, "Strata cannot work with a \(name) yet, only with an AppProfile",
        kind.range)
    }
    guard let version = root["apiVersion"] else {
      return .broken(
        source, "this is no profile file: `apiVersion: strata/v1` is missing", first(root.range))
    }
    guard version.text == Self.apiVersion else {
      return .broken(
        source, "`apiVersion` must be `strata/v1` in a profile file", version.range)
    }
    guard let kind else {
      return .broken(source, "`kind: AppProfile` is missing", first(root.range))
    }
    guard kind.text == Self.kind else {
      return .broken(source, "`kind` must be `AppProfile`", kind.range)
    }
    return nil
  }

  private mutating func profile(_ root: YAMLNode) -> Profile {
    checkFields(root, ["apiVersion", "kind", "metadata", "layers"], of: "a profile file")
    var profile = Profile(name: "")
    if let metadata = root["metadata"] { read(metadata, into: &profile) }
    if let layers = root["layers"], !layers.isNull { profile.layers = self.layers(layers) }
    return profile
  }

  private mutating func read(_ metadata: YAMLNode, into profile: inout Profile) {
    guard expectTable(metadata, "metadata") else { return }
    checkFields(metadata, ["name", "version", "description", "tags"], of: "metadata")
    profile.name = text(metadata["name"], "metadata.name") ?? ""
    profile.version = text(metadata["version"], "metadata.version")
    profile.description = text(metadata["description"], "metadata.description") ?? ""
    if let tags = metadata["tags"] { profile.tags = texts(tags, "metadata.tags") }
  }

  private mutating func layers(_ node: YAMLNode) -> [Layer] {
    guard let items = node.items else {
      note(
        .badFile, first(node.range),
        "`layers` must be a list, an item (`- name: …`) for each layer; it is \(node.whatItIs)")
      return []
    }
    return items.enumerated().compactMap { number, item in
      guard item.pairs != nil else {
        note(
          .badFile, first(item.range),
          "a layer must be a table with `name` and `service`; it is \(item.whatItIs)")
        return nil
      }
      return layer(item, LayerID(number))
    }
  }

  // MARK: Noting

  mutating func note(_ code: Code, _ range: Range<Int>, _ message: String, fixes: [Fix] = []) {
    findings.append(Finding(code, at: .file(range), message, fixes: fixes))
  }

  /// The first line of a stretch, so that a mark does not cover half a file.
  func first(_ range: Range<Int>) -> Range<Int> {
    let line = source.lineRange(source.lineNumber(of: range.lowerBound))
    return range.lowerBound..<max(range.lowerBound, min(range.upperBound, line.upperBound))
  }

  /// Whether a node is a table; notes it where not. Nothing at all counts as an empty table.
  mutating func expectTable(_ node: YAMLNode, _ name: String) -> Bool {
    if node.pairs != nil { return true }
    if !node.isNull {
      note(.badFile, first(node.range), "`\(name)` must be a table; it is \(node.whatItIs)")
    }
    return false
  }

  /// A text; notes a list or table in its place.
  mutating func text(_ node: YAMLNode?, _ name: String) -> String? {
    guard let node, !node.isNull else { return nil }
    if let text = node.text { return text }
    note(.badFile, first(node.range), "`\(name)` must be a text; it is \(node.whatItIs)")
    return nil
  }

  mutating func texts(_ node: YAMLNode, _ name: String) -> [String] {
    guard !node.isNull else { return [] }
    guard let items = node.items else {
      note(
        .badFile, first(node.range), "`\(name)` must be a list (`[a, b]`); it is \(node.whatItIs)")
      return []
    }
    return items.enumerated().compactMap { text($1, "\(name)[\($0)]") }
  }

  /// Notes the keys of a table that Strata does not know.
  mutating func checkFields(_ node: YAMLNode, _ known: [String], of owner: String) {
    for pair in node.pairs ?? [] where !pair.key.isAlias {
      let name = pair.key.text ?? ""
      guard !known.contains(name) else { continue }
      noteUnknown(pair.key, name, known.filter { node[$0] == nil }, of: owner, all: known)
    }
  }

  private mutating func noteUnknown(
    _ key: YAMLNode, _ name: String, _ free: [String], of owner: String, all: [String]
  ) {
    let close = Closeness.closest(to: name, among: free)
    let hint =
      close.first.map { "did you mean `\($0)`?" }
      ?? "it has \(all.map { "`\($0)`" }.joined(separator: ", "))"
    var finding = Finding(
      .unknownField, at: .file(key.range),
      "`\(name)` is no field of \(owner); \(hint) It is kept as it is.", candidates: close)
    finding.fixes = close.prefix(1).map {
      Fix("write `\($0)`", textEdits: [TextEdit(key.range, $0)])
    }
    findings.append(finding)
  }
}
