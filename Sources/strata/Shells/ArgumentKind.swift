/// What a word of a command's synopsis stands for: the `LAYER` of `PROFILE LAYER KEY=VALUE…`.
enum ArgumentKind: Equatable {
  case profile, version, layer, service, category, code, setting, wire, example, command
  case revision, nextVersion, position, tag, file, folder
  /// The words themselves: `up` and `down`.
  case choices([String])

  /// The kinds of one word; `EXAMPLE|PROFILE` has two, and what is free to choose none.
  static func kinds(of word: String) -> [ArgumentKind] {
    let bare = word.filter { !"[]…".contains($0) }
    if let kind = named[bare] { return [kind] }
    let parts = bare.split(separator: "|").map(String.init)
    let choices = parts.filter { $0.lowercased() == $0 }
    guard choices.isEmpty else { return [.choices(choices)] }
    return parts.compactMap { named[$0] }
  }

  private static let named: [String: ArgumentKind] = [
    "PROFILE": .profile, "A": .profile, "B": .profile, "NAME@V": .version, "LAYER": .layer,
    "FROM": .layer, "SERVICE": .service, "C": .category, "CODE": .code, "KEY=VALUE": .setting,
    "OUTPUT=NAME": .wire, "EXAMPLE": .example, "COMMAND": .command, "FILE": .file, "DIR": .folder,
    "PATH": .file, "REVISION": .revision, "V": .nextVersion, "N": .position,
  ]
}

extension Command {
  /// The kinds of the argument of this number; the last word goes on where it ends with dots.
  func kinds(ofArgument number: Int) -> [ArgumentKind] {
    let words = arguments.split(separator: " ").map(String.init)
    if number < words.count { return ArgumentKind.kinds(of: words[number]) }
    guard let last = words.last, last.contains("…") else { return [] }
    return ArgumentKind.kinds(of: last)
  }

  /// The number of the argument of this kind.
  func number(of kind: ArgumentKind) -> Int? {
    arguments.split(separator: " ").map(String.init).firstIndex {
      ArgumentKind.kinds(of: $0).contains(kind)
    }
  }
}

extension Option {
  /// The kinds of its value.
  var kinds: [ArgumentKind] {
    if !choices.isEmpty { return [.choices(choices)] }
    // `T` is any text, but what is to go must be there.
    return name == "untag" ? [.tag] : value.map(ArgumentKind.kinds) ?? []
  }
}
