import Glibc
import ProfileLibrary
import ProfileModel

/// How a program ends, as scripts see it.
enum ExitStatus: CInt, Comparable, CaseIterable {
  case fine = 0
  /// The profile, or another file that was read, has errors.
  case badInput = 1
  /// The command line makes no sense.
  case wrongUse = 2
  /// No such file, no permission, a full disk.
  case environmentFailed = 3

  static func < (one: ExitStatus, other: ExitStatus) -> Bool { one.rawValue < other.rawValue }

  /// What it says, in a few words: for help and documents.
  var summary: String {
    switch self {
    case .fine: "fine"
    case .badInput: "the input has errors"
    case .wrongUse: "wrong use"
    case .environmentFailed: "the environment failed"
    }
  }
}

/// Why a command ended before it had a result.
enum Ending: Error, Equatable {
  case wrongUse(String)
  /// Nothing to do was named: the short help, as it is.
  case noCommand(String)
  case badInput(String)
  case failed(LibraryFailure)

  var status: ExitStatus {
    switch self {
    case .wrongUse, .noCommand: .wrongUse
    case .badInput: .badInput
    case .failed(let failure):
      switch failure.kind {
      case .taken: .badInput
      case .badName: .wrongUse
      case .missing, .changedOnDisk, .locked, .environment: .environmentFailed
      }
    }
  }

  var sentence: String {
    switch self {
    case .wrongUse(let words), .badInput(let words), .noCommand(let words): words
    case .failed(let failure): failure.sentence
    }
  }
}

/// What a command has to show for itself.
struct Outcome {
  var output = ""
  /// Sentences for the person, beside the result.
  var messages: [String] = []
  /// Lines below the messages: what the last one speaks of, laid out on a page.
  var details = ""
  var status = ExitStatus.fine
  /// The signal that ended it: the program ends by the same, so that its caller knows.
  var signal: CInt?
}

/// The last words of the program: the only place that writes and that decides how it ends.
enum Exit {
  /// Writes an outcome and gives the number to end with.
  static func end(_ outcome: Outcome, _ surroundings: Surroundings) -> CInt {
    let failure = StandardStream.output.write(outcome.output)
    for message in outcome.messages { say(message, surroundings) }
    if !outcome.details.isEmpty { _ = StandardStream.messages.write(outcome.details) }
    if let signal = outcome.signal { return end(by: signal) }
    guard let failure else { return outcome.status.rawValue }
    say(failure, surroundings)
    return ExitStatus.environmentFailed.rawValue
  }

  /// Says why there is no outcome and gives the number to end with.
  static func end(_ ending: Ending, _ surroundings: Surroundings) -> CInt {
    if case .noCommand(let help) = ending {
      _ = StandardStream.messages.write(help)
    } else {
      say(ending.sentence, surroundings)
    }
    return ending.status.rawValue
  }

  private static func end(by number: CInt) -> CInt {
    signal(number, SIG_DFL)
    raise(number)
    return 128 + number
  }

  /// Says something to the person in front of the terminal.
  static func say(_ sentence: String, _ surroundings: Surroundings) {
    let isColored = surroundings.isColored(nil, isTerminal: surroundings.hasTerminalForMessages)
    var page = Page(isColored: isColored)
    page.write("strata: ", .strong)
    page.line(sentence.last.map { ".?!:".contains($0) } == true ? sentence : sentence + ".")
    // Where even the message cannot be written there is nobody left to tell.
    _ = StandardStream.messages.write(page.text)
  }
}
