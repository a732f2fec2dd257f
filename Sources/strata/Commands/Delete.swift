import Formats
import ProfileLibrary
import ProfileModel

extension Command {
  /// `strata delete`
  static let delete = Command(
    name: "delete", summary: "delete a version, or a profile with all its versions",
    arguments: "NAME@V", count: 1...1,
    options: [.flag("all-versions", "delete every version of NAME"), .json],
    details: """
      Nothing is lost: strata restore brings back what was deleted. Files outside of the library are
      not deleted by Strata.
      """,
    example: "strata delete shop@1.0.0"
  ) { (invocation) throws(Ending) in
    let word = invocation.arguments[0]
    guard case .version(let name, let version) = try ProfileArgument(word) else {
      throw .wrongUse(
        "strata delete works on the library; write NAME@VERSION, and remove a file with rm")
    }
    let isAll = invocation.has("all-versions")
    guard (version == nil) == isAll else {
      throw .wrongUse(
        isAll
          ? "--all-versions goes with a name alone: strata delete \(name) --all-versions"
          : "say which version: strata delete \(name)@VERSION, or \(name) --all-versions")
    }
    let library = try Workspace.library(invocation)
    do throws(LibraryFailure) {
      let present = try library.versions(of: name).map(\.version)
      if let version {
        _ = try library.entry(name, version)
        try library.delete(name, version)
      } else {
        _ = try library.entry(name, nil)
        try library.deleteAll(name)
      }
      return deleted(name, version.map { [$0] } ?? present, isAll, invocation)
    } catch {
      throw .failed(error)
    }
  }
}

private func deleted(
  _ name: String, _ versions: [Version], _ isAll: Bool, _ invocation: Invocation
) -> Outcome {
  var page = invocation.page
  if invocation.wantsJSON {
    page.json([
      "name": .string(name), "deleted": JSONValue(versions.map(\.description)),
    ])
  } else {
    let word = isAll ? name : "\(name)@\(versions[0])"
    page.line(
      "\(word) is deleted\(isAll ? ", \(counted(versions.count, "version"))" : ""); "
        + "strata restore \(word) brings it back")
  }
  return Outcome(output: page.text)
}
