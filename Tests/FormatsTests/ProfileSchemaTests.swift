import Formats
import ProfileModel
import Testing

@Suite("The JSON Schema of profile files")
struct ProfileSchemaTests {
  private let schema = ProfileSchema.schema(BuiltInCatalogue.catalogue)

  @Test("It is draft 7, and says what is required")
  func header() {
    #expect(schema["$schema"] == "http://json-schema.org/draft-07/schema#")
    #expect(schema["required"] == ["apiVersion", "kind", "metadata"])
    #expect(schema["properties"]?["kind"]?["const"] == "AppProfile")
  }

  @Test("A layer has each of its fields, and every service of the catalogue")
  func layer() {
    let layer = schema["definitions"]?["layer"]
    #expect(layer?["properties"]?.object?.map(\.key) == Layer.fieldNames)
    let ids = BuiltInCatalogue.catalogue.services.map(\.id)
    #expect(layer?["properties"]?["service"]?["enum"] == JSONValue(ids))
    #expect(layer?["properties"]?["service"]?["enumDescriptions"]?.array?.count == ids.count)
    let conditions = layer?["allOf"]?.array ?? []
    #expect(
      conditions.map { $0["if"]?["properties"]?["service"]?["const"]?.string } == ids.map { $0 })
  }

  @Test(
    "Every parameter has a title and a description", arguments: BuiltInCatalogue.catalogue.services)
  func parameters(_ service: Service) throws {
    let then = try #require(self.then(service.id))
    let properties = then["properties"]?["parameters"]?["properties"]
    for parameter in service.parameters where parameter.type != .version {
      let property = properties?[parameter.key]
      #expect(property?["title"]?.string == parameter.label)
      #expect(property?["description"]?.string?.isEmpty == false)
    }
    let required = service.parameters.filter(\.isRequired).map(\.key)
    let expected = required.isEmpty ? JSONValue?.none : JSONValue(required)
    #expect(then["properties"]?["parameters"]?["required"] == expected)
  }

  @Test("A number may be a reference, a secret has three forms")
  func shapes() {
    let replicas = parameter("replicas", of: "container")
    #expect(
      replicas?["anyOf"]?.array?.first == ["type": "integer", "minimum": 1, "maximum": 10])
    #expect(replicas?["anyOf"]?.array?[1]["pattern"]?.string?.contains("\\{\\{") == true)
    #expect(replicas?["default"] == 1)
    let secret = schema["definitions"]?["secret"]?["anyOf"]?.array ?? []
    let keys = secret.compactMap { $0["properties"]?.object?.first?.key }
    #expect(keys == ["generate", "fromEnv", "value"])
    #expect(
      parameter("password", of: "postgresql")?["anyOf"]?.array?.first
        == ["$ref": "#/definitions/secret"])
  }

  @Test("Fields that a service cannot have are refused")
  func foreignFields() {
    #expect(then("container")?["properties"]?["chart"] == false)
    #expect(then("helm")?["properties"]?["chart"] == nil)
    #expect(then("manifest")?["properties"]?["values"] == false)
    #expect(
      then("postgresql")?["properties"]?["version"]?["enum"] == [.string("14"), 14, nil])
  }

  @Test("Nothing is defined twice, and each definition that is used is there")
  func references() {
    var used: Set<String> = []
    var repeated: [String] = []
    func visit(_ value: JSONValue) {
      for member in value.object ?? [] {
        if member.key == "$ref", let name = member.value.string { used.insert(name) }
        visit(member.value)
      }
      let keys = value.object?.map(\.key) ?? []
      if Set(keys).count != keys.count { repeated += keys }
      for item in value.array ?? [] { visit(item) }
    }
    visit(schema)
    let defined = schema["definitions"]?.object?.map { "#/definitions/\($0.key)" } ?? []
    #expect(used == Set(defined))
    #expect(repeated == [])
  }

  private func then(_ id: String) -> JSONValue? {
    let conditions = schema["definitions"]?["layer"]?["allOf"]?.array ?? []
    return conditions.first { $0["if"]?["properties"]?["service"]?["const"]?.string == id }?["then"]
  }

  private func parameter(_ key: String, of id: String) -> JSONValue? {
    then(id)?["properties"]?["parameters"]?["properties"]?[key]
  }
}
