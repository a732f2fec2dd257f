import Formats
import ProfileModel

/// Words of the languages that are read.
enum FuzzWords {
  static let references = [
    "{{", "}}", "<<", ">>", "{{.spectro.", "{{.spectro.app.$appDeploymentName.", "{{-", "-}}",
    "<<.spectro.", ".spectro", "app.", "$appDeploymentName", "$appDepName-db", "system.",
    "appdeployment.", "tiername", "apptier.", "NAMESPACE", "macro.", "project.name", "db.",
    "POSTGRESMSTR_SVC", "CONTAINER_SVC", "USERNAME", " | quote", " | upper", " | b64enc",
    " | default \"x\"", "{{ .Values.x }}", "{{/* */}}", "{{- if }}", "{{- end }}", "\\\"",
    "ingress.host",
  ]
  static let yaml = [
    ": ", "- ", "? ", "\n", "\r\n", "\n  ", "\n    - ", "---\n", "...\n", "%YAML 1.2\n", "&a ",
    "*a",
    "<<: *a", "!!str ", "!t ", "|\n  ", ">-\n  ", "|2+\n", "# ", "\"", "'", "''", "\\\"", "\\x41",
    "\\u00e9", "\\\n", "[", "]", "{", "}", ", ", "~", "null", "true", "\u{FEFF}", "\u{85}",
    "\u{2028}", "\t", "é", "日", "\u{0}",
  ]
  static let json = [
    "{", "}", "[", "]", "\"", ":", ",", "null", "true", "false", "\\u00e9", "\\ud83d\\ude00",
    "\\n", "1e308", "-0.0", "9223372036854775807", "\u{FEFF}",
  ]
  static let profile =
    [
      "apiVersion: strata/v1\n", "kind: AppProfile\n", "metadata:\n", "  name: ",
      "  version: 1.0.0\n",
      "  description: ", "  tags: [", "layers:\n", "  - name: ", "    service: ",
      "    parameters:\n", "    values: |\n      ",
      "    manifests:\n      - name: m\n        content: |\n",
      "    chart: {registry: ", "    source:\n", "    installOrder: ", "      env:\n        ",
      "      ports: [80]\n", "{generate: true}", "{fromEnv: X}", "{value: x}", "image: nginx",
      "access: public", "access: private", "volumeSize: ", "username: ", "databaseName: ",
      "# strata: allow ", "dbVolumeSize", "password",
    ] + BuiltInCatalogue.catalogue.services.map(\.id)
  static let service = [
    "id: ", "title: ", "tierType: ", "container", "helm", "manifest", "operator-instance",
    "parameters:\n", "outputs:\n", "- key: ", "label: ", "type: ", "integer", "boolean", "choice",
    "list", "table", "secret: true", "required: true", "default: ", "pattern: ", "minimum: ",
    "maximum: ", "choices: [", "kind: ", "known: ", "pack:\n", "versions: [", "condition:\n",
    "provenance: ", "apiName: ", "items: ", "formerNames: [", "minimums:\n",
  ]
  static let settings = [
    "library: ~/", "theme: ", "auto", "dark", "light", "plain", "mouse: ", "ascii: ", "keys:\n",
    "colors:\n", "undo: ", "ctrl-z", "alt-.", "shift-up", "f5", "space", "pgup", "accent: ",
    "\"#5fafff\"", "\"#5af\"", "blue",
  ]
}
