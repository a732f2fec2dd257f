import TestKit
import Testing

/// `render`: what it prints, writes and says.
struct RenderTests {
  private static let stack = """
    apiVersion: strata/v1
    kind: AppProfile
    metadata: {name: shop, version: 1.0.0}
    layers:
      - name: db
        service: postgresql
        parameters: {username: app, databaseName: shop, password: {fromEnv: DB_PASSWORD}}
      - name: api
        service: container
        parameters:
          image: example.org/api:1
          access: public
          ports: ["80"]
          env:
            HOST: "{{.spectro.app.$appDeploymentName.db.POSTGRESMSTR_SVC}}"
            PASSWORD: "{{.spectro.app.$appDeploymentName.db.PASSWORD}}"
            PROJECT: "{{.spectro.system.project.name}}"

    """

  private static func withStack(_ body: (inout Program) throws -> Void) rethrows {
    var program = Program()
    defer { program.remove() }
    program.write(stack, to: "shop.yaml")
    try body(&program)
  }

  @Test(arguments: [("text", []), ("json", ["--json"])])
  func isAsRecorded(name: String, words: [String]) {
    Self.withStack { program in
      let result = program.run(["render", "shop.yaml", "--to", "values"] + words)
      expectGolden(result.output, "render-values.\(name)")
      expectGolden(result.messages, "render-values.\(name).report")
      #expect(result.status == 0)
    }
  }

  @Test(arguments: [
    ("render shop.yaml", 2, "say what to render to"),
    ("render shop.yaml --to helm", 2, "kubernetes, palette, terraform, compose"),
    ("render shop.yaml --to values --app Bad_Name", 2, "is no app name"),
    ("render shop.yaml --to values --layer dbb", 1, "did you mean \"db\"?"),
    ("render gone.yaml --to values", 3, "there is no"),
    ("render broken.yaml --to values", 1, "nothing is rendered until it is mended"),
    ("render shop.yaml --to values --context gone.yaml", 3, "there is no gone.yaml"),
    ("render shop.yaml --to values --context odd.yaml", 1, "odd.yaml:2:3: "),
    ("render shop.yaml --to values --helm", 2, "--to kubernetes"),
    ("render shop.yaml --to values --reveal", 3, "is read from $DB_PASSWORD"),
    ("render shop.yaml --to values --strict --output out.yaml", 1, "project.name"),
    ("render shop.yaml --to values --output gone/out.yaml", 3, "there is no gone"),
    ("render shop.yaml --to values --output shop.yaml/x", 3, "is a file, not a folder"),
  ])
  func refusesWithASentence(_ line: String, _ status: Int, _ words: String) {
    Self.withStack { program in
      program.write(Sample.troubled, to: "broken.yaml")
      program.write("project:\n  - name\n", to: "odd.yaml")
      let result = program.run(line.split(separator: " ").map(String.init))
      #expect(result.status == status, "\(result)")
      #expect(result.messages.contains(words), "\(result.messages)")
      #expect(result.output.isEmpty)
      #expect(program.shell("ls out* 2>/dev/null").output.isEmpty)
    }
  }

  @Test func anAppNameMustLeaveRoomForItsLayers() {
    Self.withStack { program in
      let name = String(repeating: "a", count: 60)
      let result = program.run("render", "shop.yaml", "--to", "values", "--app", name)
      #expect(result.status == 1)
      #expect(result.messages.contains("has at most 56"), "\(result.messages)")
    }
  }

  @Test func aContextClosesGaps() {
    Self.withStack { program in
      program.write("project: {name: east}\n", to: "one.yaml")
      program.write("\"{{.spectro.system.project.name}}\": x\nproject.name: west\n", to: "two.yaml")
      let words = ["render", "shop.yaml", "--to", "values", "--strict", "--context"]
      #expect(program.run(words + ["one.yaml"]).output.contains("PROJECT: east"))
      #expect(program.run(words + ["two.yaml"]).output.contains("PROJECT: west"))
      #expect(program.run(words + ["-"], input: "project.name: south").output.contains("south"))
      // The library's own is used unasked, and a given one wins.
      program.write("project.name: north\n", to: "context.yaml")
      let own = program.run(
        "render", "shop.yaml", "--to", "values", "--library", ".", "--strict")
      #expect(own.output.contains("PROJECT: north"), "\(own)")
      let given = program.run(words + ["one.yaml", "--library", "."])
      #expect(given.output.contains("PROJECT: east"))
    }
  }

