import Formats
import ProfileModel
import Testing

@testable import Rendering

@Suite struct ImportServiceTests {
  /// The properties of a tier and the service that they tell.
  struct Case: CustomTestStringConvertible, Sendable {
    var keys: [String: String]
    var service: String
    var name = "layer"
    var version: String?
    var isAssumed = false
    var testDescription: String { "\(name) \(version ?? "") \(keys)" }
  }

  static func text(_ sample: Case) -> String {
    let properties = sample.keys.sorted { $0.key < $1.key }
      .map { "{\"name\": \"\($0.key)\", \"value\": \"\($0.value)\"}" }.joined(separator: ", ")
    let version = sample.version.map { "\"version\": \"\($0)\", " } ?? ""
    return ImportSamples.profile(
      "{\"name\": \"\(sample.name)\", \"type\": \"operator-instance\", \(version)"
        + "\"properties\": [\(properties)]}")
  }

  static let known = [
    Case(
      keys: ["dbRootPassword": "eA==", "dbVolumeSize": "20", "version": "5.7"], service: "mysql"),
    Case(
      keys: ["dbRootPassword": "eA==", "dbVolumeSize": "20", "dbVersion": "5.7"], service: "mysql"),
    Case(
      keys: [
        "dbUserName": "a", "databaseName": "b", "databaseVolumeSize": "2", "version": "14",
      ], service: "postgresql"),
    Case(keys: ["userPassword": "eA==", "redisVolumeSize": "3"], service: "redis"),
    Case(
      keys: ["databaseName": "x", "databaseVolumeSize": "10"], service: "redis",
      version: "6.2.12-1"),
    Case(
      keys: ["databaseName": "x", "databaseVolumeSize": "10"], service: "redis", name: "redis-1",
      isAssumed: false),
    Case(
      keys: ["minioUsername": "x", "minioUserPassword": "eA==", "volumeSize": "10"],
      service: "minio"),
    Case(keys: ["volumeSize": "10"], service: "kafka", version: "0.32.0"),
    Case(keys: ["username": "x", "volumeSize": "10"], service: "mongodb", version: "0.7.6"),
    Case(keys: ["username": "x", "volumeSize": "1"], service: "nats", version: "0.18.2"),
    Case(
      keys: ["username": "x", "volumeSize": "1", "version": "5.0.10"], service: "mongodb",
      isAssumed: true),
    Case(keys: [:], service: "vault", name: "vault", isAssumed: true),
    Case(keys: ["pvcSize": "6"], service: "cockroachdb", name: "cockroachdb-1", isAssumed: true),
    Case(
      keys: ["bucketName": "b", "region": "eu", "accessKey": "k"], service: "s3", isAssumed: true),
  ]

  @Test(arguments: known) func isToldByItsProperties(_ sample: Case) throws {
    let imported = try #require(try ImportSamples.imported([Self.text(sample)]).first)
    #expect(imported.profile.layers[0].service == sample.service)
    let assumed = imported.remarks.filter { $0.kind == .assumed && $0.field == "service" }
    #expect(assumed.isEmpty != sample.isAssumed, "\(assumed.map(\.message))")
    #expect(assumed.allSatisfy { $0.message.contains("--service \(sample.name)=") })
  }

  @Test func aTieIsReported() throws {
    let sample = Case(
      keys: ["databaseName": "x", "databaseVolumeSize": "10"], service: "", name: "store")
    let imported = try #require(try ImportSamples.imported([Self.text(sample)]).first)
    let remark = try #require(imported.remarks.first { $0.kind == .assumed })
    #expect(imported.profile.layers[0].service == "postgresql")
    #expect(remark.message.contains("`redis`"))
    #expect(remark.message.contains("--service store=redis"))
  }

  @Test(arguments: [
    Case(keys: ["foo": "1", "bar": "2"], service: ""),
    Case(keys: [:], service: ""),
    Case(keys: ["volumeSize": "4"], service: ""),
  ])
  func whatStaysOpenFailsWithTheWayOut(_ sample: Case) throws {
    let failure = try #require(ImportSamples.failure([Self.text(sample)]))
    #expect(failure.message.contains("spec.template.appTiers[0]"))
    #expect(failure.message.contains("--service layer=SERVICE"))
    for key in sample.keys.keys { #expect(failure.message.contains("`\(key)`")) }
    #expect(failure.message.contains("`vault`"))
    let options = ImportSamples.options { $0.services = ["layer": "vault"] }
    let profile = try #require(
      try ImportSamples.imported([Self.text(sample)], options: options).first
    ).profile
    #expect(profile.layers[0].service == "vault")
  }

  @Test(arguments: [
    (["layer": "postgres"], "which the catalogue does not have"),
    (["layer": "container"], "of the type `container`"),
    (["other": "vault"], "no tier is called `other`; there are `layer`"),
  ])
  func aServiceMustFit(services: [String: String], said: String) throws {
    let options = ImportSamples.options { $0.services = services }
    let text = Self.text(Case(keys: ["volumeSize": "4"], service: ""))
    let failure = try #require(ImportSamples.failure([text], options: options))
    #expect(failure.message.contains(said), "\(failure.message)")
  }

  // MARK: - Parameters and secrets

