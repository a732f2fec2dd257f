import TestKit
import Testing

/// `strata set`: every field, only its lines.
struct SetTests {
  static let fields: [(words: [String], lines: [String])] = [
    (
      ["api", "image=nginx:1.28"],
      ["-       image:   nginx:1.27", "+       image:   nginx:1.28"]
    ),
    (["api", "replicas=2"], ["+       replicas: 2"]),
    (["api", "parameters.replicas=2"], ["+       replicas: 2"]),
    (["api", "ports=80,443"], ["-       ports: [\"80\"]", "+       ports: [\"80\", \"443\"]"]),
    (["api", "ports[1]=443"], ["-       ports: [\"80\"]", "+       ports: [\"80\", \"443\"]"]),
    (["api", "ports[0]=8080"], ["-       ports: [\"80\"]", "+       ports: [\"8080\"]"]),
    (["api", "ports="], ["-       ports: [\"80\"]"]),
    (["api", "env.MODE=a=b,c"], ["+         MODE: a=b,c"]),
    (["api", "env.MODE=@@x"], ["+         MODE: \"@x\""]),
    (
      ["api", "env.DB_USER="],
      ["-         DB_USER: \"{{.spectro.app.$appDeploymentName.db.USERNAME}}\""]
    ),
    (
      ["db", "password=generate"],
      [
        "-     parameters: {username: shop, databaseName: orders}",
        "+     parameters: {username: shop, databaseName: orders, password: {generate: true}}",
      ]
    ),
    (
      ["db", "password=env:DB_PASSWORD"],
      [
        "-     parameters: {username: shop, databaseName: orders}",
        "+     parameters: {username: shop, databaseName: orders, password: {fromEnv: DB_PASSWORD}}",
      ]
    ),
    (["db", "version=14"], ["+     version: \"14\""]),
    (["db", "installOrder=10"], ["+     installOrder: 10"]),
    (
      ["chart", "chart.version=15.1.0"],
      [
        "-     chart: {registry: bitnami, name: nginx, version: 15.0.0}",
        "+     chart: {registry: bitnami, name: nginx, version: 15.1.0}",
      ]
    ),
    (
      ["chart", "manifests.a.yaml=kind: Secret\n"],
      ["-           kind: ConfigMap", "+           kind: Secret"]
    ),
  ]

  @Test(arguments: fields)
  func changesOnlyItsLines(words: [String], lines: [String]) {
    Program.withShop { program in
      let result = program.run(["set", "./shop.yaml"] + words)
      #expect(result.status == 0, "\(result.messages)")
      #expect(result.output.hasPrefix("./shop.yaml: \(words[0])."))
      let changed = program.changedLines()
      #expect(Set(changed).isSuperset(of: lines), "\(changed)")
      #expect(changed.count == lines.count, "\(changed)")
    }
  }

  @Test func takesTextsFromFiles() {
    Program.withShop { program in
      program.write("replicas: 3\n", to: "values.yaml")
      #expect(program.run("set", "shop.yaml", "chart", "values=@values.yaml").status == 0)
      #expect(program.read("shop.yaml").contains("    values: |\n      replicas: 3\n"))
      let piped = program.run(
        "set", "shop.yaml", "chart", "manifests.b.yaml=@-", input: "kind: Pod\n")
      #expect(piped.output == "shop.yaml: chart.manifests.b.yaml is set\n")
      #expect(program.read("shop.yaml").contains("- name: b.yaml"))
      #expect(program.run("set", "shop.yaml", "chart", "values=@no.yaml").status == 3)
      program.write("\u{0}", to: "zero")
      #expect(program.run("set", "shop.yaml", "chart", "values=@zero").status == 1)
    }
  }

  @Test func severalFieldsAreOneChange() {
    Program.withShop { program in
      let result = program.run("set", "shop.yaml", "api", "replicas=2", "env.A=1", "env.DB_USER=")
      #expect(
        result.output
          == "shop.yaml: api.replicas, api.env.A are set; api.env.DB_USER is cleared\n")
      let before = program.read("shop.yaml")
      #expect(program.run("set", "shop.yaml", "api", "env.B=2", "replicas=99").status == 2)
      #expect(program.read("shop.yaml") == before)
    }
  }

  @Test func standardInputComesOutChanged() {
    Program.inFreshFolder { program in
      let result = program.run("set", "-", "api", "image=nginx:1.28", input: EditSample.shop)
      #expect(result.output.contains("image:   nginx:1.28\n"))
      #expect(result.messages == "strata: standard input: api.image is set.\n")
      #expect(program.run("set", "-", "api", "a=@-", input: EditSample.shop).status == 2)
    }
  }

  @Test func aWrittenSecretIsWarnedOfAndNeverPrinted() {
    Program.withShop { program in
      let dry = program.run("set", "shop.yaml", "db", "password=hunter2", "--dry-run")
      #expect(dry.output.contains("password: {value: ••••}"))
      #expect(program.read("shop.yaml") == EditSample.shop)
      let result = program.run("set", "shop.yaml", "db", "password=hunter2")
      #expect(result.status == 0)
      #expect(result.messages.contains("password=env:NAME"))
      #expect(!(dry.output + result.output + result.messages).contains("hunter2"))
      #expect(program.read("shop.yaml").contains("password: {value: hunter2}"))
    }
  }

  @Test func nothingToChangeWritesNothing() {
    Program.withShop { program in
      let result = program.run("set", "shop.yaml", "api", "image=nginx:1.27")
      #expect(result.output == "shop.yaml: nothing to change\n")
      #expect(program.run("history", "./shop.yaml").output.isEmpty)
    }
  }

  @Test func aBrokenReferenceIsRefused() {
    Program.withShop { program in
      let text = "env.X={{.spectro.app.$appDeploymentName.chart.HOST}}"
      let refused = program.run("set", "shop.yaml", "api", text)
      #expect(refused.status == 1)
      #expect(refused.messages.contains("would break 1 reference in api; nothing was changed"))
      #expect(refused.messages.contains("`chart` stands above `api`"))
      #expect(program.read("shop.yaml") == EditSample.shop)
      #expect(program.run("set", "shop.yaml", "api", text, "--force").status == 0)
      #expect(program.run("validate", "./shop.yaml").output.contains("[layer-above]"))
    }
  }
}