  @Test func secretsAreWrittenOnlyWhenRevealed() {
    Self.withStack { program in
      program.environment["DB_PASSWORD"] = "from-outside"
      let hidden = program.run("render", "shop.yaml", "--to", "values")
      #expect(!(hidden.output + hidden.messages).contains("from-outside"))
      let shown = program.run("render", "shop.yaml", "--to", "values", "--reveal")
      #expect(shown.output.contains("PASSWORD: from-outside"))
      #expect(!shown.messages.contains("from-outside"))
      _ = program.run("render", "shop.yaml", "--to", "values", "--reveal", "--output", "out.yaml")
      #expect(program.shell("stat -c %a out.yaml").output == "600\n")
      _ = program.run("render", "shop.yaml", "--to", "values", "--output", "open.yaml")
      #expect(program.shell("stat -c %a open.yaml").output == "644\n")
    }
  }

  @Test func generatedSecretsAreOthersEachTime() {
    Self.withStack { program in
      program.write(
        Self.stack.split(separator: ", password: {fromEnv: DB_PASSWORD}").joined(), to: "g.yaml")
      let words = ["render", "g.yaml", "--to", "values", "--reveal"]
      let one = program.run(words).output
      #expect(one != program.run(words).output)
      let passwords = one.split(separator: "\n").filter {
        $0.contains("assword: ") || $0.contains("PASSWORD: ")
      }
      // The reader has the very password of the layer that it reads.
      #expect(Set(passwords.compactMap { $0.split(separator: " ").last }).count == 1)
      #expect(passwords.count == 2)
    }
  }

  @Test func writesFilesAndFolders() {
    Self.withStack { program in
      let file = program.run("render", "shop.yaml", "--to", "values", "--output", "out.yaml")
      #expect(file.output == "out.yaml\n")
      let printed = program.run("render", "shop.yaml", "--to", "values").output
      #expect(program.read("out.yaml") == printed)
      let folder = program.run("render", "shop.yaml", "--to", "values", "--output", "a/b/")
      #expect(folder.output == "a/b/shop.values.yaml\n")
      #expect(program.read("a/b/shop.values.yaml") == printed)
      _ = program.shell("mkdir there; ln -s out.yaml link.yaml; echo x > out.yaml")
      let existing = program.run("render", "shop.yaml", "--to", "values", "--output", "there")
      #expect(existing.output == "there/shop.values.yaml\n")
      _ = program.run("render", "shop.yaml", "--to", "values", "--output", "link.yaml")
      #expect(program.read("out.yaml") == printed)
      #expect(program.shell("test -L link.yaml").status == 0)
      let device = program.run("render", "shop.yaml", "--to", "values", "--output", "/dev/null")
      #expect(device.status == 0)
      #expect(program.shell("test -c /dev/null").status == 0)
    }
  }

  @Test func oneLayerAlone() {
    Self.withStack { program in
      let result = program.run("render", "shop.yaml", "--to", "values", "--layer", "db")
      #expect(result.output.contains("name: db") && !result.output.contains("name: api"))
      #expect(!result.messages.contains("project.name"))
    }
  }
}

/// `diff --to`: what two profiles become, compared.
struct RenderedDiffTests {
  @Test(arguments: [("txt", []), ("json", ["--json"])])
  func isAsRecorded(name: String, words: [String]) {
    Program.inFreshFolder { program in
      program.write(Sample.changed, to: "a.yaml")
      var changed = Sample.changed
      for (old, new) in [
        ("nginx:1.28", "nginx:1.29"), ("other-secret", "a-new-secret"), ("[\"80\"]", "[\"81\"]"),
      ] {
        changed = changed.split(separator: old).joined(separator: new)
      }
      program.write(changed, to: "b.yaml")
      let result = program.run(["diff", "a.yaml", "b.yaml", "--to", "values"] + words)
      expectGolden(result.output, "diff-values.\(name)")
      #expect(!(result.output + result.messages).contains("secret\""))
      #expect(!result.output.contains("a-new-secret") && !result.output.contains("other-secret"))
      #expect(result.status == 0)
      let same = program.run(
        "diff", "a.yaml", "a.yaml", "--to", "values", "--exit-code")
      #expect(same.output.hasSuffix("nothing differs\n") && same.status == 0)
      let status = program.run(
        ["diff", "a.yaml", "b.yaml", "--to", "values", "--exit-code"]).status
      #expect(status == 1)
      program.write(Sample.troubled, to: "broken.yaml")
      let broken = program.run("diff", "a.yaml", "broken.yaml", "--to", "values")
      #expect(broken.status == 1 && broken.output.isEmpty)
    }
  }
}
