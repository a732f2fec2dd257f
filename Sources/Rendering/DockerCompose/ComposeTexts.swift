import Formats
import ProfileModel

/// Writes texts as Compose wants them: a `$` doubled, and a variable wherever a secret stands.
struct ComposeTexts {
  private let request: RenderRequest
  private let secrets: [ComposeSecret]
  private let markers: [SecretName: String]
  /// What the numbers of traces mean.
  private(set) var references: [ResolvedReference]
  private(set) var remarks: [Remark] = []
  private var variables: VariableNames
  /// The variables in the order of the file, each with its line for `.env`.
  private var used: Set<String> = []
  private var lines: String
  /// Variables for what functions make of secrets, by what is called on what.
  private var computed: [[String]: String] = [:]
  /// Variables for secrets in URIs, by the variable of the secret.
  private var escaped: [String: String] = [:]
  private var revealed: RevealedTexts?

  init(_ request: RenderRequest, _ resolution: ResolvedProfile, _ secrets: [ComposeSecret]) {
    self.request = request
    self.secrets = secrets
    markers = Dictionary(
      secrets.map { ($0.name, $0.marker) }, uniquingKeysWith: { one, _ in one })
    variables = VariableNames()
    variables.reserve(Self.projectVariable)
    lines = "\(Self.projectVariable)=\(DNSLabel.nearest(to: request.app) ?? "app")\n"
    for secret in secrets { variables.reserve(secret.variable) }
    references = resolution.references
    for place in references.indices where Self.isSensitive(references[place], request.index) {
      references[place].known = .secret
    }
  }

  /// A value of a sensitive output that a context gave is as secret as any.
  private static func isSensitive(_ reference: ResolvedReference, _ index: ProfileIndex) -> Bool {
    guard case .output(let position, let name) = reference.origin, reference.known == .now else {
      return false
    }
    return index.services[position]?.output(name)?.isSensitive ?? false
  }

  /// What names the app: older programs refuse a file with a `name` in it.
  private static let projectVariable = "COMPOSE_PROJECT_NAME"

  /// The `.env` beside the file: the app's name and the secrets that are known.
  var environmentFile: RenderedFile {
    var file = RenderedFile(".env", TracedText(lines))
    file.isInStream = false
    file.isSecret = true
    file.keepsFormerValues = true
    return file
  }

  mutating func converted(_ tree: YAMLTree) -> YAMLTree {
    switch tree {
    case .text(let text): return .text(converted(text))
    case .bare: return tree
    case .word(let word): return .word(converted(word))
    case .list(let items):
      var list: [YAMLTree] = []
      for item in items { list.append(converted(item)) }
      return .list(list)
    case .table(let entries):
      var table: [YAMLTreeEntry] = []
      for entry in entries { table.append(YAMLTreeEntry(entry.key, converted(entry.value))) }
      return .table(table)
    }
  }

  private mutating func converted(_ text: TracedText) -> TracedText {
    var result = TracedText()
    for piece in text.pieces {
      guard let number = piece.number else {
        result.append(Self.doubled(piece.text))
        continue
      }
      let isSecret = references[number].known == .secret
      result.append(
        isSecret ? secret(piece.text, number) : Self.doubled(piece.text), number: number)
    }
    return result
  }

  /// The root token of the Vault at a position; nil where there is none.
  mutating func vaultToken(_ position: Int) -> TracedText? {
    let name = SecretName(
      layer: request.profile.layers[position].name, parameter: VaultToken.parameter)
    guard request.index.services[position]?.id == VaultToken.service,
      let marker = markers[name]
    else { return nil }
    references.append(
      ResolvedReference(
        known: .secret, origin: .output(position: position, name: VaultToken.output),
        reader: position, field: FieldPath(), range: 0..<0))
    return TracedText(marker, number: references.count - 1)
  }

  private static func doubled(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "$")) else { return text }
    return text.split(separator: "$", omittingEmptySubsequences: false).joined(separator: "$$")
  }

  private static func reference(to variable: String) -> String { "${\(variable):?}" }

  /// A text with secrets in it, which must come from variables.
  private mutating func secret(_ text: String, _ number: Int) -> String {
    let calls = references[number].calls(request.profile)
    guard calls.isEmpty, let parts = SecretMarker.parts(of: text) else {
      return Self.reference(to: computedVariable(number, calls))
    }
    var result = ""
    for part in parts {
      switch part {
      case .text(let text): result += Self.doubled(text)
      case .secret(let number): result += Self.reference(to: variable(secrets[number]))
      case .escaped(let number): result += Self.reference(to: escapedVariable(secrets[number]))
      }
    }
    return result
  }

  private mutating func variable(_ secret: ComposeSecret) -> String {
    let name = secret.variable
    guard used.insert(name).inserted else { return name }
    remark(secret.name.layer, secret.name.parameter, "Compose reads this secret from \(name)")
    add(name, secret.value(request), secret.name.layer, secret.name.parameter)
    return name
  }

  /// The variable for a secret that stands in a URI and may hold what means something there.
  private mutating func escapedVariable(_ secret: ComposeSecret) -> String {
    if let name = escaped[secret.variable] { return name }
    let name = variables.name(words: [secret.variable, "ESCAPED"])
    escaped[secret.variable] = name
    let layer = secret.name.layer
    remark(layer, secret.name.parameter, "\(name) is the same secret, escaped for URIs")
    let value = secret.value(request).map(ResolvedLayer.escapedForURI)
    add(name, value, layer, secret.name.parameter)
    return name
  }

  /// The variable for what Compose cannot work out itself.
  private mutating func computedVariable(_ number: Int, _ calls: [Reference.Call]) -> String {
    let words =
      words(references[number]) + calls.flatMap { [$0.function] + $0.arguments }.map(\.name)
    if let name = computed[words] { return name }
    let name = variables.name(words: words)
    computed[words] = name
    let layer = request.profile.layers[references[number].reader].name
    let field = references[number].field.description
    remark(layer, field, "Compose reads what is made of a secret here from \(name)")
    if revealed == nil { revealed = RevealedTexts(request, secrets) }
    add(name, revealed?.text(number), layer, field)
    return name
  }

  /// What a reference names.
  private func words(_ reference: ResolvedReference) -> [String] {
    let layers = request.profile.layers
    return switch reference.origin {
    case .output(let position, let name): [layers[position].name, name]
    case .system(let name), .macro(let name), .setting(let name):
      [layers[reference.reader].name, name]
    }
  }

  private mutating func add(_ name: String, _ value: String?, _ layer: String, _ field: String) {
    guard let value else {
      return remark(layer, field, "nothing is known for \(name): set it in .env")
    }
    guard let line = EnvironmentLines.line(name, value) else {
      return remark(
        layer, field, "\(name) has characters that .env cannot hold: set it in the environment")
    }
    lines += line + "\n"
  }

  private mutating func remark(_ layer: String, _ field: String, _ message: String) {
    remarks.append(Remark(.secret, layer: layer, field: field, message))
  }
}
