/// The fields that a table of a service file may have.
struct TableShape {
  /// A field that must be there, and what it holds.
  struct Required {
    var name: String
    var meaning: String
  }

  /// For a sentence: `a service`.
  let name: String
  let required: [Required]
  /// All fields, in the order in which they are written.
  let fields: [String]

  static let service = TableShape(
    name: "a service",
    required: [
      Required(name: "id", meaning: "lower-case letters, digits and hyphens"),
      Required(name: "title", meaning: "its name as people say it"),
      Required(name: "tierType", meaning: "container, helm, manifest or operator-instance"),
    ],
    fields: [
      "id", "title", "category", "description", "tierType", "provenance", "pack", "versions",
      "minimum", "credentialSecret", "openOutputs", "parameters", "outputs",
    ])

  static let pack = TableShape(name: "a pack", required: [], fields: ["name", "versions"])

  static let minimum = TableShape(
    name: "a minimum", required: [], fields: ["cpu", "memory", "storage"])

  static let parameter = TableShape(
    name: "a parameter",
    required: [Required(name: "key", meaning: "its name in a profile file")],
    fields: [
      "key", "formerKeys", "label", "description", "apiKey", "type", "items", "kind", "default",
      "required", "secret", "minimum", "maximum", "pattern", "choices", "reserved", "provenance",
    ])

  static let output = TableShape(
    name: "an output",
    required: [Required(name: "name", meaning: "the last part of a reference to it")],
    fields: [
      "name", "kind", "description", "value", "known", "sensitive", "condition", "formerNames",
      "provenance",
    ])

  static let condition = TableShape(
    name: "a condition",
    required: [
      Required(name: "parameter", meaning: "the key of one of the service's parameters"),
      Required(name: "is", meaning: "the value that it must have"),
    ],
    fields: ["parameter", "is"])
}
