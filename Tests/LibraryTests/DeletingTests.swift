import ProfileLibrary
import ProfileModel
import TestKit
import Testing

struct DeletingTests {
  @Test func aDeletedVersionComesBack() throws {
    try KeptLibrary.with { kept in
      kept.shell("chmod 600 \(kept.file)")
      _ = try kept.library.create("shop", Version(1, 1, 0), text: "other")
      try kept.library.delete("shop", kept.version)
      #expect(kept.profiles == ["./shop", "./shop/1.1.0.yaml"])
      let deleted = try kept.library.deleted()
      #expect(deleted.map(\.location) == [kept.shop])
      #expect(deleted.first?.end == .deleted)
      for revision in deleted { _ = try kept.library.restore(revision, expecting: nil) }
      #expect(kept.text == "one")
      #expect(kept.shell("stat -c %a \(kept.file)") == "600\n")
      #expect(try kept.library.deleted().isEmpty)
    }
  }

  @Test(arguments: ["true", "rm -r library"])
  func aDeletedProfileComesBack(deed: String) throws {
    try KeptLibrary.with { kept in
      _ = try kept.library.create("shop", Version(1, 1, 0), text: "other")
      try kept.library.deleteAll("shop")
      #expect(kept.profiles.isEmpty)
      kept.shell(deed)
      for revision in try kept.library.deleted() {
        _ = try kept.library.restore(revision, expecting: nil)
      }
      #expect(kept.profiles == ["./shop", "./shop/1.0.0.yaml", "./shop/1.1.0.yaml"])
      #expect(kept.text == "one")
    }
  }

  @Test func whatCannotBeLookedAtIsNotTakenForDeleted() throws {
    try KeptLibrary.with { kept in
      try kept.save("two", expecting: "one")
      let revision = try #require(try kept.library.history(of: kept.shop).last)
      // A link that leads in a circle: the system refuses to tell what is there.
      kept.shell("rm \(kept.file) && ln -s 1.0.0.yaml \(kept.file)")
      let failure = kept.failure { _ = try kept.library.restore(revision, expecting: nil) }
      #expect(failure?.kind == .environment)
      #expect(
        failure?.sentence.contains("1.0.0.yaml is a symbolic link") == true,
        "\(failure?.sentence ?? "")")
      #expect(
        kept.failure { _ = try OutputFile.isThere("\(kept.folder)/\(kept.file)") }?.kind
          == .environment)
    }
  }

  @Test func whatIsNotThereCannotBeDeleted() throws {
    try KeptLibrary.with { kept in
      #expect(kept.failure { try kept.library.delete("shop", Version(9, 0, 0)) }?.kind == .missing)
      #expect(kept.failure { try kept.library.deleteAll("other") }?.kind == .missing)
      #expect(kept.failure { try kept.library.deleteAll("../shop") }?.kind == .badName)
    }
  }

  @Test func whatIsNoVersionStaysWhereItIs() throws {
    try KeptLibrary.with { kept in
      kept.program.write("notes", to: "library/profiles/shop/NOTES")
      try kept.library.deleteAll("shop")
      #expect(kept.profiles == ["./shop", "./shop/NOTES"])
    }
  }

  @Test func aRenamedProfileTakesItsHistoryAlong() throws {
    try KeptLibrary.with { kept in
      try kept.save("two", expecting: "one")
      _ = try kept.library.create("shop", Version(1, 1, 0), text: "other")
      try kept.library.rename("shop", to: "store") { entry, bytes in
        String(decoding: bytes, as: UTF8.self) + " of \(entry.version)"
      }
      #expect(kept.profiles == ["./store", "./store/1.0.0.yaml", "./store/1.1.0.yaml"])
      #expect(kept.program.read("library/profiles/store/1.0.0.yaml") == "two of 1.0.0")
      #expect(try kept.former(.version("store", kept.version)) == ["one", "two"])
      #expect(try kept.former().isEmpty)
      #expect(try kept.library.deleted().isEmpty)
    }
  }

  @Test func aNameThatIsTakenRefusesARename() throws {
    try KeptLibrary.with { kept in
      _ = try kept.library.create("store", kept.version, text: "theirs")
      let failure = kept.failure {
        try kept.library.rename("shop", to: "store") { _, _ in "mine" }
      }
      #expect(failure?.kind == .taken)
      #expect(
        kept.profiles == ["./shop", "./shop/1.0.0.yaml", "./store", "./store/1.0.0.yaml"])
      #expect(kept.failure { try kept.library.rename("shop", to: "a/b") { _, _ in "" } } != nil)
      let refusal = LibraryFailure(.environment, "no")
      #expect(
        kept.failure {
          try kept.library.rename("shop", to: "new") { _, _ throws(LibraryFailure) in
            throw refusal
          }
        } == refusal)
      #expect(kept.profiles.count == 4)
    }
  }
}
