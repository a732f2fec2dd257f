import ProfileModel

/// Which of the profiles in a file are taken.
enum ProfileChoice {
  /// A profile of a file with the words by which it can be asked for.
  struct Candidate {
    var profile: ImportedStack
    /// Its address in Terraform; nil elsewhere.
    var address: String?
    /// The name of its resource in Terraform; nil elsewhere.
    var resource: String?
  }

  /// The one that a name picks, or all; where there is only one in all, it takes the name as its own.
  static func imported(
    _ candidates: [Candidate], of count: Int, catalogue: Catalogue, options: ImportOptions
  ) throws(ImportFailure) -> [Imported] {
    let chosen = try chosen(candidates, options)
    try checkServices(options, chosen)
    var result: [Imported] = []
    for candidate in chosen {
      let isRenamed = count <= 1 && options.name != candidate.address
      result.append(
        try candidate.profile.imported(
          catalogue: catalogue, options: options, name: isRenamed ? options.name : nil))
    }
    return result
  }

  private static func chosen(
    _ candidates: [Candidate], _ options: ImportOptions
  ) throws(ImportFailure) -> [Candidate] {
    guard candidates.count > 1, let name = options.name else { return candidates }
    for matches: (Candidate) -> Bool in [
      { $0.profile.name == name }, { $0.address == name }, { $0.resource == name },
    ] {
      let found = candidates.filter(matches)
      if !found.isEmpty { return found }
    }
    let names = SentenceList.text(candidates.compactMap { $0.profile.name ?? $0.address })
    throw ImportFailure("no profile is called `\(name)`; there are \(names)")
  }

  /// A service that is given for a tier which is not there is a slip of the pen.
  private static func checkServices(
    _ options: ImportOptions, _ chosen: [Candidate]
  ) throws(ImportFailure) {
    guard !options.services.isEmpty else { return }
    let names = chosen.flatMap { $0.profile.tiers.map(\.name) }
    let known = Set(names)
    guard let wrong = options.services.keys.sorted().first(where: { !known.contains($0) }) else {
      return
    }
    throw ImportFailure("no tier is called `\(wrong)`; there are \(SentenceList.text(names))")
  }
}

/// Names in a sentence.
enum SentenceList {
  /// `a`, `b` and 3 more.
  static func text(_ names: [String], most: Int = 8) -> String {
    guard !names.isEmpty else { return "none" }
    let shown = names.prefix(most).map { "`\($0.prefix(80))`" }
    let more = names.count > most ? " and \(names.count - most) more" : ""
    return shown.joined(separator: ", ") + more
  }
}
