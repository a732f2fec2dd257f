import Formats
import TestKit
import Testing

/// What the editing commands do where nothing is in the way.
struct EditStoryTests {
  @Test func aMoveThatBreaksIsNamedAndForced() {
    Program.inFreshFolder { program in
      _ = program.run("new", "connectivity", "--from", "connectivity")
      let path = "data/strata/profiles/connectivity/1.0.0.yaml"
      let before = program.read(path)
      let refused = program.run("move", "connectivity", "postgresql-3", "up")
      #expect(refused.status == 1)
      for line in [
        "moving postgresql-3 up would break 5 references in api; nothing was changed",
        "  api    env.PGHOST              postgresql-3.POSTGRESMSTR_SVC ",
        "  api    env.PGPASSWORD          postgresql-3.PASSWORD ",
      ] {
        #expect(refused.messages.contains(line), "\(refused.messages)")
      }
      #expect(program.read(path) == before)
      let forced = program.run("move", "connectivity", "postgresql-3", "up", "--force")
      #expect(forced.status == 0)
      #expect(forced.output.contains("postgresql-3 moved up, from 1 to 2 of 3"))
      let found = try? JSONValue.read(
        Array(program.run("validate", "connectivity", "--json").output.utf8))
      let codes = found?["findings"]?.array?.compactMap { $0["code"]?.string } ?? []
      #expect(codes == Array(repeating: "layer-above", count: 5))
      #expect(program.run("move", "connectivity", "postgresql-3", "1").status == 0)
      #expect(program.read(path) == before)
    }
  }

