import ProfileModel

extension ProfileSchema {
  /// A layer: its own fields, and what each service adds.
  static func layer(_ catalogue: Catalogue) -> JSONValue {
    [
      "type": "object", "required": ["name", "service"], "additionalProperties": false,
      "properties": [
        "name": [
          "description": "References name the layer by it; <service>-<n> unless you choose one.",
          "$ref": "#/definitions/label",
        ],
        "service": [
          "description": "An entry of the catalogue.",
          "enum": JSONValue(catalogue.services.map(\.id)),
          "enumDescriptions": JSONValue(
            catalogue.services.map { "\($0.title). \($0.description)" }),
        ],
        "version": text("Of the service; the newest when left out."),
        "parameters": ["description": "The service's settings.", "type": ["object", "null"]],
        "chart": ["$ref": "#/definitions/chart"],
        "values": [
          "description": "Values of the chart or pack, as YAML.", "type": ["string", "null"],
        ],
        "manifests": [
          "description": "Kubernetes objects that the layer deploys.",
          "type": ["array", "null"], "items": ["$ref": "#/definitions/manifest"],
        ],
        "installOrder": [
          "description": "Lowest first; layers of equal order follow the list.",
          "type": ["integer", "null"],
        ],
        "source": ["$ref": "#/definitions/source"],
      ],
      "allOf": .array(catalogue.services.map(conditional)),
    ]
  }

  private static func conditional(_ service: Service) -> JSONValue {
    [
      "if": [
        "properties": ["service": ["const": .string(service.id)]], "required": ["service"],
      ],
      "then": then(service),
    ]
  }

  private static func then(_ service: Service) -> JSONValue {
    let settings = service.parameters.filter { $0.type != .version }
    let required = settings.filter(\.isRequired).map(\.key)
    var fields = ["chart", "values", "manifests"].filter { !service.allows(field: $0) }
      .map { JSONMember($0, false) }
    if !service.versions.isEmpty { fields.append(JSONMember("version", versions(service))) }
    fields.append(JSONMember("parameters", parameters(service, settings, required)))
    var members = [JSONMember("properties", .object(fields))]
    if !required.isEmpty { members.append(JSONMember("required", ["parameters"])) }
    if service.tierType == .helm {
      let choices: JSONValue = [
        ["required": ["chart"]],
        ["required": ["source"], "properties": ["source": ["required": ["uid"]]]],
      ]
      members.append(JSONMember("anyOf", choices))
    }
    return .object(members)
  }

  private static func parameters(
    _ service: Service, _ settings: [Parameter], _ required: [String]
  ) -> JSONValue {
    let names = settings.map { JSONMember($0.key, parameter($0)) }
    let former = service.parameters.flatMap { parameter in
      parameter.formerKeys.map { key in
        JSONMember(key, text("The former name of \(parameter.key)."))
      }
    }
    var members = [
      JSONMember("additionalProperties", false), JSONMember("properties", .object(names + former)),
    ]
    if !required.isEmpty { members.append(JSONMember("required", JSONValue(required))) }
    return .object(members)
  }

  /// The service's versions, as texts and as the numbers that YAML takes them for without quotes.
  private static func versions(_ service: Service) -> JSONValue {
    let numbers = service.versions.compactMap { version -> JSONValue? in
      if let number = Int(version) { return .integer(number) }
      return Double(version).map { .number($0) }
    }
    return [
      "description": "The version of \(service.title); the newest when left out.",
      "enum": .array(service.versions.map { .string($0) } + numbers + [.null]),
    ]
  }
}

/// What the parts of a layer mean.
enum LayerWords {
  static let chart = [
    "registry": "The Helm registry as the platform names it.", "name": "The chart in it.",
    "version": "The chart's version.",
  ]
  static let source = [
    "uid": "The pack's identifier.", "registryUid": "The identifier of the pack's registry.",
    "containerRegistryUid": "The identifier of a private container registry.",
    "packVersion": "The pack's version.",
  ]
}
