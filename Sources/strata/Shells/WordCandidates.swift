import Formats
import ProfileModel

/// A word that a shell may put in the place of the one being typed.
struct WordCandidate: Equatable {
  var text: String
  var help = ""
}

/// Finds what the last word of a command line may become.
///
/// Whatever goes wrong, there is only less to offer: a shell has no place for a sentence.
struct WordCandidates {
  /// What only the shell can list.
  enum Paths: String {
    case none, files, folders
  }

  let typed: TypedWords
  let workspace: Workspace?
  private(set) var paths = Paths.none
  private(set) var candidates: [WordCandidate] = []

  init(_ words: [String], _ invocation: Invocation) {
    typed = TypedWords(words)
    var invocation = invocation
    let home = invocation.surroundings.environment["HOME"] ?? "~"
    if let folder = typed.values["library"]?.last {
      invocation.values["library"] = [expanded(folder, home)]
    }
    workspace = try? Workspace(invocation)
    self.home = home
    find()
  }

  let home: String

  // MARK: Places

  private mutating func find() {
    switch typed.place {
    case .command: offer(commands)
    case .option: offer(options)
    case .value(let option, let prefix): offer(option.kinds, behind: prefix)
    case .argument(let number):
      if number == 0 { offer(innerCommands) }
      guard let command = typed.command else { return }
      let kinds = number < command.count.upperBound ? command.kinds(ofArgument: number) : []
      offer(kinds, behind: "")
      // Nothing else may stand here.
      if number >= command.count.upperBound { offer(options) }
    }
  }

  private mutating func offer(_ kinds: [ArgumentKind], behind prefix: String) {
    let word = String(typed.last.dropFirst(prefix.count))
    for kind in kinds {
      offer(
        candidates(of: kind, word).map { WordCandidate(text: prefix + $0.text, help: $0.help) })
      switch kind {
      case .file: paths = .files
      case .profile where !word.contains("@"): paths = .files
      case .setting where word.contains("=@"): paths = .files
      case .folder: paths = .folders
      default: break
      }
    }
  }

  private mutating func offer(_ found: [WordCandidate]) {
    candidates += found.filter { candidate in
      candidate.text.hasPrefix(typed.last) && !candidates.contains { $0.text == candidate.text }
    }
  }

  private func candidates(of kind: ArgumentKind, _ word: String) -> [WordCandidate] {
    switch kind {
    case .profile: profiles(word) + deleted(word)
    case .version: versions(word)
    case .revision: revisions
    case .nextVersion: nextVersions
    case .position: positions
    case .tag: profile?.tags.map { WordCandidate(text: $0) } ?? []
    case .layer: layers
    case .service: services
    case .category: workspace?.catalogue.categories.map { WordCandidate(text: $0) } ?? []
    case .code: Code.allCases.map { WordCandidate(text: $0.rawValue, help: $0.summary) }
    case .setting: settings(word)
    case .wire: wires
    case .example: BuiltInExamples.names.map { WordCandidate(text: $0, help: "example") }
    case .command: commands
    case .choices(let words): words.map { WordCandidate(text: $0) }
    case .file, .folder: []
    }
  }

  // MARK: Words of the program

  private var commands: [WordCandidate] {
    Command.shown.filter { !$0.name.contains(" ") }.map {
      WordCandidate(text: $0.name, help: $0.summary)
    }
  }

  /// `import` after `catalog`
  private var innerCommands: [WordCandidate] {
    guard let outer = typed.command?.name else { return [] }
    return Command.shown.filter { $0.name.hasPrefix("\(outer) ") }.map {
      WordCandidate(text: String($0.name.dropFirst(outer.count + 1)), help: $0.summary)
    }
  }

  private var options: [WordCandidate] {
    typed.options.map { WordCandidate(text: "--\($0.name)", help: $0.help) }
  }

  private var services: [WordCandidate] {
    workspace?.catalogue.services.map { WordCandidate(text: $0.id, help: $0.title) } ?? []
  }
}

/// A path of which no shell has expanded the `~` yet.
func expanded(_ path: String, _ home: String) -> String {
  path == "~" || path.hasPrefix("~/") ? home + path.dropFirst() : path
}
