/// One thing that Strata does when it is told to on the command line.
///
/// Reading of arguments, help, completions and the manual page are all made from these values.
struct Command: Sendable {
  /// One word, or two: `catalog import`.
  let name: String
  var aliases: [String] = []
  /// Called by programs only: no help speaks of it.
  var isHidden = false
  /// What it does, in one line.
  let summary: String
  /// Its arguments as the help shows them: `PROFILE [CODE…]`.
  var arguments = ""
  /// How many arguments it takes.
  var count: ClosedRange<Int> = 0...0
  var options: [Option] = []
  /// What there is to know beyond the summary.
  var details = ""
  /// A command line that works.
  let example: String
  let run: @Sendable (Invocation) throws(Ending) -> Outcome

  /// Its own options and those of all commands.
  var allOptions: [Option] { options + Option.everywhere }

  /// Whether it is called this.
  func answers(to word: String) -> Bool { name == word || aliases.contains(word) }
}

extension Command {
  /// All commands, in the order in which the help lists them.
  static let all: [Command] = [
    initialize, new, open, list, show, catalog, catalogImport, variables, validate, graph, diff,
    render, importing, add, set, duplicate, move, rename, remove, replace, wire, fix, metadata,
    bump, clone, history, restore,
    delete, schema, completion, help, completeWords,
  ]

  /// Those that the help shows.
  static var shown: [Command] { all.filter { !$0.isHidden } }

  /// The command of this name.
  static func named(_ word: String) -> Command? { all.first { $0.answers(to: word) } }

  /// Every word that a command may begin with.
  static var words: [String] { shown.flatMap { [$0.name] + $0.aliases } }
}
