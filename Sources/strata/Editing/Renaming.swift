import Formats
import ProfileLibrary
import ProfileModel

extension Editing {
  /// Gives the profile another name: in the library all its versions, elsewhere the file alone. The
  /// other edits are made to the named version only.
  func renamed(_ name: String, _ change: Change) throws(Ending) -> Outcome {
    guard isInLibrary || source.origin != nil else { return try outcome(of: change) }
    guard case .version(let former, let version)? = source.location else {
      throw .inLibrary(source)
    }
    var texts: [Version: (former: Stamp, text: String)] = [:]
    do throws(LibraryFailure) {
      for entry in try workspace.library.versions(of: former) {
        let edits = entry.version == version ? change.edits : [.setName(name)]
        let source = try workspace.library.source(of: entry)
        texts[entry.version] = (source.stamp, try text(of: source, after: edits))
      }
      try workspace.library.rename(former, to: name) { (entry, bytes) throws(LibraryFailure) in
        guard let text = texts[entry.version], text.former == Stamp(bytes) else {
          throw .changedMeanwhile(entry)
        }
        return text.text
      }
    } catch {
      throw .failed(error)
    }
    return answer(former, "\(name)@\(version)", texts.count, change)
  }

  /// A version's text under the new name; one that cannot be read keeps the profile from moving.
  private func text(
    of source: ProfileSource, after edits: [Edit]
  ) throws(LibraryFailure) -> String {
    let changed = source.profile.applying(edits)
    guard source.document.isReadable,
      let text = ProfileText.patched(source.text, from: source.profile, to: changed)
    else {
      throw LibraryFailure(
        .taken,
        "\(source.label) cannot be given another name, its file has errors; "
          + "strata validate \(source.label) says which")
    }
    return text
  }

  private func answer(_ former: String, _ label: String, _ count: Int, _ change: Change) -> Outcome
  {
    var page = invocation.page
    if invocation.wantsJSON {
      page.json(
        .object(
          [
            JSONMember("profile", .string(label)), JSONMember("formerName", .string(former)),
            JSONMember("versions", .integer(count)), JSONMember("changed", .bool(true)),
          ] + change.members))
    } else {
      let others = change.edits.count > 1 ? ", changed in \(label)" : ""
      page.line("\(former): \(change.done); \(counted(count, "version")) renamed\(others)")
    }
    return Outcome(output: page.text, messages: workspace.warnings + change.warnings)
  }
}

extension LibraryFailure {
  fileprivate static func changedMeanwhile(_ entry: Library.Entry) -> LibraryFailure {
    LibraryFailure(
      .changedOnDisk,
      "\(entry.name) \(entry.version) came meanwhile; nothing was changed, try again")
  }
}

extension Ending {
  /// A file that must agree with its place in a library.
  static func inLibrary(_ source: ProfileSource) -> Ending {
    .wrongUse(
      "\(source.label) is a version of a library; name it NAME@VERSION, and the library with "
        + "--library DIR")
  }
}
