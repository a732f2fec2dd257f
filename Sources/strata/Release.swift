import CCommit
import Formats

/// Which Strata this is.
enum Release {
  static let version = "0.1.0"

  /// What it was built from, where the build was told: `6ea4656`, or `6ea4656-changed`.
  static var commit: String? { commit(strata_commit()) }

  /// The commit that a number of the linker stands for.
  static func commit(_ number: UInt) -> String? {
    guard number != 0 else { return nil }
    let digits = String(number & 0xFFF_FFFF, radix: 16)
    return String(repeating: "0", count: 7 - digits.count) + digits
      + (number >> 28 == 2 ? "-changed" : "")
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
