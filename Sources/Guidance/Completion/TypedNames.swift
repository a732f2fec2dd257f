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
  /// What everything gets in the name spaces to which a word leads whose beginning is typed.
  private let begun: [Space: Int]
  /// The kinds that the typed word means, as `host` does though no output has it in its name.
  private let kinds: [Kind]
  /// What a kind that is meant gets: as if it were the name's beginning, and a little less.
  private let kindScore: Int
  /// The kind that is typed by its whole name: nothing says more clearly what is wanted.
  private let namedKind: Kind?
  private let splits: Splits?

  init(_ names: [String]) {
    var names = names[...]
    var typed = names.popLast() ?? ""
    let isRooted = names.first == "spectro"
    if isRooted { names.removeFirst() }
    if isRooted, let word = names.first, let space = Self.spaces[word] {
      self.space = space
      names.removeFirst()
    }
    var begun: [Space: String] = [:]
    if space == .app, let word = names.first {
      Self.readDeployment(word, &names)
    } else if names.isEmpty {
      begun = Self.begun(typed, isRooted: isRooted, space)
      if space == .app { typed = Self.withoutHistoricPrefix(typed) }
    }
    finished = Array(names)
    let search = FuzzyMatch(typed)
    self.search = search
    self.begun = begun.compactMapValues { search.score($0) }
    kinds = Self.kinds(typed)
    kindScore = kinds.isEmpty ? 0 : (search.score(search.text) ?? 0) - 8 * FuzzyMatch.step
    namedKind =
      finished.isEmpty
      ? kinds.first { $0.rawValue.utf8.elementsEqual(typed.lowercased().utf8) } : nil
    splits = finished.isEmpty ? Splits(typed) : nil
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

  private static func kinds(_ typed: String) -> [Kind] {
    guard typed.utf8.count > 1 else { return [] }
    let word = typed.lowercased()
    let begun = Kind.allCases.filter { $0 != .text && $0.rawValue.lowercased().hasPrefix(word) }
    return begun + (FitWords.kinds[word.uppercased()]?.prefix(1) ?? [])
  }

}

extension TypedNames {
  /// Whether a name space may still be meant.
  func mayBe(_ other: Space) -> Bool { space == nil || space == other }

  /// How well a system variable or a macro fits; nil where it does not.
  func score(_ name: String, _ kind: Kind, in own: Space) -> Int? {
    guard mayBe(own) else { return nil }
    guard finished.isEmpty else {
      let before = finished.joined(separator: ".") + "."
      return name.hasPrefix(before) ? search.score(String(name.dropFirst(before.count))) : nil
    }
    var best = max(search.score(name) ?? 0, begun[own] ?? 0)
    if kinds.contains(kind) { best = max(best, kindScore) }
    return best > 0 ? best : nil
  }

  /// How well the outputs of a layer fit, whatever their names; nil where the layer is not meant.
  func search(in layer: String) -> LayerSearch? {
    guard mayBe(.app), finished.count < 2 else { return nil }
    guard finished.isEmpty else {
      let own = search.isEmpty ? 1 : 0
      return finished[0] == layer ? LayerSearch(own: own, split: nil) : nil
    }
    return LayerSearch(
      own: max(search.score(layer) ?? 0, begun[.app] ?? 0), split: splits?.split(for: layer))
  }

  /// How a search meets the name of a layer: layers that it meets alike offer alike.
  struct LayerSearch: Hashable {
    /// What every output gets for the layer's own name; 0 for nothing.
    fileprivate let own: Int
    fileprivate let split: Splits.Part?
  }

  /// Whether a kind is asked for by its name, as in `{{port`.
  func asks(for kind: Kind) -> Bool { kind == namedKind }

  /// How well an output fits: by its name, its kind, its layer, or by both names together.
  func score(_ name: String, _ kind: Kind, _ layer: LayerSearch) -> Int? {
    var best = max(search.score(name) ?? 0, layer.own)
    if kinds.contains(kind) { best = max(best, kindScore) }
    if let split = layer.split { best = max(best, splits?.score(name, behind: split) ?? 0) }
    return best > 0 ? best : nil
  }
}
