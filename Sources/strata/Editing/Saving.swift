import Glibc
import ProfileLibrary
import ProfileModel

extension Editing {
  /// Writes the profile's new text where it was read from.
  func save(_ text: String) throws(Ending) {
    guard let path = source.path else { return }
    guard let file = fopen(path, "w") else {
      throw .failed(.system(errno, "write", path))
    }
    defer { fclose(file) }
    fputs(text, file)
  }
}
