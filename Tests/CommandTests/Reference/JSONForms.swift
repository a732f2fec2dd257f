/// What a command prints with `--json`: calls that show all of it, and what each field means.
struct JSONForm: Sendable {
  var commands: [String]
  /// What the whole is.
  var words: String
  /// A shell script that prepares the folder.
  var script = ""
  /// What is called, without `strata`.
  var calls: [String]
  /// Fields that are described elsewhere, with all below them.
  var without: Set<String> = []
  /// Fields that may be null although the calls do not show it.
  var nullable: Set<String> = []
  /// Fields that may be texts although the calls do not show it.
  var texts: Set<String> = []
  /// By the path of the field.
  var meanings: [String: String]
}

extension JSONForm {
  /// All of them, in the order in which the help lists the commands.
  static let all: [JSONForm] =
    [release, initialize, new, list, show, catalog, catalogImport, variables, validate, graph]
    + [diff, renderedDiff, render, importing, change] + edits
    + [renaming, bump, clone, history, restore, delete, completion]

  private static let release = JSONForm(
    commands: ["--version"], words: "which Strata this is", calls: ["--version --json"],
    texts: ["commit"],
    meanings: [
      "version": "the version",
      "commit": "the commit that it was built from, `-changed` behind it where files differed; "
        + "null where the build was not told",
    ])

  private static let initialize = JSONForm(
    commands: ["init"], words: "the library", calls: ["init lib --json"],
    meanings: [
      "library": "its folder", "created": "false where it was a library before",
    ])

  private static let new = JSONForm(
    commands: ["new"], words: "the profile that was made", calls: ["new shop --json"],
    meanings: ["name": "its name", "version": "its version", "path": "where its file lies"])

  private static let list = JSONForm(
    commands: ["list"], words: "the profiles of the library, or the examples",
    script: "strata new shop --tag demo; strata new shop --version 1.1", calls: ["list --json"],
    nullable: [
      "[].versions[].layers", "[].versions[].tags", "[].versions[].modified",
    ],
    meanings: [
      "[].name": "the profile's name", "[].versions": "its versions, the oldest first",
      "[].versions[].version": "the version",
      "[].versions[].layers": "how many layers it has; null where it cannot be read",
      "[].versions[].errors": "findings that are errors; null where it was not checked",
      "[].versions[].warnings": "findings that are warnings; null where it was not checked",
      "[].versions[].tags": "its tags; null where it cannot be read",
      "[].versions[].modified": "when the file was changed, in UTC; null for examples",
    ])

  private static let show = JSONForm(
    commands: ["show"], words: "a profile, secrets masked",
    script: "strata new shop --from hello-universe",
    calls: ["show shop --json", "show odd.yaml --json"], nullable: ["version", "file"],
    meanings: [
      "name": "its name", "version": "its version, as written", "description": "what it is for",
      "tags": "its tags", "file": "where it lies; null for standard input",
      "layers": "its layers, the bottom one first", "layers[].position": "from the bottom, 1 first",
      "layers[].name": "the layer's name", "layers[].service": "the id of its service",
      "layers[].title": "what people call the service; null where the catalogue has none",
      "layers[].version": "of the service, where it is written",
      "layers[].installOrder": "the order of installation, where it is written",
      "layers[].settings": "what is set in it", "layers[].settings[].field": "the field's path",
      "layers[].settings[].value": "what it is set to, a secret masked",
      "layers[].settings[].secret": "whether it holds a secret",
      "layers[].reads": "the outputs of other layers that it reads",
      "layers[].reads[].layer": "the layer that is read", "layers[].reads[].output": "its output",
      "layers[].reads[].field": "where it is read",
      "layers[].readBy": "who reads its outputs", "layers[].readBy[].layer": "the layer that reads",
      "layers[].readBy[].output": "the output", "layers[].readBy[].field": "where it is read",
    ])

  private static let completion = JSONForm(
    commands: ["completion"], words: "the script", calls: ["completion bash --json"],
    meanings: ["shell": "the shell", "script": "the script as a text"])
}

// MARK: What is read

