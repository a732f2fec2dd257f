import Composer
import Formats
import ProfileLibrary
import ProfileModel
import TestKit
import Testing

@testable import strata

struct ReadingTests {
  let desk = Desk()

  // MARK: The list

  @Test func aMissingLibraryIsAnEmptyOne() throws {
    let listing = try desk.listing()
    #expect(listing.isNew)
    #expect(listing.folder == "~/library")
    #expect(listing.profiles.isEmpty && listing.drafts.isEmpty)
    #expect(listing.now > 1_600_000_000)
    #expect(desk.counts().isEmpty)
  }

  @Test func profilesAreListedWithWhatTheirNewestSays() throws {
    try desk.make("web", Version(1, 10, 0), layers: "[{name: a, service: redis}]")
    try desk.make("web", Version(1, 9, 0))
    try desk.make("shop")
    let listing = try desk.listing()
    #expect(!listing.isNew)
    #expect(listing.profiles.map(\.name) == ["shop", "web"])
    #expect(listing.profiles[1].versions.map(\.version) == [Version(1, 9, 0), Version(1, 10, 0)])
    #expect(listing.profiles[1].newest?.layers.map(\.name) == ["a"])
    #expect(listing.profiles[1].versions.allSatisfy { $0.changed > 0 && $0.findings == nil })
  }

  @Test func surroundingsComeBehindTheListAndOnlyWhenTheyAreNew() throws {
    try desk.make("shop")
    guard case .surroundings(let catalogue, let macros, _) = desk.perform(.list).last else {
      Issue.record("no surroundings")
      return
    }
    #expect(catalogue == BuiltInCatalogue.catalogue && macros.isEmpty)
    #expect(desk.perform(.list).count == 1)
    desk.program.write("team: blue\n", to: "library/macros.yaml")
    guard case .surroundings(_, macros: ["team": "blue"], _) = desk.perform(.list).last else {
      Issue.record("no new surroundings")
      return
    }
    desk.program.write("project: {name: east}\n", to: "library/context.yaml")
    guard
      case .surroundings(_, _, context: ["project.name": "east"]) = desk.perform(.list).last
    else {
      Issue.record("no new context")
      return
    }
    #expect(desk.perform(.open(desk.shop)).count == 1)
  }

  @Test func brokenFilesOfTheUsersAreSentencesOnce() throws {
    try desk.make("shop")
    desk.program.write("- x\n", to: "library/macros.yaml")
    let notices = desk.perform(.list).compactMap {
      if case .notice(let words) = $0 { words } else { nil }
    }
    #expect(notices.count == 1)
    #expect(notices.first?.contains("macros.yaml:1:1: ") == true)
    #expect(desk.perform(.list).count == 1)
  }

  @Test func findingsAreCountedAfterwards() throws {
    try desk.make("good")
    try desk.make("bad", layers: "[{name: a, service: redi}]")
    desk.program.write("{", to: "library/profiles/good/2.0.0.yaml")
    let listing = try desk.listing()
    #expect(listing.profiles.first { $0.name == "good" }?.newest == nil)
    let counts = desk.counts()
    #expect(Set(counts.keys) == ["bad@1.0.0", "good@2.0.0"])
    #expect(counts["bad@1.0.0"] == FindingCounts(errors: 1, warnings: 0))
    #expect(counts["good@2.0.0"] == FindingCounts(errors: 1, warnings: 0))
  }

  @Test func whatDidNotChangeIsNotCountedAgain() throws {
    try desk.make("one")
    try desk.make("two")
    _ = try desk.listing()
    #expect(desk.counts().count == 2)
    let again = try desk.listing()
    #expect(again.profiles.allSatisfy { $0.newest != nil && $0.versions[0].findings != nil })
    #expect(desk.counts().isEmpty)
    desk.program.write(
      Desk.text("two", layers: "[{name: a, service: redi}]"),
      to: "library/profiles/two/1.0.0.yaml")
    let changed = try desk.listing()
    #expect(changed.profiles.map { $0.versions[0].findings == nil } == [false, true])
    #expect(changed.profiles[1].newest?.layers.count == 1)
    #expect(desk.counts()["two@1.0.0"]?.errors == 1)
    desk.program.write("team: blue\n", to: "library/macros.yaml")
    _ = try desk.listing()
    #expect(desk.counts().count == 2)
  }

