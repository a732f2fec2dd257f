import Formats
import ProfileModel

/// Keeps passwords of an input out of the library.
struct SecretKeeper {
  let choice: ImportOptions.Secrets
  private(set) var remarks: [Remark] = []
  private var taken: Set<String> = []

  init(_ choice: ImportOptions.Secrets) { self.choice = choice }

  /// What a secret parameter is set to in place of what the input says.
  mutating func value(_ written: String, of parameter: Parameter, layer: String) -> Value {
    if let reference = Self.reference(in: written) { return .text(reference) }
    let isKnown = !written.isEmpty && !Self.isHidden(written)
    guard parameter.isRequired || (isKnown && choice == .env) else {
      note(
        parameter, layer,
        isKnown
          ? "the secret was not taken over: a new one is generated"
          : "the input does not say the secret: one is generated")
      return .table([Entry("generate", .text("true"))])
    }
    let name = freeName(layer, parameter.key)
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

  /// A secret that is read from another layer is none that is written down, encoded or not.
  private static func reference(in text: String) -> String? {
    guard text.utf8.count <= 10_000 else { return nil }
    for candidate in [text, Base64.decodedText(text)].compactMap(\.self)
    where !ReferenceText(candidate).references.isEmpty {
      return candidate
    }
    return nil
  }

  private mutating func freeName(_ layer: String, _ key: String) -> String {
    let name = Self.name(layer, key)
    var result = name
    var number = 2
    while !taken.insert(result).inserted {
      result = "\(name)_\(number)"
      number += 1
    }
    return result
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
