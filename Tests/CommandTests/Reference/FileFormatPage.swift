import ProfileModel
import Testing

@testable import Formats

extension ReferencePage {
  /// Files that Strata reads: profiles from the JSON Schema, and those beside them.
  static func fileFormat() -> ReferencePage {
    var page = ReferencePage(
      "file-format.md", "Files", "Every file that Strata reads, field by field.")
    page.paragraph("A library is a plain folder, which can be a git checkout:")
    page.block(
      """
      profiles/NAME/VERSION.yaml    a profile, a file a version
      services/ID.yaml              services of your own, if any
      macros.yaml                   what macros stand for
      context.yaml                  values for renderings that else only the deployment knows
      strata.yaml                   marks the folder as a library; what is in it does not matter
      """)
    page.paragraph("All of them are YAML in UTF-8. A profile file may lie elsewhere too.")
    page.profileFile()
    page.serviceFile()
    page.settingsFile()
    page.heading("Macros")
    page.paragraph(
      "`macros.yaml` of the library is a table, `name: text` a line. `{{.spectro.macro.name}}` "
        + "becomes the text when a profile is rendered. A macro that is not declared is no finding: "
        + "the platform may have it.")
    page.block("REGISTRY: registry.example.com", "yaml")
    page.heading("Context")
    page.paragraph(
      "`context.yaml` of the library, or the file after `--context`, says now what else only the "
        + "deployment knows: system variables by their name, outputs as `app.LAYER.OUTPUT`, with "
        + "dots or as tables. [references.md](references.md#system-variables) lists the variables.")
    page.block(
      "project: {name: east}\napp.api.CONTAINER_SVC_EXTERNALIP: 192.0.2.7", "yaml")
    return page
  }

  // MARK: Profile files

  private mutating func profileFile() {
    let schema = ProfileSchema.schema(BuiltInCatalogue.catalogue)
    let definitions = schema["definitions"] ?? .null
    heading("Profile files")
    paragraph(
      "`strata schema` prints the same for editors. Fields that are not listed are kept and do "
        + "nothing. A comment `# strata: allow CODE`, at the end of a line or on the line above, "
        + "silences a [finding](findings.md) there.")
    block(BuiltInExamples.text("hello-universe") ?? "", "yaml")
    fields("The file", schema, definitions)
    fields("metadata", schema["properties"]?["metadata"], definitions)
    fields("A layer", definitions["layer"], definitions)
    paragraph(
      "Which `parameters` there are depends on the service: [catalogue.md](catalogue.md). A "
        + "reference may stand wherever a text, a number or a choice may.")
    fields("chart", definitions["chart"], definitions)
    fields("A manifest", definitions["manifest"], definitions)
    fields("source", definitions["source"], definitions)
    heading("A secret", level: 3)
    table(
      ["written", "meaning"],
      (definitions["secret"]?["anyOf"]?.array ?? []).map { form in
        let key = form["properties"]?.object?.first?.key
        let words = form["description"]?.string ?? ""
        switch key {
        case "generate"?: return ["`{generate: true}`", words]
        case "fromEnv"?: return ["`{fromEnv: NAME}`", words]
        case "value"?: return ["`{value: TEXT}`", words]
        default: return ["a reference", words]
        }
      })
  }

  private mutating func fields(_ title: String, _ object: JSONValue?, _ definitions: JSONValue) {
    let required = object?["required"]?.array?.compactMap(\.string) ?? []
    let members = object?["properties"]?.object ?? []
    #expect(!members.isEmpty, "\(title): the schema has no such table")
    heading(title, level: 3)
    table(
      ["field", "type", "valid", "what it is"],
      members.map { member in
        let field = SchemaField(member.value, definitions)
        return [
          Self.code(member.key) + (required.contains(member.key) ? ", required" : ""),
          field.type, field.valid, field.description,
        ]
      })
  }

  // MARK: Service files

  private mutating func serviceFile() {
    heading("Service files")
    paragraph(
      "A service of your own is a file of the library's folder `services`; one of the same id takes "
        + "the place of a built-in service. [service-files.md](../service-files.md) shows a whole "
        + "one.")
    for (shape, meanings) in ServiceFields.all {
      heading(ReferencePage.sentence(shape.name).replacing(".", with: ""), level: 3)
      #expect(Set(shape.fields) == Set(meanings.keys), "fields of \(shape.name)")
      let required = Set(shape.required.map(\.name))
      table(
        ["field", "what it is"],
        shape.fields.map {
          [
            Self.code($0) + (required.contains($0) ? ", required" : ""),
            Self.sentence(meanings[$0] ?? ""),
          ]
        })
    }
  }
}

/// One field of a JSON Schema, in words.
private struct SchemaField {
  var type = ""
  var valid = ""
  var description = ""

  init(_ schema: JSONValue, _ definitions: JSONValue) {
    let name = schema["$ref"]?.string?.split(separator: "/").last.map(String.init)
    let target = name.flatMap { definitions[$0] } ?? schema
    description = schema["description"]?.string ?? target["description"]?.string ?? ""
    type = Self.type(of: target, named: name, definitions)
    valid = Self.valid(target)
  }

  private static let tables = [
    "chart": "[table](#chart)", "source": "[table](#source)", "layer": "[table](#a-layer)",
    "manifest": "[table](#a-manifest)",
  ]

  private static func type(
    of schema: JSONValue, named name: String?, _ definitions: JSONValue
  ) -> String {
    if let table = name.flatMap({ tables[$0] }) { return table }
    let names = schema["type"]?.array?.compactMap(\.string) ?? [schema["type"]?.string ?? "string"]
    let words = names.filter { $0 != "null" }.map {
      ["string": "text", "object": "table"][$0] ?? $0
    }
    if words == ["array"] {
      let item = SchemaField(schema["items"] ?? .null, definitions).type
      return "list of: \(item)"
    }
    return words.contains("text") ? "text" : words.joined(separator: " or ")
  }

  private static func valid(_ schema: JSONValue) -> String {
    var words: [String] = []
    if let word = schema["const"]?.string { words.append(ReferencePage.code(word)) }
    if let choices = schema["enum"]?.array?.compactMap(\.string) {
      words.append(ReferencePage.codes(choices))
    }
    if let pattern = schema["pattern"]?.string { words.append(ReferencePage.code(pattern)) }
    if let most = schema["maxLength"]?.integer { words.append("at most \(most) characters") }
    if let usual = schema["default"]?.string {
      words.append("usually \(ReferencePage.code(usual))")
    }
    return words.joined(separator: ", ")
  }
}
