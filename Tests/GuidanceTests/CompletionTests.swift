import Guidance
import ProfileModel
import TestKit
import Testing

/// A text with its cursor, what is offered first there, and the text once that is accepted.
struct CompletionCase: Sendable, CustomTestStringConvertible {
  var marked: String
  /// The first candidates; none where completion does not open.
  var first: [String]
  var accepted: String?

  init(_ marked: String, _ first: String..., then accepted: String? = nil) {
    self.marked = marked
    self.first = first
    self.accepted = accepted
  }

  var testDescription: String { marked }

  /// Checks the case in the layer `app` of the shop, short names for the paths there.
  func check(
    _ syntax: FieldText.Syntax, field: FieldPath = FieldPath("text"), isRequested: Bool = false
  ) {
    let cursor = MarkedText(marked.replacing("~.", with: ".spectro.app.$appDeploymentName."))
    let completion = Completion(
      CompletionRequest(
        scope: CompletionProfiles.scope(CompletionProfiles.shop, "app"), field: field,
        syntax: syntax, text: cursor.text, cursor: cursor.cursor, isRequested: isRequested))
    let offered = completion?.candidates.prefix(first.count).map(\.short) ?? []
    #expect(offered == first)
    if first.isEmpty { #expect(completion == nil) }
    guard let accepted, let completion, let best = completion.candidates.first else { return }
    let text = completion.accepting(best, in: cursor.text)
    #expect(text == accepted.replacing("~.", with: ".spectro.app.$appDeploymentName."))
  }
}

@Suite struct CompletionTests {
  @Test(arguments: [
    // Half-typed, from the first brace on.
    CompletionCase("{{▮", "edge.CONTAINER_SVC", then: "{{~.edge.CONTAINER_SVC}}"),
    CompletionCase("{{ ▮", "edge.CONTAINER_SVC", then: "{{~.edge.CONTAINER_SVC}}"),
    CompletionCase("{{.▮", "edge.CONTAINER_SVC"),
    CompletionCase("{{.s▮", "edge.CONTAINER_SVC"),
    CompletionCase("{{.spectro▮", "edge.CONTAINER_SVC", then: "{{~.edge.CONTAINER_SVC}}"),
    CompletionCase("{{.spectro.▮", "edge.CONTAINER_SVC"),
    CompletionCase("{{.spectro.app▮", "edge.CONTAINER_SVC"),
    CompletionCase("{{.spectro.app.▮", "edge.CONTAINER_SVC", "edge.CONTAINER_SVC_PORT"),
    CompletionCase("{{.spectro.app.$app▮", "edge.CONTAINER_SVC"),
    CompletionCase("{{~.▮", "edge.CONTAINER_SVC"),
    CompletionCase("{{~.db.▮", "db.USERNAME", "db.PASSWORD", then: "{{~.db.USERNAME}}"),
    CompletionCase("{{ ~.db.▮", "db.USERNAME", then: "{{~.db.USERNAME}}"),
    CompletionCase(
      "{{spectro.app.$appDeploymentName.db.▮", "db.USERNAME", then: "{{~.db.USERNAME}}"),
    CompletionCase(
      "{{.spectro.app.$appdeploymentName.db.▮", "db.USERNAME", then: "{{~.db.USERNAME}}"),
    CompletionCase("{{.spectro.app.db.▮", "db.USERNAME", then: "{{~.db.USERNAME}}"),
    CompletionCase(
      "{{~.db.psvc▮", "db.POSTGRESMSTR_SVC", "db.POSTGRESMSTR_SVC_PORT",
      then: "{{~.db.POSTGRESMSTR_SVC}}"),
    CompletionCase("{{~.db.port▮", "db.POSTGRESMSTR_SVC_PORT"),
    CompletionCase("{{~.db.host▮", "db.POSTGRESMSTR_SVC"),
    CompletionCase("{{~.nobody.▮"),
    CompletionCase("{{~.db.nothing▮"),
    CompletionCase("{{~.db.USERNAME.▮"),

    // Layer and output names directly.
    CompletionCase("{{db▮", "db.USERNAME", "db.PASSWORD", then: "{{~.db.USERNAME}}"),
    CompletionCase("{{.pass▮", "cache.PASSWORD", "docs.PASSWORD", "db.PASSWORD"),
    CompletionCase("{{ host▮", "edge.CONTAINER_SVC", then: "{{~.edge.CONTAINER_SVC}}"),
    CompletionCase("{{dbpass▮", "db.PASSWORD"),
    CompletionCase("{{db.pa▮", "db.PASSWORD", then: "{{~.db.PASSWORD}}"),
    CompletionCase("{{mongo▮", "docs.MONGO_URI", "docs.MONGO_URI_SRV"),

    // Historic.
    CompletionCase("{{.spectro.app.$appDepName-▮", "edge.CONTAINER_SVC"),
    CompletionCase("{{.spectro.app.$appDepName-do▮", "docs.USERNAME", then: "{{~.docs.USERNAME}}"),
    CompletionCase(
      "{{.spectro.app.$appDepName-docs.PA▮", "docs.PASSWORD", then: "{{~.docs.PASSWORD}}"),

    // Other name spaces.
    CompletionCase("{{.spectro.sys▮", "user.name"),
    CompletionCase("{{.spectro.system.▮", "user.name", then: "{{.spectro.system.user.name}}"),
    CompletionCase("{{.spectro.system.apptier.▮", "apptier.name"),
    CompletionCase("{{.spectro.system.apptier.NA▮", "apptier.NAMESPACE"),
    CompletionCase("{{.spectro.system.project.n▮", "project.name"),
    CompletionCase("{{project.na▮", "project.name", then: "{{.spectro.system.project.name}}"),
    CompletionCase("{{tiername▮", "appdeployment.tiername"),
    CompletionCase("{{.spectro.macro.▮", "companyDomain", "token-name"),
    CompletionCase(
      "{{.spectro.macro.cd▮", "companyDomain", then: "{{.spectro.macro.companyDomain}}"),
    CompletionCase("{{.spectro.var.▮"),

    // What stands right of the cursor.
    CompletionCase("{{.spectro.▮}}", "edge.CONTAINER_SVC", then: "{{~.edge.CONTAINER_SVC}}"),
    CompletionCase("{{.spectro.▮ }}", "edge.CONTAINER_SVC", then: "{{~.edge.CONTAINER_SVC}}"),
    CompletionCase("{{▮}}", "edge.CONTAINER_SVC", then: "{{~.edge.CONTAINER_SVC}}"),
    CompletionCase("{{~.db.▮}", "db.USERNAME", then: "{{~.db.USERNAME}}"),
    CompletionCase("{{~.db.▮}}}", "db.USERNAME", then: "{{~.db.USERNAME}}}"),
    CompletionCase("{{~.db.US▮ER}}:x", "db.USERNAME", then: "{{~.db.USERNAME}}:x"),
    CompletionCase("{{~.▮db.USERNAME}}", "edge.CONTAINER_SVC", then: "{{~.edge.CONTAINER_SVC}}"),
    CompletionCase(
      "http://{{~.api.▮:3000/v1", "api.CONTAINER_SVC",
      then: "http://{{~.api.CONTAINER_SVC}}:3000/v1"),
    CompletionCase("See {{~.db.USER▮. Then", "db.USERNAME", then: "See {{~.db.USERNAME}}. Then"),
    CompletionCase("{{▮localhost", "edge.CONTAINER_SVC", then: "{{~.edge.CONTAINER_SVC}}localhost"),
    CompletionCase("{{~.db.▮ and more", "db.USERNAME", then: "{{~.db.USERNAME}} and more"),
    CompletionCase(
      "{{ ~.db.US▮ | default \"x\" }}", "db.USERNAME", then: "{{~.db.USERNAME | default \"x\" }}"),
    CompletionCase("echo {{~.db.US▮ | sort", "db.USERNAME", then: "echo {{~.db.USERNAME}} | sort"),
    CompletionCase("{{- .spectro.app.db.▮ -}}", "db.USERNAME", then: "{{- ~.db.USERNAME -}}"),

    // Several in a line, and letters of several bytes.
    CompletionCase(
      "{{~.db.USERNAME}}:{{~.db.▮", "db.PASSWORD", then: "{{~.db.USERNAME}}:{{~.db.PASSWORD}}"),
    CompletionCase(
      "{{~.db.▮}}@{{~.db.PASSWORD}}", "db.USERNAME", then: "{{~.db.USERNAME}}@{{~.db.PASSWORD}}"),
    CompletionCase(
      "{{~.db. {{~.cache.RED▮", "cache.REDISMSTR_SVC", then: "{{~.db. {{~.cache.REDISMSTR_SVC}}"),
    CompletionCase(
      "{{~.db.▮ {{~.cache.PASSWORD}}", "db.USERNAME", then: "{{~.db.USERNAME}} {{~.cache.PASSWORD}}"
    ),
    CompletionCase("Größe 数 🚀 {{~.db.▮ 数", "db.USERNAME", then: "Größe 数 🚀 {{~.db.USERNAME}} 数"),
    CompletionCase("{{~.db.USERNAME}}▮"),
    CompletionCase("plain ▮text"),
    CompletionCase("▮"),

    // Angles, merge keys and here-documents.
    CompletionCase("<<.▮", "edge.CONTAINER_SVC", then: "<<~.edge.CONTAINER_SVC>>"),
    CompletionCase("<<~.db.▮>>", "db.USERNAME", then: "<<~.db.USERNAME>>"),
    CompletionCase("<<~.db.▮>", "db.USERNAME", then: "<<~.db.USERNAME>>"),
    CompletionCase("<< .spectro.app.db.PA▮", "db.PASSWORD", then: "<<~.db.PASSWORD>>"),
    CompletionCase("<<▮"),
    CompletionCase("<<: *base▮"),
    CompletionCase("cat <<EOF▮"),
    CompletionCase("cat <<-EOF >file.▮"),

    // Functions.
    CompletionCase("{{~.db.USERNAME | ▮", "default", "upper", then: "{{~.db.USERNAME | default"),
    CompletionCase("{{~.db.USERNAME | up▮", "upper", then: "{{~.db.USERNAME | upper}}"),
    CompletionCase("{{~.db.USERNAME|b6▮}}", "b64enc", "b64dec", then: "{{~.db.USERNAME|b64enc}}"),
    CompletionCase("{{~.db.USERNAME | b6▮}", "b64enc", then: "{{~.db.USERNAME | b64enc}}"),
    CompletionCase("{{~.db.USERNAME | default \"a|b\" | qu▮ }}", "quote", "squote"),
    CompletionCase("{{~.db.USERNAME | default \"▮"),
    CompletionCase("{{~.db.USERNAME | trunc 8▮"),
    CompletionCase("{{ .Values.name | up▮"),

    // Foreign templates.
    CompletionCase("{{ .Values.▮"),
    CompletionCase("{{ .Val▮"),
    CompletionCase("{{ .Release.Name▮ }}"),
    CompletionCase("{{ ▮.Values.x }}"),
    CompletionCase("{{ .▮Values.x"),
    CompletionCase("{{ ▮if .x }}"),
    CompletionCase("{{ if▮"),
    CompletionCase("{{ if .x▮"),
    CompletionCase("{{- ▮"),
    CompletionCase("{{- include▮"),
    CompletionCase("{{- .sp▮", "edge.CONTAINER_SVC", then: "{{- ~.edge.CONTAINER_SVC}}"),
    CompletionCase("{{- include \"a.b▮\""),
    CompletionCase("{{ $x▮ }}"),
    CompletionCase("{{ range .Values.hosts }}{{ .▮", "edge.CONTAINER_SVC"),
  ])
  func offersInAPlainField(_ example: CompletionCase) { example.check(.plain) }

  @Test(arguments: [
    CompletionCase("plain ▮text", "edge.CONTAINER_SVC", then: "plain {{~.edge.CONTAINER_SVC}}text"),
    CompletionCase("▮", "edge.CONTAINER_SVC", then: "{{~.edge.CONTAINER_SVC}}"),
    CompletionCase("{{~.db.USERNAME}}▮", "edge.CONTAINER_SVC"),
    CompletionCase("<<▮", "edge.CONTAINER_SVC", then: "<<~.edge.CONTAINER_SVC>>"),
    CompletionCase("<<▮: x", "edge.CONTAINER_SVC", then: "<<{{~.edge.CONTAINER_SVC}}: x"),
    CompletionCase("{{ .Values.x ▮ }}"),
    CompletionCase("{{ if\n▮ }}"),
  ])
  func offersOnRequest(_ example: CompletionCase) { example.check(.plain, isRequested: true) }
}
