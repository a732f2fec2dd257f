package import ProfileModel
package import Screen

/// What happens to the interface, from outside.
package enum Message: Sendable {
  case input(Input)
  /// A worker's answer to an effect.
  case answer(Answer)
  /// About once a second while the terminal is quiet: seconds since 1970.
  case tick(Int)
}

/// What a worker answers to effects.
package enum Answer: Sendable {
  /// Before the first `.listed` or `.opened`, and when the user's own files are others than before:
  /// the services that there are, the user's macros, and what is known before a deployment.
  case surroundings(Catalogue, macros: [String: String], context: [String: String] = [:])
  /// The user's own service files, before the first `.surroundings` and when they are others.
  case ownServices([OwnService])
  /// To `.addService`: the service is in the catalogue; where its file is, as people write it.
  case addedService(String, path: String)
  /// To `.readImport`.
  case imported(ImportAnswer)
  /// To `.listPaths`.
  case paths(PathList)
  /// To `.list`: the whole library.
  case listed(LibraryListing)
  /// To `.list`, later: what the findings of a profile come to. Not for versions that have gone.
  case checked(name: String, version: Version, FindingCounts)
  /// To `.open` and `.reload`.
  case opened(OpenedProfile)
  /// To `.review`.
  case reviewed(Reviewed)
  /// To `.fix`.
  case fixed(Fixed)
  /// To `.preview`.
  case previewed(Previewed)
  /// To `.save`, `.create`: the text is on disk.
  case saved(SavedProfile)
  /// To `.readVersions`.
  case versions(VersionList)
  /// To `.readAuthors`, where git knows.
  case authors(VersionAuthors)
  /// To `.compare`.
  case compared(Compared)
  /// To `.readText`.
  case text(ReadText)
  /// To `.editOutside`: the editor has ended.
  case edited(EditedText)
  /// To `.writeRendering`: the paths of what was written, and whether secrets are in it.
  case rendered([String], isSecret: Bool)
  /// To `.writeRendering`: what would be written over.
  case fileExists(RenderingOrder, [String])
  /// To `.delete`, `.undelete`, `.clone`, `.rename`, `.keepContext`: done; a sentence that says what.
  case done(String, selecting: ProfileLocation?)
  /// To `.watch`: the file on disk is another one by now; nil: it is gone.
  case changedOnDisk(ProfileLocation, Stamp?)
  /// The world did not let the worker do it.
  case failed(Effect, LibraryFailure)
  /// Words that came out on standard error meanwhile, or that settings are wrong about.
  case notice(String)
}

/// How many findings a profile has.
package struct FindingCounts: Hashable, Sendable {
  package var errors: Int
  package var warnings: Int

  package init(errors: Int, warnings: Int) {
    self.errors = errors
    self.warnings = warnings
  }
}

/// What the library screen shows.
package struct LibraryListing: Equatable, Sendable {
  /// A version in the list.
  package struct Version: Equatable, Sendable {
    package var version: ProfileModel.Version
    /// Seconds since 1970.
    package var changed: Int
    package var findings: FindingCounts?

    package init(version: ProfileModel.Version, changed: Int, findings: FindingCounts? = nil) {
      self.version = version
      self.changed = changed
      self.findings = findings
    }
  }

  /// A profile with its versions; what the newest says.
  package struct Profile: Equatable, Sendable {
    package var name: String
    /// The oldest first; none where there are only drafts.
    package var versions: [Version]
    /// What the newest says; nil where it cannot be read, or is not read yet.
    package var newest: ProfileModel.Profile?
    /// The newest was read, and is no profile.
    package var isUnreadable = false

    package init(name: String, versions: [Version], newest: ProfileModel.Profile?) {
      self.name = name
      self.versions = versions
      self.newest = newest
    }
  }

  /// As people write it, with `~`.
  package var folder: String
  /// The folder is not there yet; the first save makes it.
  package var isNew: Bool
  /// By name.
  package var profiles: [Profile]
  /// Of the library's versions and of files elsewhere.
  package var drafts: [Draft]
  /// Seconds since 1970.
  package var now: Int

  package init(
    folder: String, isNew: Bool, profiles: [Profile], drafts: [Draft], now: Int
  ) {
    self.folder = folder
    self.isNew = isNew
    self.profiles = profiles
    self.drafts = drafts
    self.now = now
  }
}

/// A profile that was read to be edited.
package struct OpenedProfile: Equatable, Sendable {
  package var location: ProfileLocation
  package var text: String
  package var profile: Profile
  /// Of the text on disk; nil where there is none yet.
  package var stamp: Stamp?
  /// Other versions of the name, the oldest first.
  package var versions: [Version]
  /// What is wrong with the text itself; then nothing can be edited.
  package var unreadable: String?
  /// Drafts of programs that ended, with their texts, the newest last.
  package var drafts: [DraftText]
  /// Other programs that have it open.
  package var othersOpen: Int
  /// It answers `.reload`.
  package var isReload: Bool

  package init(
    location: ProfileLocation, text: String, profile: Profile, stamp: Stamp?,
    versions: [Version] = [], unreadable: String? = nil, drafts: [DraftText] = [],
    othersOpen: Int = 0, isReload: Bool = false
  ) {
    self.location = location
    self.text = text
    self.profile = profile
    self.stamp = stamp
    self.versions = versions
    self.unreadable = unreadable
    self.drafts = drafts
    self.othersOpen = othersOpen
    self.isReload = isReload
  }
}

/// Work that a program left when it ended.
package struct DraftText: Equatable, Sendable {
  package var draft: Draft
  package var text: String
  package var profile: Profile

  package init(draft: Draft, text: String, profile: Profile) {
    self.draft = draft
    self.text = text
    self.profile = profile
  }
}

/// A profile's text after a save.
package struct SavedProfile: Equatable, Sendable {
  package var location: ProfileLocation
  package var text: String
  package var profile: Profile
  package var stamp: Stamp
  package var versions: [Version]

  package init(
    location: ProfileLocation, text: String, profile: Profile, stamp: Stamp, versions: [Version]
  ) {
    self.location = location
    self.text = text
    self.profile = profile
    self.stamp = stamp
    self.versions = versions
  }
}
