/// A command line that is still being typed.
struct TypedWords {
  /// What the last word is.
  enum Place: Equatable {
    case command
    case option
    /// The value of an option, behind the option's name and a sign where they are one word.
    case value(Option, prefix: String)
    /// The argument of this number.
    case argument(Int)
  }

  private(set) var command: Command?
  /// The arguments before the last word.
  private(set) var arguments: [String] = []
  /// The values of options by name; those of flags are empty texts.
  private(set) var values: [String: [String]] = [:]
  private(set) var place = Place.command
  /// The word being completed.
  let last: String
  /// A word that two hyphens made an argument, whatever it begins with.
  private var onlyArguments = false
  /// The option that waits for its value.
  private var waiting: Option?

  /// `words`: without the program's name; the last one is being completed.
  init(_ words: [String]) {
    last = words.last ?? ""
    for word in words.dropLast() { read(word) }
    place = lastPlace
  }

  /// The options that may stand here.
  var options: [Option] {
    let all = command?.allOptions ?? Option.everywhere + [.version]
    return all.filter { $0.isRepeatable || values[$0.name] == nil }
  }

  private mutating func read(_ word: String) {
    if let option = waiting {
      values[option.name, default: []].append(word)
      waiting = nil
    } else if onlyArguments || word == "-" || !word.hasPrefix("-") {
      readArgument(word)
    } else if word == "--" {
      onlyArguments = true
    } else {
      readOption(word)
    }
  }

  private mutating func readArgument(_ word: String) {
    guard let command else {
      self.command = Command.named(word)
      // What is no command has no arguments that could be completed.
      if self.command == nil { arguments.append(word) }
      return
    }
    if arguments.isEmpty, let inner = Command.named("\(command.name) \(word)") {
      self.command = inner
    } else {
      arguments.append(word)
    }
  }

  private mutating func readOption(_ word: String) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let option = option(String(parts[0])) else { return }
    if option.value == nil {
      values[option.name] = [""]
    } else if parts.count > 1 {
      values[option.name, default: []].append(String(parts[1]))
    } else {
      waiting = option
    }
  }

  /// Before the command's name any command's option may stand.
  private func option(_ word: String) -> Option? {
    let known = command?.allOptions ?? Option.everywhere + Command.all.flatMap(\.options)
    return known.first { "--\($0.name)" == word }
  }

  private var lastPlace: Place {
    if let waiting { return .value(waiting, prefix: "") }
    if !onlyArguments, last.hasPrefix("-") {
      if let mark = last.firstIndex(of: "="), let option = option(String(last[..<mark])),
        option.value != nil
      {
        return .value(option, prefix: String(last[...mark]))
      }
      return .option
    }
    return command == nil && arguments.isEmpty ? .command : .argument(arguments.count)
  }
}

extension Option {
  /// Of the program alone.
  static let version = flag("version", "say which Strata this is")
}
