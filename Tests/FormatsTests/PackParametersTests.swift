import Formats
import ProfileModel
import Testing

@Suite("Pack parameters")
struct PackParametersTests {
  @Test("A known service keeps its friendly keys and what is known of its outputs")
  func knownService() throws {
    let base = try #require(BuiltInCatalogue.catalogue["mysql"])
    let (service, notes) = try read(PackDocuments.mysql, base: base)
    #expect(service.id == "mysql")
    #expect(service.parameters.map(\.key) == ["rootPassword", "volumeSize", "version"])
    #expect(service.parameters.map(\.apiKey) == ["dbRootPassword", "dbVolumeSize", "version"])
    #expect(service.parameters[0].isSecret && !service.parameters[0].isRequired)
    #expect(service.parameters[0].label == "Root Password")
    #expect(service.parameters[1].type == .size)
    #expect(service.parameters[1].defaultValue == .text("30"))
    #expect(service.versions == ["8.0", "5.7"])
    #expect(service.pack == Service.Pack(name: "mysql-operator", versions: ["0.6.2"]))
    let host = try #require(service.output("MYSQLMSTR_SVC"))
    #expect(host == base.output("MYSQLMSTR_SVC"))
    let namespace = try #require(service.output("MYSQLMSTR_NS"))
    #expect(namespace.name == "MYSQLMSTR_NS")
    #expect(namespace.formerNames == ["MYSQLMSTR_SVC_NAMESPACE"])
    #expect(namespace.value == "<app>-<layer>-ns")
    #expect(notes.count == 2, "\(notes)")
    #expect(notes[0].contains("`dbRootPassword`") && notes[1].contains("targetKey"))
  }

