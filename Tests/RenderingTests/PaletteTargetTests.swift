import Formats
import ProfileModel
import Testing

@testable import Rendering

@Suite struct PaletteTargetTests {
  private func rendered(
    _ layers: String, secrets: [SecretName: String]? = nil, layer: Int? = nil
  ) -> Rendered {
    Render.rendered(
      RenderRequest(
        PaletteSample.layers(layers), secrets: secrets ?? [:], isRevealed: secrets != nil,
        layer: layer),
      to: .palette)
  }

  @Test(arguments: BuiltInExamples.names)
  func isTheSameTwiceAndReadable(name: String) throws {
    let request = RenderRequest(PaletteSample.example(name))
    let rendered = Render.rendered(request, to: .palette)
    #expect(rendered == Render.rendered(request, to: .palette))
    #expect(rendered.files.map(\.name) == ["\(name).palette.json"])
    #expect(rendered.files.allSatisfy { !$0.isSecret && $0.isInStream })
    let tiers = PaletteSample.tiers(rendered)
    #expect(tiers.map { $0["name"]?.string } == request.profile.layers.map(\.name))
    #expect(tiers.map { $0["installOrder"]?.integer } == Array(tiers.indices))
    for tier in tiers {
      guard let values = tier["values"]?.string, tier["type"]?.string == "container" else {
        continue
      }
      let stream = YAMLStream.read(SourceText(values))
      #expect(stream.failure == nil)
      #expect(
        stream.documents.first?.pairs?.map(\.key.text) == [
          "pack", "postReadinessHooks", "containerService",
        ])
    }
  }

  @Test func oneLayerAlone() {
    let layers = "  - {name: a, service: redis}\n  - {name: b, service: vault}\n"
    let alone = rendered(layers, layer: 1)
    #expect(PaletteSample.tiers(alone).map { $0["name"]?.string } == ["b"])
    #expect(PaletteSample.tiers(alone).first?["installOrder"]?.integer == 1)
    #expect(alone.remarks.allSatisfy { $0.layer != "a" })
  }

  @Test func identifiersAreSentAsTheyAre() {
    let known = rendered(
      """
        - name: web
          service: container
          installOrder: -5
          parameters: {image: nginx}
          source: {uid: u, registryUid: r, containerRegistryUid: c, packVersion: 1.0.2}
      """)
    let tier = PaletteSample.tiers(known).first
    #expect(tier?["sourceAppTierUid"]?.string == "u")
    #expect(tier?["registryUid"]?.string == "r")
    #expect(tier?["containerRegistryUid"]?.string == "c")
    #expect(tier?["version"]?.string == "1.0.2")
    #expect(tier?["installOrder"]?.integer == -5)
    #expect(known.remarks.isEmpty)
  }

  @Test func whatOnlyThePlatformKnowsIsLeftOutAndSaid() {
    let unknown = rendered(
      """
        - {name: web, service: container, parameters: {image: nginx}}
        - {name: chart, service: helm, chart: {registry: r, name: c, version: 1.0.0}}
        - {name: safe, service: vault, parameters: {volumeSize: 2}}
        - {name: own, service: manifest, manifests: []}
      """)
    let tiers = PaletteSample.tiers(unknown)
    #expect(tiers.compactMap { $0["sourceAppTierUid"]?.string } == ["spectro-manifest-pack"])
    #expect(tiers.allSatisfy { $0["registryUid"] == nil })
    #expect(tiers.map { $0["version"]?.string } == ["1.0.2", "1.0.0", nil, "1.0.0"])
    #expect(
      unknown.remarks.map { "\($0.kind.rawValue) \($0.layer ?? "-") \($0.field ?? "-")" } == [
        "note - -",
        "leftOut web source.uid", "leftOut web source.registryUid",
        "leftOut chart chart.name", "leftOut chart chart.registry",
        "leftOut chart source.uid", "leftOut chart source.registryUid",
        "assumed safe volumeSize",
        "leftOut safe source.packVersion", "leftOut safe source.uid",
      ])
  }

  // MARK: - Properties and secrets

  private static let secrets = """
      - name: queue
        service: nats
        parameters: {password: {fromEnv: QUEUE_PASSWORD}}
      - name: files
        service: minio
        parameters: {username: u, password: {value: hunter2}}
      - name: cache
        service: redis
        parameters: {password: {generate: true}}
      - name: copy
        service: redis
        parameters: {password: "{{ .spectro.app.$appDeploymentName.cache.PASSWORD }}"}
    """

  private func properties(_ rendered: Rendered) -> [[String]] {
    PaletteSample.tiers(rendered).map { tier in
      (tier["properties"]?.array ?? []).map { property in
        "\(property["name"]?.string ?? "?")=\(property["value"]?.string ?? "?")"
      }
    }
  }

  @Test func secretsAreHiddenUntilRevealed() {
    let hidden = rendered(Self.secrets)
    let reference = "{{.spectro.app.$appDeploymentName.cache.PASSWORD}}"
    let queue = Base64.encoded("<secret:$QUEUE_PASSWORD>")
    let files = Base64.encoded("<secret:files.password>")
    #expect(
      properties(hidden) == [
        ["username=nats", "password=\(queue)", "volumeSize=2"],
        ["minioUsername=u", "minioUserPassword=\(files)", "volumeSize=10"],
        ["redisVolumeSize=3"],
        ["userPassword=\(reference)", "redisVolumeSize=3"],
      ])
    #expect(hidden.remarks.filter { $0.kind == .secret }.map(\.layer) == ["queue", "files"])
    #expect(!hidden.files.contains { $0.isSecret })
    let open = rendered(
      Self.secrets,
      secrets: [
        SecretName(layer: "queue", parameter: "password"): "pä$$",
        SecretName(layer: "files", parameter: "password"): "hunter2",
      ])
    #expect(properties(open)[0].contains("password=cMOkJCQ="))
    #expect(properties(open)[1].contains("minioUserPassword=aHVudGVyMg=="))
    #expect(open.remarks.allSatisfy { $0.kind != .secret })
    #expect(open.files.allSatisfy { $0.isSecret })
    #expect(!(hidden.lines + open.lines).contains { $0.contains("hunter2") })
  }

  @Test func aSecretThatNobodyGaveStaysAPlaceholder() {
    let open = rendered(Self.secrets, secrets: [:])
    #expect(properties(open) == properties(rendered(Self.secrets)))
    #expect(open.remarks.count { $0.kind == .secret } == 2)
    #expect(!open.files.contains { $0.isSecret })
  }

  // MARK: - Metadata

  private func metadata(_ lines: String) -> Rendered {
    let head = "apiVersion: strata/v1\nkind: AppProfile\nmetadata:\n  name: p\n"
    return Render.rendered(
      RenderRequest(PaletteSample.index(head + lines + "layers: []\n")), to: .palette)
  }

  @Test func emptyMetadataIsLeftOut() {
    #expect(
      metadata("  version: v1.2\n").stream.text == """
        {
          "metadata": {
            "name": "p"
          },
          "spec": {
            "version": "1.2.0",
            "template": {
              "appTiers": []
            }
          }
        }

        """)
  }

  @Test(
    arguments: [
      ("[]", [], 0), ("[demo, \"env:dev\"]", ["demo=spectro__tag", "env=dev"], 0),
      ("[\"a:b:c\"]", ["a=b"], 1), ("[\"a:b\", \"a:c\"]", ["a=b"], 1),
      ("[\"a:b\", a]", ["a=b"], 1), ("[a, a]", ["a=spectro__tag"], 0), ("[\"a:\"]", ["a="], 0),
    ] as [(String, [String], Int)])
  func tagsBecomeLabels(tags: String, labels: [String], losses: Int) throws {
    let rendered = metadata("  tags: \(tags)\n")
    let body = try JSONValue.read(Array(rendered.stream.text.utf8))
    let found = body["metadata"]?["labels"]?.object ?? []
    #expect(found.map { "\($0.key)=\($0.value.string ?? "?")" } == labels)
    #expect(rendered.remarks.count { $0.field == "tags" && $0.kind == .leftOut } == losses)
  }
}
