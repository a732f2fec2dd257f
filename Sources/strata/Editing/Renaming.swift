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
    let count: Int
    do throws(LibraryFailure) {
      count = try workspace.rename(former, to: name) {
        $0 == version ? change.edits : [.setName(name)]
      }
    } catch {
      throw .failed(error)
    }
    return answer(former, "\(name)@\(version)", count, change)
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

extension Ending {
  /// A file that must agree with its place in a library.
  static func inLibrary(_ source: ProfileSource) -> Ending {
    .wrongUse(
      "\(source.label) is a version of a library; name it NAME@VERSION, and the library with "
        + "--library DIR")
  }
}
