package import ProfileModel

/// Writes references as the platform's documents spell them.
package enum CanonicalText {
  /// A text with every reference in canonical spelling; what is none of ours stays byte for byte.
  package static func canonical(_ text: String, scope: Scope) -> String {
    guard ReferenceText.mayHoldReferences(text) else { return text }
    let edits = ReferenceText(text).references.filter(\.isClosed).map {
      TextEdit($0.range, self.text(of: $0, scope: scope))
    }
    return edits.isEmpty ? text : text.applying(edits)
  }

  /// One reference in canonical spelling, the functions after its pipes included.
  package static func text(of reference: Reference, scope: Scope) -> String {
    var text = "{{" + path(of: reference, scope)
    for call in reference.calls {
      text += " | " + ([call.function.name] + call.arguments.map(\.name)).joined(separator: " ")
    }
    return text + "}}"
  }

  private static func path(of reference: Reference, _ scope: Scope) -> String {
    if case .output(let use) = scope.resolve(reference) {
      let layer = scope.index.profile.layers[use.position].name
      return Reference.path(layer: layer, output: use.output.name)
    }
    return reference.canonicalPath
      ?? ".spectro." + reference.segments.map(\.name).joined(separator: ".")
  }
}
