import Formats
import TestKit
import Testing

@testable import strata

extension ReferencePage {
  /// The shape of what commands print with `--json`, taken from what they do print.
  static func json() -> ReferencePage {
    var page = ReferencePage(
      "json.md", "JSON", "What each command prints with `--json`: fields, types and meaning.")
    page.paragraph(
      "Scripts may rely on it: a field may be added, and none goes. Messages stand on standard "
        + "error as ever, and the exit status says the same as without `--json`. A path such as "
        + "`layers[].name` means the field `name` of each item of `layers`. `schema` prints the JSON "
        + "Schema of profile files, which is JSON in any case.")
    for form in JSONForm.all { page.form(form) }
    return page
  }

  /// The commands that print JSON and that no form describes.
  static var undescribed: [String] {
    let described = Set(JSONForm.all.flatMap(\.commands) + ["schema"])
    return Command.shown.filter { $0.options.contains(Option.json) }.map(\.name)
      .filter { !described.contains($0) }
  }

  private mutating func form(_ form: JSONForm) {
    heading(form.commands.joined(separator: ", "))
    var shape = form.shape()
    for path in form.nullable { shape.note("null", at: path) }
    for path in form.texts { shape.note("string", at: path) }
    let linked = form.words.hasSuffix(", and") ? " [what every change has](#every-change)" : ""
    paragraph(
      Self.sentence("\(shape.type(at: "")): \(form.words)\(linked)"), isMarkdown: true)
    let paths = shape.paths.filter { !$0.isEmpty && !$0.hasSuffix("[]") && !form.isElsewhere($0) }
    #expect(
      Set(paths) == Set(form.meanings.keys), "\(form.commands): printed and described differ")
    for path in paths {
      let isTold = shape.isTold(path) || form.without.contains(path)
      #expect(isTold, "\(form.commands): no call shows what \(path) holds")
    }
    table(
      ["field", "type", "meaning"],
      paths.map {
        [Self.code($0), shape.type(at: $0), Self.sentence(form.meanings[$0] ?? "")]
      })
  }
}

extension JSONForm {
  /// Files that calls speak of.
  private static let files = [
    "shop.yaml": Sample.troubled, "next.yaml": Sample.changed,
    "odd.yaml": """
    apiVersion: strata/v1
    kind: AppProfile
    metadata: {name: odd}
    layers:
      - name: page
        service: own-thing
        version: "3"
        installOrder: 2

    """,
    "wired.yaml": """
    apiVersion: strata/v1
    kind: AppProfile
    metadata: {name: wired}
    layers:
      - {name: db, service: postgresql, parameters: {username: shop, databaseName: shop}}
      - name: api
        service: container
        parameters:
          image: nginx:1.27
          env: {DB_HOST: elsewhere, PROJECT: "{{.spectro.system.project.name}}"}

    """,
    "pack.json": """
    {"inputParameters": [{"name": "size", "type": "odd"}], "outputParameters": [{"name": "HOST"}]}
    """,
    "compose.yaml": """
    services:
      db:
        image: postgres:14
        environment: {POSTGRES_USER: app, POSTGRES_DB: shop, POSTGRES_PASSWORD: hunter2}
      api:
        image: example.org/api:1
        environment: {DB_HOST: db}
        healthcheck: {test: [CMD, "true"]}

    """,
  ]

  /// Whether a field is described elsewhere.
  fileprivate func isElsewhere(_ path: String) -> Bool {
    without.contains(path) && meanings[path] == nil
  }

  /// What the calls print, all of it together.
  fileprivate func shape() -> JSONShape {
    var shape = JSONShape(without: without)
    Program.inFreshFolder { program in
      for (name, text) in Self.files { program.write(text, to: name) }
      if !script.isEmpty {
        #expect(program.shell("strata() { \"$STRATA\" \"$@\"; }\n\(script)").status == 0)
      }
      for call in calls {
        let result = program.run(call.split(separator: " ").map(String.init))
        guard let value = try? JSONValue.read(Array(result.output.utf8)) else {
          Issue.record("strata \(call) prints no JSON: \(result.messages)")
          continue
        }
        shape.add(value, at: "")
      }
    }
    return shape
  }
}
