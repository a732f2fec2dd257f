import Formats
import ProfileModel

/// Reads one file of Kubernetes objects.
struct ManifestReader {
  /// Of the manifest.
  let name: String
  private(set) var remarks: [Remark] = []
  /// The text of the manifest; nil where nothing is left to be taken over.
  private(set) var content: String?
  private let file: String
  private let source: SourceText
  private let masked: SourceText
  private let references: ReferenceText
  private let outline: YAMLOutline

  init(_ file: ImportFile, name: String) throws(ImportFailure) {
    self.name = name
    self.file = file.name
    guard let text = String(validating: file.source.bytes, as: UTF8.self) else {
      let failure = YAMLStream.read(file.source).failure
      throw ImportFailure(
        failure?.message ?? "this is not UTF-8 text", file: file.name, offset: failure?.offset)
    }
    source = file.source
    references = ReferenceText(text)
    outline = YAMLOutline(bytes: file.source.bytes)
    masked =
      TemplateMask(source, references, outline, extent: .everything).masked
  }

  /// Checks the objects and takes over what may be.
  mutating func read() throws(ImportFailure) {
    let stream = YAMLStream.read(masked, original: source)
    let stretches = ManifestStretch.all(in: source, outline)
    var cuts: [Range<Int>]
    if let failure = stream.failure {
      guard isTemplated(at: failure) else { throw self.failure(failure.message, failure.offset) }
      note(.note, "Helm's templates in it keep it from being checked; it is taken over as it is")
      cuts = stretches.filter { Self.looksSecret(source.text($0.range)) }.map(\.range)
      for _ in cuts { sayLeftOut("a Secret") }
    } else {
      if !references.templates.isEmpty {
        note(.note, "templates of Helm stand in it; the platform does not fill them in a manifest")
      }
      cuts = try self.cuts(of: stream.documents, stretches)
    }
    take(cuts, stretches)
  }

  private func failure(_ message: String, _ offset: Int) -> ImportFailure {
    ImportFailure(message, file: file, offset: offset)
  }

  private mutating func note(_ kind: Remark.Kind, _ message: String) {
    remarks.append(
      Remark(kind, layer: ManifestImport.layerName, field: "manifests.\(name)", message))
  }

  private mutating func sayLeftOut(_ what: String) {
    note(
      .secret,
      "\(what) is left out, because its values must not stand in the library; make it in the "
        + "cluster, or write it again with references to the outputs of a lower layer")
  }

  /// Whether a foreign template may be the reason for a failure.
  private func isTemplated(at failure: YAMLFailure) -> Bool {
    guard !references.templates.isEmpty else { return false }
    let other = TemplateMask(source, references, outline, extent: .everything, lines: .word)
    guard YAMLStream.read(other.masked, original: source).failure == failure else { return true }
    let line = source.lineNumber(of: failure.offset)
    return references.templates.contains { template in
      let first = source.lineNumber(of: template.lowerBound)
      let last = source.lineNumber(of: max(template.lowerBound, template.upperBound - 1))
      return (max(first, 1) - 1...last + 1).contains(line)
    }
  }

  /// What must not be taken over, in the order of the text.
  private mutating func cuts(
    of documents: [YAMLNode], _ stretches: [ManifestStretch]
  ) throws(ImportFailure) -> [Range<Int>] {
    var cuts: [Range<Int>] = []
    var places = stretches[...]
    var withoutNamespace: [String] = []
    var count = 0
    for document in documents {
      while let next = places.first, next.range.upperBound <= document.range.lowerBound {
        places.removeFirst()
      }
      guard let stretch = places.first, !document.isNull else { continue }
      count += 1
      let object = KubernetesObject(document)
      if let problem = object.problem, !references.hasTemplate(in: stretch.range) {
        throw failure(problem, document.range.lowerBound)
      }
      if object.holdsSecret {
        sayLeftOut(object.title)
        cuts.append(stretch.range)
        continue
      }
      cuts += items(of: object, stretch)
      if object.lacksNamespace, !references.hasTemplate(in: stretch.range) {
        withoutNamespace.append(object.title)
      }
    }
    guard count > 0 else {
      throw failure("there is no Kubernetes object in the file", 0)
    }
    sayNamespace(withoutNamespace)
    return cuts
  }

  /// The Secrets among the objects of a list.
  private mutating func items(
    of object: KubernetesObject, _ stretch: ManifestStretch
  ) -> [Range<Int>] {
    let items = object.items
    let secrets = items.indices.filter { KubernetesObject(items[$0]).holdsSecret }
    guard !secrets.isEmpty else { return [] }
    guard secrets.count < items.count,
      let lines = ManifestStretch.items(items, in: source, end: stretch.range.upperBound)
    else {
      sayLeftOut("the \(object.kind) with a Secret in it")
      return [stretch.range]
    }
    for number in secrets { sayLeftOut(KubernetesObject(items[number]).title) }
    return secrets.map { lines[$0] }
  }

  private mutating func sayNamespace(_ titles: [String]) {
    guard let first = titles.first else { return }
    let what = titles.count == 1 ? first : "\(first) and \(titles.count - 1) more"
    note(
      .note,
      "\(what) \(titles.count == 1 ? "states" : "state") no namespace and \(titles.count == 1 ? "lands" : "land") "
        + "in `default`; write `namespace: \"{{.spectro.system.apptier.NAMESPACE}}\"` under `metadata`"
    )
  }

  /// Takes over all but the cuts.
  private mutating func take(_ cuts: [Range<Int>], _ stretches: [ManifestStretch]) {
    let left = Set(cuts.map(\.lowerBound))
    if !left.isEmpty, stretches.allSatisfy({ $0.isEmpty || left.contains($0.range.lowerBound) }) {
      return
    }
    var bytes: [UInt8] = []
    var place = source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    for cut in cuts {
      bytes += source.bytes[place..<max(place, cut.lowerBound)]
      place = max(place, cut.upperBound)
    }
    bytes += source.bytes[place...]
    let text = String(decoding: bytes, as: UTF8.self)
    content = text.unicodeScalars.contains("\r") ? Self.withoutReturns(text) : text
  }

  /// A block of a profile file holds line feeds only.
  private static func withoutReturns(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var former: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      if scalar == "\r" {
        result.append("\n")
      } else if scalar != "\n" || former != "\r" {
        result.append(scalar)
      }
      former = scalar
    }
    return String(result)
  }

  /// Whether a text that cannot be read as YAML has a Secret's head.
  private static func looksSecret(_ text: String) -> Bool {
    let lines = text.split(whereSeparator: \.isNewline)
    func word(_ line: Substring) -> String {
      line.filter { !$0.isWhitespace && !"\"',{}-".contains($0) }
    }
    let words = lines.map(word)
    return words.contains("kind:Secret")
      && words.contains { $0.hasPrefix("data:") || $0.hasPrefix("stringData:") }
  }
}
