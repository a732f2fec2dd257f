package import ProfileModel
package import Rendering

/// Files of other tools that are to become profiles: `.imported`. Nothing is written for it.
package struct ImportRequest: Equatable, Sendable {
  /// Counts the questions: an answer to an older one is of no use.
  package var number: Int
  /// The paths as they were typed, several with blanks between.
  package var paths: String
  package var options: ImportOptions

  package init(number: Int, paths: String, options: ImportOptions) {
    self.number = number
    self.paths = paths
    self.options = options
  }
}

/// What became of files that were to be imported.
package struct ImportAnswer: Equatable, Sendable {
  package enum Outcome: Equatable, Sendable {
    case profiles([ImportedProfile])
    /// A tier does not tell its service; a sentence that says why.
    case openTier(OpenTier, String)
    /// Why there is nothing to import.
    case failed(String)
  }

  package var number: Int
  package var outcome: Outcome

  package init(_ request: ImportRequest, _ outcome: Outcome) {
    number = request.number
    self.outcome = outcome
  }
}

/// A profile that came out of files, and is in no library yet.
package struct ImportedProfile: Equatable, Sendable {
  package var profile: Profile
  /// Its file's text.
  package var text: String
  package var remarks: [Remark]

  package init(_ imported: Imported, text: String) {
    profile = imported.profile
    remarks = imported.remarks
    self.text = text
  }
}

/// A question for the files that the last path of a text may mean: `.paths`.
package struct PathsRequest: Equatable, Sendable {
  package var number: Int
  package var text: String

  package init(number: Int, text: String) {
    self.number = number
    self.text = text
  }
}

/// Files that a path may mean.
package struct PathList: Equatable, Sendable {
  package struct Item: Equatable, Sendable {
    /// The file's name; a folder's ends with a slash.
    package var name: String
    /// The text with this file as its last path.
    package var text: String

    package init(name: String, text: String) {
      self.name = name
      self.text = text
    }

    package var isFolder: Bool { name.hasSuffix("/") }
  }

  package var number: Int
  /// The likeliest first.
  package var items: [Item]

  package init(_ request: PathsRequest, items: [Item]) {
    number = request.number
    self.items = items
  }
}
