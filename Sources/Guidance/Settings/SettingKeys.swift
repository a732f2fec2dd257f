import ProfileModel

/// Which keys a layer has, for sentences about those that it has not.
extension SettingReader {
  /// The keys that may be set in a layer of the service, as people write them.
  package var keys: [String] {
    guard let service else { return layer.parameters.map(\.key) }
    let parameters = service.parameters.filter { $0.type != .version }.map(\.key)
    let texts = ["values", "manifests"].filter { service.allows(field: $0) }
    let chart = service.allows(field: "chart") ? Chart.parts.map { "chart.\($0)" } : []
    let version = service.versions.isEmpty ? [] : ["version"]
    return parameters + version + chart + texts + ["installOrder"]
      + Source.parts.map { "source.\($0)" }
  }

  /// What may be set, for the end of a sentence.
  var offer: String {
    let shown = keys.filter { !$0.hasPrefix("source.") }
    return "it has \(Self.list(shown))"
  }

  /// Nothing is called so.
  func unknown(_ key: String) -> SettingFailure {
    let title = service?.title ?? layer.service
    return SettingFailure("\(title) has no setting `\(key)`; \(advice(for: key))")
  }

  private func advice(for key: String) -> String {
    let parameters = service?.parameters ?? []
    let same = parameters.first { $0.apiKey == key || $0.apiName == key || $0.label == key }
    if let same { return "did you mean `\(same.key)`?" }
    if let close = Closeness.closest(to: key, among: keys).first {
      return "did you mean `\(close)`?"
    }
    guard let table = parameters.first(where: { $0.type == .table }), Self.isVariable(key) else {
      return offer
    }
    return "did you mean `\(table.key).\(key)`?"
  }

  /// Whether a word is spelt as environment variables are.
  static func isVariable(_ word: String) -> Bool {
    !word.isEmpty && word.utf8.first.map { (48...57).contains($0) } == false
      && word.utf8.allSatisfy {
        $0 == UInt8(ascii: "_") || (48...57).contains($0) || (65...90).contains($0)
          || (97...122).contains($0)
      }
  }
}
