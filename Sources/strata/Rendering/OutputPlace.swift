import Formats
import ProfileLibrary
import ProfileModel
import Rendering

/// Where a rendering is written to: a file that gets the stream, or a folder that gets all files.
struct OutputPlace {
  let path: String
  private let isRevealed: Bool

  init(_ path: String, isRevealed: Bool) {
    self.path = path
    self.isRevealed = isRevealed
  }

  /// What is there already and would be written over.
  func former(_ rendered: Rendered) throws(Ending) -> [String] {
    let places =
      OutputFile.isFolder(path)
      ? rendered.files.filter { !$0.keepsFormerValues }.map { place(of: $0) } : [path]
    do throws(LibraryFailure) {
      var former: [String] = []
      for place in places where try OutputFile.isThere(place) { former.append(place) }
      return former
    } catch {
      throw .failed(error)
    }
  }

  /// Writes it; gives the paths in their order.
  func write(_ rendered: Rendered) throws(Ending) -> [String] {
    do throws(LibraryFailure) {
      guard OutputFile.isFolder(path) else {
        try OutputFile.write(
          Array(rendered.stream.text.utf8), to: path, isSecret: holdsSecrets(rendered))
        return [path]
      }
      return try writeFolder(rendered)
    } catch {
      throw .failed(error)
    }
  }

  private func writeFolder(_ rendered: Rendered) throws(LibraryFailure) -> [String] {
    try OutputFile.makeFolder(folder)
    var written: [String] = []
    for file in rendered.files {
      let place = place(of: file)
      try OutputFile.write(
        try bytes(of: file, place), to: place, isSecret: file.isSecret || holdsSecrets(rendered))
      written.append(place)
    }
    return written
  }

  private var folder: String {
    var folder = path
    while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
    return folder
  }

  private func place(of file: RenderedFile) -> String {
    folder == "/" ? "/\(file.name)" : "\(folder)/\(file.name)"
  }

  /// A file that keeps its former values gets the new lines only.
  private func bytes(of file: RenderedFile, _ place: String) throws(LibraryFailure) -> [UInt8] {
    guard file.keepsFormerValues, let former = try OutputFile.former(place) else {
      return Array(file.text.text.utf8)
    }
    let text = String(decoding: former, as: UTF8.self)
    return Array(EnvironmentLines.merged(text, with: file.text.text).utf8)
  }

  private func holdsSecrets(_ rendered: Rendered) -> Bool {
    isRevealed && rendered.resolved.contains { $0.known == .secret }
  }
}
