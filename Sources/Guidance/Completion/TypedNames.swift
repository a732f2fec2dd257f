import ProfileModel

/// What the names typed so far ask for.
struct TypedNames {
  enum Space: CaseIterable { case app, system, macro }

  /// Nil while every name space may still be meant.
  private(set) var space: Space?
  /// The finished names behind the name space: a layer, or the first names of a variable.
  private(set) var finished: [String] = []
  /// The name at the cursor.
  private(set) var search: FuzzyMatch
  /// The word whose beginning is typed, by the name spaces that it leads to.
  private var begun: [Space: String] = [:]
  private let kinds: Set<Kind>
  private let splits: [Split]

  init(_ names: [String]) {
    var names = names[...]
    var typed = names.popLast() ?? ""
    let isRooted = names.first == "spectro"
    if isRooted { names.removeFirst() }
    if isRooted, let word = names.first, let space = Self.spaces[word] {
      self.space = space
      names.removeFirst()
    }
    if space == .app, let word = names.first {
      Self.readDeployment(word, &names)
    } else if names.isEmpty {
      begun = Self.begun(typed, isRooted: isRooted, space)
      if space == .app { typed = Self.withoutHistoricPrefix(typed) }
    }
    finished = Array(names)
    search = FuzzyMatch(typed)
    kinds = Self.kinds(typed)
    splits = Self.splits(typed)
  }

  private static let spaces: [String: Space] = ["app": .app, "system": .system, "macro": .macro]
  private static let historicPrefix = "$appDepName-"

  /// The words of the path that what is typed begins, by where they lead.
  private static func begun(_ typed: String, isRooted: Bool, _ space: Space?) -> [Space: String] {
    guard isRooted else {
      guard "spectro".hasPrefix(typed) else { return [:] }
      return Dictionary(uniqueKeysWithValues: Space.allCases.map { ($0, "spectro") })
    }
    guard space != nil else {
      let begun = spaces.filter { $0.key.hasPrefix(typed) }
      return Dictionary(begun.map { ($0.value, $0.key) }, uniquingKeysWith: { one, _ in one })
    }
    let words = space == .app ? [Reference.deploymentName, historicPrefix] : []
    let word = words.first { $0.lowercased().hasPrefix(typed.lowercased()) }
    return word.map { [.app: $0] } ?? [:]
  }

  /// Drops the word for the deployed app's name; the historic one holds the layer too.
  private static func readDeployment(_ word: String, _ names: inout ArraySlice<String>) {
    if word.lowercased() == Reference.deploymentName.lowercased() {
      names.removeFirst()
    } else if word.hasPrefix(historicPrefix) {
      names[names.startIndex] = withoutHistoricPrefix(word)
    }
  }

  private static func withoutHistoricPrefix(_ word: String) -> String {
    word.hasPrefix(historicPrefix) ? String(word.dropFirst(historicPrefix.count)) : word
  }

  /// The kinds that the typed word means, as `host` does though no output has it in its name.
  private static func kinds(_ typed: String) -> Set<Kind> {
    guard typed.utf8.count > 1 else { return [] }
    let word = typed.lowercased()
    var kinds = Set(
      Kind.allCases.filter { $0 != .text && $0.rawValue.lowercased().hasPrefix(word) })
    if let meant = FitWords.kinds[word.uppercased()]?.first { kinds.insert(meant) }
    return kinds
  }

  private static func splits(_ typed: String) -> [Split] {
    guard 2...16 ~= typed.count else { return [] }
    return (1..<typed.count).reversed().map {
      Split(
        layer: FuzzyMatch(String(typed.prefix($0))), output: FuzzyMatch(String(typed.dropFirst($0)))
      )
    }
  }
}

extension TypedNames {
  /// How well a system variable or a macro fits; nil where it does not.
  func score(_ name: String, _ kind: Kind, in own: Space) -> Int? {
    guard space == nil || space == own else { return nil }
    guard finished.isEmpty else {
      let before = finished.joined(separator: ".") + "."
      return name.hasPrefix(before) ? search.score(String(name.dropFirst(before.count))) : nil
    }
    let best = max(search.score(name) ?? 0, score(of: kind) ?? 0, score(begun: own))
    return best > 0 ? best : nil
  }

  /// How well the outputs of a layer fit, whatever their names; nil where the layer is not meant.
  func search(in layer: String) -> LayerSearch? {
    guard space == nil || space == .app, finished.count < 2 else { return nil }
    guard finished.isEmpty else {
      return finished[0] == layer ? LayerSearch(own: search.isEmpty ? 1 : nil, split: nil) : nil
    }
    let own = max(search.score(layer) ?? 0, score(begun: .app))
    let split = splits.firstIndex { $0.layer.score(layer, atWords: true) != nil }
    return LayerSearch(own: own > 0 ? own : nil, split: split)
  }

  /// How well an output fits: by its name, its kind, its layer, or by both names together.
  func score(_ output: Output, _ layer: String, _ found: LayerSearch) -> Int? {
    var best = max(search.score(output.name) ?? 0, found.own ?? 0)
    best = max(best, score(of: output.kind) ?? 0)
    if let first = found.split {
      best = max(best, splits[first...].lazy.compactMap { $0.score(layer, output.name) }.first ?? 0)
    }
    return best > 0 ? best : nil
  }

  /// As if the kind were the name's beginning, and a little less.
  private func score(of kind: Kind) -> Int? {
    guard kinds.contains(kind), let score = search.score(search.text) else { return nil }
    return score - 8 * FuzzyMatch.step
  }

  private func score(begun space: Space) -> Int {
    begun[space].flatMap { search.score($0) } ?? 0
  }

  /// How a search meets a layer.
  struct LayerSearch {
    /// By its own name.
    var own: Int?
    /// The first cut whose letters for a layer it has.
    var split: Int?
  }
}

/// A search cut in two: the first letters for a layer, the others for its output.
private struct Split {
  var layer: FuzzyMatch
  var output: FuzzyMatch

  /// What both parts get, less than one name would get for all of it.
  func score(_ layerName: String, _ outputName: String) -> Int? {
    guard let one = layer.score(layerName, atWords: true),
      let other = output.score(outputName, atWords: true)
    else { return nil }
    return max(1, one + other - FuzzyMatch.nothing - 16 * FuzzyMatch.step)
  }
}
