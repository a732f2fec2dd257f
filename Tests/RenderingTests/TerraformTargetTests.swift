import Formats
import ProfileModel
import Testing

@testable import Rendering

@Suite struct TerraformTargetTests {
  private func rendered(_ layers: String, secrets: [SecretName: String]? = nil) -> Rendered {
    Render.rendered(
      RenderRequest(
        PaletteSample.layers(layers), secrets: secrets ?? [:], isRevealed: secrets != nil),
      to: .terraform)
  }

  /// The lines from one that begins so to the next empty one.
  private func paragraph(_ start: String, of rendered: Rendered) -> String {
    let lines = rendered.stream.text.split(separator: "\n", omittingEmptySubsequences: false)
    let found = lines.drop { !$0.hasPrefix(start) }.prefix { !$0.isEmpty }
    return found.map { $0 + "\n" }.joined()
  }

  @Test(arguments: BuiltInExamples.names)
  func isTheSameTwice(name: String) {
    let request = RenderRequest(PaletteSample.example(name))
    let rendered = Render.rendered(request, to: .terraform)
    #expect(rendered == Render.rendered(request, to: .terraform))
    #expect(rendered.files.map(\.name) == ["\(name).tf"])
    let packs = rendered.stream.text.split(separator: "\n").count { $0 == "  pack {" }
    #expect(packs == request.profile.layers.count)
  }

