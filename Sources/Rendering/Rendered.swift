package import Formats
package import ProfileModel

/// What a profile was rendered to, and what is to be said about it.
package struct Rendered: Equatable, Sendable {
  /// In the order in which they stand one after the other in the stream.
  package var files: [RenderedFile] = []
  /// What the target cannot express, what was assumed, what is left to do.
  package var remarks: [Remark] = []
  /// What is known only at deployment and stands as a reference.
  package var gaps: [Gap] = []
  /// What was put in: the numbers of the files' traces are places in here.
  package var resolved: [ResolvedReference] = []

  package init() {}

  /// All that goes to standard output.
  package var stream: TracedText {
    var stream = TracedText()
    for file in files where file.isInStream { stream.append(file.text) }
    return stream
  }
}

/// A file of a rendering.
package struct RenderedFile: Equatable, Sendable {
  package var name: String
  package var text: TracedText
  /// Part of the one stream on standard output; else only written into a folder.
  package var isInStream = true
  /// Holds secrets: readable by its owner alone.
  package var isSecret = false
  /// An existing file keeps what it says for a name; only lines for new names are added.
  package var keepsFormerValues = false
  /// The position of the layer it comes from; nil for what belongs to all.
  package var layer: Int?

  package init(_ name: String, _ text: TracedText, layer: Int? = nil) {
    self.name = name
    self.text = text
    self.layer = layer
  }
}

/// Something to know about a rendering or an import.
package struct Remark: Equatable, Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    /// The target has no place for it, or it was not taken over.
    case leftOut
    /// Nobody knows how the platform does it: this is a good guess.
    case assumed
    /// A secret: hidden, or to be given elsewhere.
    case secret
    /// Something else that is good to know.
    case note
  }

  package var kind: Kind
  /// The layer's name; nil: the profile.
  package var layer: String?
  /// The field of the layer, such as a parameter's key; nil: the layer.
  package var field: String?
  /// A sentence without its full stop, in the user's words.
  package var message: String

  package init(_ kind: Kind, layer: String? = nil, field: String? = nil, _ message: String) {
    self.kind = kind
    self.layer = layer
    self.field = field
    self.message = message
  }
}

/// A value that is known only at deployment.
package struct Gap: Hashable, Sendable {
  /// The layer that reads it.
  package var layer: String
  package var field: FieldPath
  /// In canonical spelling.
  package var reference: String
  /// The name under which a context file can give it: `project.name`, `app.api.CONTAINER_SVC`.
  package var key: String

  package init(layer: String, field: FieldPath, reference: String, key: String) {
    self.layer = layer
    self.field = field
    self.reference = reference
    self.key = key
  }
}

/// A reference that was resolved, or left where only the deployment knows.
package struct ResolvedReference: Equatable, Sendable {
  /// Where its value comes from.
  package enum Origin: Equatable, Sendable {
    /// An output of the layer at a position.
    case output(position: Int, name: String)
    case system(String)
    case macro(String)
    /// A setting of the layer that reads it.
    case setting(String)
  }

  package var known: Knowledge
  package var origin: Origin
  /// The position of the layer that reads, and where in it.
  package var reader: Int
  package var field: FieldPath
  /// In UTF-8 bytes of the field's text.
  package var range: Range<Int>
  /// The name under which a context file can give it; nil where none can.
  package var key: String?

  package init(
    known: Knowledge, origin: Origin, reader: Int, field: FieldPath, range: Range<Int>,
    key: String? = nil
  ) {
    self.known = known
    self.origin = origin
    self.reader = reader
    self.field = field
    self.range = range
    self.key = key
  }
}

extension Rendered {
  /// Takes over what was resolved, and the gaps of the layers that are rendered.
  ///
  /// A secret that is hidden is named, so that nobody takes its placeholder for what it is.
  mutating func take(_ profile: ResolvedProfile, _ positions: [Int]) {
    let positions = Set(positions)
    resolved = profile.references
    let names = Set(positions.map { profile.layers[$0].name })
    gaps = profile.gaps.filter { names.contains($0.layer) }
    guard !profile.request.isRevealed else { return }
    for reference in resolved
    where reference.known == .secret && positions.contains(reference.reader) {
      guard case .setting(let key) = reference.origin, reference.range.isEmpty else { continue }
      remarks.append(
        Remark(
          .secret, layer: profile.layers[reference.reader].name, field: key,
          "a placeholder stands for it; `--reveal` writes it out"))
    }
  }
}
