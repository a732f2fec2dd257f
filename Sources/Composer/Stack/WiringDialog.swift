import Guidance
import ProfileModel

/// Which outputs of which lower layer go into the environment, and under which names.
struct WiringDialog: Equatable, Sendable {
  var reader: LayerID
  /// The lower layers that offer something, the nearest first.
  var producers: [LayerID]
  var producer = 0
  var prefixes: [String]
  var prefix: TextField
  var wires: [WireUp.Wire]
  var isChosen: [Bool]
  /// 0: the lower layer, 1: the beginning of the names, then the entries, then the two buttons.
  var focus = 0
  var scroll = 0

  var addButton: Int { 2 + wires.count }
  var cancelButton: Int { 3 + wires.count }

  var chosen: [WireUp.Wire] { zip(wires, isChosen).filter(\.1).map(\.0) }
}

extension Composer {
  mutating func openWiring() -> [Effect] {
    guard let index, let stack, let layer = stack.layer, let position = stack.position else {
      return []
    }
    let producers = index.profile.layers[..<position].reversed().filter { producer in
      (try? WireUp(layer.id, to: producer.id, in: index)).map { !$0.wires.isEmpty } ?? false
    }
    guard !producers.isEmpty else {
      say("no layer below `\(layer.name)` offers anything", .hint)
      return []
    }
    var dialog = WiringDialog(
      reader: layer.id, producers: producers.map(\.id), prefixes: [], prefix: TextField(),
      wires: [], isChosen: [])
    load(&dialog, prefix: nil)
    dialog.focus = dialog.addButton
    overlays.append(.wiring(dialog))
    return []
  }

  /// Reads what the chosen lower layer offers, under the names that begin so.
  private func load(_ dialog: inout WiringDialog, prefix: String?) {
    guard let index else { return }
    let producer = dialog.producers[dialog.producer]
    if let layer = index.profile.layer(producer) {
      dialog.prefixes = WireNames.prefixes(for: layer)
    }
    guard let wireUp = try? WireUp(dialog.reader, to: producer, prefix: prefix, in: index) else {
      return
    }
    if prefix == nil { dialog.prefix = TextField(wireUp.prefix) }
    let isSame = dialog.wires.map(\.output) == wireUp.wires.map(\.output)
    dialog.wires = wireUp.wires
    if !isSame || dialog.isChosen.count != wireUp.wires.count {
      dialog.isChosen = wireUp.wires.map { $0.isUsual && !$0.isThere && !$0.isTaken }
    }
    if dialog.focus > 1 { dialog.focus = dialog.addButton }
  }

  private mutating func changeWiring(_ body: (inout WiringDialog) -> Void) {
    guard case .wiring(var dialog) = overlays.last else { return }
    body(&dialog)
    overlays[overlays.count - 1] = .wiring(dialog)
  }

  mutating func typeInWiring(_ text: String) -> [Effect] {
    guard case .wiring(var dialog) = overlays.last else { return [] }
    if dialog.focus == 1, text != " " {
      dialog.prefix.insert(text)
      load(&dialog, prefix: dialog.prefix.text)
    } else if text == " ", dialog.wires.indices.contains(dialog.focus - 2) {
      dialog.isChosen[dialog.focus - 2].toggle()
    }
    overlays[overlays.count - 1] = .wiring(dialog)
    return []
  }

  mutating func performInWiring(_ action: Action) -> [Effect] {
    guard case .wiring(let dialog) = overlays.last else { return [] }
    let stops = dialog.wires.count + 4
    switch action {
    case .up, .formerField: changeWiring { $0.focus = ($0.focus + stops - 1) % stops }
    case .down, .nextField: changeWiring { $0.focus = ($0.focus + 1) % stops }
    case .left, .right: turn(action == .left ? -1 : 1)
    case .accept: return acceptWiring(dialog)
    case .back, .close: overlays.removeLast()
    default:
      guard dialog.focus == 1, case .wiring(var changed) = overlays.last,
        changed.prefix.perform(action)
      else { return [] }
      load(&changed, prefix: changed.prefix.text)
      overlays[overlays.count - 1] = .wiring(changed)
    }
    return []
  }

  /// Left and right: another lower layer, another beginning, another button.
  private mutating func turn(_ steps: Int) {
    guard case .wiring(var dialog) = overlays.last else { return }
    switch dialog.focus {
    case 0:
      let count = dialog.producers.count
      dialog.producer = (dialog.producer + steps + count) % count
      load(&dialog, prefix: nil)
    case 1:
      let place = dialog.prefixes.firstIndex(of: dialog.prefix.text) ?? (steps > 0 ? -1 : 0)
      let count = dialog.prefixes.count
      dialog.prefix = TextField(dialog.prefixes[(place + steps + count) % count])
      load(&dialog, prefix: dialog.prefix.text)
    case dialog.addButton: dialog.focus = dialog.cancelButton
    case dialog.cancelButton: dialog.focus = dialog.addButton
    default: break
    }
    overlays[overlays.count - 1] = .wiring(dialog)
  }

  private mutating func acceptWiring(_ dialog: WiringDialog) -> [Effect] {
    guard dialog.focus != dialog.cancelButton else {
      overlays.removeLast()
      return []
    }
    guard let index,
      let wireUp = try? WireUp(
        dialog.reader, to: dialog.producers[dialog.producer], prefix: dialog.prefix.text, in: index)
    else { return [] }
    let chosen = dialog.chosen
    guard !chosen.isEmpty else {
      say("nothing is chosen: Space chooses an entry", .hint)
      return []
    }
    overlays.removeLast()
    let names = chosen.map(\.name).joined(separator: ", ")
    let effects = change("wired \(names)", wireUp.edits(chosen))
    refreshInput()
    say(effects.isEmpty ? "all of them are there already" : "added \(names)")
    return effects
  }
}
