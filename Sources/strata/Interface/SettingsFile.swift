import Composer
import ProfileLibrary
import ProfileModel

/// Where the user's settings lie.
enum SettingsFile {
  /// Reads them, and says what is wrong with them. There need not be any.
  static func read(_ environment: [String: String]) -> (settings: Settings, sentences: [String]) {
    guard let path = path(environment) else { return (Settings(), []) }
    do throws(LibraryFailure) {
      let (settings, sentences) = Settings.read(try FileReading.bytes(at: path), named: path)
      let actions = Action.allCases.map(\.rawValue)
      return (settings, sentences + settings.sentences(knowing: actions, in: path))
    } catch {
      return (Settings(), error.kind == .missing ? [] : [error.sentence])
    }
  }

  private static func path(_ environment: [String: String]) -> String? {
    // The XDG base directories are absolute; one that is not counts as unset.
    if let folder = environment["XDG_CONFIG_HOME"], folder.hasPrefix("/") {
      return folder + "/strata/config.yaml"
    }
    guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
    return home + "/.config/strata/config.yaml"
  }
}
