/// A rendering on its way to a file, or to a folder.
package struct RenderingOrder: Equatable, Sendable {
  package var request: PreviewRequest
  /// As the user wrote it; a folder ends in a slash, or is there.
  package var path: String
  /// What is there may be written over.
  package var mayReplace: Bool

  package init(_ request: PreviewRequest, to path: String, mayReplace: Bool = false) {
    self.request = request
    self.path = path
    self.mayReplace = mayReplace
  }
}
