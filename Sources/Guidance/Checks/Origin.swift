/// Where in a library a file lies, to be held against its metadata.
package struct Origin: Equatable, Sendable {
  /// The folder: the profile's name.
  package var folder: String
  /// The file's name without `.yaml`: the version.
  package var file: String

  package init(folder: String, file: String) {
    self.folder = folder
    self.file = file
  }
}
