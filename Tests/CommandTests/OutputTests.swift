import Formats
import TestKit
import Testing

/// What the commands print, held against files.
struct OutputTests {
  static let outputs: [(name: String, words: [String])] = [
    ("show.txt", ["show", "shop.yaml"]), ("show.json", ["show", "shop.yaml", "--json"]),
    ("validate.txt", ["validate", "shop.yaml"]),
    ("validate-color.txt", ["validate", "shop.yaml", "--color", "always"]),
    ("validate.json", ["validate", "shop.yaml", "--json"]),
    ("validate.sarif.json", ["validate", "shop.yaml", "--format", "sarif"]),
    ("validate.github.txt", ["validate", "shop.yaml", "--format", "github"]),
    ("graph.txt", ["graph", "shop.yaml"]), ("graph.json", ["graph", "shop.yaml", "--json"]),
    ("graph.dot", ["graph", "shop.yaml", "--format", "dot"]),
    ("graph.mermaid", ["graph", "shop.yaml", "--format", "mermaid"]),
    ("diff.txt", ["diff", "shop.yaml", "next.yaml"]),
    ("diff.json", ["diff", "shop.yaml", "next.yaml", "--json"]),
    ("catalog.txt", ["catalog"]), ("catalog-container.txt", ["catalog", "container"]),
    ("catalog-redis.json", ["catalog", "redis", "--json"]),
    ("catalog-category.txt", ["catalog", "--category", "databases"]),
    ("list-examples.txt", ["list", "--examples"]),
    ("variables.txt", ["variables", "next.yaml", "--for", "api", "--matching", "{{.spectro.app."]),
    (
      "variables.json",
      ["variables", "next.yaml", "--for", "cache", "--matching", "user", "--json"]
    ),
  ]

  @Test(arguments: outputs)
  func isAsRecorded(name: String, words: [String]) {
    Program.inFreshFolder { program in
      program.write(Sample.troubled, to: "shop.yaml")
      program.write(Sample.changed, to: "next.yaml")
      let result = program.run(words)
      expectGolden(result.output, name)
      #expect(!result.output.contains("hunter2"))
      #expect(result.messages.isEmpty)
    }
  }

  @Test func secretsStayHiddenInWhatIsBroken() {
    Program.inFreshFolder { program in
      for secret in ["password: {value: hunter2", "password:\n        value: \"hunter2\n"] {
        let text = Sample.troubled.split(separator: "password")[0] + secret
        program.write(String(text), to: "x.yaml")
        let result = program.run("validate", "x.yaml")
        #expect(result.status == 1)
        #expect(!(result.output + result.messages).contains("hunter2"), "\(result.output)")
      }
    }
  }

  @Test func strictAndCodesDecideTheStatus() {
    Program.inFreshFolder { program in
      program.write(Sample.changed, to: "x.yaml")
      #expect(program.run("validate", "x.yaml").status == 0)
      #expect(program.run("validate", "x.yaml", "--strict").status == 1)
      let ignored = program.run("validate", "x.yaml", "--strict", "--ignore", "literal-secret")
      #expect(ignored.status == 0)
      let enabled = program.run("validate", "x.yaml", "--enable", "unused-layer")
      #expect(enabled.output.contains("hint[unused-layer]"))
    }
  }

  @Test func diffSaysWhetherThereIsADifference() {
    Program.inFreshFolder { program in
      program.write(Sample.troubled, to: "a.yaml")
      program.write(Sample.changed, to: "b.yaml")
      #expect(program.run("diff", "a.yaml", "b.yaml").status == 0)
      #expect(program.run("diff", "a.yaml", "b.yaml", "--exit-code").status == 1)
      let same = program.run("diff", "a.yaml", "a.yaml", "--exit-code")
      #expect(same.status == 0)
      #expect(same.output == "a.yaml → a.yaml\nnothing differs\n")
    }
  }

  @Test func coloursNeedATerminalOrAWord() {
    Program.inFreshFolder { program in
      #expect(!program.run("catalog").output.contains("\u{1B}"))
      #expect(program.run("catalog", "--color", "always").output.contains("\u{1B}"))
      var plain = program
      plain.environment["NO_COLOR"] = "1"
      #expect(plain.run("catalog", "--color=always").output.contains("\u{1B}"))
    }
  }
}
