/// `major.minor.patch`. Versions sort as numbers.
package struct Version: Hashable, Sendable, Comparable, CustomStringConvertible {
  package var major: Int
  package var minor: Int
  package var patch: Int

  package init(_ major: Int, _ minor: Int, _ patch: Int) {
    self.major = major
    self.minor = minor
    self.patch = patch
  }

  /// The version of a profile that states none.
  package static let initial = Version(1, 0, 0)

  /// Reads `1.2.3`, and the short and prefixed forms `1.2`, `1` and `v1.2.3`; nil for anything else.
  package init?(_ text: String) {
    let bare = text.hasPrefix("v") ? text.dropFirst() : text[...]
    let parts = bare.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count) else { return nil }
    var numbers = [0, 0, 0]
    for (place, part) in parts.enumerated() {
      guard let number = Self.number(part) else { return nil }
      numbers[place] = number
    }
    self.init(numbers[0], numbers[1], numbers[2])
  }

  private static func number(_ part: Substring) -> Int? {
    guard !part.isEmpty, part.utf8.count <= 9, part.utf8.allSatisfy({ (48...57).contains($0) })
    else { return nil }
    guard part == "0" || part.first != "0" else { return nil }
    return Int(part)
  }

  package var description: String { "\(major).\(minor).\(patch)" }

  package static func < (one: Version, other: Version) -> Bool {
    (one.major, one.minor, one.patch) < (other.major, other.minor, other.patch)
  }
}

extension Profile {
  /// The version that the profile's text means; nil where it is no version.
  package var readVersion: Version? {
    guard let version else { return .initial }
    return Version(version)
  }
}
