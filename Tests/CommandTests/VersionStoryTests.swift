import Formats
import TestKit
import Testing

/// Versions, history, restoring and deleting.
struct VersionStoryTests {
  private static let path = "data/strata/profiles/shop/1.0.0.yaml"

  @Test func theFourthOfTenSavesIsComparedAndRestored() {
    Program.inFreshFolder { program in
      _ = program.run("new", "shop", "--from", "hello-universe")
      var texts = [program.read(Self.path)]
      for number in 1...10 {
        #expect(program.run("set", "shop", "api", "env.ROUND=\(number)").status == 0)
        texts.append(program.read(Self.path))
      }
      let json = try? JSONValue.read(Array(program.run("history", "shop", "--json").output.utf8))
      #expect(json?.array?.compactMap { $0["revision"]?.integer } == Array(1...10))
      let list = program.run("history", "shop").output.split(separator: "\n")
      #expect(list.count == 11)
      #expect(list[1].hasSuffix("api: env.ROUND"))
      let difference = program.run("history", "shop", "4").output
      #expect(difference.contains("env.ROUND: 3 → 10"))
      let restored = program.run("restore", "shop", "4")
      #expect(restored.output.hasPrefix("shop@1.0.0 is again what revision 4 says"))
      #expect(program.read(Self.path) == texts[3])
      #expect(program.run("restore", "shop").status == 0)
      #expect(program.read(Self.path) == texts[10])
    }
  }

  @Test func aDeletedProfileIsBroughtBack() {
    Program.inFreshFolder { program in
      _ = program.run("new", "shop", "--from", "hello-universe")
      _ = program.run("bump", "shop", "--major")
      let text = program.read(Self.path)
      let deleted = program.run("delete", "shop", "--all-versions")
      #expect(
        deleted.output == "shop is deleted, 2 versions; strata restore shop brings it back\n")
      #expect(program.run("list").messages.contains("has no profiles yet"))
      #expect(program.run("history", "shop").output.contains("deleted"))
      #expect(program.run("restore", "shop").status == 0)
      #expect(program.read(Self.path) == text)
      #expect(program.run("validate", "shop@2.0.0").status == 0)
      #expect(program.run("delete", "shop@1.0.0").status == 0)
      #expect(program.run("restore", "shop@1").status == 0)
      #expect(program.read(Self.path) == text)
    }
  }

  @Test func aCloneHasAnotherNameAndVersion() {
    Program.inFreshFolder { program in
      _ = program.run("new", "shop", "--from", "everything")
      let result = program.run("clone", "shop", "shop-eu@0.2")
      #expect(result.output.hasPrefix("shop-eu@0.2.0 is a copy of shop@1.0.0: "))
      let text = program.read("data/strata/profiles/shop-eu/0.2.0.yaml")
      #expect(
        text
          == program.read(Self.path).replacing(
            "name: shop\n", with: "name: shop-eu\n", maxReplacements: 1
          )
          .replacing("version: 1.0.0\n", with: "version: 0.2.0\n", maxReplacements: 1))
      #expect(program.run("validate", "shop-eu", "--strict").status == 0)
      let again = program.run("clone", "shop", "shop-eu@0.2.0")
      #expect(again.status == 1)
      #expect(again.messages.contains("shop-eu has a version 0.2.0 already"))
    }
  }

  @Test func aFileIsClonedIntoTheLibrary() {
    Program.withShop { program in
      #expect(program.run("clone", "shop.yaml", "store").status == 0)
      #expect(program.read("data/strata/profiles/store/1.0.0.yaml").hasPrefix("# Our shop.\n"))
    }
  }

  @Test func bumpWritesANewVersion() {
    Program.inFreshFolder { program in
      _ = program.run("new", "shop", "--from", "hello-universe")
      for (option, version) in [("--patch", "1.0.1"), ("--minor", "1.1.0"), ("--major", "2.0.0")] {
        let result = program.run("bump", "shop", option)
        #expect(result.output.contains("shop@\(version) is made from shop@"))
      }
      #expect(program.run("bump", "shop@1.0.0", "--patch").status == 1)
      #expect(program.run("bump", "shop@1.0.0", "--as", "v3.1").status == 0)
      #expect(program.run("validate", "shop").output == "shop@3.1.0: nothing found\n")
    }
  }

  @Test func bumpSuggestsAndSaysWhy() {
    Program.inFreshFolder { program in
      _ = program.run("new", "shop", "--from", "hello-universe")
      #expect(program.run("bump", "shop", "--suggested").status == 1)
      _ = program.run("set", "shop", "api", "env.A=1")
      #expect(
        program.run("bump", "shop", "--suggested").output.hasPrefix(
          "shop@1.0.1 is made from shop@1.0.0 (patch, because settings of api changed): "))
      _ = program.run("add", "shop", "redis", "--at", "1")
      let minor = program.run("bump", "shop", "--suggested", "--json")
      let json = try? JSONValue.read(Array(minor.output.utf8))
      #expect(json?["version"]?.string == "1.1.0")
      #expect(json?["reasons"]?.array?.compactMap(\.string) == ["layer redis-1 was added"])
      let enough = program.run("bump", "shop", "--suggested")
      #expect(enough.status == 1)
      #expect(
        enough.messages.contains("shop@1.1.0 says already what changed since 1.0.1: patch") == false
      )
      let since = program.run("bump", "shop", "--suggested", "--since", "shop@1.0.0")
      #expect(since.output.hasPrefix("shop@1.2.0 is made from shop@1.1.0 (minor, because layer"))
    }
  }

  @Test func bumpChangesAFileInPlace() {
    Program.withShop { program in
      let result = program.run("bump", "shop.yaml", "--minor")
      #expect(result.output == "shop.yaml: version 1.0.0 → 1.1.0 (minor)\n")
      #expect(
        program.changedLines() == [
          "-   version: 1.0.0          # the first", "+   version: 1.1.0          # the first",
        ])
      program.write(EditSample.shop, to: "old.yaml")
      _ = program.run("remove", "shop.yaml", "chart")
      let suggested = program.run("bump", "shop.yaml", "--suggested", "--since", "old.yaml")
      #expect(suggested.output.contains("→ 2.1.0") || suggested.output.contains("→ 2.0.0"))
      #expect(suggested.output.contains("layer chart was removed"))
    }
  }

  @Test func aFileHasAHistoryToo() {
    Program.withShop { program in
      _ = program.run("set", "shop.yaml", "api", "replicas=2")
      #expect(program.run("history", "./shop.yaml").output.contains("api: replicas"))
      #expect(program.run("restore", "./shop.yaml").status == 0)
      #expect(program.read("shop.yaml") == EditSample.shop)
    }
  }

  @Test func aSecretInAFormerTextStaysHidden() {
    Program.withShop(Sample.troubled) { program in
      _ = program.run("set", "shop.yaml", "db", "password=generate")
      let output =
        program.run("history", "./shop.yaml").output
        + program.run("history", "./shop.yaml", "1").output
      #expect(output.contains("changed, hidden"))
      #expect(!output.contains("hunter2"))
    }
  }
}
