import Formats
import Guidance
import ProfileModel
import TestKit
import Testing

@Suite struct CompletionPropertyTests {
  private static let pieces = [
    "{{", "}}", "{", "}", "<<", ">>", "<<.", ".", "spectro", ".spectro.", ".app.",
    "$appDeploymentName", "$appDepName-db", "db", "POSTGRESMSTR_SVC", "cache", ".system.",
    "apptier.", "{{.spectro.app.$appDeploymentName.", "{{ .Values.x }}", "{{- if .Values.y }}",
    "{{- end }}", " | ", "default \"x\"", "\"", "'", "\\", "\n", "\r\n", " ", "  ", "\t", ":", ": ",
    "- ", "# ", "|", ">-", "[", "]", ", ", "a: ", "name: DB_HOST\n", "é", "数", "🚀", "-", "$", "x",
  ]
  private static let texts = [
    "host: \"{{.spectro.app.$appDeploymentName.db.POSTGRESMSTR_SVC}}\"\nport: {{.spectro.\n",
    "env:\n  - name: DB_HOST\n    value: {{.spectro.app.$appDeploymentName.db.}}\n  - name: X\n",
    "a: {b: \"{{.spectro.system.apptier.name}}\", c: [{{db}}, x-{{.pass}}]}\nd: |\n  e={{cache\n",
    "url: http://{{.spectro.app.$appDeploymentName.api.CONTAINER_SVC}}:{{ # größe\n<<: *base\n",
    "{{- range .Values.hosts }}\n- {{ . }}: <<.spectro.macro.companyDomain>>\n{{- end }}\n",
  ]

  /// No cursor traps, and an accepted candidate leaves a reference that resolves to it.
  @Test(arguments: 0..<40)
  func acceptedReferencesResolve(seed: Int) {
    var random = Randomness(seed: UInt64(seed))
    for syntax in [FieldText.Syntax.plain, .values] {
      let text = Self.mutated(Self.texts[seed % Self.texts.count], &random)
      for cursor in 0...text.utf8.count {
        check(text, cursor, syntax, isRequested: Bool.random(using: &random), &random)
      }
    }
  }

  private static func mutated(_ text: String, _ random: inout Randomness) -> String {
    var characters = Array(text)
    for _ in 0..<Int.random(in: 0...8, using: &random) {
      let start = Int.random(in: 0...characters.count, using: &random)
      let isCut = Bool.random(using: &random)
      let end = min(characters.count, start + (isCut ? Int.random(in: 0...9, using: &random) : 0))
      characters.replaceSubrange(start..<end, with: pieces.randomElement(using: &random) ?? "")
    }
    return String(characters)
  }

  private func check(
    _ text: String, _ cursor: Int, _ syntax: FieldText.Syntax, isRequested: Bool,
    _ random: inout Randomness
  ) {
    let scope = CompletionProfiles.scope(CompletionProfiles.shop, "app")
    let request = CompletionRequest(
      scope: scope, field: FieldPath("values"), syntax: syntax, text: text, cursor: cursor,
      isRequested: isRequested)
    guard let completion = Completion(request) else { return }
    let place = MarkedText.marked(text, at: cursor)
    #expect(completion.replaced.upperBound <= text.utf8.count, "\(place)")
    let available = completion.candidates.filter { $0.isAvailable && $0.reference.hasPrefix("{{") }
    for candidate in [available.first, available.randomElement(using: &random)].compactMap(\.self) {
      let accepted = completion.accepting(candidate, in: text)
      let inserted = InsertedReference(
        candidate.reference, in: candidate.insertion, at: completion.replaced.lowerBound,
        of: accepted)
      if inserted.isSwallowed(isRequested: isRequested) { continue }
      let isRight = inserted.resolves(to: candidate.name, of: candidate.layer, in: scope)
      #expect(isRight, "\(place)\n\(accepted)")
      if let reference = inserted.found, syntax == .values, !isRequested {
        checkQuotes(reference, accepted, place)
      }
    }
  }

  /// A value that the reference begins stands in quotes.
  private func checkQuotes(_ reference: Reference, _ text: String, _ place: String) {
    let source = SourceText(text)
    let unquoted = UnquotedReference.all(in: source, ReferenceText(text), YAMLOutline(text))
    let found = unquoted.first { $0.range == reference.range }
    let value = found.map { source.text($0.quoting.range) } ?? "\""
    #expect(value.hasPrefix("\"") || value.hasPrefix("'"), "\(place)\n\(text)")
  }
}
