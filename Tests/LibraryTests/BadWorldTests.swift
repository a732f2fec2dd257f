import ProfileLibrary
import ProfileModel
import TestKit
import Testing

struct BadWorldTests {
  @Test(arguments: [
    "library/profiles/shop/1.0.0.yaml", "library/profiles/shop", "library/profiles",
  ])
  func aLinkInTheWayIsRefused(path: String) throws {
    try KeptLibrary.with { kept in
      kept.shell("mv \(path) elsewhere; ln -s \"$PWD/elsewhere\" \(path)")
      let failure = kept.failure { try kept.save("two", expecting: "one") }
      #expect(failure?.sentence.contains("\(path) is a symbolic link") == true, "\(failure as Any)")
      #expect(kept.failure { try kept.library.delete("shop", kept.version) } != nil)
      #expect(kept.text == "one")
    }
  }

  @Test func aLinkToAnotherFolderIsNotWrittenInto() throws {
    try KeptLibrary.with { kept in
      kept.shell("mkdir outside; touch outside/.strata-5; ln -s ../../outside library/profiles/new")
      let failure = kept.failure {
        _ = try kept.library.create("new", kept.version, text: "one")
      }
      #expect(failure?.sentence.contains("symbolic link") == true)
      #expect(kept.shell("ls -A outside") == ".strata-5\n")
    }
  }

  @Test(arguments: [
    "rm library/profiles/shop/1.0.0.yaml", "rm -r library/profiles", "rm -r library",
  ])
  func whatWasDeletedMeanwhileIsToldOf(deed: String) throws {
    try KeptLibrary.with { kept in
      kept.shell(deed)
      let failure = kept.failure { try kept.save("two", expecting: "one") }
      #expect(failure?.kind == .missing)
      #expect(failure?.sentence.hasPrefix("shop 1.0.0 is not there any more") == true)
      #expect(kept.text.isEmpty)
    }
  }

  @Test func aHeldLockIsWaitedForAndThenToldOf() throws {
    try KeptLibrary.with { kept in
      kept.shell("flock library sleep 10 >/dev/null 2>&1 & echo $! > holder; sleep 0.2")
      defer { kept.shell("kill $(cat holder)") }
      let start = ContinuousClock.now
      let failure = kept.failure { try kept.save("two", expecting: "one") }
      #expect(failure?.kind == .locked)
      #expect(start.duration(to: .now) > .seconds(1.5))
      #expect(failure?.sentence.hasPrefix("another program is writing to") == true)
      #expect(kept.text == "one")
    }
  }

  @Test func aLockThatIsReleasedIsWaitedFor() throws {
    try KeptLibrary.with { kept in
      kept.shell("flock library sleep 0.5 >/dev/null 2>&1 & sleep 0.1")
      try kept.save("two", expecting: "one")
      #expect(kept.text == "two")
    }
  }

  @Test func withoutAPlaceForTheFormerTextNothingIsSaved() throws {
    try KeptLibrary.with { kept in
      kept.program.write("in the way", to: "state")
      let failure = kept.failure { try kept.save("two", expecting: "one") }
      #expect(failure?.sentence.hasPrefix("nothing was changed, for the former text") == true)
      let homeless = Library(LibraryLocation(path: kept.library.path, origin: .option))
      let other = kept.failure {
        _ = try homeless.save("two", over: kept.shop, expecting: nil)
      }
      #expect(other?.sentence.contains("$XDG_STATE_HOME") == true)
      #expect(kept.text == "one")
      #expect(kept.profiles == ["./shop", "./shop/1.0.0.yaml"])
    }
  }

  /// Root may write anywhere, so it becomes somebody else for this.
  @Test func withoutPermissionNothingIsSaved() throws {
    try KeptLibrary.with { kept in
      let outcome = kept.shell(
        """
        test "$(id -u)" = 0 || { chmod 555 library/profiles/shop; as=; }
        test "$(id -u)" != 0 || { chmod 755 .; as='setpriv --reuid=65534 --clear-groups'; }
        mkdir other; chmod 777 other
        XDG_STATE_HOME=$PWD/other $as "$DRIVER" library save shop@1.0.0 two 2>&1
        echo $?; chmod 755 library/profiles/shop
        """)
      #expect(outcome.contains("no permission"))
      #expect(outcome.hasSuffix("3\n"))
      #expect(kept.text == "one")
    }
  }

  @Test func aFullDiskIsToldOf() throws {
    try KeptLibrary.with { kept in
      let outcome = kept.shell(
        """
        mkdir small
        mount -t tmpfs -o size=256k none small 2>/dev/null || { echo skipped; exit; }
        mv library small; ln -s small/library library
        dd if=/dev/zero of=small/filler bs=1k >/dev/null 2>&1
        text=$(head -c 9000 /dev/zero | tr '\\0' x)
        "$DRIVER" library save shop@1.0.0 "$text" 2>&1; echo $?
        cat library/profiles/shop/1.0.0.yaml; rm small/filler
        "$DRIVER" library save shop@1.0.0 two; cat library/profiles/shop/1.0.0.yaml; umount small
        """)
      if outcome == "skipped\n" {
        print("full disk: skipped, nothing can be mounted here")
      } else {
        #expect(outcome.contains("the disk is full; make room and try again\n3\nonetwo"))
      }
    }
  }

  /// Not even root removes what is immutable, where the file system knows that.
  @Test(arguments: ["delete-all shop x", "rename shop store"])
  func allVersionsLeaveOrNone(words: String) throws {
    try KeptLibrary.with { kept in
      _ = try kept.library.create("shop", Version(1, 1, 0), text: "other")
      let outcome = kept.shell(
        """
        chattr +i library/profiles/shop/1.1.0.yaml 2>/dev/null || { echo skipped; exit; }
        XDG_STATE_HOME=$PWD/state "$DRIVER" library \(words) 2>&1; echo $?
        chattr -i library/profiles/shop/1.1.0.yaml
        """)
      guard outcome != "skipped\n" else { return print("immutable file: skipped, there are none") }
      #expect(outcome.contains("cannot remove"))
      #expect(outcome.hasSuffix("shop/1.1.0.yaml: no permission; look at its owner and mode\n3\n"))
      #expect(kept.profiles == ["./shop", "./shop/1.0.0.yaml", "./shop/1.1.0.yaml"])
      #expect(kept.text == "one")
      try kept.library.deleteAll("shop")
      #expect(kept.profiles.isEmpty)
    }
  }
}
