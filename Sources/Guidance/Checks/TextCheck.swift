import ProfileModel

extension ParameterCheck {
  /// Whether one text fits a type; a reference in it may become anything.
  func textProblem(_ text: String, type: Parameter.Form) -> Problem? {
    guard ReferenceText(text).references.isEmpty else { return nil }
    switch type {
    case .integer, .size: return numberProblem(text, isSize: type == .size)
    case .boolean:
      guard text != "true", text != "false" else { return nil }
      return choiceProblem(text, ["true", "false"])
    case .choice: return choiceProblem(text, parameter.choices)
    case .version: return versionProblem(text)
    case .text, .longText, .list, .table: return patternProblem(text)
    }
  }

  private func numberProblem(_ text: String, isSize: Bool) -> Problem? {
    let noun = isSize ? "a whole number of GiB" : "a whole number"
    guard let number = Self.wholeNumber(text) else {
      let near = Self.number(in: text, isSize: isSize).flatMap {
        range(of: $0, "\($0)") == nil ? $0 : nil
      }
      return Problem(
        message: "\(subject) must be \(noun)\(limits); `\(text)` is none",
        candidates: near.map { [String($0)] } ?? [], replacement: near.map { .text(String($0)) })
    }
    return range(of: number, text)
  }

  /// The parameter, or an item of it, for a sentence.
  private var subject: String {
    parameter.type == .list ? "an item of `\(parameter.key)`" : "`\(parameter.key)`"
  }

  /// A whole number, or the largest there is where it is larger still.
  private static func wholeNumber(_ text: String) -> Int? {
    if let number = Int(text) { return number }
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    guard !digits.isEmpty, digits.allSatisfy({ ("0"..."9").contains($0) }) else { return nil }
    return text.hasPrefix("-") ? .min : .max
  }

  /// The number that a text such as `8Gi` means.
  private static func number(in text: String, isSize: Bool) -> Int? {
    let units = ["", "Gi", "GiB", "G", "GB"]
    let digits = text.prefix { ("0"..."9").contains($0) }
    let unit = text.dropFirst(digits.count).drop { $0 == " " }
    guard isSize ? units.contains(String(unit)) : unit.isEmpty else { return nil }
    return Int(digits)
  }

  private var limits: String {
    switch (parameter.minimum, parameter.maximum) {
    case (let least?, let most?): " from \(least) to \(most)"
    case (let least?, nil): " of at least \(least)"
    case (nil, let most?): " of at most \(most)"
    case (nil, nil): ""
    }
  }

  private func range(of number: Int, _ text: String) -> Problem? {
    if let most = parameter.maximum, number > most {
      return parameter.kind == .replicas ? tooManyReplicas(text, most) : outOfRange(text, most)
    }
    if let least = parameter.minimum, number < least { return outOfRange(text, least) }
    return nil
  }

  private func tooManyReplicas(_ number: String, _ most: Int) -> Problem {
    Problem(
      code: .tooManyReplicas,
      message: "the platform runs at most \(most) replicas of a layer; \(number) are asked for",
      candidates: [String(most)], replacement: .text(String(most)))
  }

  private func outOfRange(_ number: String, _ nearest: Int) -> Problem {
    let isItem = parameter.type == .list
    return Problem(
      message: "\(subject) must be a whole number\(limits); it is \(number)",
      candidates: isItem ? [] : [String(nearest)],
      replacement: isItem ? nil : .text(String(nearest)))
  }

  private func choiceProblem(_ text: String, _ choices: [String]) -> Problem? {
    guard !choices.contains(text) else { return nil }
    let near =
      choices.first { $0.lowercased() == text.lowercased() }
      ?? Closeness.closest(to: text, among: choices).first
    return Problem(
      message: "`\(parameter.key)` must be \(choices.map { "`\($0)`" }.joined(separator: " or ")); "
        + "it is `\(text)`",
      candidates: near.map { [$0] } ?? choices, replacement: near.map(Value.text))
  }

  private func versionProblem(_ text: String) -> Problem? {
    guard !service.versions.isEmpty, !service.versions.contains(text) else { return nil }
    let known = service.versions.joined(separator: ", ")
    let newest = service.versions.count == 1 ? service.versions.first : nil
    return Problem(
      message: "the catalogue knows \(service.title) \(known), not `\(text)`; if your platform "
        + "has it, add it to `versions` in services/\(service.id).yaml of the library",
      candidates: service.versions, replacement: newest.map(Value.text))
  }

  private func patternProblem(_ text: String) -> Problem? {
    if let reserved = reservedProblem(text) { return reserved }
    guard let pattern = parameter.pattern, !pattern.matches(text) else { return nil }
    return Problem(
      message: "`\(text)` is no \(parameter.label.lowercased()); "
        + "`\(parameter.key)` must match \(pattern.text)")
  }

  private func reservedProblem(_ text: String) -> Problem? {
    guard let word = reservedWord(for: text) else { return nil }
    let near = alternative(to: text, reservedBy: word)
    return Problem(
      code: parameter.kind == .user ? .reservedUser : .badParameter,
      message: "`\(text)` cannot be the \(parameter.label.lowercased()): \(reason(word))",
      candidates: near.map { [$0] } ?? [], replacement: near.map(Value.text))
  }

  private func reservedWord(for text: String) -> String? {
    parameter.reserved.first { Self.matches(text, glob: $0) }
  }

  private func reason(_ word: String) -> String {
    if word == Self.hyphened {
      return parameter.kind == .user
        ? "a user's name must not have a hyphen" : "it must not have a hyphen"
    }
    if word.contains("*") { return "names like `\(word)` are reserved by \(service.title)" }
    let plain = parameter.reserved.filter { !$0.contains("*") }.map { "`\($0)`" }
    return plain.joined(separator: " and ")
      + " \(plain.count == 1 ? "is" : "are") reserved by \(service.title)"
  }

  private static let hyphened = "*-*"

  /// A name near to a reserved one that would do.
  private func alternative(to text: String, reservedBy word: String) -> String? {
    guard word == Self.hyphened || parameter.kind == .user else { return nil }
    let near =
      word == Self.hyphened
      ? text.split(separator: "-").joined(separator: "_") : "\(text)_user"
    guard !near.isEmpty, reservedWord(for: near) == nil, parameter.pattern?.matches(near) ?? true
    else { return nil }
    return near
  }

  /// Whether a text is of the form of a word in which `*` stands for any text.
  static func matches(_ text: String, glob: String) -> Bool {
    let parts = glob.split(separator: "*", omittingEmptySubsequences: false)
    guard parts.count > 1, let first = parts.first, let last = parts.last else {
      return text == glob
    }
    guard text.hasPrefix(first) else { return false }
    var rest = text.dropFirst(first.count)
    for part in parts.dropFirst().dropLast() where !part.isEmpty {
      guard let found = rest.firstRange(of: part) else { return false }
      rest = rest[found.upperBound...]
    }
    return rest.hasSuffix(last)
  }
}
