import TestKit
import Testing

@testable import strata

struct CompletionScriptTests {
  @Test(arguments: Shell.allCases)
  func printsTheScript(shell: Shell) {
    Program.inFreshFolder { program in
      let result = program.run("completion", shell.rawValue)
      expectGolden(result.output, "completion-\(shell.rawValue).txt")
      #expect(result.status == 0)
      #expect(result.messages.isEmpty)
    }
  }

  /// Words, something that is offered, something that is not.
  private static let lines: [([String], offered: String, not: String)] = [
    ([""], "validate", "complete-words"), (["va"], "validate", "show"),
    (["--"], "--version", "--json"), (["--color", ""], "never", "validate"),
    (["--color=a"], "--color=auto", "--color=never"), (["show", ""], "shop", "nothing"),
    (["--color", "never", "show", "s"], "shop", "cart"), (["show", "shop@"], "shop@1.1.0", "shop"),
    (["diff", "shop", ""], "cart", "api"), (["delete", ""], "shop@", "shop"),
    (["delete", "--all-versions", ""], "shop", "shop@"),
    (["new", "x", "--from", ""], "hello-universe", "api"),
    (["new", "x", "--from", ""], "cart", ""),
    (["set", "shop", ""], "api", "shop"), (["variables", "shop", "--for", "a"], "api", "cache"),
    (["wire", "shop", "api", ""], "cache", "api"), (["move", "shop", "api", ""], "up", "N"),
    (["add", "shop", "re"], "redis", "nats"), (["replace", "shop", "api", ""], "redis", "api"),
    (["catalog", ""], "import", "list"), (["catalog", "im"], "import", "redis"),
    (["catalogue", "--category", ""], "--", "redis"),
    (["fix", "shop", "lit"], "literal-secret", ""),
    (["validate", "--ignore", ""], "unknown-layer", "shop"),
    (["validate", "--format=s"], "--format=sarif", "--format=text"),
    (["validate", "shop", "--ignore", "unused-layer", "--ig"], "--ignore", "--strict"),
    (["set", "shop", "api", ""], "image=", "env="),
    (["set", "shop", "api", "e"], "env.", "image="),
    (["set", "shop", "api", "env.V"], "env.VAULT_ADDR=", "env."),
    (["set", "shop", "api", "access="], "access=public", "access="),
    (["set", "shop", "api", "image=x", "rep"], "replicas=", "image="),
    (["set", "shop", "api", "image={{"], "image=\(reference)", "image={{"),
    (["set", "shop", "api", "env.X="], "env.X=\(reference)", "env.X="),
    (["set", "shop", "cache", "password="], "password=env:", "password="),
    (["add", "shop", "container", "--set", "im"], "image=", "ports="),
    (["add", "shop", "container", "--set=acc"], "--set=access=", "access="),
    (["bump", "shop", ""], "--suggested", "shop"), (["completion", ""], "fish", "--json"),
    (["help", "sh"], "show", "shop"), (["show", "--", "-"], "\tfiles", "--json"),
    (["--library", ""], "\tfolders", "shop"), (["import-nothing", ""], "", "shop"),
    (["show", "-", ""], "--json", "shop"), (["set", "-", ""], "", "api"),
    (["set", "./none.yaml", ""], "", "api"), (["set", "shop@9.9.9", ""], "", "api"),
    (["restore", "shop", ""], "2", "3"), (["history", "shop", "1"], "1", "2"),
    (["restore", "g"], "gone", "shop"), (["show", "g"], "", "gone"),
    (["restore", "gone@"], "gone@1.0.0", "gone"), (["bump", "shop", "--as", ""], "1.2.0", "1.1.0"),
    (["new", "shop", "--version="], "--version=2.0.0", "2.0.0"),
    (["metadata", "shop", "--untag", ""], "demo", "T"),
    (["add", "shop", "redis", "--at", ""], "14", "15"),
    (["graph", "shop", "--format", ""], "mermaid", "sarif"),
    (["validate", "--format", ""], "github", "--json"), (["set", "--color="], "--color=never", ""),
  ]

  private static let reference = "{{.spectro.app.$appDeploymentName.cache.REDISMSTR_SVC}}"

  @Test func offersWhatMayStandThere() {
    Program.inFreshFolder { program in
      _ = program.run("new", "shop", "--from", "everything")
      _ = program.run("new", "shop", "--version", "1.1.0", "--from", "everything")
      _ = program.run("new", "cart")
      _ = program.run("new", "gone")
      _ = program.run("delete", "gone@1.0.0")
      for replicas in 4...5 { _ = program.run("set", "shop", "api", "replicas=\(replicas)") }
      for (words, offered, not) in Self.lines {
        let result = program.run(["complete-words", "--"] + words)
        let lines = result.output.split(separator: "\n").map(String.init)
        let found = lines.map { $0.hasPrefix("\t") ? $0 : String($0.prefix { $0 != "\t" }) }
        let isOffered = offered.isEmpty || offered == "--" || found.contains(offered)
        #expect(isOffered, "\(words) must offer \(offered): \(found)")
        #expect(!found.contains(not), "\(words) must not offer \(not)")
        #expect(result.messages.isEmpty)
        #expect(result.status == 0)
      }
    }
  }

  /// A line of bash, what is inserted for a word.
  private static let bashLines: [(line: String, word: String, inserted: String?)] = [
    ("strata sh", "show", "show"), ("A=b strata sh", "show", "show"),
    ("strata show shop@", "shop@1.0.0", "1.0.0"), ("strata show 'sh", "shop", "shop"),
    ("strata set a b c=", "c={{x}}", "'{{x}}'"), ("strata set a b c='{{", "c={{x}}", "{{x}}"),
    ("strata set a b \"c={{", "c={{.$x}}", "c={{.\\$x}}"),
    ("strata set a b c=", "c=a'b", "'a'\\''b'"),
    ("strata set a b 'c=", "c=a'b", nil), ("strata set a\\ b ", "api", "api"),
    ("strata --color=a", "--color=auto", "auto"), ("strata x=", "other", nil),
  ]

  @Test func givesBashWhatItInserts() {
    for (line, word, inserted) in Self.bashLines {
      #expect(BashLine(line, breaks: BashLine.breaks).completed(word) == inserted, "\(line)")
    }
    let words = BashLine("strata set 'a b' \"c\\\"d\" e\\ f 'g", breaks: BashLine.breaks).words
    #expect(words == ["set", "a b", "c\"d", "e f", "g"])
  }

  @Test func saysNothingOfABrokenWorld() {
    Program.inFreshFolder { program in
      program.write("kind: [", to: "broken.yaml")
      for words in [["set", "./broken.yaml", ""], ["set", "./broken.yaml", "a", ""], []] {
        let result = program.run(["complete-words", "--library", "/dev/null", "--"] + words)
        #expect(result.messages.isEmpty && result.status == 0, "\(words)")
      }
      #expect(program.shell("ls -A data state 2>/dev/null").output.isEmpty)
    }
  }
}
