import ProfileModel
import TestKit
import Testing

struct ReferencePropertyTests {
  static let pieces = [
    "{", "{", "{{", "}", "}}", "<", "<<", ">", ">>", ".", "|", "\"", "'", "\\", " ", "$", "-", "a",
    "b", "c", "\n", "é", "日",
  ]
  static let words = [
    "{{.spectro.", "<<.spectro.", "app.", "system.", "macro.", "$appDeploymentName.", "spectro",
    " | upper", " | default \"x\"", "}}", ">>", "{{ .Values.a }}",
  ]

  @Test(
    "Whatever stands in a text, its parts are in order and nothing is missed", arguments: 0..<100)
  func anyText(_ seed: UInt64) {
    var random = Randomness(seed: seed)
    for number in 0..<100 {
      let alphabet = number % 2 == 0 ? Self.pieces : Self.pieces + Self.words + Self.words
      let count = Int.random(in: 0...40, using: &random)
      let text = (0..<count).map { _ in alphabet.randomElement(using: &random) ?? "" }.joined()
      let problem = ReferenceInvariants.problem(in: text)
      #expect(problem == nil, "seed \(seed), text \(number): \(text.debugDescription)")
    }
  }

  @Test("The time grows with the text and no faster")
  func long() {
    for piece in [
      "{{\n", "{{ a\n", "{{", "<<.", "{{.spectro.", "{{.spectro.a \"", "{{ a {{.spectro",
    ] {
      let text = String(repeating: piece, count: 20_000)
      #expect(ReferenceText(text).references.count <= 20_000)
    }
  }
}
