import Formats
import ProfileModel

/// One layer becomes as it was in another text; the rest of the open profile stays.
extension Composer {
  /// The text that a layer is taken from: the older one, where that is not the open one.
  private var layerSource: VersionsScreen.Moment? {
    guard let moments = comparedMoments else { return nil }
    return moments.old == openMoment ? moments.new : moments.old
  }

  /// The layer at hand, by what it is called in the two texts; nil where one of them has it not.
  private var layerWish: VersionsScreen.LayerWish? {
    guard let change = versions.comparedLayer, let moments = comparedMoments else { return nil }
    let isOldOpen = moments.old == openMoment
    let older = change.kind == .added ? nil : change.formerName ?? change.name
    let newer = change.kind == .removed ? nil : change.name
    guard let source = isOldOpen ? newer : older else { return nil }
    return VersionsScreen.LayerWish(
      name: (isOldOpen ? older : newer) ?? source, formerName: source)
  }

  mutating func restoreLayer() -> [Effect] {
    guard let wish = layerWish, let source = layerSource, let text = text(of: source) else {
      return []
    }
    let number = versions.next()
    versions.restoring = VersionsScreen.Restoring(number: number, moment: source, layer: wish)
    let title = "\(versions.name) \(title(of: source))"
    say("reading \(title)…", .hint)
    return [.readText(TextRequest(number: number, text: text, title: title))]
  }

  /// Makes the layer as it was there, asking first where that would break references.
  mutating func restore(
    _ wish: VersionsScreen.LayerWish, from former: Profile, _ moment: VersionsScreen.Moment,
    _ title: String
  ) -> [Effect] {
    notice = nil
    guard let stack, let place = former.layers.firstIndex(where: { $0.name == wish.formerName })
    else {
      say("\(title) has no layer \(wish.formerName)", .problem)
      return []
    }
    let edits: [Edit]
    let here = stack.profile.layers.firstIndex { $0.name == wish.name }
    if let here {
      let layer = stack.profile.layers[here]
      var restored = former.layers[place].withIdentity(layer.id)
      restored.name = layer.name
      guard restored != layer else {
        say("\(layer.name) is as it was in \(title) already", .hint)
        return []
      }
      edits = [.remove(layer.id), .add(restored, at: here)]
    } else {
      let layer = former.layers[place].withIdentity(stack.profile.freeLayerID)
      edits = [.add(layer, at: place)]
    }
    // What is compared from now on is the text that it came from, and what has become of it.
    versions.base = nil
    versions.selected = moment
    return changeCarefully(
      "restored \(wish.name) as in \(title)", edits, title: "Restore \(wish.name) as in \(title)?",
      button: "Restore anyway")
  }

  /// Why no layer can be taken from the other text.
  var restoreLayerObstacle: String? {
    guard versionedStack != nil else { return Self.noneOpen }
    guard versions.pane == .comparison else { return "go to the comparison first; Tab does" }
    guard versions.level == .model else { return "layers are on the level model; `[` goes there" }
    guard versions.comparedLayer != nil else { return "go to a layer that differs first" }
    return layerWish == nil ? "the other text has no such layer; remove it on the stack" : nil
  }
}
