/// Where a profile's text is kept: as a version of the library, or in a file of the user's.
package enum ProfileLocation: Hashable, Sendable {
  case version(String, Version)
  /// A path as the user gave it.
  case file(String)
}

extension ProfileLocation: CustomStringConvertible {
  /// As a sentence names it.
  package var description: String {
    switch self {
    case .version(let name, let version): "\(name) \(version)"
    case .file(let path): path
    }
  }
}
