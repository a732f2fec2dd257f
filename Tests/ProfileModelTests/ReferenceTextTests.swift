import ProfileModel
import TestKit
import Testing

/// Texts with their references between `‹ ›` and foreign templates between `⟦ ⟧`, and in a few words
/// what each reference means.
struct ReferenceTextTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let marked: String
    let meanings: [String]
    init(_ marked: String, _ meanings: String...) {
      self.marked = marked
      self.meanings = meanings
    }
    var testDescription: String { marked }
  }

  static let spellings = [
    Case(""),
    Case("no reference at all"),
    Case("‹{{.spectro.app.$appDeploymentName.db.HOST}}›", "output db HOST"),
    Case("‹{{ .spectro.app.$appDeploymentName.db.HOST }}›", "output db HOST"),
    Case("‹{{   .spectro.app.$appDeploymentName.db.HOST\t}}›", "output db HOST"),
    Case("‹{{- .spectro.app.$appDeploymentName.db.HOST -}}›", "output db HOST"),
    Case("‹{{-.spectro.app.$appDeploymentName.db.HOST-}}›", "output db HOST"),
    Case("‹{{.spectro.app.$appDeploymentName.my-db.HOST -}}›", "output my-db HOST"),
    Case("‹{{.spectro.app.$appdeploymentName.db.HOST}}›", "output db HOST, canonical"),
    Case("‹{{.spectro.app.$appDepName-db.HOST}}›", "output db HOST, canonical"),
    Case("‹{{.spectro.app.$appDepName-my-db.HOST}}›", "output my-db HOST, canonical"),
    Case("‹{{.spectro.app.$appDepName-.HOST}}›", "incomplete"),
    Case("‹{{spectro.app.$appDeploymentName.db.HOST}}›", "output db HOST, no dot, canonical"),
    Case("‹{{ spectro.system.user.name }}›", "system user.name, no dot, canonical"),
    Case("‹{{.spectro.app.myapp.db.HOST}}›", "output db HOST, canonical"),
    Case("‹{{.spectro.app.$appDeploymentName.db.HOST.port}}›", "output db HOST.port"),
    Case("‹{{.spectro.system.user.name}}›", "system user.name"),
    Case("‹{{.spectro.system.appdeployment.ingress.host}}›", "system appdeployment.ingress.host"),
    Case("‹{{.spectro.macro.region}}›", "macro region"),
    Case("‹{{.spectro.macro.team.region}}›", "macro team.region"),
    Case("‹{{.spectro.var.region}}›", "space var"),
    Case("‹{{.spectro.}}›", "incomplete"),
    Case("‹{{.spectro}}›", "incomplete"),
    Case("‹{{.spectro.app}}›", "incomplete"),
    Case("‹{{.spectro.app.$appDeploymentName}}›", "incomplete"),
    Case("‹{{.spectro.app.$appDeploymentName.}}›", "incomplete"),
    Case("‹{{.spectro.app.$appDeploymentName.db}}›", "incomplete"),
    Case("‹{{.spectro.app.$appDeploymentName.db.}}›", "incomplete"),
    Case("‹{{.spectro.app.$appDeploymentName..HOST}}›", "incomplete"),
    Case("‹{{.spectro.system}}›", "incomplete"),
    Case("‹{{.spectro.system.}}›", "incomplete"),
    Case("‹{{.spectro.macro.}}›", "incomplete"),
    Case("‹{{.spectro..db.HOST}}›", "incomplete"),
    Case("‹{{.spectro.app.$appDeploymentName.größe.HÖHE}}›", "output größe HÖHE"),
    Case("日本‹{{.spectro.macro.値}}›日本", "macro 値"),
  ]

  static let functions = [
    Case("‹{{.spectro.macro.a | upper}}›", "macro a | upper"),
    Case("‹{{.spectro.macro.a|upper|trim}}›", "macro a | upper | trim"),
    Case(
      "‹{{ .spectro.macro.a | default \"x y\" | b64enc }}›", "macro a | default \"x y\" | b64enc"),
    Case("‹{{.spectro.macro.a | default 'x'}}›", "macro a | default 'x'"),
    Case("‹{{.spectro.macro.a | default `x\\`}}›", "macro a | default `x\\`"),
    Case("‹{{.spectro.macro.a | default \"}}\"}}›", "macro a | default \"}}\""),
    Case("‹{{.spectro.macro.a | default \"a\\\"b\"}}›", "macro a | default \"a\\\"b\""),
    Case(
      "\"‹{{.spectro.macro.a | default \\\"x y\\\" }}›\"", "macro a | default \\\"x y\\\""),
    Case("‹{{.spectro.macro.a | replace \"a\" \"b\"}}›", "macro a | replace \"a\" \"b\""),
    Case("‹{{.spectro.macro.a | substr 0 4}}›", "macro a | substr 0 4"),
    Case("‹{{.spectro.macro.a | add -1.5}}›", "macro a | add -1.5"),
    Case("‹{{.spectro.macro.a | trunc 8 -}}›", "macro a | trunc 8"),
    Case("‹{{.spectro.macro.a |}}›", "macro a | "),
    Case("‹{{.spectro.macro.a | | upper}}›", "macro a |  | upper"),
    Case("‹{{.spectro.macro.a | default \"日本\"}}›", "macro a | default \"日本\""),
  ]

  static let unfinished = [
    Case("‹{{.spectro.macro.a›", "macro a, open"),
    Case("‹{{.spectro.macro.›", "incomplete, open"),
    Case("‹{{.spectro.macro.a› and more", "macro a, open"),
    Case("‹{{.spectro.macro.a›\n}}", "macro a, open"),
    Case("‹{{.spectro.macro.a}›", "macro a, open"),
    Case("‹{{.spectro.macro.a }› b", "macro a, open"),
    Case("‹{{.spectro.macro.a -}›", "macro a, open"),
    Case("‹{{.spectro.macro.a | default› \"x", "macro a | default, open"),
    Case("‹{{.spectro.macro.a› ‹{{.spectro.macro.b}}›", "macro a, open", "macro b"),
    Case("\"‹{{.spectro.macro.a›\"\nb: \"‹{{.spectro.macro.b}}›\"", "macro a, open", "macro b"),
    Case("‹{{.spectro.macro.a junk }}›", "macro a"),
    Case("‹{{.spectro.macro.a, b}}› c", "macro a"),
    Case("‹<<.spectro.macro.a›", "macro a, angles, open"),
    Case("‹<<.spectro.macro.a>›", "macro a, angles, open"),
    Case("‹<<.spectro.macro.a›}}", "macro a, angles, open"),
  ]

  static let surroundings = [
    Case("a‹{{.spectro.macro.a}}›b‹{{.spectro.macro.b}}›c", "macro a", "macro b"),
    Case("‹{{.spectro.macro.a}}›‹{{.spectro.macro.b}}›", "macro a", "macro b"),
    Case("{‹{{.spectro.macro.a}}›}", "macro a"),
    Case("{{{‹{{.spectro.macro.a}}›}}}", "macro a"),
    Case("‹<<.spectro.macro.a>>›", "macro a, angles"),
    Case("‹<< .spectro.macro.a | upper >>›", "macro a | upper, angles"),
    Case("<‹<<.spectro.macro.a>>›>", "macro a, angles"),
    Case("<<: *defaults"),
    Case("<<spectro.macro.a>>"),
    Case("cat <<EOF\n‹{{.spectro.macro.a}}›\nEOF", "macro a"),
    Case("⟦{{ .Values.image }}⟧"),
    Case("⟦{{- if .Values.on -}}⟧a⟦{{- end }}⟧"),
    Case("⟦{{ .Values.a }}⟧‹{{.spectro.macro.a}}›⟦{{ .Values.b }}⟧", "macro a"),
    Case("⟦{{/* a\ncomment */}}⟧"),
    Case("⟦{{⟧"),
    Case("⟦{{ .Values.a⟧\nb"),
    Case("⟦{{ .Val⟧\n‹{{.spectro.macro.a}}›", "macro a"),
    Case("⟦{{ .Val ⟧‹{{ .spectro.macro.a}}›", "macro a"),
    Case("⟦{{.spectrograph.a}}⟧"),
    Case("⟦{{ spectro }}⟧"),
    Case("⟦{{.Spectro.macro.a}}⟧"),
    Case("⟦{{}}⟧"),
    Case("}} ⟦{{⟧"),
    Case("{ {.spectro.macro.a}}"),
    Case("a: ‹{{.spectro.macro.a}}›\r\nb: ‹{{.spectro.macro.b}}›\r\n", "macro a", "macro b"),
    Case("\0‹{{.spectro.macro.a}}›\0", "macro a"),
  ]

  @Test("References are found", arguments: spellings + functions + unfinished + surroundings)
  func finds(_ example: Case) {
    let drawn = Drawing(example.marked)
    let read = ReferenceText(drawn.text)
    #expect(read.references.map(\.range) == drawn.references)
    #expect(read.templates == drawn.templates)
    #expect(read.references.map(Self.meaning) == example.meanings)
    #expect(ReferenceInvariants.problem(in: drawn.text) == nil)
  }

  static func meaning(_ reference: Reference) -> String {
    var words = target(reference.target)
    for call in reference.calls {
      words += " | " + ([call.function] + call.arguments).map(\.name).joined(separator: " ")
    }
    if !reference.hasLeadingDot { words += ", no dot" }
    if reference.delimiters == .angles { words += ", angles" }
    if reference.canonicalPath != nil { words += ", canonical" }
    return words + (reference.isClosed ? "" : ", open")
  }

  private static func target(_ target: Reference.Target) -> String {
    switch target {
    case .output(let layer, let output): "output \(layer.name) \(output.name)"
    case .system(let name): "system \(name.name)"
    case .macro(let name): "macro \(name.name)"
    case .unknownSpace(let space): "space \(space.name)"
    case .incomplete: "incomplete"
    }
  }

  static let canonical: [(String, String)] = [
    ("{{.spectro.app.$appdeploymentName.db.HOST}}", ".spectro.app.$appDeploymentName.db.HOST"),
    ("{{.spectro.app.$appDepName-my-db.HOST}}", ".spectro.app.$appDeploymentName.my-db.HOST"),
    ("<<spectro.app.x.db.HOST>>", ""),
    ("{{spectro.app.$appDeploymentName.db.HOST}}", ".spectro.app.$appDeploymentName.db.HOST"),
    ("{{spectro.macro.a.b}}", ".spectro.macro.a.b"),
    ("{{spectro.app.}}", ""),
    ("{{ .spectro.app.$appDeploymentName.db.HOST }}", ""),
  ]

  @Test("The canonical path is that of the same meaning", arguments: canonical)
  func canonicalPath(_ text: String, _ path: String) {
    #expect(ReferenceText(text).references.first?.canonicalPath ?? "" == path)
  }

  @Test("The closing place says what stands where the closing pair belongs")
  func closing() throws {
    for (text, expected) in [
      ("{{.spectro.macro.a", 18..<18), ("{{.spectro.macro.a}", 18..<19),
      ("{{.spectro.macro.a }", 18..<20), ("{{.spectro.macro.a x", 18..<18),
      ("{{.spectro.macro.a }}", 19..<21), ("{{.spectro.macro.a x }}", 21..<23),
    ] {
      let reference = try #require(ReferenceText(text).references.first)
      #expect(reference.closing == expected, "\(text)")
    }
  }

  @Test("A reference is found by any place in it, edges included")
  func at() {
    let read = ReferenceText("a{{.spectro.macro.a}}b")
    #expect((0...22).filter { read.reference(at: $0) != nil } == Array(1...21))
  }

  @Test("What is composed is read back")
  func composed() throws {
    let text = Reference.text(layer: "my-db", output: "DB_HOST")
    #expect(text == "{{.spectro.app.$appDeploymentName.my-db.DB_HOST}}")
    let reference = try #require(ReferenceText(text).references.first)
    #expect(Self.meaning(reference) == "output my-db DB_HOST")
  }
}

/// A text with `‹ ›` around its references and `⟦ ⟧` around its templates, and without them.
private struct Drawing {
  var text = ""
  var references: [Range<Int>] = []
  var templates: [Range<Int>] = []

  init(_ marked: String) {
    var start = 0
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "‹", "⟦": start = text.utf8.count
      case "›": references.append(start..<text.utf8.count)
      case "⟧": templates.append(start..<text.utf8.count)
      default: text.unicodeScalars.append(scalar)
      }
    }
  }
}
