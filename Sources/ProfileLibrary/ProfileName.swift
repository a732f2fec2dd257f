package import ProfileModel

/// What a profile may be called: a DNS label, so that a name is never a way out of the library.
package enum ProfileName {
  /// Whether a profile can have this name.
  package static func isValid(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    guard (1...63).contains(bytes.count), bytes.first != hyphen, bytes.last != hyphen else {
      return false
    }
    return bytes.allSatisfy { $0 == hyphen || (97...122).contains($0) || (48...57).contains($0) }
  }

  /// Refuses a name that no profile can have.
  package static func check(_ name: String) throws(LibraryFailure) {
    guard !isValid(name) else { return }
    throw LibraryFailure(
      .badName,
      "\"\(name)\" cannot be a profile's name; a name has lower-case letters, digits and hyphens, "
        + "begins and ends with a letter or digit, and has at most 63 characters")
  }

  private static let hyphen = UInt8(ascii: "-")
}
