import Testing

/// A service file with one mistake, and the finding expected for it.
struct BrokenServiceFile: Sendable, CustomTestStringConvertible {
  let text: String
  /// `bad-file 2:8`, one for each finding.
  let findings: [String]
  /// A part of the first message.
  let words: String
  var testDescription: String { "\(findings): \(words)" }

  init(_ text: String, _ findings: String..., words: String) {
    self.text = text
    self.findings = findings
    self.words = words
  }

  /// Three lines that are right; the mistake follows in line 4.
  init(after text: String, _ findings: String..., words: String) {
    self.text = Self.start + text
    self.findings = findings
    self.words = words
  }

  static let start = "id: demo\ntitle: Demo\ntierType: helm\n"

  static let wholeFiles = [
    BrokenServiceFile("", "bad-file 1:1", words: "the file is empty"),
    BrokenServiceFile("# nothing\n", "bad-file 1:1", words: "the file is empty"),
    BrokenServiceFile("- id: demo\n", "bad-file 1:1", words: "a service is a table"),
    BrokenServiceFile("demo\n", "bad-file 1:1", words: "this is a text"),
    BrokenServiceFile("id: [demo\n", "bad-file 1:5", words: "`[`"),
    BrokenServiceFile(after: "pack:\n\tname: x\n", "bad-file 5:1", words: "a tab"),
    BrokenServiceFile(after: "id: other\n", "bad-file 4:1", words: "a second time"),
    BrokenServiceFile(after: "---\nid: other\n", "bad-file 5:1", words: "a file of its own"),
    BrokenServiceFile(after: "title\0: x\n", "bad-file 4:6", words: "NUL"),
    BrokenServiceFile("title: Demo\ntierType: helm\n", "bad-file 1:1", words: "needs `id`"),
    BrokenServiceFile("id: demo\ntierType: helm\n", "bad-file 1:1", words: "needs `title`"),
    BrokenServiceFile("id: demo\ntitle: Demo\n", "bad-file 1:1", words: "needs `tierType`"),
    BrokenServiceFile(
      "id: demo\ntitle:\ntierType: helm\n", "bad-file 2:1", words: "`title` is empty"),
    BrokenServiceFile(
      "id: demo\ntitel: Demo\ntierType: helm\n", "bad-file 2:1", words: "did you mean `title`?"),
    BrokenServiceFile(
      "id: Demo_1\ntitle: Demo\ntierType: helm\n", "bad-file 1:5", words: "lower-case letters"),
    BrokenServiceFile(
      "id: demo-\ntitle: Demo\ntierType: helm\n", "bad-file 1:5", words: "ends with a hyphen"),
    BrokenServiceFile(
      "id: demo\ntitle: Demo\ntierType: operator\n", "bad-file 3:11",
      words: "did you mean `operator-instance`?"),
    BrokenServiceFile(
      "id: demo\ntitle: [Demo]\ntierType: helm\n", "bad-file 2:8", words: "must be a text"),
  ]

  static let fields = [
    BrokenServiceFile(after: "catgory: x\n", "unknown-field 4:1", words: "mean `category`?"),
    BrokenServiceFile(after: "zzz: x\n", "unknown-field 4:1", words: "its fields are id, title"),
    BrokenServiceFile(
      after: "description: {a: b}\n", "bad-file 4:14", words: "a text, and this is a table"),
    BrokenServiceFile(after: "provenance: guessed\n", "bad-file 4:13", words: "documented"),
    BrokenServiceFile(after: "versions: 14\n", "bad-file 4:11", words: "must be a list"),
    BrokenServiceFile(after: "versions: [[14]]\n", "bad-file 4:12", words: "an item of `versions`"),
    BrokenServiceFile(after: "pack: postgresql\n", "bad-file 4:7", words: "a pack is a table"),
    BrokenServiceFile(
      after: "pack:\n  nmae: x\n", "unknown-field 5:3", words: "did you mean `name`?"),
    BrokenServiceFile(
      after: "minimum: {cpu: four}\n", "bad-file 4:16", words: "number, and this is `four`"),
    BrokenServiceFile(after: "minimum: {cpu: -1}\n", "bad-file 4:16", words: "at least 0"),
    BrokenServiceFile(after: "openOutputs: maybe\n", "bad-file 4:14", words: "true or false"),
    BrokenServiceFile(after: "parameters: {key: a}\n", "bad-file 4:13", words: "must be a list"),
    BrokenServiceFile(after: "outputs: [HOST]\n", "bad-file 4:11", words: "an output is a table"),
    BrokenServiceFile(
      after: "credentialSecret: <app>-<layer>-<user>\n", "bad-file 4:34",
      words: "no parameter `user`"),
  ]
}
