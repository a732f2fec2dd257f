/// A service file of the user's.
package struct OwnService: Equatable, Sendable {
  /// As people write it, with `~`.
  package var path: String
  /// nil: the file cannot be read as a service, and the catalogue does without it.
  package var id: String?
  /// What is wrong with it, each with its line and column in front.
  package var findings: [String]

  package init(path: String, id: String?, findings: [String] = []) {
    self.path = path
    self.id = id
    self.findings = findings
  }

  /// `mine.yaml`
  var fileName: String { String(path.split(separator: "/").last ?? "") }
}

/// A service that the user wants to have: `.addedService`.
package struct NewServiceRequest: Equatable, Sendable {
  package var id: String
  package var title: String
  /// The service whose file it begins with; nil: a blank one.
  package var original: String?

  package init(id: String, title: String, original: String?) {
    self.id = id
    self.title = title
    self.original = original
  }
}
