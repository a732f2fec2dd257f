import ProfileModel

/// Tells which service a tier is one of.
struct ServiceRecognition {
  private let catalogue: Catalogue

  init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  /// A service with what had to be assumed, for a sentence.
  struct Found {
    var service: Service
    var assumption: String?
  }

  /// The service of a tier: the one that was chosen for it, or what its contents tell.
  func service(
    of tier: ImportedTier, chosen: [String: String]
  ) throws(ImportFailure) -> Found {
    if let id = chosen[tier.name] { return Found(service: try service(id, for: tier)) }
    let candidates = catalogue.services.filter { $0.tierType == tier.type }
    guard tier.type == .operatorInstance else {
      guard let service = catalogue[tier.type.rawValue] ?? candidates.first else {
        throw tier.place.failure(
          "is a tier of the type `\(tier.type.rawValue)`, and the catalogue has no such service")
      }
      return Found(service: service)
    }
    return try recognised(tier, candidates)
  }

  private func service(_ id: String, for tier: ImportedTier) throws(ImportFailure) -> Service {
    let fitting = catalogue.services.filter { $0.tierType == tier.type }.map(\.id)
    guard let service = catalogue[id] else {
      throw tier.place.failure(
        "is to be a layer of `\(id)`, which the catalogue does not have; for the tier "
          + "`\(tier.name)` there are \(SentenceList.text(fitting, most: 20))")
    }
    guard service.tierType == tier.type else {
      throw tier.place.failure(
        "is a tier of the type `\(tier.type.rawValue)`, and `\(id)` is of the type "
          + "`\(service.tierType.rawValue)`; for the tier `\(tier.name)` there are "
          + SentenceList.text(fitting, most: 20))
    }
    return service
  }

  // MARK: - By evidence

  private func recognised(
    _ tier: ImportedTier, _ candidates: [Service]
  ) throws(ImportFailure) -> Found {
    let ranked =
      candidates.map { ServiceEvidence(for: $0, in: tier) }.enumerated()
      .sorted { ($1.element.score, $0.offset) < ($0.element.score, $1.offset) }
      .map(\.element)
    guard let best = ranked.first, best.isAny, best.score > 0 else {
      throw failure(tier, Array(ranked.prefix { $0.isAny && $0.score > 0 }), candidates)
    }
    let close = ranked.dropFirst().prefix { $0.isAny && $0.score > best.score - 2 }
    guard close.count(where: { $0.score == best.score }) < 2 else {
      throw failure(tier, [best] + close, candidates)
    }
    guard best.isCertain, close.isEmpty else {
      return Found(service: best.service, assumption: Self.assumption(tier, best, Array(close)))
    }
    return Found(service: best.service)
  }

  private static func assumption(
    _ tier: ImportedTier, _ best: ServiceEvidence, _ close: [ServiceEvidence]
  ) -> String {
    let others =
      close.isEmpty ? "" : ", but it may be \(SentenceList.text(close.map(\.service.id))) too"
    let example = close.first?.service.id ?? "SERVICE"
    return "the tier does not say its service; `\(best.service.id)` was assumed from "
      + "\(best.reason)\(others): choose another with --service \(tier.name)=\(example)"
  }

  private func failure(
    _ tier: ImportedTier, _ likely: [ServiceEvidence], _ candidates: [Service]
  ) -> ImportFailure {
    let keys = tier.properties.map(\.name)
    let told =
      keys.isEmpty ? "it has no properties" : "its properties are \(SentenceList.text(keys))"
    let services =
      likely.isEmpty
      ? "it may be any of \(SentenceList.text(candidates.map(\.id), most: 20))"
      : "it is likely one of \(SentenceList.text(likely.map(\.service.id)))"
    let missing = tier.missing.map { "; \($0)" } ?? ""
    var failure = tier.place.failure(
      "does not tell the service of the tier `\(tier.name)`: \(told), \(services); say it with "
        + "--service \(tier.name)=SERVICE\(missing)")
    let first = likely.map(\.service.id)
    failure.openTier = OpenTier(
      name: tier.name, services: first + candidates.map(\.id).filter { !first.contains($0) })
    return failure
  }

  /// A pack that was added to a registry by hand carries a word before its name.
  static func packName(_ name: String) -> String {
    let bytes = Array(name.utf8)
    let hyphen = UInt8(ascii: "-")
    guard
      let mark = zip(bytes, bytes.dropFirst()).enumerated().first(where: {
        $1.0 == hyphen && $1.1 == hyphen
      })?.offset
    else { return name }
    let bare = String(decoding: bytes[(mark + 2)...], as: UTF8.self)
    return bare.isEmpty ? name : bare
  }
}
