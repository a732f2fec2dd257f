import Formats
import ProfileLibrary
import ProfileModel

/// The version that a profile is saved as, and why that one.
struct NextVersion {
  var version: Version
  var step: VersionSuggestion.Step?
  var reasons: [String]
}

extension Editing {
  /// The version that the differences ask for: from the one that `--since` names, else from what
  /// the version was at first, else from the version before it.
  func suggestedVersion(after version: Version) throws(Ending) -> NextVersion {
    if let word = invocation.value("since") {
      let base = try workspace.library.profile(word)
      try base.checkWritable()
      return try raised(version, since: base)
    }
    if let first = try firstText(), difference(from: first) != nil {
      return try raised(version, since: first)
    }
    guard let former = try formerVersion(version), let before = former.profile.readVersion else {
      throw .badInput(
        "there is nothing to compare \(source.label) with: it is the first version and was not "
          + "changed since it was made; give --since PROFILE, --major, --minor, --patch or --as V")
    }
    let next = try raised(before, since: former)
    guard next.version > version else {
      throw .badInput(
        "\(source.label) says already what changed since \(before): \(next.words); "
          + "--major, --minor, --patch or --as V raise it all the same")
    }
    return next
  }

  private func difference(from base: ProfileSource) -> VersionSuggestion? {
    VersionSuggestion(from: workspace.index(base.profile), to: index)
  }

  private func raised(
    _ version: Version, since base: ProfileSource
  ) throws(Ending) -> NextVersion {
    guard let suggestion = difference(from: base) else {
      throw .badInput("nothing differs between \(base.label) and \(source.label)")
    }
    return NextVersion(
      version: version.raised(suggestion.step), step: suggestion.step, reasons: suggestion.reasons)
  }

  /// What the version of the library was before it was ever changed.
  private func firstText() throws(Ending) -> ProfileSource? {
    guard isInLibrary, let location = source.location else { return nil }
    do throws(LibraryFailure) {
      guard let first = try workspace.library.history(of: location).first else { return nil }
      var base = source
      base.document = .read(try workspace.library.read(first))
      base.label = "the first text of \(source.label)"
      return base.document.isReadable ? base : nil
    } catch {
      throw .failed(error)
    }
  }

  /// The version of the library before a version.
  private func formerVersion(_ version: Version) throws(Ending) -> ProfileSource? {
    guard case .version(let name, _)? = source.location else { return nil }
    do throws(LibraryFailure) {
      let former = try workspace.library.versions(of: name).last { $0.version < version }
      return try former.map { (entry) throws(LibraryFailure) in
        try workspace.library.source(of: entry)
      }
    } catch {
      throw .failed(error)
    }
  }
}

extension NextVersion {
  /// `minor, because layer cache was added`
  var words: String {
    guard let step else { return "" }
    return step.rawValue + (reasons.isEmpty ? "" : ", because \(reasons.joined(separator: "; "))")
  }
}

// MARK: - Writing

extension Editing {
  /// Saves the profile as a version: beside the others in the library, elsewhere in its place.
  func bumped(to next: NextVersion) throws(Ending) -> Outcome {
    let suffix = next.words.isEmpty ? "" : " (\(next.words))"
    let members = [
      JSONMember("version", .string(next.version.description)),
      JSONMember("formerVersion", JSONValue(profile.version)),
      JSONMember("step", JSONValue(next.step?.rawValue)),
      JSONMember("reasons", JSONValue(next.reasons)),
    ]
    let change = Change(
      edits: [.setVersion(next.version.description)], deed: "raising the version",
      done: "version \(profile.version ?? "1.0.0") → \(next.version)\(suffix)", members: members)
    guard isInLibrary || source.origin != nil else { return try outcome(of: change) }
    guard case .version(let name, _)? = source.location else {
      throw .inLibrary(source)
    }
    return try copied(to: name, next.version, "is made from \(source.label)\(suffix)", members)
  }

  /// Writes the profile into the library under another name or version.
  func copied(
    to name: String, _ version: Version, _ done: String, _ members: [JSONMember]
  ) throws(Ending) -> Outcome {
    let entry = try workspace.copy(source, to: name, version)
    var page = invocation.page
    if invocation.wantsJSON {
      page.json(
        .object(
          [
            JSONMember("profile", .string("\(name)@\(version)")),
            JSONMember("file", .string(entry.path)), JSONMember("from", .string(source.label)),
          ] + members))
    } else {
      page.line("\(name)@\(version) \(done): \(entry.path)")
    }
    return Outcome(output: page.text, messages: workspace.warnings)
  }
}
