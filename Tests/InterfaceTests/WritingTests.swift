import Composer
import Formats
import ProfileLibrary
import ProfileModel
import TestKit
import Testing

@testable import strata

struct WritingTests {
  let desk = Desk()
  private let file = "library/profiles/shop/1.0.0.yaml"

  init() throws {
    try desk.make("shop")
    _ = desk.perform(.list)
  }

  // MARK: Saving

  @Test func aSaveTouchesOnlyWhatChanged() throws {
    let opened = try desk.opened()
    let saved = try desk.saved(.save(desk.writing(opened, "new"), expecting: opened.stamp))
    #expect(saved.text.hasPrefix("# kept as it is\n") && saved.text.contains("description: new"))
    #expect(desk.program.read(file) == saved.text)
    #expect(saved.stamp == Stamp(saved.text))
    #expect(saved.profile.description == "new" && saved.location == desk.shop)
    #expect(try desk.draftTexts() == [saved.text])
    #expect(try desk.library.history(of: desk.shop).count == 1)
  }

  @Test func aTextThatChangedOnDiskStays() throws {
    let opened = try desk.opened()
    desk.program.write("other", to: file)
    let effect = Effect.save(desk.writing(opened, "new"), expecting: opened.stamp)
    #expect(try desk.failure(effect).kind == .changedOnDisk)
    #expect(desk.program.read(file) == "other")
    let saved = try desk.saved(.save(desk.writing(opened, "new"), expecting: nil))
    #expect(desk.program.read(file) == saved.text)
  }

  @Test func aVersionThatIsGoneIsTold() throws {
    let opened = try desk.opened()
    try desk.library.delete("shop", Desk.initial)
    let effect = Effect.save(desk.writing(opened, "new"), expecting: opened.stamp)
    #expect(try desk.failure(effect).kind == .missing)
  }

  @Test func aFolderWithoutPermissionIsTold() throws {
    let opened = try desk.opened()
    // Root may write anywhere; a text in the place of the folder stops it too.
    _ = desk.program.shell("rm -r library/profiles/shop && : > library/profiles/shop")
    let effect = Effect.save(desk.writing(opened, "new"), expecting: opened.stamp)
    #expect([.missing, .environment].contains(try desk.failure(effect).kind))
  }

  @Test func aFileElsewhereIsSavedInPlace() throws {
    desk.program.write(Desk.text("mine"), to: "mine.yaml")
    let opened = try desk.opened(.open(.file("\(desk.program.folder)/mine.yaml")))
    _ = try desk.saved(.save(desk.writing(opened, "new"), expecting: opened.stamp))
    #expect(desk.program.read("mine.yaml").contains("description: new"))
  }

  @Test func secretsAreNobodyElses() throws {
    var writing = desk.writing(try desk.opened(), "")
    let secret = "[{name: db, service: redis, parameters: {password: {value: hunter2}}}]"
    let text = Desk.text("shop", layers: secret)
    writing.document.profile.layers = ProfileDocument.read(Array(text.utf8)).profile.layers
    _ = try desk.saved(.save(writing, expecting: nil))
    writing.location = .version("shop", Version(2, 0, 0))
    _ = try desk.saved(.create(writing))
    let modes = desk.program.shell("stat -c %a library/profiles/shop/*").output
    #expect(modes == "600\n600\n")
  }

  // MARK: Creating

  @Test func aNewVersionIsAddedAndNeverReplaced() throws {
    var writing = desk.writing(try desk.opened(), "next")
    writing.location = .version("shop", Version(1, 1, 0))
    writing.document.profile.version = "1.1.0"
    let saved = try desk.saved(.create(writing))
    #expect(saved.versions == [Desk.initial] && saved.text.contains("version: 1.1.0"))
    #expect(try desk.failure(.create(writing)).kind == .taken)
    writing.location = .version("../x", Desk.initial)
    #expect(try desk.failure(.create(writing)).kind == .badName)
  }