  @Test func aVersionThatCannotBeReadIsTold() throws {
    try desk.make("shop")
    _ = desk.program.shell("mkdir library/profiles/shop/2.0.0.yaml")
    let answers = desk.perform(.list)
    guard case .listed(let listing)? = answers.first,
      case .notice(let words)? = answers.last
    else {
      Issue.record("\(answers)")
      return
    }
    #expect(listing.profiles[0].versions.count == 2 && listing.profiles[0].newest == nil)
    #expect(words.contains("2.0.0.yaml is a folder"))
    #expect(desk.counts().isEmpty)
  }

  @Test func aLibraryThatIsAFileIsAFailure() throws {
    desk.program.write("x", to: "library")
    #expect(try desk.failure(.list).kind == .environment)
  }

  // MARK: Opening

  @Test func aVersionIsOpenedWithAllThatBelongsToIt() throws {
    try desk.make("shop")
    try desk.make("shop", Version(1, 2, 0))
    let opened = try desk.opened()
    #expect(opened.text == Desk.text("shop"))
    #expect(opened.profile.name == "shop")
    #expect(opened.stamp == Stamp(opened.text))
    #expect(opened.versions == [Version(1, 2, 0)])
    #expect(opened.unreadable == nil && opened.drafts.isEmpty)
    #expect(opened.othersOpen == 0 && !opened.isReload)
    #expect(try desk.opened(.reload(desk.shop)).isReload)
  }

  @Test func aFileIsOpenedInPlace() throws {
    let file = ProfileLocation.file("\(desk.program.folder)/mine.yaml")
    desk.program.write(Desk.text("mine"), to: "mine.yaml")
    let opened = try desk.opened(.open(file))
    #expect(opened.location == file && opened.versions.isEmpty)
    #expect(opened.profile.name == "mine")
  }

  @Test func whatCannotBeReadSaysWhyAndIsNotMarked() throws {
    try desk.make("shop")
    desk.program.write("kind: AppProfile\n\tx", to: "library/profiles/shop/1.0.0.yaml")
    let opened = try desk.opened()
    #expect(opened.unreadable?.contains("1.0.0.yaml:2:1: ") == true)
    #expect(try desk.draftTexts().isEmpty)
  }

  @Test func whatIsNotThereIsAFailure() throws {
    _ = desk.perform(.list)
    #expect(try desk.failure(.open(desk.shop)).kind == .missing)
    #expect(try desk.failure(.reload(.file("/nowhere/x.yaml"))).kind == .missing)
    #expect(try desk.failure(.open(.file("/"))).kind == .environment)
  }

  // MARK: Watching

  @Test func aFileThatIsTheSameGivesNoAnswer() throws {
    try desk.make("shop")
    let stamp = Stamp(Desk.text("shop"))
    #expect(desk.perform(.watch(desk.shop, stamp)).isEmpty)
    #expect(desk.perform(.watch(desk.shop, stamp)).isEmpty)
  }

  @Test func anotherTextIsTold() throws {
    try desk.make("shop")
    let stamp = Stamp(Desk.text("shop"))
    _ = desk.perform(.watch(desk.shop, stamp))
    desk.program.write("other", to: "library/profiles/shop/1.0.0.yaml")
    for _ in 0..<2 {
      guard
        case .changedOnDisk(desk.shop, Stamp("other"))? = desk.perform(.watch(desk.shop, stamp))
          .first
      else {
        Issue.record("nothing told")
        return
      }
    }
    #expect(desk.perform(.watch(desk.shop, Stamp("other"))).isEmpty)
  }

  @Test func whatIsGoneIsTold() throws {
    try desk.make("shop")
    _ = desk.perform(.watch(desk.shop, Stamp("x")))
    try desk.library.delete("shop", Desk.initial)
    for location in [desk.shop, .file("/nowhere/x.yaml")] {
      guard case .changedOnDisk(location, nil)? = desk.perform(.watch(location, Stamp("x"))).first
      else {
        Issue.record("nothing told")
        return
      }
    }
  }

  @Test func whatCannotBeLookedAtIsNotGone() throws {
    _ = desk.program.shell("ln -s circle circle")
    let file = ProfileLocation.file("\(desk.program.folder)/circle/x.yaml")
    guard case .failed? = desk.perform(.watch(file, Stamp("x"))).first else {
      Issue.record("told to be gone")
      return
    }
  }
}
