import Composer
import Glibc
import ProfileModel

/// Who changed the versions of a profile last, as the git checkout knows in which the library lies.
struct GitHistory {
  private let library: String
  private let searchPath: String?

  /// A commit further back is of no interest to anybody.
  private static let most = 1000

  init(ofLibrary path: String, searchPath: String?) {
    library = path
    self.searchPath = searchPath
  }

  /// nil where there is no checkout, or no git that reads it.
  func authors(_ request: VersionsRequest) -> VersionAuthors? {
    guard isInCheckout, let git = HelperProgram.path(of: "git", searchPath),
      case .success(let log) = HelperProgram.run(git, words(request.name), input: "")
    else { return nil }
    return VersionAuthors(request, authors: Self.read(log))
  }

  private var isInCheckout: Bool {
    guard let real = realpath(library, nil) else { return false }
    defer { free(real) }
    var folder = String(cString: real)
    while !folder.isEmpty {
      if access("\(folder)/.git", F_OK) == 0 { return true }
      folder = String(folder.prefix(upTo: folder.lastIndex(of: "/") ?? folder.startIndex))
    }
    return false
  }

  /// What is read is on this disk: nothing is fetched, nothing checked, nothing written.
  private func words(_ name: String) -> [String] {
    [
      "-C", library, "--no-pager", "--no-optional-locks", "--literal-pathspecs",
      "-c", "log.showSignature=false", "-c", "protocol.allow=never", "-c", "core.quotePath=false",
      "log", "--no-color", "--no-renames", "--max-count=\(Self.most)", "--format=%x01%at %aN",
      "--name-only", "--relative", "--", "profiles/\(name)",
    ]
  }

  /// A line for each commit, the newest first, and below it those of its files.
  static func read(_ log: String) -> [Version: VersionAuthors.Author] {
    var authors: [Version: VersionAuthors.Author] = [:]
    var author: VersionAuthors.Author?
    for line in log.split(separator: "\n") {
      if line.hasPrefix("\u{1}") {
        let words = line.dropFirst().split(separator: " ", maxSplits: 1)
        let time = words.first.flatMap { Int($0) }
        let name = words.dropFirst().first.map(String.init)
        author = time.flatMap { time in
          name.map { VersionAuthors.Author(name: $0, time: time) }
        }
      } else if let author, line.hasSuffix(".yaml"), let file = line.split(separator: "/").last,
        let version = Version(String(file.dropLast(5))), authors[version] == nil
      {
        authors[version] = author
      }
    }
    return authors
  }
}