  @Test("A service that nobody knows is guessed from names, types and formats")
  func unknownService() throws {
    let (service, notes) = try read(PackDocuments.mariadb, id: "mariadb")
    #expect(service.tierType == .operatorInstance && service.title == "mariadb")
    #expect(
      service.parameters.map(\.key) == [
        "dbUser", "userPassword", "volumeSize", "tls", "mode", "replicas", "pack_name", "my_key",
      ])
    #expect(
      service.parameters.map(\.type) == [
        .text, .text, .size, .boolean, .choice, .integer, .text, .text,
      ])
    #expect(service.parameter("dbUser")?.kind == .user)
    #expect(service.parameter("dbUser")?.pattern?.matches("shop") == true)
    #expect(service.parameter("dbUser")?.pattern?.matches("Shop") == false)
    #expect(service.parameter("dbUser")?.isRequired == true)
    #expect(service.parameter("userPassword")?.isSecret == true)
    #expect(service.parameter("tls")?.defaultValue == .text("false"))
    #expect(service.parameter("mode")?.choices == ["single", "cluster"])
    #expect(service.parameter("my_key")?.apiKey == "my.key")
    #expect(service.parameter("my_key")?.isRequired == false)
    for word in ["`internal`", "`fixed`", "(?=", "`replicas`", "depend", "`pack_name`", "`my_key`"]
    {
      #expect(notes.contains { $0.contains(word) }, "\(word)")
    }
  }

  @Test(
    "What an output means is told from its name",
    arguments: [
      ("MARIADBMSTR_SVC", Kind.host, false), ("MARIADBMSTR_SVC_PORT", .port, false),
      ("MARIADBMSTR_SVC_NAMESPACE", .namespace, false), ("REDISMSTR_NS", .namespace, false),
      ("USERNAME", .user, false), ("DB_USER", .user, false), ("ROOT_PASSWORD", .password, true),
      ("MONGO_URI", .uri, true), ("MONGO_URI_SRV", .uri, true), ("VAULT_ROOT_TOKEN", .token, true),
      ("DB_NAME", .database, false), ("S3_BUCKET", .bucket, false), ("S3_REGION", .region, false),
      ("SECRET_KEY", .secretKey, true), ("ACCESS_KEY", .accessKey, false),
      ("EXTERNALHOSTNAME", .host, false), ("CONTAINER_SVC_EXTERNALIP", .address, false),
      ("STATUS", .text, false),
    ])
  func kinds(_ name: String, _ kind: Kind, _ isSensitive: Bool) throws {
    let json: JSONValue = ["outputParameters": [["name": .string(name)]]]
    let output = try #require(try PackParameters.service(from: json, id: "x").service.outputs.first)
    #expect(output.kind == kind)
    #expect(output.isSensitive == isSensitive)
    #expect(output.known == (isSensitive ? .secret : .deployment))
  }

  @Test("The newest version of a whole answer is taken")
  func wholeAnswer() throws {
    let (service, notes) = try read(PackDocuments.wholeAnswer)
    #expect(service.id == "nats" && service.title == "NATS")
    #expect(service.pack == Service.Pack(name: "nats-operator", versions: ["0.18.2"]))
    #expect(service.outputs.map(\.name) == ["NEW_SVC"])
    #expect(notes.contains { $0.contains("2 versions") })
  }

  @Test("What was made can be written and read", arguments: PackDocuments.all)
  func roundTrip(_ text: String) throws {
    for base in [nil] + BuiltInCatalogue.catalogue.services.map(Optional.some) {
      let (service, _) = try read(text, base: base, id: "made")
      let (again, findings) = ServiceFile.read(Array(ServiceFile.text(for: service).utf8))
      #expect(findings.isEmpty, "\(base?.id ?? ""): \(findings.map(\.message))")
      #expect(again == service)
    }
  }

  @Test(
    "A document that is something else is refused in plain words",
    arguments: [
      ("[]", nil, "are a JSON object"), ("{}", nil, "holds no pack parameters"),
      (#"{"inputParameters": {}}"#, nil, "must be a list"),
      (#"{"inputParameters": []}"#, nil, "neither input nor output"),
      (#"{"outputParameters": [{"name": "A"}]}"#, nil, "does not name its pack"),
      (#"{"outputParameters": [{"name": "A"}]}"#, "My Service", "has the capital `M`"),
      (#"{"spec": {"template": {"appTiers": []}}}"#, nil, "an app profile"),
      (#"{"packValues": [{"values": ""}]}"#, nil, "holds no pack parameters"),
    ] as [(String, String?, String)])
  func refuses(_ text: String, _ id: String?, _ words: String) throws {
    let failure = #expect(throws: PackParametersFailure.self) { try read(text, id: id) }
    #expect(failure?.message.contains(words) == true, "\(failure?.message ?? "")")
  }

  @discardableResult
  private func read(
    _ text: String, base: Service? = nil, id: String? = nil
  ) throws -> (service: Service, notes: [String]) {
    try PackParameters.service(
      from: try JSONValue.read(Array(text.utf8)), base: base, id: id)
  }
}

private enum PackDocuments {
  static let all = [mysql, mariadb, wholeAnswer]

  static let mysql = """
    {"name": "mysql-operator", "version": "0.6.2", "template": {"parameters": {
      "inputParameters": [
        {"name": "dbRootPassword", "displayName": "Root Password", "type": "password",
         "value": "V2VsY29tZQ==", "targetKey": "spec.rootPassword"},
        {"name": "dbVolumeSize", "displayName": "Size", "type": "number", "value": 30},
        {"name": "version", "type": "string", "value": "8.0",
         "options": {"8.0": {"label": "8"}, "5.7": {"label": "5"}}}
      ],
      "outputParameters": [{"name": "MYSQLMSTR_SVC"}, {"name": "MYSQLMSTR_NS"}]
    }}}
    """

  static let mariadb = """
    {"inputParameters": [
      {"name": "dbUser", "type": "string", "regex": "^[a-z]+$"},
      {"name": "userPassword", "type": "string", "format": "password"},
      {"name": "volumeSize", "type": "integer", "value": "10"},
      {"name": "tls", "type": "boolean", "value": false, "regex": ""},
      {"name": "mode", "options": {"single": {"label": "One"},
        "cluster": {"dependencies": [{"layer": "csi", "name": "x"}]}}},
      {"name": "replicas", "type": "int", "value": "many", "optional": true},
      {"name": "name", "type": "string", "regex": "(?=a)b"},
      {"name": "my.key", "type": "string", "optional": true},
      {"name": "internal", "hidden": true},
      {"name": "fixed", "readOnly": true}
    ], "outputParameters": [{"name": "MARIADB_SVC", "description": "Its host."}]}
    """

  static let wholeAnswer = """
    {"name": "nats-operator", "displayName": "NATS", "tags": [
      {"packUid": "a", "version": "0.9.0"}, {"packUid": "b", "version": "0.18.2"}],
     "packValues": [
      {"packUid": "b", "template": {"parameters": {"outputParameters": [{"name": "NEW_SVC"}]}}},
      {"packUid": "a", "template": {"parameters": {"outputParameters": [{"name": "OLD_SVC"}]}}},
      {"packUid": "c", "values": "x: 1"}]}
    """
}
