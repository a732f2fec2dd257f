import ProfileModel

/// A secret of the profile, the variable that holds it, and a marker that stands for it while
/// references are resolved, so that it is found again wherever it was put.
struct ComposeSecret {
  let name: SecretName
  let origin: RenderRequest.WantedSecret.Origin
  let variable: String
  let marker: String

  static func all(_ index: ProfileIndex) -> [ComposeSecret] {
    var variables = VariableNames()
    let wanted = ComposeTarget.wantedSecrets(index)
    for secret in wanted {
      if case .environment(let variable) = secret.origin { variables.reserve(variable) }
    }
    return wanted.enumerated().map { number, secret in
      ComposeSecret(
        name: secret.name, origin: secret.origin, variable: variables.name(of: secret),
        marker: SecretMarker.text(number, isGenerated: secret.origin == .generated))
    }
  }

  /// The request with a marker for each secret.
  static func marked(_ request: RenderRequest, _ secrets: [ComposeSecret]) -> RenderRequest {
    filled(request, secrets) { $0.marker }
  }

  /// The request with a text for each secret, revealed.
  static func filled(
    _ request: RenderRequest, _ secrets: [ComposeSecret], _ text: (ComposeSecret) -> String
  ) -> RenderRequest {
    var filled = request
    filled.isRevealed = true
    for secret in secrets {
      let text = text(secret)
      filled.secrets[secret.name] = text
      guard secret.isVaultToken else { continue }
      filled.context[VaultToken.key(layer: secret.name.layer)] = text
    }
    return filled
  }

  /// What the secret is, where somebody knows it.
  func value(_ request: RenderRequest) -> String? {
    if let text = request.secrets[name] { return text }
    if isVaultToken { return request.context[VaultToken.key(layer: name.layer)] }
    if case .literal(let text) = origin { return text }
    return nil
  }

  private var isVaultToken: Bool { name.parameter == VaultToken.parameter }
}

/// Texts that stand for secrets.
enum SecretMarker {
  private static let start = Array("sTrAtAsEcReT".utf8)
  private static let end = Array("eNd".utf8)

  /// A secret that people choose may hold anything, so its marker changes in a URI.
  static func text(_ number: Int, isGenerated: Bool) -> String {
    String(decoding: start, as: UTF8.self) + (isGenerated ? "" : "@") + "\(number)"
      + String(decoding: end, as: UTF8.self)
  }

  /// What a text is made of.
  enum Part: Equatable {
    case text(String)
    case secret(Int)
    /// As a URI wants it.
    case escaped(Int)
  }

  /// A text cut at the markers; nil where it holds none, or one that was changed.
  static func parts(of text: String) -> [Part]? {
    let bytes = Array(text.utf8)
    var parts: [Part] = []
    var place = 0
    var offset = 0
    while offset < bytes.count {
      guard bytes[offset] == start[0], bytes[offset...].starts(with: start) else {
        offset += 1
        continue
      }
      guard let (part, next) = marker(bytes, offset + start.count) else { return nil }
      if place < offset {
        parts.append(.text(String(decoding: bytes[place..<offset], as: UTF8.self)))
      }
      parts.append(part)
      place = next
      offset = next
    }
    guard !parts.isEmpty else { return nil }
    if place < bytes.count { parts.append(.text(String(decoding: bytes[place...], as: UTF8.self))) }
    return parts
  }

  /// The secret of the marker and where it ends.
  private static func marker(_ bytes: [UInt8], _ offset: Int) -> (part: Part, end: Int)? {
    var rest = bytes[offset...]
    let isEscaped = rest.starts(with: "%40".utf8)
    if isEscaped { rest = rest.dropFirst(3) } else if rest.first == 64 { rest = rest.dropFirst() }
    let digits = rest.prefix { (48...57).contains($0) }
    guard let number = Int(String(decoding: digits, as: UTF8.self)),
      bytes[digits.endIndex...].starts(with: end)
    else { return nil }
    return (isEscaped ? .escaped(number) : .secret(number), digits.endIndex + end.count)
  }
}
