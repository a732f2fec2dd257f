package import ProfileModel
package import Rendering

/// A question for the versions of a profile: `.versions`.
package struct VersionsRequest: Equatable, Sendable {
  /// Counts the questions: an answer to an older one is of no use.
  package var number: Int
  package var name: String

  package init(number: Int, name: String) {
    self.number = number
    self.name = name
  }
}

/// The versions of a profile, each with its former texts.
package struct VersionList: Equatable, Sendable {
  /// A version as it is on disk.
  package struct Item: Equatable, Sendable {
    package var version: Version
    /// Seconds since 1970.
    package var changed: Int
    /// How many layers it has; nil where it cannot be read.
    package var layers: Int?
    /// The oldest first.
    package var revisions: [Revision]

    package init(version: Version, changed: Int, layers: Int?, revisions: [Revision]) {
      self.version = version
      self.changed = changed
      self.layers = layers
      self.revisions = revisions
    }
  }

  package var number: Int
  package var name: String
  /// The oldest first.
  package var items: [Item]

  package init(_ request: VersionsRequest, items: [Item]) {
    number = request.number
    name = request.name
    self.items = items
  }
}

/// A text that a profile has, or had.
package enum PastText: Equatable, Sendable {
  /// What is being edited.
  case open(Document)
  /// What a version says on disk.
  case saved(ProfileLocation)
  case revision(Revision)
}

/// Two texts of a profile that are to be compared: `.compared`.
package struct CompareRequest: Equatable, Sendable {
  /// Counts the questions: an answer to an older one is of no use.
  package var number: Int
  package var old: PastText
  package var new: PastText
  /// What they are rendered to.
  package var target: Rendering.Target
  /// The room for a line of the answer.
  package var columns: Int
  /// Whether the answer is to do with the signs of ASCII.
  package var isASCII: Bool

  package init(
    number: Int, old: PastText, new: PastText, target: Rendering.Target = .kubernetes,
    columns: Int = 80, isASCII: Bool = false
  ) {
    self.number = number
    self.old = old
    self.new = new
    self.target = target
    self.columns = columns
    self.isASCII = isASCII
  }
}

/// Who changed the versions of a profile last, as far as git knows.
package struct VersionAuthors: Equatable, Sendable {
  /// A commit that changed a version.
  package struct Author: Equatable, Sendable {
    package var name: String
    /// Seconds since 1970.
    package var time: Int

    package init(name: String, time: Int) {
      self.name = name
      self.time = time
    }
  }

  package var number: Int
  package var authors: [Version: Author]

  package init(_ request: VersionsRequest, authors: [Version: Author]) {
    number = request.number
    self.authors = authors
  }
}

/// A question for a former text, to make it the open one: `.text`.
package struct TextRequest: Equatable, Sendable {
  /// Counts the questions: an answer to an older one is of no use.
  package var number: Int
  package var text: PastText
  /// How sentences name it: `shop 1.0.0, revision 2`.
  package var title: String

  package init(number: Int, text: PastText, title: String) {
    self.number = number
    self.text = text
    self.title = title
  }
}

/// A former text.
package struct ReadText: Equatable, Sendable {
  package var number: Int
  package var title: String
  package var text: String

  package init(_ request: TextRequest, text: String) {
    number = request.number
    title = request.title
    self.text = text
  }
}
