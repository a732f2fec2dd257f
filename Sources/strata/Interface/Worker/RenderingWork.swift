import Composer
import Formats
import Glibc
import ProfileLibrary
import ProfileModel
import Rendering

/// Renderings that are written where the user says, and what the library knows for them.
extension Performer {
  /// As `render --output` does; what is there already is asked about first.
  func write(_ order: RenderingOrder) throws(LibraryFailure) {
    guard var request = order.request.rendering else {
      throw LibraryFailure(.missing, "the layer is not there any more; nothing is written")
    }
    let target = order.request.subject.target
    let path = inHome(order.path)
    let place = OutputPlace(path, isRevealed: request.isRevealed)
    do throws(Ending) {
      request.secrets = try SecretValues.written(request, to: target, path, variable)
      let rendered = Render.rendered(request, to: target)
      let former = order.mayReplace ? [] : try place.former(rendered)
      guard former.isEmpty else { return post(.fileExists(order, former.map(shown))) }
      let paths = try place.write(rendered)
      let isSecret = request.isRevealed && rendered.resolved.contains { $0.known == .secret }
      post(.rendered(paths.map(shown), isSecret: isSecret))
    } catch {
      throw error.failure
    }
  }

  /// A path as people write it in a shell.
  private func inHome(_ path: String) -> String {
    guard let home, path == "~" || path.hasPrefix("~/") else { return path }
    return home + path.dropFirst()
  }

  /// All of a path, wherever one is, with `~`.
  private func shown(_ path: String) -> String {
    var path = path
    if !path.hasPrefix("/"), let current = getcwd(nil, 0) {
      defer { free(current) }
      path = String(cString: current) + "/" + path
    }
    guard let home, home != "/", path.hasPrefix(home + "/") else { return path }
    return "~" + path.dropFirst(home.count)
  }

  // MARK: Context

  /// Puts a value into the library's context file; its other lines stay as they are.
  mutating func keepContext(_ key: String, _ value: String) throws(LibraryFailure) {
    let former = try library.contextFile()?.bytes.get()
    guard let text = ContextFile(former ?? []).text(saying: value, for: key) else {
      throw LibraryFailure(
        .taken,
        "\(shown(library.contextPath)) stays as it is: it cannot be changed without harm; "
          + "write `\(key): \(value)` into it")
    }
    try library.writeContext(Array(text.utf8), over: former)
    try readSurroundings()
    post(.done("\(key) stands in \(shown(library.contextPath)) now", selecting: nil))
  }
}
