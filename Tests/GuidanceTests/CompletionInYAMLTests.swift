import Formats
import Guidance
import ProfileModel
import TestKit
import Testing

@Suite struct CompletionInYAMLTests {
  @Test(arguments: [
    // Quotes where the value needs them, closed where they were opened.
    CompletionCase("user: {{~.db.▮", "db.USERNAME", then: "user: \"{{~.db.USERNAME}}\""),
    CompletionCase("user: {{~.db.▮}}", "db.USERNAME", then: "user: \"{{~.db.USERNAME}}\""),
    CompletionCase("user: {{~.db.▮}", "db.USERNAME", then: "user: \"{{~.db.USERNAME}}\""),
    CompletionCase("a: {{~.db.▮ # why", "db.USERNAME", then: "a: \"{{~.db.USERNAME}}\" # why"),
    CompletionCase(
      "a: {{~.db.USER▮:x/y\nb: 1", "db.USERNAME", then: "a: \"{{~.db.USERNAME}}:x/y\"\nb: 1"),
    CompletionCase("a: {{~.db.US▮ \"b\"", "db.USERNAME", then: "a: '{{~.db.USERNAME}} \"b\"'"),
    CompletionCase("- {{~.db.▮\n- b", "db.USERNAME", then: "- \"{{~.db.USERNAME}}\"\n- b"),
    CompletionCase("a: x{{~.db.▮", "db.USERNAME", then: "a: x{{~.db.USERNAME}}"),
    CompletionCase("a: \"{{~.db.▮", "db.USERNAME", then: "a: \"{{~.db.USERNAME}}\""),
    CompletionCase("a: \"{{~.db.▮\"", "db.USERNAME", then: "a: \"{{~.db.USERNAME}}\""),
    CompletionCase("a: \"x {{~.db.▮\nb: 1", "db.USERNAME", then: "a: \"x {{~.db.USERNAME}}\nb: 1"),
    CompletionCase("a: '{{~.db.▮'", "db.USERNAME", then: "a: '{{~.db.USERNAME}}'"),
    CompletionCase("a: '{{~.db.▮\nb: 1", "db.USERNAME", then: "a: '{{~.db.USERNAME}}'\nb: 1"),
    CompletionCase("a: <<~.db.▮", "db.USERNAME", then: "a: \"<<~.db.USERNAME>>\""),
    CompletionCase("a: {{db▮\r\nb: 1", "db.USERNAME", then: "a: \"{{~.db.USERNAME}}\"\r\nb: 1"),
    CompletionCase("{{~.db.▮: x", "db.USERNAME", then: "\"{{~.db.USERNAME}}\": x"),

    // Between brackets and braces.
    CompletionCase("a: {b: {{~.db.▮}", "db.USERNAME", then: "a: {b: \"{{~.db.USERNAME}}\"}"),
    CompletionCase(
      "a: {b: {{~.db.▮, c: 1}", "db.USERNAME", then: "a: {b: \"{{~.db.USERNAME}}\", c: 1}"),
    CompletionCase("a: [x, {{~.db.▮]", "db.USERNAME", then: "a: [x, \"{{~.db.USERNAME}}\"]"),
    CompletionCase("a: [x-{{~.db.▮]", "db.USERNAME", then: "a: [\"x-{{~.db.USERNAME}}\"]"),
    CompletionCase("a: [\"{{~.db.▮\"]", "db.USERNAME", then: "a: [\"{{~.db.USERNAME}}\"]"),
    CompletionCase("a: {{oh {{~.db.▮", "db.USERNAME", then: "a: \"{{oh {{~.db.USERNAME}}\""),

    // Blocks of lines.
    CompletionCase(
      "a: |\n  b: {{~.db.▮\n  c: 1", "db.USERNAME", then: "a: |\n  b: {{~.db.USERNAME}}\n  c: 1"),
    CompletionCase("a: >-\n  {{~.db.▮", "db.USERNAME", then: "a: >-\n  {{~.db.USERNAME}}"),

    // Comments, merge keys and Helm's templates.
    CompletionCase("# {{~.db.▮"),
    CompletionCase("a: 1 # {{▮"),
    CompletionCase("a:\n  <<: *base▮"),
    CompletionCase("<<▮"),
    CompletionCase("{{- if .Values.▮ }}"),
    CompletionCase("a: {{ .Values.▮ }}"),
    CompletionCase("a: {{ include \"x\" . | nin▮dent 4 }}"),
    CompletionCase(
      "{{- if .Values.x }}\na: {{~.db.▮\n{{- end }}", "db.USERNAME",
      then: "{{- if .Values.x }}\na: \"{{~.db.USERNAME}}\"\n{{- end }}"),

    // Broken and half-typed text around it.
    CompletionCase("a: [\n  \"b\nc: {{~.db.▮", "db.USERNAME"),
    CompletionCase("a: \"never closed\n\tb: {{~.db.▮", "db.USERNAME"),
    CompletionCase("größe: {{~.db.▮ # 数", "db.USERNAME", then: "größe: \"{{~.db.USERNAME}}\" # 数"),

    // The names around the place rank.
    CompletionCase("db:\n  port: {{▮", "db.POSTGRESMSTR_SVC_PORT"),
    CompletionCase("- name: DB_PASSWORD\n  value: {{▮", "db.PASSWORD"),
    CompletionCase("- name: REDIS_HOST\n  value: \"{{▮\"", "cache.REDISMSTR_SVC"),
    CompletionCase("stringData:\n  mongo-uri: {{▮", "docs.MONGO_URI"),
    CompletionCase("data:\n  app.env: |\n    API_PORT={{▮", "api.CONTAINER_SVC_PORT"),
    CompletionCase("url: postgres://{{~.db.USERNAME}}:{{▮", "db.PASSWORD"),
    CompletionCase("url: http://{{▮", "edge.CONTAINER_SVC"),
    CompletionCase("url: http://{{~.api.CONTAINER_SVC}}:{{▮", "api.CONTAINER_SVC_PORT"),
  ])
  func offers(_ example: CompletionCase) {
    example.check(.manifest, field: FieldPath("manifests", "m"))
  }

  @Test(arguments: [
    CompletionCase("# ▮", "edge.CONTAINER_SVC", then: "# {{~.edge.CONTAINER_SVC}}"),
    CompletionCase("a: ▮", "edge.CONTAINER_SVC", then: "a: \"{{~.edge.CONTAINER_SVC}}\""),
    CompletionCase("a:▮", "edge.CONTAINER_SVC", then: "a: \"{{~.edge.CONTAINER_SVC}}\""),
    CompletionCase("-▮", "edge.CONTAINER_SVC", then: "- \"{{~.edge.CONTAINER_SVC}}\""),
    CompletionCase("a: x▮y", "edge.CONTAINER_SVC", then: "a: x{{~.edge.CONTAINER_SVC}}y"),
    CompletionCase("a: ▮xy", "edge.CONTAINER_SVC", then: "a: \"{{~.edge.CONTAINER_SVC}}xy\""),
    CompletionCase("a: [x▮y]", "edge.CONTAINER_SVC", then: "a: [\"x{{~.edge.CONTAINER_SVC}}y\"]"),
    CompletionCase("a: |\n  ▮", "edge.CONTAINER_SVC", then: "a: |\n  {{~.edge.CONTAINER_SVC}}"),
  ])
  func offersOnRequest(_ example: CompletionCase) {
    example.check(.values, field: FieldPath("values"), isRequested: true)
  }
}
