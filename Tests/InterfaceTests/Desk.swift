import Composer
import Formats
import ProfileLibrary
import ProfileModel
import TestKit
import Testing

@testable import strata

/// A worker's part that has the disk, with a library of its own, one effect at a time.
final class Desk {
  let program = Program()
  let library: Library
  private(set) var performer: Performer
  private let answers = Answers()

  private final class Answers { var all: [Answer] = [] }

  static let initial = Version(1, 0, 0)
  let shop = ProfileLocation.version("shop", initial)

  init() {
    library = Library(
      LibraryLocation(path: "\(program.folder)/library", origin: .option),
      state: StateFolder(environment: ["XDG_STATE_HOME": "\(program.folder)/state"]))
    performer = Performer(library, home: program.folder) { [answers] in answers.all.append($0) }
  }

  deinit { program.remove() }

  /// The answers to one effect.
  @discardableResult
  func perform(_ effect: Effect) -> [Answer] {
    answers.all = []
    _ = performer.perform(effect)
    return answers.all
  }

  /// Counts all findings that are still to be counted.
  func counts() -> [String: FindingCounts] {
    answers.all = []
    while performer.countNext() {}
    var counts: [String: FindingCounts] = [:]
    for case .checked(let name, let version, let count) in answers.all {
      counts["\(name)@\(version)"] = count
    }
    return counts
  }

  func finish() { performer.finish() }

  // MARK: What an effect came to

  func listing() throws -> LibraryListing {
    let found = perform(.list).compactMap {
      if case .listed(let listing) = $0 { listing } else { nil }
    }
    return try #require(found.first)
  }

  func opened(_ effect: Effect? = nil) throws -> OpenedProfile {
    let found = perform(effect ?? .open(shop)).compactMap {
      if case .opened(let opened) = $0 { opened } else { nil }
    }
    return try #require(found.first)
  }

  func saved(_ effect: Effect) throws -> SavedProfile {
    let found = perform(effect).compactMap { if case .saved(let saved) = $0 { saved } else { nil } }
    return try #require(found.first)
  }

  func done(_ effect: Effect) throws -> (sentence: String, selecting: ProfileLocation?) {
    let found = perform(effect).compactMap {
      if case .done(let sentence, let location) = $0 { (sentence, location) } else { nil }
    }
    return try #require(found.first)
  }

  /// Why an effect could not be done; it is named in the answer, and there is no other.
  func failure(_ effect: Effect) throws -> LibraryFailure {
    let answers = perform(effect)
    guard answers.count == 1, case .failed(effect, let failure) = answers[0] else {
      throw Wrong(answers: answers)
    }
    return failure
  }

  struct Wrong: Error { var answers: [Answer] }

  // MARK: The library

  /// Makes a version, as another program would.
  func make(_ name: String, _ version: Version = initial, layers: String = "[]") throws {
    _ = try library.create(name, version, text: Self.text(name, version, layers: layers))
  }

  static func text(_ name: String, _ version: Version = initial, layers: String = "[]") -> String {
    """
    # kept as it is
    apiVersion: strata/v1
    kind: AppProfile
    metadata:
      name: \(name)
      version: \(version)
    layers: \(layers)

    """
  }

  /// What another description makes of a profile that was opened.
  func writing(_ opened: OpenedProfile, _ description: String) -> Writing {
    var document = Document(text: opened.text, profile: opened.profile)
    document.profile.description = description
    return Writing(location: opened.location, document: document)
  }

  var drafts: Drafts { Drafts(of: library) }

  /// The texts of all drafts of a profile.
  func draftTexts(_ location: ProfileLocation? = nil) throws -> [String] {
    try drafts.drafts(for: location ?? shop).map { try drafts.text(of: $0) }
  }

  /// A program that ended before this one began.
  var endedProgram: RunningProgram {
    var program = RunningProgram.this
    program.start -= 1
    return program
  }
}
