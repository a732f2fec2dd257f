import ProfileModel

@testable import Formats

/// What the fields of a service file mean.
enum ServiceFields {
  static let all: [(shape: TableShape, meanings: [String: String])] = [
    (.service, service), (.pack, pack), (.minimum, minimum), (.parameter, parameter),
    (.output, output), (.condition, condition),
  ]

  private static func either<Word: RawRepresentable<String> & CaseIterable>(
    _ words: Word.Type
  ) -> String {
    ReferencePage.codes(words.allCases.map(\.rawValue))
  }

  private static let service = [
    "id": "what profiles call it: lower-case letters, digits and hyphens",
    "title": "what people call it",
    "category": "basic, messaging, security, object storage, databases, or a word of your own",
    "description": "a paragraph", "tierType": "one of \(either(TierType.self))",
    "provenance": "where its facts come from: \(either(Provenance.self)); usually documented",
    "pack": "the platform's pack behind it", "versions": "of the service itself, newest first",
    "minimum": "what a virtual cluster must have",
    "credentialSecret": "the Secret that holds its credentials; `<app>`, `<layer>` and parameter "
      + "keys stand for their values",
    "openOutputs": "true: outputs beyond the listed ones may exist, so that unknown names are no "
      + "finding", "parameters": "in the order in which a form shows them",
    "outputs": "what layers above may read",
  ]

  private static let pack = [
    "name": "what the platform calls it", "versions": "newest first",
  ]

  private static let minimum = ["cpu": "CPUs", "memory": "GiB", "storage": "GiB"]

  private static let parameter = [
    "key": "what profiles call it", "formerKeys": "older keys, still read",
    "label": "in a form; the key when left out", "description": "a sentence",
    "apiKey": "the platform's property name, where it is known",
    "type": "one of \(either(Parameter.Form.self)); usually text",
    "items": "of a list: text or integer", "kind": "what the value means: \(either(Kind.self))",
    "default": "when it is left out", "required": "true: it must be set",
    "secret": "true: written as a secret, and masked", "minimum": "the least, of numbers",
    "maximum": "the most, of numbers",
    "pattern": "what the whole value must match, in the syntax "
      + "of RE2, at most \(Pattern.longestText) characters",
    "choices": "the valid values, of the type choice",
    "reserved": "values that the platform keeps for itself; `*` stands for any text",
    "provenance": "where the fact comes from; the service's own when left out",
  ]

  private static let output = [
    "name": "the last part of a reference", "kind": "what the value means",
    "description": "a sentence",
    "value": "how it is made up, where that is known; `<app>`, `<layer>` and parameter keys stand "
      + "for their values",
    "known": "one of \(either(Knowledge.self)); usually deployment",
    "sensitive": "true: masked", "condition": "when it exists; always when left out",
    "formerNames": "older names, still read",
    "provenance": "where the fact comes from; the service's own when left out",
  ]

  private static let condition = [
    "parameter": "the key of one of the service's parameters", "is": "the value that it must have",
  ]
}
