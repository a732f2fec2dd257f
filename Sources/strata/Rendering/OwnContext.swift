import Formats
import ProfileLibrary
import ProfileModel
import Rendering

extension Workspace {
  /// What the library's context file says, and what is wrong with it: what can be read of it counts
  /// in spite of that.
  func ownContext() -> (values: [String: String], problems: [String]) {
    guard let own = library.contextFile() else { return ([:], []) }
    switch own.bytes {
    case .failure(let failure): return ([:], [failure.sentence])
    case .success(let bytes):
      let file = ContextFile(bytes)
      let problems = file.problems.prefix(1).map { problem in
        let place = file.source.position(of: problem.offset)
        return "\(own.path):\(place.line):\(place.column): \(problem.message)"
      }
      return (file.values, Array(problems))
    }
  }
}
