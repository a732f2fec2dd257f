import TestKit
import Testing

@testable import strata

struct HelpTests {
  @Test func listsTheCommands() {
    Program.inFreshFolder { program in
      let result = program.run("help")
      expectGolden(result.output, "help.txt")
      #expect(result.status == 0)
      #expect(result.messages.isEmpty)
      #expect(program.run("--help") == result)
      #expect(program.run("-h") == result)
    }
  }

  @Test(arguments: Command.shown.map(\.name))
  func saysWhatACommandDoes(name: String) {
    Program.inFreshFolder { program in
      let words = name.split(separator: " ").map(String.init)
      let result = program.run(["help"] + words)
      expectGolden(result.output, "help-\(words.joined(separator: "-")).txt")
      #expect(result.status == 0)
      #expect(program.run(words + ["--help"]) == result)
      #expect(program.run(["-h"] + words) == result)
    }
  }

  @Test(arguments: Command.shown.map(\.name))
  func everyExampleIsValid(name: String) throws {
    let command = try #require(Command.named(name))
    let words = command.example.split(separator: " ").prefix { $0 != ">" }.map(String.init)
    #expect(words.first == "strata")
    let surroundings = Surroundings(
      environment: [:], hasTerminal: false, hasTerminalForMessages: false, hasKeyboard: false)
    let request = try ArgumentReader(Array(words.dropFirst()), surroundings).request()
    guard case .run(let invocation) = request else {
      Issue.record("\(command.example) runs nothing")
      return
    }
    #expect(invocation.command.name == name)
  }

  @Test func saysItsVersion() {
    Program.inFreshFolder { program in
      let result = program.run("--version")
      #expect(result.output == "strata 0.1.0\n")
      #expect(result.messages.isEmpty)
      #expect(result.status == 0)
      let json = program.run("--version", "--json")
      #expect(json.output == "{\n  \"version\": \"0.1.0\",\n  \"commit\": null\n}\n")
      #expect(json.status == 0)
    }
  }

  @Test func readsTheCommitOfTheBuild() {
    #expect(Release.commit(0) == nil)
    #expect(Release.commit(0x16ea_4656) == "6ea4656")
    #expect(Release.commit(0x2000_00a1) == "00000a1-changed")
  }

  @Test func withoutATerminalPrintsTheShortHelp() {
    Program.inFreshFolder { program in
      let result = program.run()
      #expect(result.status == 2)
      #expect(result.output.isEmpty)
      #expect(result.messages == HelpText.short)
      #expect(program.run("--library", "x").status == 2)
    }
  }
}