extension JSONForm {
  private static let catalog = JSONForm(
    commands: ["catalog"], words: "the services, all of them or those that were asked for",
    calls: ["catalog --json"],
    meanings: [
      "[].id": "the id, as in profile files", "[].title": "what people call it",
      "[].category": "the category", "[].description": "a paragraph",
      "[].tierType": "`container`, `helm`, `manifest` or `operator-instance`",
      "[].pack": "the platform's pack behind it", "[].pack.name": "its name",
      "[].pack.versions": "its versions, the newest first",
      "[].versions": "of the service itself, the newest first",
      "[].minimum": "what a virtual cluster must have", "[].minimum.cpu": "CPUs",
      "[].minimum.memory": "GiB", "[].minimum.storage": "GiB",
      "[].credentialSecret": "the Secret that holds its credentials",
      "[].openOutputs": "whether it may offer outputs that are not listed",
      "[].provenance": "`documented`, `observed` or `assumed`", "[].parameters": "its parameters",
      "[].parameters[].key": "in a profile file",
      "[].parameters[].formerKeys": "older keys, still read",
      "[].parameters[].label": "in a form", "[].parameters[].description": "a sentence",
      "[].parameters[].apiKey": "the platform's property", "[].parameters[].type": "of the value",
      "[].parameters[].kind": "what the value means",
      "[].parameters[].default": "when it is left out; an array where the type is `list`",
      "[].parameters[].required": "whether it must be set",
      "[].parameters[].secret": "whether it is a secret",
      "[].parameters[].choices": "the valid values, where they are few",
      "[].parameters[].minimum": "the least", "[].parameters[].maximum": "the most",
      "[].parameters[].pattern": "what the whole value must match",
      "[].parameters[].reserved": "values that the platform keeps for itself",
      "[].parameters[].provenance": "where the fact comes from", "[].outputs": "its outputs",
      "[].outputs[].name": "the last part of a reference",
      "[].outputs[].kind": "what the value means", "[].outputs[].description": "a sentence",
      "[].outputs[].sensitive": "whether it is masked",
      "[].outputs[].known": "`now`, `deployment` or `secret`",
      "[].outputs[].value": "how it is made up, where that is known",
      "[].outputs[].condition": "when it exists; null: always",
      "[].outputs[].condition.parameter": "the parameter",
      "[].outputs[].condition.is": "the value that it must have",
      "[].outputs[].formerNames": "older names, still read",
      "[].outputs[].provenance": "where the fact comes from",
    ])

  private static let catalogImport = JSONForm(
    commands: ["catalog import"], words: "the service that was made",
    calls: ["catalog import pack.json --id mine --json"], without: ["service"],
    meanings: [
      "service": "the service, with the fields of `catalog`", "path": "where its file lies",
      "notes": "what the platform's JSON does not say",
    ])

  private static let variables = JSONForm(
    commands: ["variables"], words: "what a layer can read, the best first",
    calls: ["variables next.yaml --for cache --json"],
    meanings: [
      "[].reference": "the whole reference, as it is inserted",
      "[].layer": "the layer that offers it; null for the platform's variables",
      "[].name": "the output or the variable", "[].kind": "what the value means",
      "[].description": "a sentence", "[].sensitive": "whether it is masked",
      "[].known": "`now`, `deployment` or `secret`",
      "[].sample": "the value, as far as it is known",
      "[].available": "whether it can be read", "[].reason": "why not; null where it can",
    ])

  private static let validate = JSONForm(
    commands: ["validate"], words: "the findings of all files; `--format sarif` prints SARIF 2.1.0",
    script: "mkdir -p data/strata/services; echo 'id: [' >data/strata/services/mine.yaml",
    calls: ["validate shop.yaml --json", "validate --json"], nullable: ["findings[].field"],
    meanings: [
      "findings": "in the order of the files and lines",
      "findings[].code": "see [findings.md](findings.md)",
      "findings[].severity": "`error`, `warning` or `hint`",
      "findings[].profile": "the profile; null for services and macros",
      "findings[].file": "where it lies", "findings[].layer": "the layer, where it is about one",
      "findings[].field": "the field's path, where it is about one",
      "findings[].line": "from 1", "findings[].column": "from 1, in characters",
      "findings[].endLine": "where it ends", "findings[].endColumn": "behind the last character",
      "findings[].message": "what is wrong, and what would be valid",
      "findings[].candidates": "names that would be valid, the likeliest first",
      "findings[].fixes": "what would mend it", "findings[].fixes[].title": "what the fix does",
      "summary": "how many there are", "summary.errors": "errors", "summary.warnings": "warnings",
      "summary.hints": "hints",
    ])

