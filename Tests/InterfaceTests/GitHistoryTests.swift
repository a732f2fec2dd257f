import Composer
import ProfileModel
import TestKit
import Testing

@testable import strata

/// Who changed a version, as git tells it.
struct GitHistoryTests {
  private let request = VersionsRequest(number: 4, name: "shop")

  @Test func theNewestCommitOfAFileCounts() {
    let log = """
      \u{1}1700000300 Grace Hopper

      profiles/shop/1.1.0.yaml
      \u{1}1700000200 Ada Lovelace

      profiles/shop/1.0.0.yaml
      profiles/shop/1.1.0.yaml
      profiles/shop/notes.txt
      \u{1}nonsense
      profiles/shop/9.0.0.yaml

      """
    let authors = GitHistory.read(log)
    #expect(authors.count == 2)
    #expect(authors[Version(1, 1, 0)] == .init(name: "Grace Hopper", time: 1_700_000_300))
    #expect(authors[Version(1, 0, 0)] == .init(name: "Ada Lovelace", time: 1_700_000_200))
  }

  @Test func withoutACheckoutOrAGitThereIsNothing() {
    let program = Program()
    defer { program.remove() }
    _ = program.shell("mkdir -p library/profiles/shop")
    let path = "\(program.folder)/library"
    #expect(GitHistory(ofLibrary: path, searchPath: "/usr/bin:/bin").authors(request) == nil)
    #expect(GitHistory(ofLibrary: path + "/none", searchPath: "/usr/bin").authors(request) == nil)
    _ = program.shell("mkdir .git")
    #expect(GitHistory(ofLibrary: path, searchPath: "").authors(request) == nil)
    // What is called so, but is no checkout, is not told of either.
    #expect(GitHistory(ofLibrary: path, searchPath: "/usr/bin:/bin").authors(request) == nil)
  }

  @Test func aLibraryBelowACheckoutIsFound() throws {
    let program = Program()
    defer { program.remove() }
    guard program.shell("command -v git").status == 0 else { return }
    let made = program.shell(
      """
      mkdir -p library/profiles/shop && echo a >library/profiles/shop/1.0.0.yaml &&
        git init -q . && git add . && GIT_AUTHOR_DATE='1700000000 +0000' git \
        -c user.name='Ada Lovelace' -c user.email=ada@example.org commit -q -m first
      """)
    try #require(made.status == 0, "\(made)")
    let history = GitHistory(ofLibrary: "\(program.folder)/library", searchPath: "/usr/bin:/bin")
    let found = try #require(history.authors(request))
    #expect(found.number == 4)
    #expect(found.authors == [.initial: .init(name: "Ada Lovelace", time: 1_700_000_000)])
  }
}
