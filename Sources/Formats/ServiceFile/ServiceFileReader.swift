package import ProfileModel

/// A file that describes a service of the catalogue.
package enum ServiceFile {
  /// Reads a service. Without one, at least one of the findings is an error and says why.
  package static func read(_ bytes: [UInt8]) -> (service: Service?, findings: [Finding]) {
    let source = SourceText(bytes: bytes)
    let stream = YAMLStream.read(source)
    if let failure = stream.failure { return (nil, [finding(for: failure, in: source)]) }
    var reader = ServiceFileReader(source)
    let service = reader.read(stream.documents)
    let findings = reader.fields.findings
    return (findings.contains { $0.severity == .error } ? nil : service, findings)
  }

  private static func finding(for failure: YAMLFailure, in source: SourceText) -> Finding {
    let end = source.bytes.count
    let offset = min(failure.offset, end)
    let fixes = failure.repair.map { repair in
      [Fix(repair.title, textEdits: [TextEdit(repair.range, repair.replacement)])]
    }
    return Finding(
      .badFile, at: .file(offset..<min(offset + 1, end)), failure.message, fixes: fixes ?? [])
  }
}

/// Reads one service out of a document's nodes.
struct ServiceFileReader {
  var fields: FieldsReader
  /// The keys of all parameters that have one; nil where a parameter lacks its key.
  var parameterKeys: [String]? = []

  init(_ source: SourceText) { fields = FieldsReader(source) }

  mutating func read(_ documents: [YAMLNode]) -> Service? {
    guard let document = documents.first, !document.isNull else {
      fields.report(0..<0, "the file is empty; a service needs at least `id`, `title`, `tierType`")
      return nil
    }
    if documents.count > 1 {
      fields.report(
        documents[1].range, "a file holds one service; put this one in a file of its own")
      return nil
    }
    guard let table = fields.table(document, .service) else {
      if document.pairs != nil { readParts(of: document, into: nil) }
      return nil
    }
    guard let id = fields.text("id", in: table), let title = fields.text("title", in: table),
      let tierType = fields.word("tierType", in: table, usually: TierType.container)
    else {
      readParts(of: document, into: nil)
      return nil
    }
    checkID(id, at: table["id"])
    return readParts(of: table, into: Service(id: id, title: title, tierType: tierType))
  }

  private mutating func checkID(_ id: String, at node: YAMLNode?) {
    guard let node, let problem = Self.problem(ofID: id) else { return }
    let label = DNSLabel.nearest(to: id).flatMap { Self.problem(ofID: $0) == nil ? $0 : nil }
    let fix = label.map {
      Fix("call it `\($0)`", textEdits: [TextEdit(node.range, YAMLScalar.text($0))])
    }
    fields.report(
      node.range, problem, candidates: label.map { [$0] } ?? [], fixes: fix.map { [$0] } ?? [])
  }

  /// What is wrong with a service's id; nil where nothing is.
  static func problem(ofID id: String) -> String? {
    if let problem = DNSLabel.problem(of: id) {
      return "the id `\(id)` \(problem); an id is made of \(DNSLabel.rule)"
    }
    guard id.utf8.count > longestID else { return nil }
    return "the id `\(id)` is longer than \(longestID) characters"
  }

  /// Layers are named `<service>-<n>`, which must leave room for the app's name.
  private static let longestID = 50

  static let lowerCase = UInt8(ascii: "a")...UInt8(ascii: "z")
  static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
  static let hyphen = UInt8(ascii: "-")

  /// Reads all that is not required; without a service only for what is wrong in it.
  @discardableResult
  private mutating func readParts(of table: YAMLNode, into known: Service?) -> Service? {
    var service = known ?? Service(id: "", title: "", tierType: .container)
    service.category = fields.text("category", in: table) ?? service.category
    service.description = fields.text("description", in: table) ?? ""
    service.provenance =
      fields.word("provenance", in: table, usually: service.provenance) ?? service.provenance
    service.pack = pack(of: table)
    service.versions = fields.texts("versions", in: table)
    service.minimum = minimum(of: table)
    service.hasOpenOutputs = fields.flag("openOutputs", in: table)
    service.parameters = parameters(of: table, service)
    service.outputs = outputs(of: table, service)
    service.credentialSecret = template("credentialSecret", in: table)
    return known == nil ? nil : service
  }

  private mutating func pack(of table: YAMLNode) -> Service.Pack {
    guard let node = fields.value("pack", in: table), let pack = fields.table(node, .pack) else {
      return Service.Pack()
    }
    return Service.Pack(
      name: fields.text("name", in: pack), versions: fields.texts("versions", in: pack))
  }

  private mutating func minimum(of table: YAMLNode) -> Service.Minimum {
    guard let node = fields.value("minimum", in: table),
      let minimum = fields.table(node, .minimum)
    else { return Service.Minimum() }
    return Service.Minimum(
      cpu: fields.integer("cpu", in: minimum, atLeast: 0),
      memory: fields.integer("memory", in: minimum, atLeast: 0),
      storage: fields.integer("storage", in: minimum, atLeast: 0))
  }
}