  private static let graph = JSONForm(
    commands: ["graph"], words: "who reads whom", calls: ["graph shop.yaml --json"],
    nullable: ["version", "wires[].producerPosition"],
    meanings: [
      "name": "the profile's name", "version": "its version",
      "layers": "its layers, the bottom one first", "layers[].position": "from the bottom, 1 first",
      "layers[].name": "the layer's name", "layers[].service": "the id of its service",
      "wires": "the readings", "wires[].reader": "the layer that reads",
      "wires[].readerPosition": "its position", "wires[].field": "where it reads",
      "wires[].producer": "the layer that is read",
      "wires[].producerPosition": "its position; "
        + "null where no lower layer has the name", "wires[].output": "the output",
    ])

  private static let diff = JSONForm(
    commands: ["diff", "history PROFILE REVISION"], words: "what differs between two profiles",
    calls: ["diff shop.yaml next.yaml --json"],
    nullable: [
      "metadata[].after", "layers[].after", "layers[].fields[].before", "suggestion",
      "suggestion.version",
    ],
    meanings: fieldChanges("metadata[].").merging(fieldChanges("layers[].fields[].")) { $1 }
      .merging([
        "from": "the old one", "to": "the new one", "metadata": "fields of the header",
        "layers": "the layers that differ",
        "layers[].change": "`added`, `removed`, `renamed` or `changed`",
        "layers[].name": "the layer's name", "layers[].formerName": "where it was renamed",
        "layers[].service": "the id of its service", "layers[].before": "its position before",
        "layers[].after": "its position now", "layers[].moved": "whether it changed places",
        "layers[].fields": "the fields that differ", "wiring": "readings that came or went",
        "wiring[].change": "`added` or `removed`", "wiring[].reader": "the layer that reads",
        "wiring[].field": "where it reads", "wiring[].producer": "the layer that is read",
        "wiring[].output": "the output", "suggestion": "the version that would follow",
        "suggestion.step": "`major`, `minor` or `patch`", "suggestion.version": "the version",
        "suggestion.reasons": "why",
      ]) { $1 })

  private static let renderedDiff = JSONForm(
    commands: ["diff --to TARGET"], words: "what differs in what two profiles become",
    calls: ["diff wired.yaml next.yaml --to values --json"],
    meanings: fieldChanges("changed[].fields[].").merging([
      "from": "the old one", "to": "the new one", "target": "what they are rendered to",
      "removed": "objects that are gone", "added": "objects that are new",
      "changed": "objects that differ", "changed[].object": "the object",
      "changed[].fields": "the fields that differ",
    ]) { $1 })

  private static func fieldChanges(_ path: String) -> [String: String] {
    [
      "field": "the field's path", "before": "what it was, null: not set",
      "after": "what it is now, null: not set", "hidden": "a secret: neither text is given",
    ].reduce(into: [:]) { $0[path + $1.key] = $1.value }
  }
}

// MARK: What is rendered and imported

extension JSONForm {
  private static func remarks(_ path: String) -> [String: String] {
    [
      "remarks": "what the report says",
      "remarks[].kind": "`leftOut`, `assumed`, `secret` or `note`",
      "remarks[].layer": "the layer, where it is about one",
      "remarks[].field": "the field, where it is about one", "remarks[].message": "a sentence",
    ].reduce(into: [:]) { $0[path + $1.key] = $1.value }
  }

  private static let render = JSONForm(
    commands: ["render"], words: "what a profile becomes, and the report",
    script: "strata new shop --from hello-universe",
    calls: [
      "render shop --to compose --output out/ --json", "render wired.yaml --to kubernetes --json",
    ],
    nullable: ["remarks[].layer"],
    meanings: remarks("").merging([
      "profile": "its name", "version": "its version", "app": "the deployed app's name",
      "target": "what it is rendered to", "files": "the files, in order",
      "files[].name": "its name",
      "files[].text": "its text; null where it holds secrets",
      "files[].inStream": "whether it is printed without `--output`",
      "files[].secret": "whether it holds secrets",
      "written": "the files that `--output` wrote", "gaps": "what only the deployment knows",
      "gaps[].layer": "the layer", "gaps[].field": "where it stands",
      "gaps[].reference": "as it is written", "gaps[].key": "what a context file calls it",
    ]) { $1 })

  private static let importing = JSONForm(
    commands: ["import"], words: "the profiles that were made",
    calls: ["import compose.yaml --name shop --json"],
    nullable: ["[].remarks[].layer", "[].remarks[].field"],
    meanings: remarks("[].").merging([
      "[].name": "its name", "[].version": "its version", "[].path": "where its file lies",
      "[].layers": "how many layers it has", "[].errors": "findings that are errors",
      "[].warnings": "findings that are warnings",
    ]) { $1 })
}
