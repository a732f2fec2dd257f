import Formats
import ProfileModel
import Testing

@testable import Rendering

@Suite struct ImportPaletteTests {
  @Test func readsACreateBody() throws {
    let imported = try #require(try ImportSamples.imported([ImportSamples.create]).first)
    let profile = imported.profile
    #expect(profile.name == "shop-backend")
    #expect(profile.version == "1.0.0")
    #expect(profile.description == "API with its database")
    #expect(profile.tags == ["team:payments", "demo"])
    try #require(profile.layers.count == 3)
    let database = profile.layers[0]
    #expect(database.service == "postgresql")
    #expect(database.version == "14")
    #expect(
      database.parameters == [
        Entry("username", .text("orders")), Entry("password", Self.generated),
        Entry("databaseName", .text("orders")), Entry("volumeSize", .text("4")),
      ])
    #expect(database.source == Source(uid: "uid-postgres", packVersion: "1.8.2"))
    #expect(database.installOrder == nil)
    #expect(profile.layers[2].service == "manifest")
    #expect(profile.layers[2].source == nil)
    #expect(profile.layers[2].installOrder == nil)
    #expect(
      profile.layers[2].manifests == [
        Manifest(name: "settings", content: "apiVersion: v1\nkind: ConfigMap\n")
      ])
    #expect(imported.remarks.map(\.kind) == [.secret])
    #expect(imported.remarks.first?.layer == "orders-db")
    #expect(imported.remarks.first?.field == "password")
  }

  static let generated = Value.table([Entry("generate", .text("true"))])

  @Test func readsAContainersValues() throws {
    let profile = try #require(try ImportSamples.imported([ImportSamples.create]).first).profile
    let layer = profile.layers[1]
    #expect(layer.service == "container")
    #expect(layer.values == nil)
    #expect(
      layer.parameters == [
        Entry("image", .text("example.org/orders:2.3.0")), Entry("replicas", .text("2")),
        Entry("access", .text("public")), Entry("ports", .list([.text("8080"), .text("3000")])),
        Entry("ingressHost", .text("{{.spectro.system.appdeployment.ingress.host}}")),
        Entry(
          "env",
          .table([
            Entry(
              "DB_HOST",
              .text("{{.spectro.app.$appDeploymentName.orders-db.POSTGRESMSTR_SVC}}")),
            Entry("DB_INIT", .text("true")),
            Entry(
              "URL", .text("http://{{.spectro.app.$appDeploymentName.orders-db.USERNAME}}:3000")),
            Entry("EMPTY", .text("")),
          ])),
        Entry("volumeName", .text("data")), Entry("volumeSize", .text("10")),
        Entry("pathToMount", .text("/data")),
        Entry("command", .list([.text("sh"), .text("./start.sh")])),
        Entry("args", .list([.text("$TEST")])),
      ])
    #expect(
      layer.source
        == Source(uid: "uid-container", registryUid: "uid-public-repo", packVersion: "1.0.2"))
  }

  @Test(arguments: [[0, 1, 2, 3, 4], [4, 3, 2, 1, 0], [2, 4, 0, 1, 3]])
  func joinsAnswersInAnyOrder(order: [Int]) throws {
    let all = [
      ImportSamples.answer, ImportSamples.databaseTier, ImportSamples.chartTier,
      ImportSamples.objectsTier, ImportSamples.manifest,
    ]
    let imported = try #require(try ImportSamples.imported(order.map { all[$0] }).first)
    let profile = imported.profile
    #expect(profile.name == "hello")
    #expect(profile.version == "1.2.0")
    #expect(profile.layers.map(\.name) == ["db", "chart", "objects"])
    #expect(profile.layers.map(\.service) == ["postgresql", "helm", "manifest"])
    #expect(profile.layers[0].parameters["username"] == .text("pguser"))
    #expect(profile.layers[0].parameters["password"] == Self.generated)
    #expect(profile.layers[1].values == "replicaCount: 3\n")
    #expect(profile.layers[1].chart == Chart(registry: "Bitnami", version: "20.0.0"))
    #expect(profile.layers[1].source == Source(uid: "s2", registryUid: "r1"))
    #expect(profile.layers[2].manifests == [Manifest(name: "one", content: "kind: A\n")])
    let said = imported.remarks.map(\.message)
    #expect(said.contains { $0.contains("`metadata.uid`") && $0.contains("`spec.versions`") })
    #expect(said.contains { $0.contains("`metadata.annotations.owner` is unknown") })
    #expect(said.contains { $0.contains("the chart's name did not stand in the input") })
    #expect(said.contains { $0.contains("the manifest `two` is not in the files") })
    #expect(said.contains { $0.contains("/manifests/m2`") })
    #expect(!said.contains { $0.contains("belongs to no") })
    #expect(imported.remarks.filter { $0.kind == .secret }.map(\.field) == ["password"])
  }

  @Test func joinsAListInOneFile() throws {
    let list = [
      ImportSamples.chartTier, ImportSamples.answer, ImportSamples.databaseTier,
      ImportSamples.objectsTier,
    ].joined(separator: ",")
    let profile = try #require(try ImportSamples.imported(["[\(list)]"]).first).profile
    #expect(profile.layers.map(\.name) == ["db", "chart", "objects"])
  }

  @Test func anAnswerAloneSaysWhatIsMissing() throws {
    let options = ImportSamples.options { $0.services = ["db": "postgresql"] }
    let imported = try #require(
      try ImportSamples.imported([ImportSamples.answer], options: options).first)
    #expect(imported.profile.layers.count == 3)
    let missing = imported.remarks.filter { $0.message.contains("settings are not in the files") }
    #expect(missing.map(\.layer) == ["db", "chart", "objects"])
    #expect(missing.first?.message.contains("/tiers/t1`") == true)
  }

  @Test func tiersAloneAskForAName() throws {
    let tiers = [ImportSamples.objectsTier, ImportSamples.databaseTier]
    let failure = try #require(ImportSamples.failure(tiers))
    #expect(failure.message.contains("--name"))
    let named = ImportSamples.options { $0.name = "mine" }
    let imported = try #require(try ImportSamples.imported(tiers, options: named).first)
    #expect(imported.profile.name == "mine")
    #expect(imported.profile.version == "1.0.0")
    #expect(imported.profile.layers.map(\.name) == ["db", "objects"])
    #expect(imported.remarks.contains { $0.message.contains("order of the tiers") })
  }

  @Test func tiersAloneStandAboveWhatTheyRead() throws {
    func container(_ name: String, reads: String?) -> String {
      let value = reads.map { Reference.text(layer: $0, output: "CONTAINER_SVC") } ?? "none"
      let values =
        "containerService:\n  image: x\n  env:\n    - name: A\n      value: \"\(value)\"\n"
      return "{\"name\": \"\(name)\", \"type\": \"container\", "
        + "\"values\": \(ImportSamples.json(values))}"
    }
    let named = ImportSamples.options { $0.name = "mine" }
    let tiers = [
      container("a", reads: "b"), container("b", reads: "c"), container("c", reads: nil),
      container("d", reads: "e"), container("e", reads: "d"),
    ]
    let profile = try #require(try ImportSamples.imported(tiers, options: named).first).profile
    #expect(profile.layers.map(\.name) == ["c", "b", "a", "e", "d"])
  }

  @Test func tellsWhatBelongsToNothing() throws {
    let imported = try #require(
      try ImportSamples.imported([
        ImportSamples.create, ImportSamples.chartTier, ImportSamples.manifest,
      ]).first)
    let said = imported.remarks.filter { $0.kind == .leftOut }.map(\.message)
    #expect(said.count == 2)
    #expect(said.contains { $0.contains("the tier `chart` of `2.json` belongs to no profile") })
    #expect(said.contains { $0.contains("the manifest `one` of `3.json` belongs to no tier") })
  }

  @Test func picksOneOfSeveral() throws {
    let several = [
      ImportSamples.profile(name: "one"), ImportSamples.profile(name: "two"),
    ]
    #expect(try ImportSamples.imported(several).map(\.profile.name) == ["one", "two"])
    let two = ImportSamples.options { $0.name = "two" }
    #expect(try ImportSamples.imported(several, options: two).map(\.profile.name) == ["two"])
    let three = ImportSamples.options { $0.name = "three" }
    #expect(
      ImportSamples.failure(several, options: three)?.message
        == "no profile is called `three`; there are `one`, `two`")
    let new = ImportSamples.options {
      $0.name = "new"
      $0.version = Version(2, 1, 0)
    }
    let renamed = try #require(try ImportSamples.imported([several[0]], options: new).first).profile
    #expect(renamed.name == "new")
    #expect(renamed.version == "2.1.0")
  }

  @Test func readsTheOtherAnswers() throws {
    let tiers = """
      {"metadata": {"name": "hello", "uid": "p1"},
       "spec": {"appTiers": [\(ImportSamples.databaseTier), \(ImportSamples.chartTier)]}}
      """
    let alone = try #require(try ImportSamples.imported([tiers]).first).profile
    #expect(alone.name == "hello")
    #expect(alone.layers.map(\.name) == ["db", "chart"])
    let both = try #require(
      try ImportSamples.imported([tiers, ImportSamples.answer, ImportSamples.objectsTier]).first)
    #expect(both.profile.layers.map(\.name) == ["db", "chart", "objects"])
    #expect(both.profile.layers[0].parameters["databaseName"] == .text("counter"))
    let manifests = "{\"manifests\": [\(ImportSamples.manifest)]}"
    let objects = try #require(
      try ImportSamples.imported(
        [manifests, ImportSamples.objectsTier], options: ImportSamples.options { $0.name = "x" }
      ).first)
    #expect(objects.profile.layers[0].manifests.map(\.name) == ["one"])
  }

  @Test func aListingTellsThePack() throws {
    let listing = """
      {"appProfiles": [{"metadata": {"name": "x"}, "spec": {"version": "v1.2", "template": {
        "appTiers": [
          {"name": "a", "type": "operator-instance", "uid": "1",
           "source": {"name": "custom--redis-operator", "uid": "s"}},
          {"name": "b", "type": "helm", "uid": "2", "version": "20.0.0",
           "source": {"name": "kafka"}}]}}}]}
      """
    let profile = try #require(try ImportSamples.imported([listing]).first).profile
    #expect(profile.version == "1.2.0")
    #expect(profile.layers.map(\.service) == ["redis", "helm"])
    #expect(profile.layers[0].source?.uid == "s")
    #expect(profile.layers[1].chart == Chart(name: "kafka", version: "20.0.0"))
  }

  @Test func oldManifestsStandInValues() throws {
    let values = """
      pack:
        spectrocloud.com/install-priority: "10"
      manifests:
        byo-manifest:
          contents: |
            apiVersion: v1
            kind: Namespace
            name: {{.spectro.system.apptier.name}}
          other: 1
      """
    let imported = try #require(
      try ImportSamples.imported([
        ImportSamples.profile(
          "{\"name\": \"m\", \"type\": \"manifest\", \"values\": \(ImportSamples.json(values))}")
      ]).first)
    #expect(
      imported.profile.layers[0].manifests == [
        Manifest(
          name: "byo-manifest",
          content: "apiVersion: v1\nkind: Namespace\nname: {{.spectro.system.apptier.name}}\n")
      ])
    #expect(imported.remarks.map(\.field) == ["values", "values"])
    #expect(imported.remarks.allSatisfy { $0.kind == .leftOut && $0.layer == "m" })
  }
}
