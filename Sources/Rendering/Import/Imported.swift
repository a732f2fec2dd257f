package import Formats
package import ProfileModel

/// What came out of reading another tool's file.
package struct Imported: Equatable, Sendable {
  package var profile: Profile
  /// What was not taken over, and what the user has to add.
  package var remarks: [Remark]

  package init(profile: Profile, remarks: [Remark] = []) {
    self.profile = profile
    self.remarks = remarks
  }
}

/// A file to be imported.
package struct ImportFile: Equatable, Sendable {
  /// As the user named it, for sentences.
  package var name: String
  package var source: SourceText

  package init(name: String, source: SourceText) {
    self.name = name
    self.source = source
  }
}

/// What an import may be told.
package struct ImportOptions: Equatable, Sendable {
  /// What becomes of a password that stands in the input: never text in the library.
  package enum Secrets: String, Sendable, CaseIterable {
    case generate, env
  }

  /// The profile to take where there are several, and the new one's name.
  package var name: String?
  package var version: Version?
  /// The service of a layer that does not tell it, by the layer's name.
  package var services: [String: String] = [:]
  package var secrets = Secrets.generate

  package init() {}
}

/// Why a file cannot be imported: a sentence, and where.
package struct ImportFailure: Error, Equatable, Sendable {
  /// The file's name; nil: all of them.
  package var file: String?
  /// The byte of the file at which the cause stands, where it has a place.
  package var offset: Int?
  /// Without its full stop.
  package var message: String
  /// The tier that does not tell its service, where that is all that is wrong.
  package var openTier: OpenTier?

  package init(_ message: String, file: String? = nil, offset: Int? = nil) {
    self.message = message
    self.file = file
    self.offset = offset
  }
}

/// A tier that does not tell which service it is one of.
package struct OpenTier: Equatable, Sendable {
  package var name: String
  /// The ids of the services that it may be, the likeliest first.
  package var services: [String]

  package init(name: String, services: [String]) {
    self.name = name
    self.services = services
  }
}
