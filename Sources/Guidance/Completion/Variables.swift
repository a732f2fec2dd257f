package import ProfileModel

/// What the command `variables` lists.
package enum Variables {
  /// What completion offers in a layer, in its order; without a layer, as seen from above the top.
  ///
  /// A text with an opening pair is what stands left of the cursor; any other text is a filter.
  package static func list(
    index: ProfileIndex, layer: Int?, matching text: String? = nil
  ) -> [Candidate] {
    let scope = scope(index, layer)
    let text = text ?? ""
    guard !text.contains("{"), !text.contains("<<") else {
      let request = CompletionRequest(
        scope: scope, field: FieldPath(), syntax: .plain, text: text, cursor: text.utf8.count)
      return Completion(request)?.candidates ?? []
    }
    let path = text.hasPrefix(".") ? text.dropFirst() : text[...]
    let names = path.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    return Offers(
      scope: scope, names: TypedNames(names), fit: Fit(hints: []),
      frame: Candidate.Frame(before: "{{", after: "}}")
    ).ranked
  }

  /// The scope of a layer, or of one that would stand on top of all others.
  private static func scope(_ index: ProfileIndex, _ layer: Int?) -> Scope {
    if let layer, index.profile.layers.indices.contains(layer) { return index.scope(at: layer) }
    var profile = index.profile
    profile.layers.append(Layer(id: profile.freeLayerID, name: "", service: ""))
    let higher = ProfileIndex(profile, catalogue: index.catalogue, macros: index.macros)
    return higher.scope(at: profile.layers.count - 1)
  }
}
