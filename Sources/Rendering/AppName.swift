package import ProfileModel

/// The rule for the name under which an app is deployed: it is a part of the names of all objects, so
/// that it must be one itself and leave room for the names of the layers.
package enum AppName {
  /// Why a name cannot be an app's.
  package enum Problem: Equatable, Sendable {
    /// No object can have such a name.
    case noName(String)
    /// It leaves no room for the name of a layer.
    case tooLong(String)

    /// The end of a sentence that begins with the name.
    package var words: String {
      switch self {
      case .noName(let words), .tooLong(let words): words
      }
    }
  }

  /// What is wrong with a name for the app of a profile; nil where nothing is.
  package static func problem(of name: String, in profile: Profile) -> Problem? {
    if let problem = DNSLabel.problem(of: name) { return .noName("no app name: it \(problem)") }
    guard name.utf8.count <= DNSLabel.longest else {
      return .noName("no app name: it has more than \(DNSLabel.longest) characters")
    }
    let longest = profile.layers.map(\.name).max { $0.utf8.count < $1.utf8.count }
    guard let longest else { return nil }
    let room = max(0, DNSLabel.longest - "-\(longest)-ns".utf8.count)
    return name.utf8.count <= room
      ? nil
      : .tooLong("too long: with the layer \(longest) an app name has at most \(room) characters")
  }
}
