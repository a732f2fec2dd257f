import ProfileModel

/// What a place asks for, told from its names and from the text before the cursor.
struct Fit {
  /// The best first.
  private(set) var kinds: [Kind] = []
  private var words: Set<String> = []
  private var names: [String] = []
  private let searches: [FuzzyMatch]
  /// The ids of the services that are named.
  private let services: Set<String>
  /// The layer that the same text reads already, as the parts of a URL come from one layer.
  private let companion: String?
  /// What was found out of layers whose names differ in their numbers alone.
  private var affinities: [Named: Affinity] = [:]
  /// Neighbours often have such names.
  private var former: (named: Named, affinity: Affinity)?

  private struct Named: Hashable {
    var layer: String
    var service: String
  }

  init(_ place: CompletionPlace, before: String) {
    var hints = place.hints
    if place.quoting == .verbatim, let name = TextBefore.name(before) { hints.insert(name, at: 0) }
    self.init(hints: hints, before: before)
  }

  /// The names of what is being set, nearest first, and the text before the cursor.
  init(hints: [String], before: String = "") {
    let hints = hints.filter { !FitWords.structural.contains($0) }
    for hint in hints.prefix(3) {
      words.formUnion(FitWords.words(hint))
      names.append(hint.uppercased())
    }
    let part = TextBefore.kinds(before)
    searches = words.map { FuzzyMatch($0) }
    services = Set(words.flatMap { [$0.lowercased(), FitWords.services[$0] ?? ""] })
    kinds = part ?? Self.kinds(hints)
    companion = part == nil ? nil : TextBefore.layer(before)
  }

  /// The nearest name decides; the generic `name` asks its parent.
  private static func kinds(_ hints: [String]) -> [Kind] {
    guard let nearest = hints.first else { return [] }
    var words = FitWords.words(nearest)
    if words == ["NAME"], hints.count > 1 { words = FitWords.words(hints[1]) + words }
    return kinds(of: words)
  }

  /// The last word that asks for anything decides.
  private static func kinds(of words: [String]) -> [Kind] {
    if words.contains("SECRET"), words.contains("KEY") { return FitWords.kinds["SECRETKEY"] ?? [] }
    for number in words.indices.reversed() {
      let word = words[number]
      let next = number + 1 < words.count ? words[number + 1] : nil
      if word == "ACCESS", next == "KEY" { return [.accessKey] }
      if word == "DB" || word == "DATABASE", next != nil, next != "NAME" { continue }
      if let kinds = FitWords.kinds[word] { return kinds }
    }
    return []
  }
}

extension Fit {
  /// What makes a layer the one that is meant.
  enum Affinity: Int {
    case none, part, name, service
  }

  /// How much a layer is meant: its service by name, the layer by name, or a part of that.
  mutating func affinity(_ layer: String, _ service: String, _ tierType: TierType) -> Affinity {
    if layer == companion { return .service }
    guard !words.isEmpty else { return .none }
    let end = Self.end(ofWordsIn: layer)
    if let former, former.named.service == service, Self.begins(layer, end, former.named.layer) {
      return former.affinity
    }
    let named = Named(
      layer: String(decoding: layer.utf8.prefix(end), as: UTF8.self), service: service)
    let affinity = affinities[named] ?? affinity(of: named, tierType)
    affinities[named] = affinity
    former = (named, affinity)
    return affinity
  }

  private func affinity(of named: Named, _ tierType: TierType) -> Affinity {
    let (layer, service) = (named.layer, named.service)
    if companion == nil, tierType == .operatorInstance, services.contains(service) {
      return .service
    }
    let isDatabase =
      FitWords.databases.contains(service)
      && (words.contains("DB") || words.contains("DATABASE"))
    let least: Affinity = isDatabase ? .part : .none
    guard searches.contains(where: { $0.score(layer, atWords: true) != nil }) else { return least }
    let own = FitWords.words(layer).filter { !$0.allSatisfy(\.isNumber) }
    if !own.isEmpty, own.allSatisfy(words.contains) { return .name }
    return own.contains { $0.utf8.count > 1 && words.contains($0) } ? .part : least
  }

  /// Where `db` ends in `db-12`: numbers tell nothing of what a layer is.
  private static func end(ofWordsIn name: String) -> Int {
    let bytes = name.utf8.span
    var end = bytes.count
    while end > 0, bytes[end - 1] &- 48 < 10 { end -= 1 }
    guard end > 1, end < bytes.count, bytes[end - 1] == UInt8(ascii: "-") else {
      return bytes.count
    }
    return end - 1
  }

  /// Whether the first bytes of a name are a word.
  private static func begins(_ name: String, _ end: Int, _ word: String) -> Bool {
    let (name, word) = (name.utf8.span, word.utf8.span)
    guard word.count == end else { return false }
    for place in 0..<end where name[place] != word[place] { return false }
    return true
  }

  /// How well something fits: its service first, then its kind, then its layer's name.
  func points(_ kind: Kind, _ name: String, _ affinity: Affinity) -> Int {
    guard !words.isEmpty || !kinds.isEmpty else { return 0 }
    let rank = kinds.firstIndex(of: kind).map { Self.highestRank - min($0, 3) } ?? 0
    var points = rank * 8
    switch affinity {
    case .none: break
    case .part: points += 1
    case .name: points += rank > 0 ? 64 : 1
    case .service: points += 128
    }
    return names.contains(name) ? points + 16 : points
  }

  /// How well what no layer offers fits: behind any output of the kind that is asked for.
  func points(_ kind: Kind, variable name: String) -> Int {
    if names.contains(where: { Self.spells($0, name) }) { return 16 }
    return kind == kinds.first ? 1 : 0
  }

  /// Whether a name in capitals spells a variable: `PROJECT_NAME` spells `project.name`.
  private static func spells(_ capitals: String, _ name: String) -> Bool {
    guard capitals.utf8.count == name.utf8.count else { return false }
    return zip(capitals.utf8, name.utf8).allSatisfy { capital, byte in
      switch byte {
      case UInt8(ascii: "."): capital == UInt8(ascii: "_")
      case UInt8(ascii: "a")...UInt8(ascii: "z"): capital == byte - 32
      default: capital == byte
      }
    }
  }

  private static let highestRank = 4

  /// What a kind gets that is asked for by its name: more than any place can ask for.
  static let asked = 1024
}
