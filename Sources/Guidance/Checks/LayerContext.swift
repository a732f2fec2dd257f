import ProfileModel

/// A reference where it stands, and what it comes to there.
struct ReferenceUse {
  let field: FieldPath
  let reference: Reference
  let resolution: Resolution

  /// Whether a check may have something to say of it: of most there is nothing to say.
  var isSuspect: Bool {
    guard reference.isClosed, reference.calls.isEmpty, reference.canonicalPath == nil else {
      return true
    }
    switch resolution {
    case .output(let use): return use.isFormerName || !use.isThere
    case .open, .system, .layerInput, .openInput, .macro: return false
    default: return true
    }
  }
}

/// What is kept of each reference to a layer below: there may be hundred thousands.
struct LayerRead {
  /// The layer that is read.
  let position: Int
  /// The output, where it is a port.
  let port: String?

  init?(_ resolution: Resolution) {
    switch resolution {
    case .output(let use):
      position = use.position
      port = use.output.kind == .port ? use.output.name : nil
    case .open(let position), .unknownOutput(_, let position):
      self.position = position
      port = nil
    default: return nil
    }
  }
}

/// One layer with all that its checks need.
struct LayerContext {
  let scope: Scope
  /// The texts that are YAML.
  let texts: [CheckedText]
  let reads: [LayerRead]
  /// The uses that the checks of references look at.
  let suspects: [ReferenceUse]

  init(_ scope: Scope) {
    self.scope = scope
    var texts: [CheckedText] = []
    var reads: [LayerRead] = []
    var suspects: [ReferenceUse] = []
    for field in scope.layer.fieldTexts {
      let references = ReferenceText(field.text)
      let text = field.syntax == .plain ? nil : CheckedText(field, references)
      if let text { texts.append(text) }
      for reference in text?.read ?? references.references {
        let resolution = scope.resolve(reference)
        if let read = LayerRead(resolution) { reads.append(read) }
        let use = ReferenceUse(field: field.path, reference: reference, resolution: resolution)
        if use.isSuspect { suspects.append(use) }
      }
    }
    self.texts = texts
    self.reads = reads
    self.suspects = suspects
  }

  var layer: Layer { scope.layer }
  var index: ProfileIndex { scope.index }
  var service: Service? { scope.index.services[scope.position] }

  /// A place in one of the layer's fields.
  func place(_ field: FieldPath, _ range: Range<Int>? = nil) -> Place {
    Place(layer: layer.id, field: field, range: range)
  }

  /// The key of one of the layer's fields.
  func key(_ field: FieldPath) -> Place { Place(layer: layer.id, field: field, part: .key) }

  /// Writes another text over a stretch of a field.
  func replace(_ field: FieldPath, _ range: Range<Int>, _ text: String) -> Edit {
    .replaceText(layer.id, field, range, with: text)
  }
}
