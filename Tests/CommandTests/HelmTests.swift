import TestKit
import Testing

/// `render --helm`: a program called helm renders the charts. A script stands in for it here.
struct HelmTests {
  private static let stack = """
    apiVersion: strata/v1
    kind: AppProfile
    metadata: {name: shop, version: 1.0.0}
    layers:
      - name: db
        service: postgresql
        parameters: {username: app, databaseName: shop}
      - name: front
        service: helm
        chart: {registry: "https://charts.example.org", name: podinfo, version: 6.7.1}
        values: |
          host: "{{.spectro.app.$appDeploymentName.db.POSTGRESMSTR_SVC}}"

    """

  /// Says what it was called with and given, as an object.
  private static let standIn = """
    #!/bin/sh
    [ "$1" = fail ] && exit 1
    values=$(cat)
    printf 'apiVersion: v1\\nkind: ConfigMap\\nmetadata:\\n  name: told\\n  namespace: shop-front-ns\\ndata:\\n'
    printf '  words: "%s"\\n' "$*"
    printf '  %s\\n' "$values"

    """

  private static func withHelm(_ script: String, _ body: (Program) -> Void) {
    var program = Program()
    defer { program.remove() }
    program.write(stack, to: "shop.yaml")
    _ = program.shell("mkdir tools")
    program.write(script, to: "tools/helm")
    _ = program.shell("chmod +x tools/helm")
    program.environment["PATH"] = "\(program.folder)/tools:/usr/bin:/bin"
    body(program)
  }

  @Test func theChartIsRenderedWithTheResolvedValues() {
    Self.withHelm(Self.standIn) { program in
      let result = program.run("render", "shop.yaml", "--to", "kubernetes", "--helm")
      #expect(result.status == 0)
      let words =
        "template --namespace=shop-front-ns --values=- --repo=https://charts.example.org "
        + "--version=6.7.1 -- shop-front podinfo"
      #expect(result.output.contains("words: \"\(words)\""), "\(result)")
      #expect(result.output.contains("  host: \"shop-db.shop-db-ns.svc.cluster.local\""))
      let unasked = program.run("render", "shop.yaml", "--to", "kubernetes")
      #expect(!unasked.output.contains("name: told"))
      #expect(unasked.messages.contains("--helm"), "\(unasked.messages)")
    }
  }

  /// Some options of helm name programs that it runs.
  @Test(arguments: ["--post-renderer=./x", "-f/etc/passwd"])
  func noTextOfAProfileIsAnOption(text: String) {
    Self.withHelm(Self.standIn) { program in
      for (field, words) in [
        ("name: podinfo", "-- shop-front \(text)"), ("version: 6.7.1", "--version=\(text) --"),
        ("registry: \"https://charts.example.org\"", "-- shop-front \(text)/podinfo"),
      ] {
        let key = field.prefix { $0 != ":" }
        program.write(
          Self.stack.split(separator: field, maxSplits: 1, omittingEmptySubsequences: false)
            .joined(separator: "\(key): \"\(text)\""), to: "shop.yaml")
        let result = program.run("render", "shop.yaml", "--to", "kubernetes", "--helm")
        #expect(result.output.contains(words), "\(field): \(result)")
      }
    }
  }

  @Test func aChartThatCannotBeRenderedIsTold() {
    Self.withHelm("#!/bin/sh\necho 'Error: no such chart' >&2\nexit 1\n") { program in
      let result = program.run("render", "shop.yaml", "--to", "kubernetes", "--helm")
      #expect(result.status == 0)
      #expect(
        result.messages.contains("could not render the chart of front: Error: no such chart"))
      #expect(result.output.contains("kind: Namespace"))
    }
    Self.withHelm("") { program in
      _ = program.shell("rm tools/helm")
      let result = program.run("render", "shop.yaml", "--to", "kubernetes", "--helm")
      #expect(result.messages.contains("there is no helm on the PATH"), "\(result.messages)")
    }
  }

  @Test func aProgramThatReadsNothingOrWritesMuchIsNoTrap() {
    Self.withHelm("#!/bin/sh\nexit 0\n") { program in
      let result = program.run("render", "shop.yaml", "--to", "kubernetes", "--helm")
      #expect(result.status == 0)
    }
    let much =
      "#!/bin/sh\ncat >/dev/null\nawk 'BEGIN { for (i = 0; i < 200000; i++) print \"# line\" }'\n"
    Self.withHelm(much) { program in
      let result = program.run("render", "shop.yaml", "--to", "kubernetes", "--helm")
      #expect(result.status == 0)
      #expect(result.output.utf8.count > 1_000_000)
    }
  }
}
