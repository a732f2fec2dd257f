/// A change to a profile. Screens, fixes, the command line and imports all make the same ones.
package enum Edit: Equatable, Sendable {
  case setName(String)
  case setVersion(String)
  case setDescription(String)
  case setTags([String])
  /// Puts a layer at a position, counted from 0 at the bottom.
  case add(Layer, at: Int)
  case remove(LayerID)
  case move(LayerID, to: Int)
  /// Gives a layer another name and rewrites every reference to it.
  case rename(LayerID, String)
  /// Sets a field of a layer, or clears it with `.empty`.
  case set(LayerID, FieldPath, Value)
  /// Replaces a stretch of one of the layer's texts, in UTF-8 bytes.
  case replaceText(LayerID, FieldPath, Range<Int>, with: String)
}

extension Edit {
  /// The same edit, of the layers that these ones stand for.
  package func addressed(_ address: (LayerID) -> LayerID) -> Edit {
    switch self {
    case .setName, .setVersion, .setDescription, .setTags, .add: self
    case .remove(let id): .remove(address(id))
    case .move(let id, let place): .move(address(id), to: place)
    case .rename(let id, let name): .rename(address(id), name)
    case .set(let id, let path, let value): .set(address(id), path, value)
    case .replaceText(let id, let path, let range, let text):
      .replaceText(address(id), path, range, with: text)
    }
  }
}

extension Profile {
  /// This profile after an edit. One that does not fit (no such layer, no such field) changes nothing.
  package func applying(_ edit: Edit) -> Profile {
    var profile = self
    profile.apply(edit)
    return profile
  }

  /// This profile after edits, one after the other.
  package func applying(_ edits: [Edit]) -> Profile {
    edits.reduce(self) { $0.applying($1) }
  }

  private mutating func apply(_ edit: Edit) {
    switch edit {
    case .setName(let name): self.name = name
    case .setVersion(let version): self.version = version
    case .setDescription(let description): self.description = description
    case .setTags(let tags): self.tags = tags
    case .add(let layer, let place): layers.insert(layer, at: clamped(place, layers.count))
    case .remove(let id): layers.removeAll { $0.id == id }
    case .move(let id, let place): move(id, to: place)
    case .rename(let id, let name): rename(id, to: name)
    case .set(let id, let path, let value): change(id) { $0.set(path, to: value) }
    case .replaceText(let id, let path, let range, let text):
      change(id) { $0.replaceText(path, range, with: text) }
    }
  }

  private mutating func change(_ id: LayerID, _ body: (inout Layer) -> Void) {
    guard let position = position(of: id) else { return }
    body(&layers[position])
  }

  private mutating func move(_ id: LayerID, to place: Int) {
    guard let position = position(of: id) else { return }
    let layer = layers.remove(at: position)
    layers.insert(layer, at: clamped(place, layers.count))
  }

  private func clamped(_ place: Int, _ end: Int) -> Int { min(max(place, 0), end) }

  private mutating func rename(_ id: LayerID, to name: String) {
    guard let position = position(of: id) else { return }
    let former = layers[position].name
    let places = layers.indices.filter { layers[$0].name == former }
    for reader in layers.indices where places.meant(from: reader) == position {
      layers[reader].renameReferences(from: former, to: name)
    }
    layers[position].name = name
  }
}

extension [Int] {
  /// Which of the positions of one name, lowest first, the name means in a layer: the nearest one
  /// below, else the layer itself, else the lowest above.
  func meant(from reader: Int) -> Int? {
    last { $0 < reader } ?? (contains(reader) ? reader : first)
  }
}

extension Layer {
  /// Writes another layer name into every reference that names the former one.
  mutating func renameReferences(from former: String, to name: String) {
    changeTexts { text in
      let edits = ReferenceText(text).references.compactMap { reference -> TextEdit? in
        guard case .output(let layer, _) = reference.target, layer.name == former else {
          return nil
        }
        return TextEdit(layer.range, name)
      }
      return edits.isEmpty ? text : text.applying(edits)
    }
  }

  /// Changes every text in which a reference may stand.
  private mutating func changeTexts(_ change: (String) -> String) {
    for place in parameters.indices { parameters[place].value.changeTexts(change) }
    values = values.map(change)
    for place in manifests.indices { manifests[place].content = change(manifests[place].content) }
  }
}

extension Value {
  fileprivate mutating func changeTexts(_ change: (String) -> String) {
    switch self {
    case .empty: break
    case .text(let text): self = .text(change(text))
    case .list(var items):
      for place in items.indices { items[place].changeTexts(change) }
      self = .list(items)
    case .table(var entries):
      for place in entries.indices { entries[place].value.changeTexts(change) }
      self = .table(entries)
    }
  }
}
