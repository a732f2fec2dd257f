import TestKit
import Testing

/// Files that are not what they should be: a finding or a sentence, never a trap and never a wait.
struct BadFileTests {
  static let bytes: [(name: String, script: String)] = [
    ("empty", ": > x.yaml"), ("NUL", "printf 'a: \\0b' > x.yaml"),
    ("no UTF-8", "printf 'name: \\377\\376' > x.yaml"),
    ("nothing but a list", "echo '- a' > x.yaml"),
    ("unfinished quote", "printf 'a: \"b' > x.yaml"),
    ("deep", "yes '[' | head -n 10000 | tr -d '\\n' > x.yaml"),
    ("another kind", "printf 'apiVersion: strata/v1\\nkind: ClusterProfile\\n' > x.yaml"),
    ("a bomb", "\(bomb)"),
  ]

  private static let bomb = """
    { echo 'a0: &a0 [x, x, x, x, x, x, x, x, x]'
    for n in 1 2 3 4 5 6 7 8 9; do m=$((n - 1))
    echo "a$n: &a$n [*a$m, *a$m, *a$m, *a$m, *a$m, *a$m, *a$m, *a$m, *a$m]"; done; } > x.yaml
    """

  @Test(arguments: bytes)
  func isAFinding(name: String, script: String) {
    Program.inFreshFolder { program in
      _ = program.shell(script)
      let result = program.run("validate", "./x.yaml")
      #expect(result.status == 1, "\(name): \(result.messages)")
      #expect(result.output.hasPrefix("./x.yaml:"))
      #expect(result.output.contains("error[bad-file]: "))
      for command in ["show", "graph", "variables"] {
        let other = program.run(command, "x.yaml")
        #expect(other.status == 1)
        #expect(other.messages.hasPrefix("strata: x.yaml:"))
      }
    }
  }

  @Test func aByteOrderMarkAndCarriageReturnsAreFine() {
    Program.inFreshFolder { program in
      let text = "\u{FEFF}" + Sample.changed.split(separator: "\n").joined(separator: "\r\n")
      program.write(text + "\r\n", to: "x.yaml")
      #expect(program.run("validate", "x.yaml").status == 0)
    }
  }

  @Test func aPipeIsNotWaitedFor() {
    Program.inFreshFolder { program in
      let result = program.shell("mkfifo x.yaml; \"$STRATA\" show x.yaml")
      #expect(result.status == 3)
      #expect(result.messages.contains("x.yaml is no plain file"))
    }
  }

  @Test func aHugeFileIsRefused() {
    Program.inFreshFolder { program in
      let result = program.shell("truncate -s 65M x.yaml; \"$STRATA\" validate x.yaml")
      #expect(result.status == 3)
      #expect(result.messages.contains("x.yaml is larger than 64 MiB"))
      let piped = program.shell("head -c 68000000 /dev/zero | \"$STRATA\" validate -")
      #expect(piped.status == 3)
    }
  }

  @Test func withoutPermissionThereIsASentence() {
    Program.inFreshFolder { program in
      // Root may read everything: then there is nothing to see.
      let result = program.shell(
        "touch x.yaml; chmod 000 x.yaml; [ -r x.yaml ] && exit 77; \"$STRATA\" show x.yaml")
      guard result.status != 77 else { return }
      #expect(result.status == 3)
      #expect(result.messages.contains("no permission"))
    }
  }

  @Test func standardInputIsAProfileToo() {
    Program.inFreshFolder { program in
      let result = program.run("validate", "-", input: Sample.changed)
      #expect(result.output.hasSuffix("standard input: no errors, 2 warnings, no hints\n"))
      #expect(program.run("show", "-", input: Sample.changed).output.hasPrefix("shop 1.1.0\n"))
      #expect(program.shell("\"$STRATA\" validate - <&-").status == 3)
    }
  }

  @Test func aReaderThatGoesAwayIsNoCrash() {
    Program.inFreshFolder { program in
      let result = program.shell(
        "{ \"$STRATA\" catalog --json; echo $? >status; } | head -n 1; cat status")
      #expect(result.output == "[\n0\n")
      #expect(result.messages.isEmpty)
    }
  }

  @Test func aFullDiskIsSaid() {
    Program.inFreshFolder { program in
      let result = program.shell("\"$STRATA\" catalog >/dev/full")
      #expect(result.status == 3)
      #expect(result.messages.contains("no space left"))
    }
  }

  @Test func nothingSteersTheTerminal() {
    Program.inFreshFolder { program in
      program.write(Sample.hostile, to: "x.yaml")
      for words in [
        ["show"], ["validate"], ["graph"], ["show", "--json"], ["validate", "--json"],
      ] {
        let result = program.run(words + ["x.yaml"])
        for text in [result.output, result.messages] {
          let bad = text.unicodeScalars.filter {
            $0 != "\n" && ($0.properties.generalCategory == .control || $0 == "\u{202E}")
          }
          #expect(bad.isEmpty, "\(words)")
        }
      }
      #expect(program.run("show", "x.yaml").output.contains("␛[31m"))
    }
  }
}
