import Formats
import Guidance
import ProfileModel
import TestKit

extension FuzzTarget {
  /// The reference language: parsing, writing back, completion at every place, the checks.
  static let references = FuzzTarget(
    "references", words: FuzzWords.references, largest: 512,
    seeds: { ReferenceFuzzing.seeds.asBytes }
  ) { ReferenceFuzzing.problem(in: $0.asText) }
}

enum ReferenceFuzzing {
  static let seeds = [
    Reference.text(layer: "db", output: "POSTGRESMSTR_SVC"), "{{.spectro.",
    "http://{{.spectro.app.$appDeploymentName.api.CONTAINER_SVC}}:80/<<.spectro.macro.x | quote>>",
    "{{ .spectro.system.apptier.NAMESPACE | default \"a \\\" b\" | upper }}",
    "{{spectro.app.$appDepName-db.USERNAME}} {{ .Values.x }} {{/* a */}}",
    "{{.spectro.system.appdeployment.ingress.host}} {{- end }}",
  ]

  static func problem(in text: String) -> String? {
    ReferenceInvariants.problem(in: text) ?? spelling(text)
      ?? CompletionFuzzing.problem(in: text, .plain) ?? checks(text)
  }

  /// A reference in the spelling of ours points at the same.
  private static func spelling(_ text: String) -> String? {
    firstProblem(in: ReferenceText(text).references) { reference in
      guard reference.isClosed, reference.calls.isEmpty, let path = reference.canonicalPath else {
        return nil
      }
      let read = ReferenceText("{{\(path)}}").references
      guard let other = read.first, read.count == 1, other.canonicalPath == nil else {
        return "{{\(path)}} is not canonical"
      }
      return names(other.target) == names(reference.target)
        ? nil : "{{\(path)}} is something else"
    }
  }

  private static func names(_ target: Reference.Target) -> [String] {
    switch target {
    case .output(let layer, let output): ["output", layer.name, output.name]
    case .system(let name): ["system", name.name]
    case .macro(let name): ["macro", name.name]
    case .unknownSpace(let name): ["unknown", name.name]
    case .incomplete: ["incomplete"]
    }
  }

  /// Findings lie in the text, and so do the fixes of them.
  private static func checks(_ text: String) -> String? {
    let index = Shop.saying(text, inManifest: text.utf8.contains(10))
    return firstProblem(in: Review.findings(index)) { finding in
      guard !finding.message.isEmpty else { return "\(finding.code) says nothing" }
      let edits = finding.fixes.flatMap(\.edits)
      let changed = index.profile.applying(edits)
      guard edits.isEmpty || changed != index.profile else {
        return "a fix of \(finding.code) does nothing"
      }
      guard let range = finding.place.range, finding.place.field != nil else { return nil }
      return stretchProblem(range, within: text.utf8.count, "\(finding.code)")
    }
  }
}
