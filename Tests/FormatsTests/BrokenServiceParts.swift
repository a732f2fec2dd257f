extension BrokenServiceFile {
  /// Mistakes in a parameter; `- ` stands in line 5.
  static let parameters = [
    parameter("label: A", "bad-file 5:5", words: "a parameter needs `key`"),
    parameter("keyy: a", "bad-file 5:5", words: "did you mean `key`?"),
    parameter("key: my key", "bad-file 5:10", words: "is no key"),
    parameter("key: a.b", "bad-file 5:10", words: "letters, digits"),
    parameter("key: values", "bad-file 5:10", words: "a field of every layer"),
    parameter("key: version", "bad-file 5:10", words: "unless it is of type version"),
    parameter("key: a\n  - key: a", "bad-file 6:10", words: "the key `a` already"),
    parameter("key: a\n  - key: b\n    formerKeys: [a]", "bad-file 7:18", words: "answers to `a`"),
    parameter("key: a\n    type: number", "bad-file 6:11", words: "text, integer, size"),
    parameter("key: a\n    type: intger", "bad-file 6:11", words: "did you mean `integer`?"),
    parameter("key: a\n    kind: pasword", "bad-file 6:11", words: "did you mean `password`?"),
    parameter("key: a\n    required: yes", "bad-file 6:15", words: "this is `yes`"),
    parameter("key: a\n    secret: [true]", "bad-file 6:13", words: "this is a list"),
    parameter("key: a\n    minimum: 1", "bad-file 6:5", words: "type integer"),
    parameter(
      "key: a\n    choices: [b]", "bad-file 6:5", words: "`choices` belongs to type choice"),
    parameter("key: a\n    items: integer", "bad-file 6:5", words: "`items` belongs to type list"),
    parameter("key: a\n    type: list\n    items: size", "bad-file 7:12", words: "text or integer"),
    parameter("key: a\n    type: choice", "bad-file 6:11", words: "needs `choices`"),
    parameter("key: a\n    type: choice\n    choices: []", "bad-file 7:14", words: "is empty"),
    parameter("key: a\n    pattern: \"[a-z\"", "bad-file 6:15", words: "`pattern`"),
    parameter("key: a\n    pattern: \"a(?=b)\"", "bad-file 6:16", words: "`pattern`"),
    parameter(
      "key: a\n    type: size\n    minimum: 9\n    maximum: 3\n    default: 1", "bad-file 8:14",
      words: "below the minimum 9"),
    parameter(
      "key: a\n    type: size\n    default: ten", "bad-file 7:14", words: "no whole number"),
    parameter(
      "key: a\n    type: integer\n    maximum: 3\n    default: \"4\"", "bad-file 8:14",
      words: "above the maximum 3"),
    parameter(
      "key: a\n    type: boolean\n    default: yes", "bad-file 7:14", words: "not true or false"),
    parameter(
      "key: a\n    type: choice\n    choices: [b, c]\n    default: d", "bad-file 8:14",
      words: "is not b or c"),
    parameter("key: a\n    type: list\n    default: b", "bad-file 7:14", words: "must be a list"),
    parameter(
      "key: a\n    type: list\n    items: integer\n    maximum: 9\n    default: [7, 10]",
      "bad-file 9:18", words: "the default's `10` is above"),
    parameter("key: a\n    type: table\n    default: b", "bad-file 7:14", words: "must be a table"),
    parameter(
      "key: a\n    pattern: \"[a-z]+\"\n    default: B2", "bad-file 7:14",
      words: "does not match the pattern [a-z]+"),
    parameter("key: a\n    default: {b: c}", "bad-file 6:14", words: "must be a text"),
    parameter("key: version\n    type: version", "bad-file 6:11", words: "needs the service's"),
    parameter("key: release\n    type: version", "bad-file 6:11", words: "its key is `version`"),
    parameter("key: a\n    defualt: b", "unknown-field 6:5", words: "did you mean `default`?"),
  ]

  /// Mistakes in an output, above it a parameter `access`; `- ` stands in line 7.
  static let outputs = [
    output("kind: host", "bad-file 7:5", words: "an output needs `name`"),
    output("name: MY HOST", "bad-file 7:11", words: "no output's name"),
    output("name: A\n  - name: A", "bad-file 8:11", words: "the name `A` already"),
    output("name: A\n  - {name: B, formerNames: [A]}", "bad-file 8:29", words: "answers to `A`"),
    output("name: A\n    known: later", "bad-file 8:12", words: "now, deployment or secret"),
    output("name: A\n    sensitive: 1", "bad-file 8:16", words: "true or false"),
    output("name: A\n    condition: public", "bad-file 8:16", words: "a condition is a table"),
    output("name: A\n    condition: {parameter: access}", "bad-file 8:17", words: "needs `is`"),
    output(
      "name: A\n    condition: {parameter: acess, is: public}", "bad-file 8:28",
      words: "did you mean `access`?"),
    output(
      "name: A\n    condition: {parameter: access, is: pubic}", "bad-file 8:40",
      words: "can only be private or public"),
    output("name: A\n    value: <layer>.<region>", "bad-file 8:21", words: "no parameter `region`"),
    output("name: A\n    value: \"<acess>\"", "bad-file 8:14", words: "did you mean `access`?"),
  ]

  private static func parameter(_ text: String, _ finding: String, words: String) -> Self {
    BrokenServiceFile(after: "parameters:\n  - \(text)\n", finding, words: words)
  }

  private static func output(_ text: String, _ finding: String, words: String) -> Self {
    BrokenServiceFile(
      after: """
        parameters:
          - {key: access, type: choice, choices: [private, public]}
        outputs:
          - \(text)

        """, finding, words: words)
  }
}