  @Test func aFileElsewhereThatIsGoneIsWrittenAgain() throws {
    let secret = "[{name: db, service: redis, parameters: {password: {value: hunter2}}}]"
    desk.program.write(Desk.text("mine", layers: secret), to: "mine.yaml")
    let opened = try desk.opened(.open(.file("\(desk.program.folder)/mine.yaml")))
    let writing = desk.writing(opened, "new")
    #expect(try desk.failure(.create(writing)).kind == .taken)
    _ = desk.program.shell("rm mine.yaml")
    let saved = try desk.saved(.create(writing))
    #expect(desk.program.read("mine.yaml") == saved.text && saved.text.contains("new"))
    // It is written anew: who could read the former one is not known any more.
    #expect(desk.program.shell("stat -c %a mine.yaml").output == "600\n")
  }

  // MARK: Whole profiles

  @Test func whatIsDeletedComesBack() throws {
    #expect(try desk.done(.delete(desk.shop)).sentence == "shop 1.0.0 is deleted")
    #expect(try desk.failure(.delete(desk.shop)).kind == .missing)
    let back = try desk.done(.undelete([desk.shop]))
    #expect(back.sentence == "shop 1.0.0 is back" && back.selecting == desk.shop)
    #expect(desk.program.read(file) == Desk.text("shop"))
    #expect(try desk.failure(.undelete([desk.shop])).kind == .taken)
    #expect(
      try desk.failure(.undelete([.version("never", Desk.initial)])).kind == .missing)
  }

  @Test func aProfileIsDeletedWithAllVersions() throws {
    let next = Version(1, 1, 0)
    try desk.make("shop", next)
    #expect(try desk.done(.deleteAll(name: "shop")).sentence == "shop is deleted, 2 versions")
    #expect(try desk.failure(.deleteAll(name: "shop")).kind == .missing)
    let all = [desk.shop, ProfileLocation.version("shop", next)]
    #expect(try desk.done(.undelete(all)).sentence == "2 versions are back")
    #expect(try desk.listing().profiles.first?.versions.count == 2)
  }

  @Test func whatWasMadeMeanwhileStays() throws {
    _ = try desk.done(.delete(desk.shop))
    _ = try desk.library.create("shop", Desk.initial, text: "mine")
    #expect(try desk.failure(.undelete([desk.shop])).kind == .taken)
    #expect(desk.program.read(file) == "mine")
  }

  @Test func onlyVersionsAreDeleted() throws {
    #expect(try desk.failure(.delete(.file("/tmp/x.yaml"))).kind == .badName)
  }

  @Test func aCloneHasItsNameAndVersion() throws {
    let effect = Effect.clone(desk.shop, name: "copy", version: Version(0, 1, 0))
    let done = try desk.done(effect)
    #expect(done.sentence == "copy 0.1.0 is a copy of shop 1.0.0")
    #expect(done.selecting == .version("copy", Version(0, 1, 0)))
    #expect(
      desk.program.read("library/profiles/copy/0.1.0.yaml") == Desk.text("copy", Version(0, 1, 0)))
    #expect(try desk.failure(effect).kind == .taken)
    #expect(
      try desk.failure(.clone(desk.shop, name: "a/b", version: Desk.initial)).kind == .badName)
    desk.program.write("{", to: file)
    let broken = Effect.clone(desk.shop, name: "other", version: Desk.initial)
    #expect(try desk.failure(broken).sentence.contains("1.0.0.yaml:1:"))
  }

  @Test func aProfileGetsAnotherName() throws {
    try desk.make("shop", Version(2, 0, 0))
    try desk.make("taken")
    #expect(try desk.failure(.rename(name: "shop", to: "taken")).kind == .taken)
    #expect(try desk.failure(.rename(name: "shop", to: "../x")).kind == .badName)
    #expect(try desk.failure(.rename(name: "nothing", to: "x")).kind == .missing)
    let done = try desk.done(.rename(name: "shop", to: "store"))
    #expect(done.sentence == "shop is called store now, 2 versions")
    #expect(done.selecting == .version("store", Version(2, 0, 0)))
    #expect(desk.program.read("library/profiles/store/1.0.0.yaml") == Desk.text("store"))
  }
}
