package import ProfileModel

/// The JSON Schema of profile files, by which editors complete, explain and check them.
package enum ProfileSchema {
  /// The schema (draft 7, the one that YAML editors know best) with the services of a catalogue.
  package static func schema(_ catalogue: Catalogue) -> JSONValue {
    [
      "$schema": "http://json-schema.org/draft-07/schema#",
      "title": "Strata app profile",
      "description": "One version of an app profile: a stack of service layers, bottom first.",
      "type": "object",
      "required": ["apiVersion", "kind", "metadata"],
      "additionalProperties": false,
      "properties": [
        "apiVersion": ["description": "The version of this file format.", "const": "strata/v1"],
        "kind": ["description": "What the file holds.", "const": "AppProfile"],
        "metadata": metadata,
        "layers": [
          "description": "Bottom first: a layer can read the outputs of the ones before it.",
          "type": ["array", "null"], "items": ["$ref": "#/definitions/layer"],
        ],
      ],
      "definitions": .object(definitions(catalogue)),
    ]
  }

  private static let metadata: JSONValue = [
    "description": "What the profile is called, and what it says of itself.",
    "type": "object", "required": ["name"], "additionalProperties": false,
    "properties": [
      "name": [
        "description": "Lower-case letters, digits and hyphens; the same in all versions.",
        "$ref": "#/definitions/label",
      ],
      "version": [
        "description": "major.minor.patch; 1.0.0 when left out.",
        "type": ["string", "number", "null"], "pattern": "^v?[0-9]+([.][0-9]+){0,2}$",
        "default": "1.0.0",
      ],
      "description": text("What the profile is for."),
      "tags": [
        "description": "Words, or key:value; the platform makes labels of them.",
        "type": ["array", "null"], "items": ["$ref": "#/definitions/word"],
      ],
    ],
  ]

  private static func definitions(_ catalogue: Catalogue) -> [JSONMember] {
    [
      JSONMember(
        "label",
        ["type": "string", "pattern": "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$", "maxLength": 63]),
      JSONMember("word", ["type": ["string", "number", "boolean"]]),
      JSONMember("secret", secret),
      JSONMember("layer", layer(catalogue)),
      JSONMember("chart", parts(Chart.parts, "The chart of a Helm layer.", LayerWords.chart)),
      JSONMember("manifest", manifest),
      JSONMember(
        "source",
        parts(Source.parts, "The platform's identifiers, kept for exports.", LayerWords.source)),
    ]
  }

  private static let secret: JSONValue = [
    "anyOf": [
      form("generate", ["const": true], "Made up at deployment; what a secret left out means."),
      form("fromEnv", ["type": "string", "minLength": 1], "Read from this environment variable."),
      form("value", ["$ref": "#/definitions/word"], "Written in the file: better not."),
      ["type": "string", "pattern": .string(referencePattern), "description": "Another layer's."],
    ]
  ]

  private static func form(
    _ key: String, _ value: JSONValue, _ description: JSONValue
  ) -> JSONValue {
    [
      "type": "object", "description": description, "required": [.string(key)],
      "additionalProperties": false, "properties": .object([JSONMember(key, value)]),
    ]
  }

  private static let manifest: JSONValue = [
    "type": "object", "required": ["name", "content"], "additionalProperties": false,
    "properties": [
      "name": text("What the manifest is called."),
      "content": ["description": "Kubernetes objects as YAML.", "type": "string"],
    ],
  ]

  private static func parts(
    _ names: [String], _ description: JSONValue, _ words: [String: String]
  ) -> JSONValue {
    let members = names.map { JSONMember($0, text(words[$0] ?? $0)) }
    return [
      "description": description, "type": ["object", "null"], "additionalProperties": false,
      "properties": .object(members),
    ]
  }

  /// A text, or what YAML takes for a number or a truth value.
  static func text(_ description: String) -> JSONValue {
    ["description": .string(description), "type": ["string", "number", "boolean", "null"]]
  }

  /// Where this is found in a text, the text has a reference.
  static let referencePattern = "\\{\\{|<<\\."
}
