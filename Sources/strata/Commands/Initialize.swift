import Formats
import ProfileLibrary
import ProfileModel

extension Command {
  /// `strata init`
  static let initialize = Command(
    name: "init", summary: "make a folder the library for everything below it",
    arguments: "[DIR]", count: 0...1, options: [.json],
    details: """
      Writes strata.yaml into the folder, the current one when none is named. From then on strata
      uses that library wherever it is called in the folder or below, unless --library or
      $STRATA_LIBRARY names another.
      """,
    example: "strata init profiles-of-our-team"
  ) { (invocation) throws(Ending) in
    let folder = invocation.arguments.first ?? invocation.value("library") ?? "."
    guard !folder.isEmpty else {
      throw .wrongUse("strata init needs a folder's name: strata init DIR")
    }
    let isNew: Bool
    do throws(LibraryFailure) {
      isNew = try Library.mark(folder)
    } catch {
      throw .failed(error)
    }
    var page = invocation.page
    if invocation.wantsJSON {
      page.json(["library": JSONValue(folder), "created": .bool(isNew)])
    } else {
      page.line(isNew ? "\(folder) is a library now" : "\(folder) is a library already")
    }
    return Outcome(output: page.text)
  }
}
