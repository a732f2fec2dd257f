import Formats
import TestKit
import Testing

/// `strata fix`
struct FixStoryTests {
  @Test func appliesWhatFindingsOffer() {
    Program.withShop(Sample.troubled) { program in
      let result = program.run("fix", "shop.yaml")
      #expect(
        result.output == """
          19:56 api: read `POSTGRESMSTR_SVC` (unknown-output)
          20:21 api: write `.spectro.app.$appDeploymentName.db.USERNAME` (reference-spelling)
          shop.yaml: 2 fixes applied; left: no errors, 1 warning, no hints

          """, "\(result.output)")
      #expect(result.status == 0)
      #expect(program.changedLines(from: Sample.troubled).count == 4)
      let again = program.run("fix", "shop.yaml")
      #expect(again.output == "shop.yaml: nothing to fix; left: no errors, 1 warning, no hints\n")
    }
  }

  @Test func aSecretIsDroppedOnlyWhereItsCodeIsNamed() {
    Program.withShop(Sample.troubled) { program in
      #expect(program.run("fix", "shop.yaml", "literal-secret").status == 0)
      #expect(program.read("shop.yaml").contains("password: {fromEnv: DB_PASSWORD}"))
      #expect(program.read("shop.yaml").contains("POSTGRESMSTR_SVX"))
    }
  }

  @Test func aDryRunShowsTheDifference() {
    Program.withShop(Sample.troubled) { program in
      let result = program.run("fix", "shop.yaml", "unknown-output", "--dry-run")
      #expect(
        result.output.contains(
          "+         DB_HOST: \"{{.spectro.app.$appDeploymentName.db.POSTGRESMSTR_SVC}}\""))
      #expect(!result.output.contains("hunter2"))
      #expect(result.messages.contains("(unknown-output)"))
      #expect(program.read("shop.yaml") == Sample.troubled)
    }
  }

  @Test func aFileThatIsNoYAMLIsMended() {
    let broken = Sample.troubled.replacing("layers:\n", with: "layers:\n  ...\n")
    Program.withShop(broken) { program in
      let result = program.run("fix", "shop.yaml", "--json")
      let json = try? JSONValue.read(Array(result.output.utf8))
      let codes = json?["fixes"]?.array?.compactMap { $0["code"]?.string } ?? []
      #expect(codes == ["bad-file", "unknown-output", "reference-spelling"], "\(result)")
      #expect(program.run("validate", "./shop.yaml").status == 0)
    }
  }

  @Test func whatCannotBeFixedIsAnError() {
    Program.withShop(Sample.troubled.replacing("image: nginx:1.27", with: "replicas: 2")) {
      program in
      let result = program.run("fix", "shop.yaml", "missing-parameter")
      #expect(result.status == 1)
      #expect(result.output.contains("nothing to fix; left: 1 error"))
    }
  }
}
