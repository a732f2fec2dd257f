import Formats
import Guidance
import ProfileModel
import TestKit

extension FuzzTarget {
  /// Completion in YAML values: the first byte says whether it was asked for.
  static let completion = FuzzTarget(
    "completion", words: FuzzWords.references + FuzzWords.yaml, largest: 400,
    seeds: { CompletionFuzzing.seeds.asBytes }
  ) { bytes in
    let text = Array(bytes.dropFirst()).asText
    let isRequested = (bytes.first ?? 0) & 1 == 1
    return CompletionFuzzing.problem(in: text, .values, isRequested: isRequested)
  }
}

enum CompletionFuzzing {
  static let seeds = [
    " host: \"{{.spectro.app.$appDeploymentName.db.POSTGRESMSTR_SVC}}\"\nport: {{.spectro.\n",
    " env:\n  - name: DB_HOST\n    value: {{.spectro.app.$appDeploymentName.db.}}\n  - name: X\n",
    "!a: {b: \"{{.spectro.system.apptier.name}}\", c: [{{db}}, x-{{.pass}}]}\nd: |\n  e={{cache\n",
    "!url: http://{{.spectro.app.$appDeploymentName.api.CONTAINER_SVC}}:{{ # größe\n<<: *base\n",
    " {{- range .Values.hosts }}\n- {{ . }}: <<.spectro.macro.companyDomain>>\n{{- end }}\n",
  ]

  /// The most places of a text at which is asked.
  private static let mostPlaces = 64

  private static func request(
    _ text: String, _ cursor: Int, _ syntax: FieldText.Syntax, isRequested: Bool
  ) -> CompletionRequest {
    CompletionRequest(
      scope: Shop.scope, field: FieldPath(syntax == .plain ? "env" : "values"), syntax: syntax,
      text: text, cursor: cursor, isRequested: isRequested)
  }

  /// Asks at every place of a text.
  static func problem(
    in text: String, _ syntax: FieldText.Syntax, isRequested: Bool = true
  ) -> String? {
    firstProblem(in: 0...min(text.utf8.count, mostPlaces)) { cursor in
      let request = request(text, cursor, syntax, isRequested: isRequested)
      guard let completion = Completion(request) else { return nil }
      guard let candidate = completion.candidates.first else { return "nothing is offered" }
      let problem =
        ranges(completion, candidate, text, cursor)
        ?? (syntax == .plain ? nil : accepted(completion, candidate, text, isRequested))
      return problem.map { "at \(cursor) \($0)" }
    }
  }

  /// What is replaced lies in the text and holds the cursor, and all else stays.
  private static func ranges(
    _ completion: Completion, _ candidate: Candidate, _ text: String, _ cursor: Int
  ) -> String? {
    let replaced = completion.replaced
    let bytes = Array(text.utf8)
    guard replaced.lowerBound >= 0, replaced.lowerBound <= cursor,
      replaced.upperBound <= bytes.count
    else { return "\(replaced) of \(bytes.count) is replaced" }
    let accepted = Array(completion.accepting(candidate, in: text).utf8)
    let isKept =
      accepted.starts(with: bytes[..<replaced.lowerBound])
      && accepted.reversed().starts(with: bytes[replaced.upperBound...].reversed())
    return isKept ? nil : "what stands around is not kept"
  }

  /// An accepted candidate leaves a reference that resolves to it.
  private static func accepted(
    _ completion: Completion, _ candidate: Candidate, _ text: String, _ isRequested: Bool
  ) -> String? {
    guard candidate.isAvailable, candidate.reference.hasPrefix("{{") else { return nil }
    let accepted = completion.accepting(candidate, in: text)
    let inserted = InsertedReference(
      candidate.reference, in: candidate.insertion, at: completion.replaced.lowerBound, of: accepted
    )
    guard !inserted.isSwallowed(isRequested: isRequested) else { return nil }
    let isRight = inserted.resolves(to: candidate.name, of: candidate.layer, in: Shop.scope)
    return isRight ? nil : "this comes out: \(accepted.debugDescription)"
  }
}
