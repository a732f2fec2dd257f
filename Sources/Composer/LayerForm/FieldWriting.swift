import ProfileModel

/// What a text in a field of the form changes in the layer.
struct FieldWriting {
  enum Outcome: Equatable {
    /// The edits, and the field that has the focus then where it is another one.
    case edits([Edit], focus: FieldID?)
    /// The layer cannot hold it: why, as a sentence.
    case pending(String)
  }

  let layer: Layer
  let service: Service?
  let field: FormField

  init(_ layer: Layer, _ service: Service?, _ field: FormField) {
    self.layer = layer
    self.service = service
    self.field = field
  }

  private var path: FieldPath { field.id.path }

  /// As the list of steps says it: `image of api`.
  var label: String { "\(path) of \(layer.name)" }

  /// What typing a text does. `names`: of the other layers; only a name asks for them.
  func outcome(of text: String, names: @autoclosure () -> Set<String>) -> Outcome {
    switch field.id.part {
    case .name:
      if text == layer.name { return .edits([], focus: nil) }
      return .pending(Self.problem(ofName: text, names()) ?? "")
    case .key: return outcome(ofKey: text)
    case .new: return outcome(ofNew: text)
    case .mode: return .edits([], focus: nil)
    case .value: return outcome(ofValue: text)
    }
  }

  static func problem(ofName name: String, _ names: Set<String>) -> String? {
    if names.contains(name) { return "another layer is called `\(name)`" }
    if let problem = DNSLabel.problem(of: name) {
      return "a name \(problem); it takes \(DNSLabel.rule)"
    }
    return name.utf8.count > DNSLabel.longest ? "a name has at most 63 characters" : nil
  }

  // MARK: Values

  private func outcome(ofValue text: String) -> Outcome {
    if path == FieldPath("installOrder"), !text.isEmpty, Int(text) == nil {
      return .pending("a whole number, lowest first")
    }
    return .edits([.set(layer.id, path, value(text))], focus: nil)
  }

  private func value(_ text: String) -> Value {
    switch field.control {
    case .numbers: return Self.numbers(text)
    case .longText where text.isEmpty: return isManifest ? .text("") : .empty
    case .secret: return SecretMode.value.value(text)
    default: break
    }
    if isSecret { return SecretMode.environment.value(text) }
    if path == FieldPath("installOrder") { return text.isEmpty ? .empty : .text(text) }
    return .text(text)
  }

  private var isSecret: Bool {
    path.steps.count == 1 && path.first.flatMap { service?.parameter($0) }?.isSecret == true
  }

  private var isManifest: Bool { path.first == "manifests" }

  /// `80, 443`
  private static func numbers(_ text: String) -> Value {
    let items = text.split(whereSeparator: { $0 == "," || $0 == " " }).map {
      Value.text(String($0))
    }
    return items.isEmpty ? .empty : .list(items)
  }

  /// What choosing a word does.
  func edits(choosing word: String) -> [Edit] {
    guard field.id.part == .mode else { return [.set(layer.id, path, .text(word))] }
    return [.set(layer.id, path, SecretMode(rawValue: word)?.value("") ?? .empty)]
  }

  // MARK: Keys and new parts

  private func outcome(ofKey text: String) -> Outcome {
    if let problem = problem(ofKey: text) { return .pending(problem) }
    if isManifest {
      return .edits([.set(layer.id, path.key("name"), .text(text))], focus: nil)
    }
    guard let (table, entries, place) = entry else { return .edits([], focus: nil) }
    var changed = entries
    changed[place].key = text
    return .edits(
      [.set(layer.id, table, .table(changed))], focus: FieldID(table.key(text), .key))
  }

  private func problem(ofKey text: String) -> String? {
    if text.isEmpty { return "it needs a name; ^D removes it" }
    if let problem = Self.problem(ofBracesIn: text) { return problem }
    if isManifest {
      guard case .index(let own)? = path.steps.last else { return nil }
      let isTaken = layer.manifests.enumerated().contains { $0 != own && $1.name == text }
      return isTaken ? "`\(text)` is there already" : nil
    }
    guard let (_, entries, place) = entry, entries[place].key != text else { return nil }
    return entries.contains { $0.key == text } ? "`\(text)` is there already" : nil
  }

  /// The table that holds the entry, and where.
  private var entry: (table: FieldPath, entries: [Entry], place: Int)? {
    guard case .key(let key)? = path.steps.last else { return nil }
    let table = FieldPath(Array(path.steps.dropLast()))
    guard let entries = layer.value(at: table)?.entries,
      let place = entries.firstIndex(where: { $0.key == key })
    else { return nil }
    return (table, entries, place)
  }

  /// Names are not resolved, and what begins a reference would take the value along.
  private static func problem(ofBracesIn name: String) -> String? {
    ["{{", "}}", "<<", ">>"].contains { name.contains($0) }
      ? "no reference may stand in a name" : nil
  }

  private func outcome(ofNew text: String) -> Outcome {
    guard !text.isEmpty else { return .edits([], focus: nil) }
    if case .index? = path.steps.last {
      return .edits([.set(layer.id, path, .text(text))], focus: FieldID(path))
    }
    if let problem = Self.problem(ofBracesIn: text) { return .pending(problem) }
    if isManifest {
      if layer.manifests.contains(where: { $0.name == text }) {
        return .pending("`\(text)` is there already")
      }
      return .edits(
        [.set(layer.id, path.key(text), .text(""))],
        focus: FieldID(path.index(layer.manifests.count), .key))
    }
    if layer.value(at: path)?.entries?.contains(where: { $0.key == text }) == true {
      return .pending("`\(text)` is there already")
    }
    return .edits(
      [.set(layer.id, path.key(text), .text(""))], focus: FieldID(path.key(text), .key))
  }

  // MARK: Leaving

  /// What leaving the field does: a name is taken over, what is empty goes.
  func leaving(with text: String, names: @autoclosure () -> Set<String>) -> [Edit] {
    switch field.id.part {
    case .name:
      guard text != layer.name, Self.problem(ofName: text, names()) == nil else { return [] }
      return [.rename(layer.id, text)]
    case .key:
      guard text.isEmpty, let (_, entries, place) = entry,
        entries[place].value.text?.isEmpty ?? true
      else { return [] }
      return [.set(layer.id, path, .empty)]
    case .value where text.isEmpty: return emptied
    case .new, .mode, .value: return []
    }
  }

  /// An entry may be empty, anything else that is empty is not set.
  private var emptied: [Edit] {
    guard entry == nil || path.steps.count == 1 else { return [] }
    if isManifest || field.control == .longText || isSecret || field.control == .secret {
      return []
    }
    guard layer.text(at: path) == "" else { return [] }
    return [.set(layer.id, path, .empty)]
  }

  /// What takes the field's entry, item, manifest or value away.
  var removal: [Edit] {
    switch field.id.part {
    case .name, .new: []
    case .key, .mode, .value: [.set(layer.id, path, .empty)]
    }
  }
}
