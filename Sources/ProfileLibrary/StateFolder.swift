import Glibc
import ProfileModel

/// The folder for what is the user's own and no part of a library: revisions and drafts.
package struct StateFolder: Equatable, Sendable {
  private let path: String?

  /// `$XDG_STATE_HOME/strata`, else `~/.local/state/strata`.
  package init(environment: [String: String]) {
    // The XDG base directories are absolute; one that is not counts as unset.
    if let state = environment["XDG_STATE_HOME"], state.hasPrefix("/") {
      path = state + "/strata"
    } else if let home = environment["HOME"], home.hasPrefix("/") {
      path = home + "/.local/state/strata"
    } else {
      path = nil
    }
  }

  /// A folder of ours below it; it need not be there.
  func folder(_ name: String) throws(LibraryFailure) -> String {
    guard let path else {
      throw LibraryFailure(
        .environment,
        "former texts have no place to be kept: neither $XDG_STATE_HOME nor $HOME is set; set one")
    }
    return "\(path)/\(name)"
  }

  /// Makes a folder that nobody else may look into.
  static func make(_ path: String) throws(LibraryFailure) { try Folder.make(path, mode: 0o700) }
}
