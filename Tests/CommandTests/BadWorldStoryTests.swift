import TestKit
import Testing

/// A world in which nothing can be written: one sentence, status 3, and every file as it was.
struct BadWorldStoryTests {
  /// Each of these writes to the library or would.
  private static let writes = [
    "add shop redis", "metadata shop --description x", "metadata shop --name store",
    "bump shop --patch", "clone shop copy", "delete shop@1.0.0", "delete shop --all-versions",
    "new shop --version 2.0.0", "restore shop@1.1.0 1",
  ]

  private static func expectNothingWritten(
    _ what: String, as user: String = "", in program: Program, _ sentence: String,
    _ words: [String] = writes
  ) {
    let files = "find -L library -type f -exec cksum {} + | sort; find library | sort"
    let before = program.shell(files).output
    for line in words {
      let result = program.shell("\(user) \"$STRATA\" \(line) --library library")
      #expect(result.status == 3, "\(what), \(line): \(result)")
      #expect(result.messages.contains(sentence), "\(what), \(line): \(result.messages)")
      let lines = result.messages.split(separator: "\n")
      #expect(lines.count == 1 && result.messages.hasPrefix("strata: "))
      #expect(!result.messages.contains("/.strata-"), "\(result.messages)")
      #expect(program.shell(files).output == before, "\(what), \(line)")
    }
  }

  /// A library in the folder of that name, with two versions of which one has a revision.
  private static func withLibrary(_ body: (Program) -> Void) {
    Program.inFreshFolder { program in
      _ = program.run("new", "shop", "--library", "library")
      _ = program.run("bump", "shop", "--minor", "--library", "library")
      _ = program.run("add", "shop", "redis", "--library", "library")
      body(program)
    }
  }

  /// Root may write anywhere, so it becomes somebody else for this.
  @Test func aFolderThatMayOnlyBeRead() {
    Self.withLibrary { program in
      let isRoot = program.shell("test \"$(id -u)\" = 0").status == 0
      _ = program.shell("chmod 755 .; chmod -R 777 state; chmod -R a-w,a+rX library")
      let user = isRoot ? "setpriv --reuid=65534 --clear-groups" : ""
      Self.expectNothingWritten("read-only", as: user, in: program, "no permission")
      _ = program.shell("chmod -R u+w library")
    }
  }

  /// What cannot be looked at is not gone.
  @Test func aFolderThatMayNotBeLookedInto() {
    Self.withLibrary { program in
      let isRoot = program.shell("test \"$(id -u)\" = 0").status == 0
      _ = program.shell("chmod 755 .; chmod -R 777 state; chmod -R a+rwX library")
      _ = program.shell("chmod 000 library/profiles")
      let user = isRoot ? "setpriv --reuid=65534 --clear-groups" : ""
      for line in ["show shop", "add shop redis", "delete shop@1.0.0", "new shop"] {
        let result = program.shell("\(user) \"$STRATA\" \(line) --library library")
        #expect(result.status == 3, "\(line): \(result)")
        #expect(result.messages.contains("no permission"), "\(line): \(result.messages)")
      }
      _ = program.shell("chmod 755 library/profiles")
    }
  }

  @Test func aDiskThatIsFull() {
    Self.withLibrary { program in
      let mounted = program.shell(
        """
        mkdir small && mount -t tmpfs -o size=200k none small 2>/dev/null || exit 1
        mv library small && ln -s small/library library
        dd if=/dev/zero of=small/filler bs=1k 2>/dev/null; true
        """)
      guard mounted.status == 0 else {
        return print("full disk: skipped, nothing can be mounted here")
      }
      // The library was moved, and has no revisions there.
      let growing = Self.writes.filter { !$0.hasPrefix("delete") && !$0.hasPrefix("restore") }
      Self.expectNothingWritten("full", in: program, "the disk is full; make room", growing)
      // What makes room goes on working.
      #expect(program.run("delete", "shop@1.0.0", "--library", "library").status == 0)
      _ = program.shell("umount small")
    }
  }

  @Test func aLinkInTheWay() {
    Self.withLibrary { program in
      _ = program.shell(
        "mv library/profiles/shop outside; ln -s ../../outside library/profiles/shop")
      Self.expectNothingWritten(
        "folder", in: program,
        "library/profiles/shop is a symbolic link, and nothing is written through one",
        Self.writes.filter { $0 != "clone shop copy" })
      _ = program.shell(
        """
        rm library/profiles/shop; mv outside library/profiles/shop
        mv library/profiles/shop/1.1.0.yaml outside.yaml
        ln -s ../../../outside.yaml library/profiles/shop/1.1.0.yaml
        """)
      let words = [
        "add shop redis", "metadata shop --description x", "metadata shop --name store",
        "delete shop --all-versions", "delete shop@1.1.0", "restore shop@1.1.0 1",
      ]
      Self.expectNothingWritten(
        "file", in: program, "library/profiles/shop/1.1.0.yaml is a symbolic link", words)
    }
  }

  @Test func aFolderThatIsGone() {
    Self.withLibrary { program in
      _ = program.shell("rm -r library/profiles/shop")
      let words = Self.writes.filter { !$0.hasPrefix("new") && !$0.hasPrefix("restore") }
      Self.expectNothingWritten(
        "profile", in: program, "library has no profile \"shop\"", words)
      #expect(program.run("restore", "shop", "--library", "library").status == 0)
      _ = program.shell("rm -r library; touch library")
      Self.expectNothingWritten("library", in: program, "a part of it is a file, not a folder")
    }
  }

  @Test func aLockThatAnotherProgramHolds() {
    Self.withLibrary { program in
      _ = program.shell("flock library sleep 60 >/dev/null 2>&1 & echo $! >holder; sleep 0.2")
      defer { _ = program.shell("kill $(cat holder)") }
      let words = ["add shop redis", "delete shop@1.0.0", "new shop --version 2.0.0"]
      Self.expectNothingWritten("locked", in: program, "another program is writing to", words)
      #expect(program.run("show", "shop", "--library", "library").status == 0)
    }
  }
}
