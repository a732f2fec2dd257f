import ProfileLibrary
import ProfileModel

extension Command {
  /// `strata open`
  static let open = Command(
    name: "open", summary: "open a profile on the screen, to look at it and to edit it",
    arguments: "PROFILE", count: 1...1,
    details: """
      Needs a terminal. strata alone shows the library instead, from which every profile is opened.
      What was not saved is kept as a draft, also when the connection breaks.
      """,
    example: "strata open shop@1.0.0"
  ) { (invocation) throws(Ending) in
    let word = invocation.arguments[0]
    let argument = try ProfileArgument(word)
    guard argument != .standardInput else {
      throw .wrongUse("standard input cannot be edited on the screen; name a profile or a file")
    }
    guard invocation.surroundings.hasTerminal, invocation.surroundings.hasKeyboard else {
      throw .wrongUse(
        "strata open needs a terminal; strata show \(word) prints a profile without one")
    }
    let location = try Workspace.library(invocation).location(argument, word)
    return try Interface.run(invocation, opening: location)
  }
}

extension Library {
  /// Where a profile is that somebody named; it is there.
  fileprivate func location(
    _ argument: ProfileArgument, _ word: String
  ) throws(Ending) -> ProfileLocation {
    do throws(LibraryFailure) {
      if case .version(let name, let version) = argument {
        return try entry(name, version).location
      }
      return try source(at: .file(word)).location ?? .file(word)
    } catch {
      throw .failed(error)
    }
  }
}
