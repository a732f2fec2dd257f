import Formats
import ProfileModel
import Testing

@testable import Rendering

@Suite struct ImportTerraformTests {
  @Test func readsAllProfilesOfAState() throws {
    let all = try ImportSamples.imported([TerraformSamples.state])
    #expect(all.map(\.profile.name) == ["shop-stack", "tiny"])
    #expect(all[1].profile.version == "1.0.0")
    let profile = all[0].profile
    #expect(profile.version == "1.4.0")
    #expect(profile.description == "A shop")
    #expect(profile.tags == ["team:web", "demo"])
    #expect(profile.layers.map(\.name) == ["cache", "queue", "ui", "objects"])
    #expect(profile.layers.map(\.service) == ["redis", "helm", "container", "manifest"])
    #expect(profile.layers.map(\.installOrder) == [nil, nil, nil, nil])
  }

  @Test func readsThePacks() throws {
    let layers = try #require(try ImportSamples.imported([TerraformSamples.state]).first)
      .profile.layers
    #expect(layers[0].parameters == [Entry("password", ImportPaletteTests.generated)])
    #expect(layers[0].source == Source(uid: "pack-redis", packVersion: "6.2.19-1"))
    #expect(layers[1].chart == Chart(registry: "Bitnami", name: "kafka", version: "20.0.0"))
    #expect(layers[1].values == "replicaCount: 3\n")
    #expect(layers[1].manifests == [Manifest(name: "extra", content: "kind: X\n")])
    #expect(layers[1].source == Source(uid: "pack-kafka", registryUid: "reg-bitnami"))
    #expect(layers[2].parameters["image"] == .text("nginx:1.25"))
    #expect(
      layers[2].source
        == Source(uid: "pack-container", registryUid: "reg-public", packVersion: "1.0.2"))
    #expect(layers[3].manifests == [Manifest(name: "ns", content: "kind: Namespace\n")])
    #expect(layers[3].source == nil)
  }

  @Test func saysWhatIsSensitiveAndWhatHasNoPlace() throws {
    let remarks = try #require(try ImportSamples.imported([TerraformSamples.state]).first).remarks
    #expect(remarks.contains { $0.kind == .leftOut && $0.message.contains("context `tenant`") })
    let secrets = remarks.filter { $0.kind == .secret }
    #expect(
      secrets.map { "\($0.layer ?? "-").\($0.field ?? "-")" } == [
        "queue.manifests", "ui.values", "cache.volumeSize", "cache.password",
      ])
    #expect(remarks.count == 5)
    #expect(!remarks.contains { $0.message.contains("aHV") })
  }

  @Test(arguments: [
    ("shop-stack", "shop-stack"), ("tiny", "tiny"), ("small", "tiny"), ("shop", "shop-stack"),
    ("spectrocloud_application_profile.shop", "shop-stack"),
    ("module.inner.module.deep.spectrocloud_application_profile.small[0]", "tiny"),
  ])
  func aNamePicksOne(name: String, profile: String) throws {
    let options = ImportSamples.options { $0.name = name }
    let picked = try ImportSamples.imported([TerraformSamples.state], options: options)
    #expect(picked.map(\.profile.name) == [profile])
  }

  @Test func aNameThatIsNotThereSaysWhichAre() {
    let options = ImportSamples.options { $0.name = "none" }
    let failure = ImportSamples.failure([TerraformSamples.state], options: options)
    #expect(
      failure?.message == "no profile is called `none`; there are `shop-stack`, `tiny`")
  }

  @Test func readsAPlanWithWhatItDoesNotKnow() throws {
    let all = try ImportSamples.imported([TerraformSamples.plan])
    #expect(all.count == 1)
    let imported = try #require(all.first)
    #expect(imported.profile.name == "planned")
    #expect(imported.profile.version == "1.0.0")
    #expect(imported.profile.layers.map(\.service) == ["postgresql", "container"])
    #expect(imported.profile.layers[0].parameters == [Entry("username", .text("u"))])
    let said = imported.remarks.filter { $0.message.contains("known only after") }
    #expect(
      said.map { "\($0.layer ?? "-").\($0.field ?? "-")" } == [
        "-.description", "db.properties.databaseName", "api.values", "api.source_app_tier",
        "api.manifest[0].content",
      ])
    #expect(
      imported.remarks.contains { $0.layer == "db" && $0.message.contains("hidden or unknown") })
    #expect(imported.remarks.contains { $0.message.contains("pack[1].flavour` is unknown") })
    #expect(imported.remarks.contains { $0.layer == "api" && $0.field == "values" })
    #expect(imported.remarks.count == 8)
    let renamed = try ImportSamples.imported(
      [TerraformSamples.plan], options: ImportSamples.options { $0.name = "mine" })
    #expect(renamed.map(\.profile.name) == ["mine"])
  }

  @Test(arguments: [
    ("{\"format_version\": \"1.0\"}", "holds an empty state"),
    ("{\"format_version\": \"1.0\", \"values\": {}}", "no resource of the type"),
    ("{\"version\": 4, \"lineage\": \"x\", \"resources\": []}", "own state file"),
    ("{\"a\": 1}", "is no output of `terraform show -json`"), ("[]", "which is an object"),
    ("{\"values\": []}", "`values` must be an object; it is a list"),
    (
      "{\"values\": {\"root_module\": {\"resources\": {}}}}",
      "`values.root_module.resources` must be a list"
    ),
    (
      "{\"values\": {\"root_module\": {\"child_modules\": [1]}}}",
      "`values.root_module.child_modules[0]` must be an object"
    ),
    (resource("null"), "`values.root_module.resources[0]` has no `values`"),
    (resource("{\"name\": 1}"), "`values.root_module.resources[0].values.name` must be a text"),
    (
      resource("{\"name\": \"x\", \"pack\": [{\"name\": \"a\"}]}"),
      "`values.root_module.resources[0].values.pack[0]` has the type `spectro`"
    ),
    (
      resource(
        "{\"name\": \"x\", \"pack\": [{\"name\": \"a\", \"type\": \"helm\", \"properties\": []}]}"),
      "pack[0].properties` must be an object"
    ),
    (resource("{\"name\": \"x\", \"tags\": [1]}"), ".values.tags[0]` must be a text"),
  ])
  func badInputIsNamed(text: String, said: String) throws {
    let failure = try #require(ImportSamples.failure([text], .terraform))
    #expect(failure.message.contains(said), "\(failure.message)")
    #expect(failure.file == "1.json")
  }

  static func resource(_ values: String) -> String {
    """
    {"values": {"root_module": {"resources": [{"mode": "managed", "name": "r",
     "type": "spectrocloud_application_profile", "values": \(values)}]}}}
    """
  }
}