  @Test func unknownNamesAreAssumedWhereTheyEndAlike() throws {
    let sample = Case(
      keys: [
        "dbUserName": "x", "userPassword": "eA==", "databaseVolumeSize": "7", "DbVersion": "1",
      ],
      service: "mongodb", version: "0.7.6")
    let options = ImportSamples.options { $0.services = ["layer": "mongodb"] }
    let imported = try #require(
      try ImportSamples.imported([Self.text(sample)], options: options).first)
    #expect(
      imported.profile.layers[0].parameters == [
        Entry("username", .text("x")), Entry("password", ImportPaletteTests.generated),
        Entry("volumeSize", .text("7")),
      ])
    #expect(imported.profile.layers[0].version == "1")
    #expect(imported.remarks.count { $0.kind == .assumed } == 4)
  }

  @Test func passwordsNeverGetIn() throws {
    let properties = { (password: String) in
      ImportSamples.profile(
        """
        {"name": "postgres-db", "type": "operator-instance", "version": "1.8.2", "properties": [
          {"name": "dbUserName", "value": "u"}, {"name": "password", "value": \(password)}]}
        """)
    }
    let env = ImportSamples.options { $0.secrets = .env }
    let fromEnv = Value.table([Entry("fromEnv", .text("POSTGRES_DB_PASSWORD"))])
    for (written, options, expected) in [
      ("\"aHVudGVyMg==\"", ImportOptions(), ImportPaletteTests.generated),
      ("\"aHVudGVyMg==\"", env, fromEnv), ("\"hunter2\"", env, fromEnv),
      ("\"********\"", env, ImportPaletteTests.generated),
      ("\"<secret:postgres-db.password>\"", env, ImportPaletteTests.generated),
      ("\"\"", env, ImportPaletteTests.generated), ("null", env, ImportPaletteTests.generated),
    ] {
      let imported = try #require(
        try ImportSamples.imported([properties(written)], options: options).first)
      #expect(imported.profile.layers[0].parameters["password"] == expected)
      #expect(imported.remarks.map(\.kind) == [.secret])
      #expect(
        !imported.remarks.contains { $0.message.contains("aHV") || $0.message.contains("hunter") })
    }
  }

  @Test func aSecretThatIsReadElsewhereStays() throws {
    let reference = Reference.text(layer: "vault", output: "VAULT_ROOT_TOKEN")
    let encoded = "e3suc3BlY3Ryby5hcHAuJGFwcERlcGxveW1lbnROYW1lLnZhdWx0LlZBVUxUX1JPT1RfVE9LRU59fQ=="
    for written in [reference, encoded] {
      let sample = Case(keys: ["dbRootPassword": written], service: "mysql")
      let imported = try #require(try ImportSamples.imported([Self.text(sample)]).first)
      #expect(imported.profile.layers[0].parameters["rootPassword"] == .text(reference))
      #expect(imported.remarks.isEmpty)
    }
  }

  @Test func aPlaceholderNamesItsVariable() throws {
    let written = Base64.encoded("<secret:$ORDERS_PASSWORD>")
    let sample = Case(keys: ["dbRootPassword": written], service: "mysql")
    let imported = try #require(try ImportSamples.imported([Self.text(sample)]).first)
    #expect(
      imported.profile.layers[0].parameters["rootPassword"]
        == .table([Entry("fromEnv", .text("ORDERS_PASSWORD"))]))
    #expect(imported.remarks.isEmpty)
  }

  @Test func aSecretThatCannotBeGeneratedComesFromTheEnvironment() throws {
    let sample = Case(
      keys: ["bucketName": "b", "region": "eu", "accessKey": "k", "secretKey": "x"], service: "s3")
    let imported = try #require(try ImportSamples.imported([Self.text(sample)]).first)
    #expect(
      imported.profile.layers[0].parameters["secretKey"]
        == .table([Entry("fromEnv", .text("LAYER_SECRET_KEY"))]))
  }

  @Test(arguments: [
    ("postgres-db", "password", "POSTGRES_DB_PASSWORD"), ("db", "rootPassword", "DB_ROOT_PASSWORD"),
    ("-a..b", "x", "A_B_X"), ("1st", "key", "_1ST_KEY"), ("", "password", "PASSWORD"),
    ("größe", "k", "GR_E_K"),
  ])
  func namesOfTheEnvironment(layer: String, key: String, name: String) {
    #expect(SecretKeeper.name(layer, key) == name)
  }

  @Test func namesOfTheEnvironmentAreDistinct() throws {
    let tier = { (name: String) in
      "{\"name\": \"\(name)\", \"type\": \"operator-instance\", "
        + "\"properties\": [{\"name\": \"dbRootPassword\", \"value\": \"eA==\"}]}"
    }
    let options = ImportSamples.options { $0.secrets = .env }
    let profile = try #require(
      try ImportSamples.imported(
        [ImportSamples.profile(tier("a-b"), tier("a_b"))], options: options
      ).first
    ).profile
    #expect(
      profile.layers.map { $0.parameters["rootPassword"]?.entries?.first?.value } == [
        .text("A_B_ROOT_PASSWORD"), .text("A_B_ROOT_PASSWORD_2"),
      ])
  }
}
