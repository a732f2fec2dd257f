// What commands print that change a profile.

extension JSONForm {
  /// The fields that every change has.
  static let change = JSONForm(
    commands: ["every change"],
    words: "what the commands that change a profile have in common; each adds fields of its own",
    calls: [
      "remove next.yaml database --force --json",
      "add next.yaml postgresql --name database --at 1 --json",
    ],
    without: ["layer", "service", "position"],
    meanings: impact("breaks", "readings that no longer work", "why it does not work")
      .merging(impact("heals", "readings that work again", "what was wrong with it")) { $1 }
      .merging([
        "profile": "the profile and its version, or the file", "file": "where it lies",
        "changed":
          "whether the file was written; not with `--dry-run`, nor where all was so before",
        "done": "what was done, in words",
      ]) { $1 })

  private static func impact(
    _ name: String, _ what: String, _ reason: String
  ) -> [String: String] {
    [
      "": what, "[].layer": "the layer that reads", "[].field": "where it reads",
      "[].reference": "as it is written", "[].name": "the layer and the output",
      "[].reason": reason,
    ].reduce(into: [:]) { $0[name + $1.key] = $1.value }
  }

  private static func edit(
    _ name: String, _ calls: [String], script: String = "", nullable: Set<String> = [],
    _ meanings: [String: String]
  ) -> JSONForm {
    JSONForm(
      commands: [name], words: "these fields, and", script: script, calls: calls,
      without: ["profile", "file", "changed", "done", "breaks", "heals"], nullable: nullable,
      meanings: meanings)
  }

  /// Each change's own fields.
  static let edits: [JSONForm] = [
    edit(
      "add", ["add shop.yaml redis --json"],
      [
        "layer": "the new layer's name", "service": "the id of its service",
        "position": "from the bottom, 1 first",
      ]),
    edit(
      "set", ["set shop.yaml api replicas=2 --json"],
      ["layer": "the layer's name", "fields": "the fields that were set"]),
    edit(
      "duplicate", ["duplicate shop.yaml api --json"],
      ["layer": "the copy's name", "copyOf": "the layer that was copied"]),
    edit(
      "move", ["move shop.yaml api down --force --json"],
      ["layer": "the layer's name", "before": "its position before", "after": "its position now"]),
    edit(
      "rename", ["rename shop.yaml db data --json"],
      [
        "layer": "the new name", "formerName": "the name before",
        "references": "how many references were rewritten",
      ]),
    edit("remove", ["remove shop.yaml api --json"], ["layer": "the layer's name"]),
    edit(
      "replace",
      [
        "replace shop.yaml db cockroachdb --force --json",
        "replace next.yaml database redis --force --json",
      ],
      [
        "layer": "the layer's name", "service": "the id of its service now",
        "formerService": "the id before", "kept": "settings that both services have",
        "dropped": "settings that the new one does not have",
      ]),
    edit(
      "wire",
      ["wire wired.yaml api db --json"],
      [
        "layer": "the layer that reads", "from": "the layer that is read",
        "entries": "what was put into the environment", "entries[].name": "the entry",
        "entries[].output": "the output; null where a setting was copied",
        "entries[].kind": "what the value means", "kept": "entries that were there and stayed",
      ]),
    edit(
      "fix", ["fix shop.yaml --json"], nullable: ["fixes[].layer"],
      [
        "fixes": "the fixes that were applied", "fixes[].code": "the finding's code",
        "fixes[].layer": "the layer, where it is about one", "fixes[].line": "from 1",
        "fixes[].column": "from 1", "fixes[].title": "what the fix does",
        "left": "the findings that are left", "left.errors": "errors",
        "left.warnings": "warnings", "left.hints": "hints",
      ]),
    edit(
      "metadata", ["metadata shop.yaml --tag demo --json"],
      ["name": "the profile's name", "tags": "its tags"]),
  ]

  static let renaming = JSONForm(
    commands: ["metadata --name, in a library"],
    words: "the profile that has another name in all its versions",
    script: "strata new shop --tag demo", calls: ["metadata shop --name store --json"],
    meanings: [
      "profile": "the profile and its version", "formerName": "the name before",
      "versions": "how many versions were renamed", "changed": "true", "name": "the name now",
      "tags": "its tags",
    ])

  static let bump = JSONForm(
    commands: ["bump"], words: "the version that was made, in a library",
    script: "strata new shop --from hello-universe; strata set shop api replicas=2",
    calls: ["bump shop --suggested --json", "bump shop --as 3.0.0 --json"],
    meanings: [
      "profile": "the profile and its version", "file": "where it lies",
      "from": "what it is made of",
      "version": "the new version", "formerVersion": "the version before",
      "step": "`major`, `minor` or `patch`; null where the version was given",
      "reasons": "why that step, where it was suggested",
    ])

  static let clone = JSONForm(
    commands: ["clone"], words: "the copy", script: "strata new shop",
    calls: ["clone shop cart --json"],
    meanings: [
      "profile": "the copy and its version", "file": "where it lies", "from": "what it is made of",
    ])

  static let history = JSONForm(
    commands: ["history"], words: "the former texts, the oldest first",
    script: "strata new shop; strata add shop redis", calls: ["history shop --json"],
    meanings: [
      "[].revision": "its number, from 1", "[].written": "when it was written, in UTC",
      "[].ended": "when another took its place, in UTC",
      "[].end": "what ended it: `saved`, `restored` or `deleted`", "[].size": "in bytes",
    ])

  static let restore = JSONForm(
    commands: ["restore"], words: "what was brought back",
    script: "strata new shop; strata add shop redis", calls: ["restore shop 1 --json"],
    meanings: [
      "[].profile": "the profile and its version",
      "[].revision": "the revision it has become again",
    ])

  static let delete = JSONForm(
    commands: ["delete"], words: "what was deleted; `restore` brings it back",
    script: "strata new shop", calls: ["delete shop@1.0.0 --json"],
    meanings: ["name": "the profile's name", "deleted": "the versions"])
}