  @Test func addSaysWhatIsMissing() {
    Program.withShop { program in
      let result = program.run("add", "shop.yaml", "mysql", "--at", "1", "--set", "volumeSize=4")
      #expect(result.output.hasPrefix("shop.yaml: mysql-1 (MySQL) is added at 1 of 4\n"))
      let text = program.read("shop.yaml")
      #expect(text.contains("layers:\n  - name: mysql-1\n    service: mysql\n"))
      #expect(text.contains("- name: db              # the orders"))
      let postgres = program.run("add", "shop.yaml", "postgresql")
      #expect(
        postgres.output.contains(
          "next: strata set shop.yaml postgresql-1 username=… databaseName=…\n"))
    }
  }

  @Test func aRenameThereAndBackIsTheSameText() {
    Program.withShop { program in
      let result = program.run("rename", "shop.yaml", "db", "orders-db")
      #expect(result.output == "shop.yaml: db is called orders-db now, in 2 references too\n")
      #expect(program.read("shop.yaml").contains("$appDeploymentName.orders-db.USERNAME}}"))
      #expect(program.run("rename", "shop.yaml", "orders-db", "db").status == 0)
      #expect(program.read("shop.yaml") == EditSample.shop)
      #expect(program.run("rename", "shop.yaml", "db", "db").output.contains("nothing to change"))
    }
  }

  @Test func aMoveThereAndBackIsTheSameText() {
    Program.withShop { program in
      #expect(program.run("move", "shop.yaml", "api", "up", "--force").status == 0)
      #expect(program.read("shop.yaml") != EditSample.shop)
      #expect(program.run("move", "shop.yaml", "api", "down").status == 0)
      #expect(program.read("shop.yaml") == EditSample.shop)
    }
  }

  @Test func aCopyStandsAboveItsModel() {
    Program.withShop { program in
      let result = program.run("duplicate", "shop.yaml", "api")
      #expect(result.output == "shop.yaml: api-2 is a copy of api, above it\n")
      #expect(program.run("show", "./shop.yaml").output.contains("\n3  api-2  "))
      #expect(program.run("remove", "shop.yaml", "api-2").status == 0)
      #expect(program.read("shop.yaml") == EditSample.shop)
    }
  }

  @Test func aRemovalIsForced() {
    Program.withShop { program in
      let result = program.run("remove", "shop.yaml", "db", "--force")
      #expect(
        result.output
          == "shop.yaml: db is removed, 2 layers left\n"
          + "next: strata validate shop.yaml names 2 references in api that broke\n")
      #expect(program.run("remove", "shop.yaml", "chart").output.contains("1 layer left"))
    }
  }

  @Test func aReplacedServiceKeepsWhatBothHave() {
    Program.withShop { program in
      let result = program.run("replace", "shop.yaml", "db", "cockroachdb", "--force", "--json")
      let json = try? JSONValue.read(Array(result.output.utf8))
      #expect(json?["kept"]?.array?.compactMap(\.string) == ["username", "databaseName"])
      #expect(json?["dropped"] == .array([]))
      #expect(json?["breaks"]?.array?.count == 2)
      #expect(program.read("shop.yaml").contains("service: cockroachdb\n"))
      #expect(program.changedLines().count == 2)
    }
  }

  @Test func wiringMakesEntries() {
    Program.withShop { program in
      let result = program.run("wire", "shop.yaml", "api", "db")
      #expect(
        result.output
          == "shop.yaml: api reads db in DB_PASSWORD, DB_PORT, DB_NAME (copied, no output)\n")
      #expect(
        program.run("wire", "shop.yaml", "api", "db").output == "shop.yaml: nothing to change\n")
      let pairs = program.run("wire", "shop.yaml", "api", "db", "USERNAME=LOGIN")
      #expect(pairs.output == "shop.yaml: api reads db in LOGIN\n")
      #expect(program.run("validate", "./shop.yaml", "--ignore", "unknown-field").status <= 1)
    }
  }

  @Test func wiringLeavesOtherEntriesAlone() {
    let own = EditSample.shop.replacing(
      "DB_USER: \"{{.spectro.app.$appDeploymentName.db.USERNAME}}\"", with: "DB_USER: me")
    Program.withShop(own) { program in
      let result = program.run("wire", "shop.yaml", "api", "db")
      #expect(result.messages.contains("DB_USER of api stays as it is; --force writes over"))
      #expect(program.read("shop.yaml").contains("DB_USER: me\n"))
      let forced = program.run("wire", "shop.yaml", "api", "db", "--force")
      #expect(forced.output == "shop.yaml: api reads db in DB_USER\n")
    }
  }

  @Test func metadataChanges() {
    Program.withShop { program in
      let result = program.run(
        "metadata", "shop.yaml", "--description", "Orders", "--tag", "env:dev", "--tag", "demo")
      #expect(
        result.output == "shop.yaml: the description is set; its tags are env:dev, demo\n")
      #expect(program.run("metadata", "shop.yaml", "--untag", "demo").status == 0)
      #expect(
        program.changedLines() == ["+   description: Orders", "+   tags: [\"env:dev\"]"])
      _ = program.run("metadata", "shop.yaml", "--untag", "env:dev", "--description", "")
      #expect(program.read("shop.yaml") == EditSample.shop)
    }
  }

  @Test func aProfileOfTheLibraryIsRenamedInAllVersions() {
    Program.inFreshFolder { program in
      _ = program.run("new", "shop", "--from", "hello-universe")
      _ = program.run("bump", "shop", "--minor")
      _ = program.run("new", "other")
      #expect(program.run("metadata", "shop", "--name", "other").status == 1)
      let result = program.run("metadata", "shop", "--name", "store", "--tag", "x")
      #expect(
        result.output.hasSuffix("2 versions renamed, changed in store@1.1.0\n"), "\(result)")
      #expect(program.run("validate", "store@1.0.0").status == 0)
      #expect(program.run("validate", "store").status == 0)
      #expect(program.run("show", "shop").status == 3)
    }
  }

  @Test(arguments: [
    ["add", "shop.yaml", "redis"], ["set", "shop.yaml", "api", "replicas=2"],
    ["duplicate", "shop.yaml", "api"], ["rename", "shop.yaml", "db", "data"],
    ["remove", "shop.yaml", "chart"], ["move", "shop.yaml", "db", "1"],
    ["wire", "shop.yaml", "api", "db"], ["metadata", "shop.yaml", "--tag", "a"],
  ])
  func aDryRunWritesNothing(words: [String]) {
    Program.withShop { program in
      let result = program.run(words + ["--dry-run"])
      #expect(result.status == 0)
      #expect(program.read("shop.yaml") == EditSample.shop)
      #expect(result.output.hasPrefix("shop.yaml\n") == (words[0] != "move"))
      let json = program.run(words + ["--json"])
      let data = try? JSONValue.read(Array(json.output.utf8))
      #expect(data?["changed"]?.bool == (words[0] != "move"))
      #expect(data?["profile"]?.string == "shop.yaml")
      #expect(data?["breaks"] == .array([]))
    }
  }
}
