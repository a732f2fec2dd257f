import Formats
import ProfileModel
import TestKit
import Testing

@testable import Rendering

@Suite struct CanonicalTextTests {
  private static let index = PaletteSample.layers(
    """
      - {name: cache, service: redis}
      - {name: db, service: postgresql, parameters: {username: u, databaseName: d}}
    """)

  private static let path = ".spectro.app.$appDeploymentName.cache"

  @Test(arguments: [
    ("plain", "plain"),
    ("{{\(path).PASSWORD}}", "{{\(path).PASSWORD}}"),
    ("{{ \(path).PASSWORD }}", "{{\(path).PASSWORD}}"),
    ("{{spectro.app.$appDeploymentName.cache.PASSWORD}}", "{{\(path).PASSWORD}}"),
    ("{{.spectro.app.$appdeploymentName.cache.PASSWORD}}", "{{\(path).PASSWORD}}"),
    ("{{.spectro.app.$appDepName-cache.PASSWORD}}", "{{\(path).PASSWORD}}"),
    ("{{\(path).REDISMSTR_NS}}", "{{\(path).REDISMSTR_SVC_NAMESPACE}}"),
    ("{{.spectro.app.$appDepName-cache.REDISMSTR_NS}}", "{{\(path).REDISMSTR_SVC_NAMESPACE}}"),
    ("a <<\(path).PASSWORD>> b", "a {{\(path).PASSWORD}} b"),
    ("<< \(path).REDISMSTR_NS | upper >>", "{{\(path).REDISMSTR_SVC_NAMESPACE | upper}}"),
    (
      "{{\(path).PASSWORD | default \"x\" | b64enc }}",
      "{{\(path).PASSWORD | default \"x\" | b64enc}}"
    ),
    ("{{- \(path).PASSWORD -}}", "{{- \(path).PASSWORD -}}"),
    (
      "{{ .spectro.system.user.name }}{{.spectro.macro.m}}",
      "{{.spectro.system.user.name}}{{.spectro.macro.m}}"
    ),
    ("{{.spectro.system.apptier.username}}", "{{.spectro.system.apptier.dbUserName}}"),
    ("{{ spectro.macro.a.b | upper}}", "{{.spectro.macro.a.b | upper}}"),
    // Nobody knows these, or they are none of ours.
    ("{{\(path).NOBODY}}", "{{\(path).NOBODY}}"),
    ("{{ .spectro.var.x }}", "{{ .spectro.var.x }}"),
    ("{{ .Values.a | quote }} {{- if .x }}", "{{ .Values.a | quote }} {{- if .x }}"),
    ("{{ .spectro.app.", "{{ .spectro.app."),
    ("<<.spectro.system.user.name>", "<<.spectro.system.user.name>"),
    ("a << b", "a << b"),
    ("é{{ \(path).PASSWORD }}é", "é{{\(path).PASSWORD}}é"),
  ])
  func isWrittenInOneWay(text: String, canonical: String) {
    let scope = Self.index.scope(at: 1)
    #expect(CanonicalText.canonical(text, scope: scope) == canonical)
    #expect(CanonicalText.canonical(canonical, scope: scope) == canonical)
  }

  @Test(arguments: [
    ("a: <<.spectro.macro.m>>\n", "a: \"{{.spectro.macro.m}}\"\n"),
    ("a: <<.spectro.macro.m>>:80 # x\n", "a: \"{{.spectro.macro.m}}:80\" # x\n"),
    ("- <<.spectro.macro.m>>\n- b\n", "- \"{{.spectro.macro.m}}\"\n- b\n"),
    ("a: x<<.spectro.macro.m>>\n", "a: x{{.spectro.macro.m}}\n"),
    ("a: '<<.spectro.macro.m>>'\n", "a: '{{.spectro.macro.m}}'\n"),
    ("a: |\n  <<.spectro.macro.m>>\n", "a: |\n  {{.spectro.macro.m}}\n"),
    // What was unquoted before stays so: another place says it.
    ("a: {{ .spectro.macro.m }}\n", "a: {{.spectro.macro.m}}\n"),
    ("<<: *base\n", "<<: *base\n"),
  ])
  func anglesGetQuotesInYAML(text: String, canonical: String) {
    #expect(CanonicalText.canonicalYAML(text, scope: Self.index.scope(at: 1)) == canonical)
  }

  @Test(arguments: 0..<40)
  func canonicalTextsStay(seed: Int) {
    var random = Randomness(seed: UInt64(seed))
    let parts = [
      "{{", "}}", "<<", ">>", ".spectro", "spectro", ".app", ".$appDeploymentName", ".cache", ".db",
      ".REDISMSTR_NS", ".PASSWORD", ".system.user.name", ".macro.x", " ", "-", "|", "upper",
      "\"a\"",
      "\n", "é", "{", ".Values.x", ": ",
    ]
    let scope = Self.index.scope(at: 1)
    for _ in 0..<50 {
      var text = ""
      for _ in 0..<Int.random(in: 0...24, using: &random) {
        text += parts.randomElement(using: &random) ?? ""
      }
      let once = CanonicalText.canonical(text, scope: scope)
      let twice = CanonicalText.canonical(once, scope: scope)
      #expect(twice == once, "seed \(seed): \(text.debugDescription)")
      if ReferenceText(text).references.isEmpty { #expect(once == text) }
    }
  }
}
