import ProfileModel

/// Reads the words of a command line.
struct ArgumentReader {
  /// What the words come to.
  enum Request {
    /// No command; the options that go with every one are in it.
    case nothing(Invocation)
    case version(isJSON: Bool)
    case help(Command?)
    case run(Invocation)
  }

  private let words: [String]
  private let surroundings: Surroundings

  init(_ words: [String], _ surroundings: Surroundings) {
    self.words = words
    self.surroundings = surroundings
  }

  /// What to do, or what is wrong with the words.
  func request() throws(Ending) -> Request {
    guard let place = try commandPlace() else { return try withoutCommand() }
    let (command, length) = try command(at: place)
    var rest = words
    rest.removeSubrange(place..<place + length)
    var invocation = Invocation(command: command, surroundings: surroundings)
    try read(rest, into: &invocation)
    if invocation.has("help") { return .help(command) }
    try check(invocation)
    return .run(invocation)
  }

  // MARK: The command

  /// Where the command's name stands: the first word that is no option and no option's value.
  private func commandPlace() throws(Ending) -> Int? {
    var place = 0
    while place < words.count {
      let word = words[place]
      if word == "--version" || word == "--" { return nil }
      guard word.hasPrefix("-"), word != "-" else { return place }
      place += takesNext(word) ? 2 : 1
    }
    return nil
  }

  private func takesNext(_ word: String) -> Bool {
    guard word.hasPrefix("--"), !word.contains("=") else { return false }
    let known = Option.everywhere + Command.all.flatMap(\.options)
    return known.first { "--\($0.name)" == word }?.value != nil
  }

  private func withoutCommand() throws(Ending) -> Request {
    if words.contains("--version") { return .version(isJSON: words.contains("--json")) }
    if words.contains("--help") || words.contains("-h") { return .help(nil) }
    if let word = words.first(where: { !isEverywhere($0) }), word.hasPrefix("-") {
      throw unknownOption(word, among: Option.everywhere, of: "strata")
    }
    var invocation = Invocation(command: .open, surroundings: surroundings)
    try read(words, into: &invocation)
    return .nothing(invocation)
  }

  private func isEverywhere(_ word: String) -> Bool {
    Option.everywhere.contains { word == "--\($0.name)" || word.hasPrefix("--\($0.name)=") }
  }

  private func command(at place: Int) throws(Ending) -> (Command, length: Int) {
    if place + 1 < words.count {
      for first in Command.named(words[place]).map({ [$0.name] + $0.aliases }) ?? [] {
        if let command = Command.named("\(first) \(words[place + 1])") { return (command, 2) }
      }
    }
    if let command = Command.named(words[place]) { return (command, 1) }
    throw .wrongUse(
      "there is no command \(quoted(words[place]))"
        + guess(
          words[place], Command.words.filter { !$0.contains(" ") }, else: "strata help lists all"))
  }

  // MARK: Options and arguments

  private func read(_ rest: [String], into invocation: inout Invocation) throws(Ending) {
    var place = 0
    var onlyArguments = false
    while place < rest.count {
      let word = rest[place]
      place += 1
      if onlyArguments || word == "-" || !word.hasPrefix("-") {
        invocation.arguments.append(word)
      } else if word == "--" {
        onlyArguments = true
      } else {
        let next = place < rest.count ? rest[place] : nil
        if try readOption(word, next, into: &invocation) { place += 1 }
      }
    }
  }

  /// Says whether the next word was the option's value.
  private func readOption(
    _ word: String, _ next: String?, into invocation: inout Invocation
  ) throws(Ending) -> Bool {
    let command = invocation.command
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let written = word == "-h" ? "--help" : String(parts[0])
    guard let option = command.allOptions.first(where: { "--\($0.name)" == written }) else {
      throw unknownOption(written, among: command.allOptions, of: "strata \(command.name)")
    }
    let behind = parts.count > 1 ? String(parts[1]) : nil
    guard option.value != nil else {
      guard behind == nil else { throw .wrongUse("--\(option.name) takes no value") }
      invocation.values[option.name] = [""]
      return false
    }
    let value = try value(of: option, behind ?? next, isBehind: behind != nil)
    try keep(value, of: option, in: &invocation)
    return behind == nil
  }

  private func value(
    of option: Option, _ text: String?, isBehind: Bool
  ) throws(Ending) -> String {
    guard let text, isBehind || !text.hasPrefix("--") else {
      throw .wrongUse("--\(option.name) needs a value: \(option.synopsis)")
    }
    guard option.choices.isEmpty || option.choices.contains(text) else {
      throw .wrongUse(
        "--\(option.name) cannot be \(quoted(text))"
          + guess(
            text, option.choices, else: "it can be \(option.choices.joined(separator: ", "))"))
    }
    guard option.name != "library" || !text.isEmpty else {
      throw .wrongUse("--library needs a folder: --library DIR")
    }
    return text
  }

  private func keep(
    _ value: String, of option: Option, in invocation: inout Invocation
  ) throws(Ending) {
    // What goes with every command may be repeated, so that a script can add its own.
    let isFree = option.isRepeatable || Option.everywhere.contains(option)
    guard isFree || !invocation.has(option.name) else {
      throw .wrongUse("--\(option.name) is given twice; give it once")
    }
    invocation.values[option.name, default: []].append(value)
  }

  private func check(_ invocation: Invocation) throws(Ending) {
    let command = invocation.command
    let count = invocation.arguments.count
    let usage = "strata \(command.name) \(command.arguments)"
    if count < command.count.lowerBound {
      throw .wrongUse("strata \(command.name) needs more: \(usage)")
    }
    if count > command.count.upperBound {
      let extra = invocation.arguments[command.count.upperBound]
      throw .wrongUse(
        "strata \(command.name) has no use for \(quoted(extra)): "
          + (command.arguments.isEmpty ? "it takes no arguments" : usage))
    }
    if invocation.has("json"), let format = invocation.value("format"), format != "json" {
      throw .wrongUse("--json and --format \(format) cannot both be; give one of them")
    }
  }

  // MARK: Words

  private func unknownOption(_ word: String, among options: [Option], of usage: String) -> Ending {
    let names = options.map { "--\($0.name)" }
    return .wrongUse(
      "\(usage) has no option \(quoted(word))"
        + guess(word, names, else: "it has \(names.joined(separator: ", "))"))
  }
}

/// A word in quotes.
func quoted(_ word: String) -> String { "\"\(word)\"" }

/// The end of a sentence about a word that is none: a guess at what was meant, or else some advice.
func guess(_ word: String, _ words: [String], else advice: String) -> String {
  let closest = Closeness.closest(to: word, among: words).first
  return "; " + (closest.map { "did you mean \(quoted($0))?" } ?? advice)
}
