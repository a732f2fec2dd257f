package import ProfileModel

/// A profile file: its text, the profile it says, and what was wrong in reading it.
package struct ProfileDocument: Equatable, Sendable {
  package let source: SourceText
  package var profile: Profile
  /// The file's outermost table; nil where nothing could be read.
  package let root: YAMLNode?
  /// What reading found: broken syntax, wrong shapes, unknown fields, missing quotes.
  package let findings: [Finding]
  /// What stands in the file in a wrong form or under a misspelt key: nobody can say it is missing.
  package let unread: Set<LayerField>

  /// Whether there is a profile at all.
  package var isReadable: Bool { root != nil }

  /// Files larger than this are not read.
  package static let largestFile = 64 << 20

  /// Reads a file's bytes. It never fails: what cannot be read is among the findings.
  package static func read(_ bytes: [UInt8]) -> ProfileDocument {
    let source = SourceText(bytes: bytes)
    guard bytes.count <= largestFile else {
      return broken(source, "the file is larger than \(largestFile >> 20) MiB", 0..<0)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let failure = UTF8Check.failure(in: bytes)
      let offset = failure?.offset ?? 0
      return broken(source, failure?.message ?? "this is not UTF-8 text", offset..<offset)
    }
    return read(text, source)
  }

  private static func read(_ text: String, _ source: SourceText) -> ProfileDocument {
    let references = ReferenceText(text)
    let hasTemplates = !references.references.isEmpty || !references.templates.isEmpty
    guard hasTemplates else { return ProfileReader(source).read(YAMLStream.read(source), []) }
    let outline = YAMLOutline(bytes: source.bytes)
    let mask = TemplateMask(source, references, outline, extent: .unquoted)
    var stream = YAMLStream.read(mask.masked, original: source)
    if let failure = stream.failure {
      stream.failure = TemplateFailure.cause(of: failure, source, references, outline) ?? failure
    }
    let unquoted = UnquotedReference.all(in: source, references, outline).map(finding)
    return ProfileReader(source).read(stream, unquoted)
  }

  private static func finding(_ unquoted: UnquotedReference) -> Finding {
    Finding(
      .unquotedReference, at: .file(unquoted.range), UnquotedReference.message,
      fixes: [Fix("put the value in quotes", textEdits: [unquoted.quoting])])
  }

  static func broken(
    _ source: SourceText, _ message: String, _ range: Range<Int>, fixes: [Fix] = []
  ) -> ProfileDocument {
    ProfileDocument(
      source: source, profile: Profile(name: ""), root: nil,
      findings: [Finding(.badFile, at: .file(range), message, fixes: fixes)], unread: [])
  }
}

/// A field of one of the layers, or of the profile.
package struct LayerField: Hashable, Sendable {
  /// nil: of the profile.
  package var layer: LayerID?
  /// Of no steps where the layer or the profile itself is meant.
  package var path: FieldPath

  package init(layer: LayerID? = nil, _ path: FieldPath) {
    self.layer = layer
    self.path = path
  }
}

extension UnquotedReference {
  /// What is wrong with one, and what to do.
  package static let message =
    "a YAML value that begins with `{{` must stand in quotes, else YAML takes it for a table"
}
