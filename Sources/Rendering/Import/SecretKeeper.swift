import Formats
import ProfileModel

/// Keeps passwords of an input out of the library.
struct SecretKeeper {
  let choice: ImportOptions.Secrets
  private(set) var remarks: [Remark] = []
  private var variables = FreeNames()

  init(_ choice: ImportOptions.Secrets) { self.choice = choice }

  /// What a secret parameter is set to in place of what the input says.
  mutating func value(_ written: String, of parameter: Parameter, layer: String) -> Value {
    let readings = Self.readings(of: written)
    if let reference = Self.reference(in: readings) { return .text(reference) }
    if let name = Self.variable(in: readings) { return .table([Entry("fromEnv", .text(name))]) }
    let isPlaceholder = readings.contains { $0.hasPrefix(Placeholder.start) }
    let isKnown = !written.isEmpty && !Self.isHidden(written) && !isPlaceholder
    guard parameter.isRequired || (isKnown && choice == .env) else {
      note(
        parameter, layer,
        isKnown
          ? "the secret was not taken over: a new one is generated"
          : "the input does not say the secret: one is generated")
      return .table([Entry("generate", .text("true"))])
    }
    let name = variables.take(Self.name(layer, parameter.key))
    let why = isKnown ? "was not taken over" : "is not in the input"
    note(parameter, layer, "the secret \(why): it is read from the environment's \(name)")
    return .table([Entry("fromEnv", .text(name))])
  }

  private mutating func note(_ parameter: Parameter, _ layer: String, _ message: String) {
    remarks.append(Remark(.secret, layer: layer, field: parameter.key, message))
  }

  /// The platform shows eight asterisks in place of a secret, and our exports dots or a word.
  static func isHidden(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { $0 == "*" || $0 == "•" }
  }

  /// A secret that is read from another layer is none that is written down.
  private static func reference(in readings: [String]) -> String? {
    readings.first { !ReferenceText($0).references.isEmpty }
  }

  /// A text as it stands and, where it may be base64, what it stands for.
  private static func readings(of text: String) -> [String] {
    guard text.utf8.count <= 10_000, !text.isEmpty else { return [] }
    let decoded = Base64.decoded(text).flatMap { String(validating: $0, as: UTF8.self) }
    return [text] + (decoded.map { [$0] } ?? [])
  }

  /// The variable that a placeholder of our own exports names: `<secret:$NAME>`.
  private static func variable(in readings: [String]) -> String? {
    let start = Placeholder.start + "$"
    guard let text = readings.first(where: { $0.hasPrefix(start) && $0.hasSuffix(">") }) else {
      return nil
    }
    let name = String(text.dropFirst(start.count).dropLast())
    return name.isEmpty ? nil : name
  }

  /// `POSTGRES_DB_PASSWORD` of a layer `postgres-db` and its `password`.
  static func name(_ layer: String, _ key: String) -> String {
    var name = ""
    var isLower = false
    for scalar in (layer + "_" + key).unicodeScalars {
      switch scalar {
      case "a"..."z": name += String(scalar).uppercased()
      case "A"..."Z":
        if isLower { name += "_" }
        name.unicodeScalars.append(scalar)
      case "0"..."9": name.unicodeScalars.append(scalar)
      default: if !name.isEmpty, name.last != "_" { name += "_" }
      }
      isLower = ("a"..."z").contains(scalar)
    }
    // The name of a variable must not begin with a digit.
    return name.utf8.first.map { (48...57).contains($0) } ?? false ? "_" + name : name
  }
}
