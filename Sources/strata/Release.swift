import CCommit
import Formats

/// Which Strata this is.
enum Release {
  static let version = "0.1.0"

  /// What it was built from, where the build was told: `6ea4656`, or `6ea4656-changed`.
  static var commit: String? {
    let commit = String(cString: strata_commit())
    return commit.isEmpty ? nil : commit
  }

  /// As `--version` prints it.
  static var text: String { "strata \(version)\(commit.map { " (\($0))" } ?? "")\n" }

  /// As `--version --json` prints it.
  static var json: String {
    var page = Page(isColored: false)
    page.json(["version": .string(version), "commit": JSONValue(commit)])
    return page.text
  }
}