  @Test(arguments: BuiltInExamples.names)
  func whatIsNamedIsDeclared(name: String) {
    let text = Render.rendered(RenderRequest(PaletteSample.example(name)), to: .terraform).stream
      .text
    var declared: Set<String> = []
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ").map { $0.filter { $0 != "\"" } }
      if line.hasPrefix("variable ") { declared.insert("var.\(words[1])") }
      if line.hasPrefix("data ") { declared.insert("data.\(words[1]).\(words[2]).id") }
    }
    var used: Set<String> = []
    for line in text.split(separator: "\n") {
      guard let value = line.split(separator: "=").last?.drop(while: { $0 == " " }) else {
        continue
      }
      let bare = value.hasPrefix("base64encode(") ? value.dropFirst(13).dropLast() : value
      if bare.hasPrefix("var.") || bare.hasPrefix("data.") { used.insert(String(bare)) }
    }
    #expect(used == declared)
  }

  // MARK: - Identifiers

  @Test func packsAreLookedUpOnce() {
    let text = rendered(
      """
        - {name: a, service: redis}
        - {name: b, service: redis}
        - {name: c, service: redis, source: {packVersion: 6.2.1}}
        - {name: d, service: redis, source: {registryUid: r}}
      """
    ).stream.text
    let packs = text.split(separator: "\n").filter { $0.hasPrefix("data \"spectrocloud_pack") }
    #expect(
      packs == [
        "data \"spectrocloud_pack_simple\" \"redis_operator_6_2_19_1\" {",
        "data \"spectrocloud_pack_simple\" \"redis_operator_6_2_1\" {",
        "data \"spectrocloud_pack_simple\" \"redis_operator_6_2_19_1_2\" {",
      ])
    #expect(text.split(separator: "\n").count { $0.hasPrefix("data \"spectrocloud_registry") } == 1)
  }

  @Test func knownIdentifiersNeedNoLookup() {
    let known = rendered(
      """
        - name: web
          service: container
          parameters: {image: nginx}
          source: {uid: u, registryUid: r, containerRegistryUid: c}
      """)
    #expect(
      known.stream.text.contains(
        """
            source_app_tier = "u"
            registry_uid    = "r"
            tag             = "1.0.2"

        """))
    #expect(!known.stream.text.contains("data \""))
    #expect(known.remarks.map(\.field) == ["version", "source.containerRegistryUid"])
  }

  @Test func aChartIsLookedUpInItsRegistry() {
    let chart = rendered(
      "  - {name: queue, service: helm, chart: {registry: Bitnami, name: kafka, version: 20.0.0}}\n"
    )
    #expect(
      paragraph("data \"spectrocloud_pack_simple", of: chart) == """
        data "spectrocloud_pack_simple" "kafka_20_0_0" {
          name         = "kafka"
          type         = "helm"
          version      = "20.0.0"
          registry_uid = data.spectrocloud_registry.bitnami.id
        }

        """)
    #expect(
      paragraph("  pack {", of: chart) == """
          pack {
            name            = "queue"
            type            = "helm"
            source_app_tier = data.spectrocloud_pack_simple.kafka_20_0_0.id
            registry_uid    = data.spectrocloud_registry.bitnami.id
            tag             = "20.0.0"
            install_order   = 0
          }
        }

        """)
  }

  @Test func whatNobodyKnowsIsAskedFor() {
    let unknown = rendered(
      "  - {name: chart, service: helm, chart: {name: c}}\n  - {name: safe, service: vault}\n")
    let variables = unknown.stream.text.split(separator: "\n").filter { $0.hasPrefix("variable") }
    #expect(
      variables == [
        "variable \"chart_registry_uid\" {", "variable \"chart_pack_uid\" {",
        "variable \"safe_pack_uid\" {",
      ])
    #expect(
      unknown.remarks.map { "\($0.layer ?? "-") \($0.field ?? "-")" } == [
        "- version", "chart chart.registry", "chart source.uid", "chart chart.version",
        "safe volumeSize", "safe source.uid", "safe source.packVersion",
      ])
  }

  // MARK: - Secrets

  private static let secrets = """
      - {name: one, service: redis, parameters: {password: {fromEnv: VERSION}}}
      - {name: other, service: redis, parameters: {password: {fromEnv: VERSION}}}
      - {name: db, service: mysql, parameters: {rootPassword: {value: hunter2}}}
      - {name: made, service: mysql, parameters: {rootPassword: {generate: true}}}
    """

  @Test func secretsAreVariablesEvenWhenRevealed() {
    let open = rendered(
      Self.secrets, secrets: [SecretName(layer: "db", parameter: "rootPassword"): "hunter2"])
    #expect(open == rendered(Self.secrets))
    #expect(!open.stream.text.contains("hunter2"))
    #expect(!open.stream.text.contains(Base64.encoded("hunter2")))
    #expect(!open.lines.contains { $0.contains("hunter2") })
    #expect(!open.files.contains { $0.isSecret })
    // `version` is a word that Terraform keeps for itself.
    #expect(
      paragraph("variable \"version_2\"", of: open) == """
        variable "version_2" {
          description = "The secret that the profile reads from VERSION."
          type        = string
          sensitive   = true
        }

        """)
    let uses = open.stream.text.split(separator: "\n").filter { $0.contains("base64encode") }
    #expect(
      uses == [
        "      userPassword    = base64encode(var.version_2)",
        "      userPassword    = base64encode(var.version_2)",
        "      dbRootPassword = base64encode(var.db_root_password)",
      ])
    #expect(open.remarks.filter { $0.kind == .secret }.map(\.layer) == ["one", "other", "db"])
  }

  // MARK: - Texts

  @Test func textsStayWhatTheyAre() {
    let manifest = rendered(
      """
        - name: objects
          service: manifest
          manifests:
            - {name: "${a}", content: "a: ${b}\\n  c\\n"}
            - {name: b, content: "no end"}
      """)
    #expect(
      manifest.stream.text.hasSuffix(
        """
          pack {
            name            = "objects"
            type            = "manifest"
            source_app_tier = "spectro-manifest-pack"
            tag             = "1.0.0"
            install_order   = 0

            manifest {
              name    = "$${a}"
              content = <<-EOT
                a: $${b}
                  c
              EOT
            }

            manifest {
              name    = "b"
              content = "no end"
            }
          }
        }

        """))
  }
}
