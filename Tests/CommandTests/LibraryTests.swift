import Formats
import TestKit
import Testing

struct LibraryTests {
  @Test func aNewProfileIsListedShownAndValid() {
    Program.inFreshFolder { program in
      let made = program.run(
        "new", "shop", "--description", "A: shop", "--tag", "env:dev", "--tag", "demo")
      #expect(made.status == 0)
      #expect(
        made.stable(program) == "shop 1.0.0 is made: FOLDER/data/strata/profiles/shop/1.0.0.yaml\n")
      expectGolden(program.read("data/strata/profiles/shop/1.0.0.yaml"), "new.yaml")
      #expect(program.run("validate", "shop").output == "shop@1.0.0: nothing found\n")
      #expect(program.run("list").output.contains("env:dev, demo"))
    }
  }

  @Test func versionsAreNormalisedAndSortAsNumbers() {
    Program.inFreshFolder { program in
      for version in ["1.9", "v1.10.0", "1.2.3"] {
        #expect(program.run("new", "shop", "--version", version).status == 0)
      }
      let json = try? JSONValue.read(Array(program.run("list", "--json").output.utf8))
      let versions = json?.array?.first?["versions"]?.array?.map { $0["version"]?.string }
      #expect(versions == ["1.2.3", "1.9.0", "1.10.0"])
      #expect(program.run("show", "shop").output.hasPrefix("shop 1.10.0\n"))
      #expect(program.run("show", "shop@1.9").output.hasPrefix("shop 1.9.0\n"))
    }
  }

  @Test func aVersionThatIsThereStaysAsItIs() {
    Program.inFreshFolder { program in
      _ = program.run("new", "shop")
      program.write("mine", to: "data/strata/profiles/shop/1.0.0.yaml")
      let again = program.run("new", "shop")
      #expect(again.status == 1)
      #expect(again.messages.contains("shop 1.0.0 is in the library already"))
      #expect(program.read("data/strata/profiles/shop/1.0.0.yaml") == "mine")
    }
  }

  @Test func anExampleKeepsItsText() {
    Program.inFreshFolder { program in
      _ = program.run("new", "shop", "--from", "hello-universe", "--version", "2.0.0")
      let text = program.read("data/strata/profiles/shop/2.0.0.yaml")
      let example = BuiltInExamples.text("hello-universe") ?? ""
      #expect(text.contains("name: shop\n"))
      #expect(text.split(separator: "layers:").last == example.split(separator: "layers:").last)
      _ = program.run("new", "copy", "--from", "shop")
      #expect(program.read("data/strata/profiles/copy/1.0.0.yaml").contains("name: copy\n"))
    }
  }

  @Test(arguments: ["hello-universe", "connectivity", "secrets", "worker-queue", "everything"])
  func anExampleHasNoFinding(name: String) {
    Program.inFreshFolder { program in
      _ = program.run("new", name, "--from", name)
      let result = program.run("validate", name, "--strict")
      #expect(result.output == "\(name)@1.0.0: nothing found\n")
      #expect(result.status == 0)
    }
  }

  @Test func theMarkedFolderIsTheLibraryForAllBelow() {
    Program.inFreshFolder { program in
      #expect(program.run("init", "team/profiles").output == "team/profiles is a library now\n")
      #expect(program.run("init", "team/profiles").output == "team/profiles is a library already\n")
      _ = program.shell(
        "mkdir -p team/profiles/a/b && cd team/profiles/a/b && \"$STRATA\" new shop")
      #expect(program.read("team/profiles/profiles/shop/1.0.0.yaml").contains("name: shop"))
      let named = program.shell("cd team/profiles && \"$STRATA\" list --library ../other")
      #expect(named.messages.contains("the library ../other has no profiles yet"))
      let variable = program.shell("cd team/profiles && STRATA_LIBRARY=x \"$STRATA\" list")
      #expect(variable.messages.contains("the library x has no profiles yet"))
    }
  }

  @Test func packParametersBecomeAService() {
    Program.inFreshFolder { program in
      let pack = #"{"inputParameters": [{"name": "size"}], "outputParameters": [{"name": "HOST"}]}"#
      program.write(pack, to: "pack.json")
      let unnamed = program.run("catalog", "import", "pack.json")
      #expect(unnamed.status == 1)
      #expect(unnamed.messages.hasSuffix("; --id ID names the service.\n"))
      let made = program.run("catalogue", "import", "-", "--id", "mariadb", input: pack)
      #expect(
        made.stable(program).hasPrefix(
          "mariadb is in the catalogue with 1 parameter and 1 output: "))
      #expect(program.run("catalog", "mariadb").output.contains("HOST"))
      #expect(program.run("catalog", "import", "pack.json", "--id", "mariadb").status == 1)
      #expect(program.run("catalog", "import", "pack.json", "--id", "../x").status == 2)
      program.write("{\"a\": }", to: "broken.json")
      #expect(
        program.run("catalog", "import", "broken.json").messages.hasPrefix(
          "strata: broken.json:1:7: "))
    }
  }

  @Test func anImportedServiceIsCheckedLikeAnother() {
    Program.inFreshFolder { program in
      program.write(
        """
        {"inputParameters": [
          {"name": "dbSize", "type": "int"},
          {"name": "userPassword", "type": "secret", "optional": true}],
        "outputParameters": [{"name": "HOST"}]}
        """, to: "pack.json")
      #expect(program.run("catalog", "import", "pack.json", "--id", "mariadb").status == 0)
      let key =
        (try? JSONValue.read(Array(program.run("catalog", "mariadb", "--json").output.utf8)))?
        .array?.first?["parameters"]?.array?.first?["key"]?.string ?? ""
      let profile = """
        apiVersion: strata/v1
        kind: AppProfile
        metadata: {name: shop, version: 1.0.0}
        layers:
          - {name: db, service: mariadb, parameters: {\(key): 5}}
          - name: api
            service: container
            parameters:
              image: nginx
              env: {DB: "{{.spectro.app.$appDeploymentName.db.HOST}}"}

        """
      program.write(profile, to: "shop.yaml")
      let sound = program.run("validate", "./shop.yaml", "--strict")
      #expect(sound.output == "./shop.yaml: nothing found\n")
      let faults = [
        ("\(key): 5", "\(key)s: 5", "[unknown-parameter]"), (": 5", ": many", "[bad-parameter]"),
        ("db.HOST", "db.PORT", "[unknown-output]"),
      ]
      for (right, wrong, code) in faults {
        program.write(profile.replacing(right, with: wrong), to: "shop.yaml")
        let result = program.run("validate", "./shop.yaml")
        #expect(result.status == 1)
        #expect(result.output.contains(code), "\(result.output)")
      }
    }
  }

  @Test func leftoversOfAKilledSaveGo() {
    Program.inFreshFolder { program in
      _ = program.run("new", "shop")
      program.write("half", to: "data/strata/profiles/shop/.strata-123")
      _ = program.run("new", "other")
      let left = program.shell("ls -A data/strata/profiles/*")
      #expect(!left.output.contains(".strata-"))
    }
  }

  @Test func onlyOneOfManyAtOnceWins() {
    Program.inFreshFolder { program in
      let result = program.shell(
        """
        for n in 1 2 3 4 5 6 7 8; do
          ("$STRATA" new shop --description "$n" >"won.$n" 2>/dev/null || rm "won.$n") &
        done
        wait
        cat won.* | wc -l
        """)
      #expect(result.output.filter(\.isNumber) == "1")
    }
  }

  @Test func aNameMismatchIsOneInsideALibraryOnly() {
    Program.inFreshFolder { program in
      _ = program.run("new", "shop")
      _ = program.shell(
        "cd data/strata/profiles && mkdir other && cp shop/1.0.0.yaml other/2.0.0.yaml")
      _ = program.shell("cp data/strata/profiles/shop/1.0.0.yaml elsewhere.yaml")
      #expect(program.run("validate", "other").output.contains("[name-mismatch]"))
      #expect(program.run("validate", "data/strata/profiles/other/2.0.0.yaml").status == 1)
      #expect(program.run("validate", "elsewhere.yaml").status == 0)
    }
  }

  @Test func whatIsNoVersionIsLeftAlone() {
    Program.inFreshFolder { program in
      _ = program.run("new", "shop")
      _ = program.shell(
        """
        cd data/strata/profiles
        touch README.md shop/notes.txt shop/latest.yaml; mkdir -p Upper empty .git; ln -s loop loop
        """)
      let names = program.run("list").output.split(separator: "\n").dropFirst()
      #expect(names.count == 1)
    }
  }
}
