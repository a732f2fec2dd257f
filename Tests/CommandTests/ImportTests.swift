import TestKit
import Testing

/// `import`: what comes into the library, and what does not.
struct ImportTests {
  private static let compose = """
    services:
      db:
        image: postgres:14
        environment: {POSTGRES_USER: app, POSTGRES_DB: shop, POSTGRES_PASSWORD: hunter2-is-secret}
      api:
        image: example.org/api:1
        ports: ["8080:80"]
        environment:
          DB_HOST: db
          DB_PASSWORD: hunter2-is-secret
        healthcheck: {test: [CMD, "true"]}

    """

  @Test func aComposeFileBecomesAProfile() {
    Program.inFreshFolder { program in
      program.write(Self.compose, to: "compose.yaml")
      let result = program.run("import", "compose.yaml", "--name", "shop", "--library", "l")
      #expect(result.status == 0, "\(result)")
      #expect(result.output.hasPrefix("shop 1.0.0 is imported: 2 layers"))
      #expect(result.messages.contains("api.healthcheck"), "\(result.messages)")
      let text = program.read("l/profiles/shop/1.0.0.yaml")
      #expect(text.contains("service: postgresql") && text.contains("service: container"))
      #expect(text.contains("$appDeploymentName.db.POSTGRESMSTR_SVC}}"))
      #expect(!(text + result.output + result.messages).contains("hunter2"), "\(text)")
      #expect(program.run("validate", "shop", "--library", "l").status == 0)
    }
  }

  @Test func whatIsThereStaysAndTheWayPastItIsSaid() {
    Program.inFreshFolder { program in
      program.write(Self.compose, to: "my compose.yaml")
      let words = ["import", "my compose.yaml", "--name", "shop", "--library", "l"]
      _ = program.run(words)
      let before = program.read("l/profiles/shop/1.0.0.yaml")
      let again = program.run(words)
      #expect(again.status == 1)
      #expect(
        again.messages.contains(
          "strata import 'my compose.yaml' --name shop --library l --as 1.1.0"), "\(again.messages)"
      )
      #expect(program.read("l/profiles/shop/1.0.0.yaml") == before)
      #expect(program.run(words + ["--as", "1.1"]).status == 0)
      #expect(program.shell("ls l/profiles/shop").output == "1.0.0.yaml\n1.1.0.yaml\n")
    }
  }

  @Test func passwordsCanComeFromTheEnvironment() {
    Program.inFreshFolder { program in
      program.write(Self.compose, to: "compose.yaml")
      let result = program.run(
        "import", "compose.yaml", "--name", "shop", "--secrets", "env", "--library", "l")
      #expect(result.status == 0)
      #expect(program.read("l/profiles/shop/1.0.0.yaml").contains("fromEnv: "))
    }
  }

  @Test(arguments: [
    ("import", 2, "needs"), ("import gone.yaml", 3, "there is no gone.yaml"),
    ("import .", 3, "is a folder"), ("import empty", 1, "empty"),
    ("import half.json", 1, "half.json:"), ("import half.yaml", 1, "half.yaml:"),
    ("import number.json", 1, "number.json"), ("import nul.json", 1, "nul.json:1:"),
    ("import deep.json", 1, "deep.json"), ("import bomb.yaml", 1, "bomb.yaml"),
    ("import text", 1, "text"), ("import bytes", 1, "bytes"),
    ("import compose.yaml --format palette", 1, "compose.yaml"),
    ("import compose.yaml --format odd", 2, "palette, terraform, compose"),
    ("import compose.yaml --name Bad_Name", 2, "is no profile name"),
    ("import compose.yaml --as 1.x --name a", 2, "is no version"),
    ("import compose.yaml --service db --name a", 2, "TIER=SERVICE"),
    ("import compose.yaml --service db=postgres --name a", 2, "postgresql"),
    ("import - - --name a", 2, "standard input"),
    ("import good.json broken.json", 1, "broken.json"),
  ])
  func refusesWithASentenceAndWritesNothing(_ line: String, _ status: Int, _ words: String) {
    Program.inFreshFolder { program in
      program.write(Self.compose, to: "compose.yaml")
      program.write("", to: "empty")
      program.write("{\"metadata\": {\"name\": \"a\"}, \"spec\": {", to: "half.json")
      program.write("services:\n  a: [", to: "half.yaml")
      program.write("17", to: "number.json")
      program.write("{\"a\": \"\\u0000\"}", to: "nul.json")
      program.write(String(repeating: "[", count: 100_000), to: "deep.json")
      program.write(Self.bomb, to: "bomb.yaml")
      program.write("Dear Sir or Madam", to: "text")
      _ = program.shell("head -c 4096 /dev/urandom >bytes")
      program.write(
        "{\"metadata\": {\"name\": \"a\"}, \"spec\": {\"version\": \"1.0.0\", \"template\": {\"appTiers\": []}}}",
        to: "good.json")
      program.write(
        "{\"metadata\": 7, \"spec\": {\"template\": {\"appTiers\": {}}}}", to: "broken.json")
      let result = program.run(
        line.split(separator: " ").map(String.init) + ["--library", "l"])
      #expect(result.status == status, "\(line): \(result)")
      #expect(result.messages.contains(words), "\(line): \(result.messages)")
      #expect(result.messages.hasPrefix("strata: "))
      #expect(result.messages.split(separator: "\n").count == 1, "\(result.messages)")
      #expect(result.output.isEmpty)
      #expect(program.shell("ls l 2>/dev/null").output.isEmpty)
    }
  }

  private static let bomb: String = {
    var text = "services:\n  a0: &a0 {image: x}\n"
    for number in 1...30 {
      text += "  a\(number): &a\(number) {x: [*a\(number - 1), *a\(number - 1)]}\n"
    }
    return text
  }()

  @Test func aHugeFileIsReadOrRefusedInTime() {
    Program.inFreshFolder { program in
      let many = (0..<2000).map { "  s\($0):\n    image: example.org/a:\($0)\n" }.joined()
      program.write("services:\n" + many, to: "many.yaml")
      let result = program.run("import", "many.yaml", "--name", "many", "--library", "l")
      #expect(result.status == 0, "\(result.messages.prefix(300))")
      #expect(result.output.contains("2000 layers"))
      _ = program.shell("head -c 70000000 /dev/zero >large.json")
      let large = program.run("import", "large.json", "--library", "l")
      #expect(large.status == 3 && large.messages.contains("64 MiB"))
    }
  }
}
