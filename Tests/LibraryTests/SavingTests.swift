import ProfileLibrary
import ProfileModel
import TestKit
import Testing

struct SavingTests {
  @Test func aSaveKeepsTheFormerText() throws {
    try KeptLibrary.with { kept in
      let stamp = try kept.save("two", expecting: "one")
      #expect(stamp == Stamp("two"))
      try kept.save("three", expecting: "two")
      #expect(kept.text == "three")
      #expect(try kept.former() == ["one", "two"])
      let history = try kept.library.history(of: kept.shop)
      #expect(history.map(\.number) == [1, 2])
      #expect(history.map(\.size) == [3, 3])
      #expect(history.allSatisfy { $0.end == .saved && $0.written <= $0.ended })
      #expect(kept.profiles == ["./shop", "./shop/1.0.0.yaml"])
    }
  }

  @Test func theSameTextIsNoRevision() throws {
    try KeptLibrary.with { kept in
      try kept.save("one", expecting: "one")
      #expect(try kept.former().isEmpty)
    }
  }

  @Test func whatChangedOnDiskStays() throws {
    try KeptLibrary.with { kept in
      kept.program.write("theirs", to: kept.file)
      let failure = kept.failure { try kept.save("mine", expecting: "one") }
      #expect(failure?.kind == .changedOnDisk)
      #expect(failure?.sentence.hasPrefix("shop 1.0.0 was changed on disk") == true)
      #expect(kept.text == "theirs")
      #expect(try kept.former().isEmpty)
      _ = try kept.library.save("mine", over: kept.shop, expecting: nil)
      #expect(try kept.former() == ["theirs"])
    }
  }

  @Test func theModeStaysAndASecretClosesIt() throws {
    try KeptLibrary.with { kept in
      kept.shell("chmod 640 \(kept.file)")
      try kept.save("two", expecting: "one")
      #expect(kept.shell("stat -c %a \(kept.file)") == "640\n")
      _ = try kept.library.save(
        "two", over: kept.shop, expecting: Stamp("two"), isSecret: true)
      #expect(kept.shell("stat -c %a \(kept.file)") == "600\n")
      _ = try kept.library.create("vault", kept.version, text: "x", isSecret: true)
      #expect(kept.shell("stat -c %a library/profiles/vault/1.0.0.yaml") == "600\n")
      let open = kept.shell("find state -type d ! -perm 700 -o -type f ! -perm 600")
      #expect(open == "state\n" || open.isEmpty)
    }
  }

  @Test func aFileOutsideALibraryIsJustAsGood() throws {
    try KeptLibrary.with { kept in
      kept.program.write("one", to: "mine.yaml")
      kept.shell("ln -s mine.yaml link.yaml")
      let link = ProfileLocation.file("\(kept.folder)/link.yaml")
      _ = try kept.library.save("two", over: link, expecting: Stamp("one"))
      #expect(kept.shell("readlink link.yaml; cat mine.yaml") == "mine.yaml\ntwo")
      #expect(try kept.former(.file("\(kept.folder)/mine.yaml")) == ["one"])
    }
  }

  @Test func aVersionNamedByItsFileIsTheVersion() throws {
    try KeptLibrary.with { kept in
      let file = ProfileLocation.file("\(kept.folder)/\(kept.file)")
      _ = try kept.library.save("two", over: file, expecting: Stamp("one"))
      #expect(try kept.former() == ["one"])
    }
  }

  @Test func onlyTheNewestRevisionsStay() throws {
    try KeptLibrary.with { kept in
      try kept.save("two", expecting: "one")
      kept.shell(
        """
        cd state/strata/revisions/*/shop/1.0.0
        for n in $(seq 2 1005); do echo $n > $n-saved-1-1-420; done
        """)
      try kept.save("three", expecting: "two")
      let numbers = try kept.library.history(of: kept.shop).map(\.number)
      #expect(numbers == Array(7...1006))
    }
  }

  @Test func tenSavesAndTheFourthRestored() throws {
    try KeptLibrary.with { kept in
      var former = "one"
      for number in 2...11 {
        try kept.save("\(number)", expecting: former)
        former = "\(number)"
      }
      let history = try kept.library.history(of: kept.shop)
      #expect(history.count == 10)
      _ = try kept.library.restore(history[3], expecting: Stamp("11"))
      #expect(kept.text == "4")
      #expect(try kept.former().last == "11")
      #expect(try kept.library.history(of: kept.shop).last?.end == .restored)
    }
  }

  @Test func leftoversOfAKilledSaveGo() throws {
    try KeptLibrary.with { kept in
      kept.shell(
        """
        cd library/profiles; mkdir .strata-7 other; touch .strata-7/1.0.0.yaml shop/.strata-8 \
        shop/.strata-8-0 other/.strata-9 shop/.strata-notes ../.strata-6
        """)
      try kept.save("two", expecting: "one")
      #expect(kept.shell("find . -name '.strata-*'") == "./library/profiles/shop/.strata-notes\n")
    }
  }
}
