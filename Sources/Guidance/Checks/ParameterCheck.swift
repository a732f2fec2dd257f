import ProfileModel

/// Whether a value fits a parameter: its type, range, choice and pattern.
struct ParameterCheck {
  /// What does not fit, and what would.
  struct Problem {
    var code = Code.badParameter
    var message: String
    /// The way from the parameter to the item that does not fit.
    var steps: [FieldPath.Step] = []
    var candidates: [String] = []
    var replacement: Value?
  }

  let parameter: Parameter
  let service: Service

  init(_ parameter: Parameter, _ service: Service) {
    self.parameter = parameter
    self.service = service
  }

  /// nil where the value fits, or where a reference makes it unknowable.
  func problem(of value: Value) -> Problem? {
    if value == .empty { return nil }
    if parameter.isSecret { return secretProblem(value) }
    switch parameter.type {
    case .list: return listProblem(value)
    case .table: return tableProblem(value)
    default:
      guard let text = value.text else { return wrongShape(value, "one value") }
      return textProblem(text, type: parameter.type)
    }
  }

  private var name: String { "`\(parameter.key)`" }

  private func wrongShape(_ value: Value, _ wanted: String, _ fix: Value? = nil) -> Problem {
    let found =
      switch value {
      case .list: "a list"
      case .table: "a table"
      default: "a single value"
      }
    return Problem(message: "\(name) must be \(wanted); it is \(found)", replacement: fix)
  }

  private func secretProblem(_ value: Value) -> Problem? {
    guard Secret(value) == nil else { return nil }
    return Problem(
      message: "\(name) is a secret: write "
        + (parameter.isRequired ? "" : "`{generate: true}`, ")
        + "`{fromEnv: NAME}` or a reference to another layer's output",
      replacement: parameter.isRequired ? nil : .table([Entry("generate", .text("true"))]))
  }

  private func listProblem(_ value: Value) -> Problem? {
    guard let items = value.items else {
      let texts = value.text.map(split) ?? []
      let list = Value.list(texts.map(Value.text))
      let fits = !texts.isEmpty && listProblem(list) == nil
      return wrongShape(value, "a list (`[a, b]`)", fits ? list : nil)
    }
    for (place, item) in items.enumerated() {
      guard let text = item.text else {
        return Problem(message: "an item of \(name) must be one value", steps: [.index(place)])
      }
      if var problem = textProblem(text, type: parameter.items) {
        problem.steps = [.index(place)]
        return problem
      }
    }
    return nil
  }

  /// The numbers of a text, or the one word that it is: how words belong together nobody can say.
  private func split(_ text: String) -> [String] {
    let words = text.split { $0 == "," || $0 == " " }.map(String.init)
    return parameter.items == .integer || words == [text] ? words : []
  }

  private func tableProblem(_ value: Value) -> Problem? {
    guard let entries = value.entries else {
      return wrongShape(value, "a table (`NAME: value` lines)", Self.table(of: value))
    }
    for entry in entries where entry.value.items != nil || entry.value.entries != nil {
      return Problem(
        message: "`\(entry.key)` must be one value; \(name) holds names with texts",
        steps: [.key(entry.key)])
    }
    return nil
  }

  /// The table of a list of `name` and `value`, as Kubernetes writes environments.
  private static func table(of value: Value) -> Value? {
    guard let items = value.items else { return nil }
    var entries: [Entry] = []
    for item in items {
      guard let pairs = item.entries, pairs.count == 2, let name = pairs["name"]?.text,
        let text = pairs["value"], text.text != nil, entries[name] == nil
      else { return nil }
      entries.append(Entry(name, text))
    }
    return entries.isEmpty ? nil : .table(entries)
  }
}
