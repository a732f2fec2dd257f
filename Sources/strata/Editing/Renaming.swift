import Formats
import ProfileLibrary
import ProfileModel

extension Editing {
  /// Gives the profile another name: all its versions in the library, or the file alone.
  func renamed(_ name: String, _ change: Change) throws(Ending) -> Outcome {
    guard isInLibrary else { return try outcome(of: change) }
    throw .badInput("a profile of the library cannot be renamed yet; strata clone makes a copy")
  }
}
