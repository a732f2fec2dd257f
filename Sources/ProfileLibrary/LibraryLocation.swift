import Glibc
package import ProfileModel

/// Where the library lies, and who said so.
package struct LibraryLocation: Equatable, Sendable {
  package enum Origin: Equatable, Sendable {
    /// `--library`
    case option
    /// `$STRATA_LIBRARY`
    case environment
    /// The nearest folder upward that holds a `strata.yaml`.
    case marked
    /// The user's settings.
    case settings
    /// The user's own data folder.
    case data
  }

  /// The file that marks a folder as a library.
  package static let marker = "strata.yaml"

  package var path: String
  package var origin: Origin

  package init(path: String, origin: Origin) {
    self.path = path
    self.origin = origin
  }

  /// The library that the user means. `settings`: what the user's settings name.
  package static func find(
    option: String?, environment: [String: String], settings: String? = nil
  ) throws(LibraryFailure) -> LibraryLocation {
    if let option { return LibraryLocation(path: option, origin: .option) }
    if let path = environment["STRATA_LIBRARY"], !path.isEmpty {
      return LibraryLocation(path: path, origin: .environment)
    }
    if let path = marked(upwardFrom: currentFolder) {
      return LibraryLocation(path: path, origin: .marked)
    }
    if let settings { return LibraryLocation(path: settings, origin: .settings) }
    // The XDG base directories are absolute; one that is not counts as unset.
    if let data = environment["XDG_DATA_HOME"], data.hasPrefix("/") {
      return LibraryLocation(path: data + "/strata", origin: .data)
    }
    if let home = environment["HOME"], home.hasPrefix("/") {
      return LibraryLocation(path: home + "/.local/share/strata", origin: .data)
    }
    throw LibraryFailure(
      .environment, "no library is named and $HOME is not set; name a folder with --library DIR")
  }

  private static func marked(upwardFrom folder: String?) -> String? {
    var folder = folder
    while let here = folder {
      let marker = here == "/" ? "/\(marker)" : "\(here)/\(marker)"
      if Folder.exists(marker) { return here }
      folder = Folder.parent(of: here)
    }
    return nil
  }

  private static var currentFolder: String? {
    guard let path = getcwd(nil, 0) else { return nil }
    defer { free(path) }
    return String(cString: path)
  }
}
