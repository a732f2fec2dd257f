import TestKit
import Testing

/// What the user's settings mean for commands.
struct SettingsFileTests {
  @Test func theSettingsNameTheLibraryWhereNothingElseDoes() {
    Program.inFreshFolder { program in
      _ = program.shell("mkdir -p config/strata marked")
      program.write("library: ~/mine\n", to: "config/strata/config.yaml")
      #expect(program.run("new", "shop").status == 0)
      #expect(program.read("mine/profiles/shop/1.0.0.yaml").contains("name: shop"))
      #expect(program.run("list", "--library", "x").messages.contains("the library x has"))
      let variable = program.shell("STRATA_LIBRARY=y \"$STRATA\" list")
      #expect(variable.messages.contains("the library y has"))
      let marked = program.shell("cd marked && : > strata.yaml && \"$STRATA\" list")
      #expect(marked.messages.contains("marked has no profiles yet"))
    }
  }

  @Test func withoutTheVariableTheyLieInTheHome() {
    Program.inFreshFolder { program in
      _ = program.shell("mkdir -p .config/strata")
      program.write("library: ~/mine\n", to: ".config/strata/config.yaml")
      let made = program.shell("XDG_CONFIG_HOME= \"$STRATA\" new shop")
      #expect(made.output.contains("/mine/profiles/shop/"))
    }
  }

  @Test func wrongEntriesAreToldAndNothingIsRefused() {
    Program.inFreshFolder { program in
      _ = program.shell("mkdir -p config/strata")
      program.write("thme: dark\nmouse: no\n", to: "config/strata/config.yaml")
      let made = program.run("new", "shop")
      #expect(made.status == 0)
      let lines = made.messages.split(separator: "\n")
      #expect(lines.count == 2)
      #expect(
        lines[0].hasSuffix("config.yaml:1: there is no setting `thme`; did you mean `theme`?"))
      #expect(lines[1].hasSuffix("config.yaml:2: `mouse` cannot be `no`; it is true or false."))
      let failed = program.run("show", "nothing")
      #expect(failed.status == 3 && failed.messages.contains("there is no setting `thme`"))
      #expect(program.run("--version").messages.isEmpty)
      #expect(program.run("help").messages.isEmpty == false)
      #expect(program.run("complete-words", "show", "").messages.isEmpty)
    }
  }

  @Test func settingsThatCannotBeReadAreToldToo() {
    Program.inFreshFolder { program in
      _ = program.shell("mkdir -p config/strata/config.yaml")
      let result = program.run("new", "shop")
      #expect(result.status == 0 && result.messages.contains("config.yaml is a folder"))
    }
  }
}
