import Formats
import ProfileModel

/// The environment of a container, and its command line: what is secret in them goes to a Secret,
/// and they read it from there.
struct ContainerEnvironment {
  /// The Secret's name.
  let secret: String
  private let resolution: ResolvedProfile
  private(set) var variables: [YAMLTree] = []
  private(set) var secrets: [YAMLTreeEntry] = []
  /// The names of variables and the keys of the Secret that there are.
  private var taken: Set<String>
  private var lastNumber = 0

  init(_ secret: String, _ resolution: ResolvedProfile, reserved: [String]) {
    self.secret = secret
    self.resolution = resolution
    taken = Set(reserved)
  }

  /// Adds a variable of the user's.
  mutating func add(_ name: String, _ value: TracedText) {
    guard resolution.holdsSecret(value) else {
      variables.append(["name": .text(name), "value": .text(value)])
      return
    }
    if isExpanded(value) {
      variables.append(["name": .text(name), "value": .text(parted(value))])
    } else {
      let key = KubernetesName.isKey(name) ? name : freeName()
      secrets.append(YAMLTreeEntry(key, .text(value)))
      variables.append(.variable(name, secret: secret, key: key))
    }
  }

  /// A word of the command line; a secret in it is read from a variable.
  mutating func word(_ text: TracedText) -> YAMLTree {
    guard resolution.holdsSecret(text) else { return .text(text) }
    return .text(isExpanded(text) ? parted(text) : hidden(text))
  }

  /// Whether the user's part of a text reads variables by itself, which a Secret's text cannot.
  private func isExpanded(_ text: TracedText) -> Bool {
    text.pieces.contains { piece in
      guard !isSecret(piece.number) else { return false }
      let bytes = Array(piece.text.utf8)
      return zip(bytes, bytes.dropFirst()).contains { one, next in
        one == UInt8(ascii: "$") && (next == UInt8(ascii: "(") || next == UInt8(ascii: "$"))
      }
    }
  }

  /// A text whose secret parts alone are read from variables.
  private mutating func parted(_ text: TracedText) -> TracedText {
    var result = TracedText()
    for piece in text.pieces {
      let part = piece.number.map { TracedText(piece.text, number: $0) } ?? TracedText(piece.text)
      guard isSecret(piece.number) else {
        result.append(part)
        continue
      }
      // A dollar sign before the parenthesis would keep the variable from being read.
      if result.text.hasSuffix("$"), isOdd(result.text) { result.append("$") }
      result.append(hidden(part))
    }
    return result
  }

  /// Whether an odd number of dollar signs ends a text.
  private func isOdd(_ text: String) -> Bool {
    text.utf8.reversed().prefix { $0 == UInt8(ascii: "$") }.count % 2 == 1
  }

  /// Puts a text into the Secret and reads it from a variable made for it.
  private mutating func hidden(_ text: TracedText) -> TracedText {
    let name = freeName()
    secrets.append(YAMLTreeEntry(name, .text(text)))
    variables.append(.variable(name, secret: secret, key: name))
    return text.sameTrace("$(\(name))")
  }

  private func isSecret(_ number: Int?) -> Bool {
    number.map { resolution.references[$0].known == .secret } ?? false
  }

  private mutating func freeName() -> String {
    repeat { lastNumber += 1 } while taken.contains("STRATA_SECRET_\(lastNumber)")
    let name = "STRATA_SECRET_\(lastNumber)"
    taken.insert(name)
    return name
  }
}
