import Formats

extension Command {
  /// `strata schema`
  static let schema = Command(
    name: "schema", summary: "print the JSON Schema of profile files, for editors",
    options: [.json],
    details: """
      An editor that knows YAML schemas completes and checks profile files with it. The first line
      of a profile file may say where it is: # yaml-language-server: $schema=./strata.schema.json
      """,
    example: "strata schema > strata.schema.json"
  ) { (invocation) throws(Ending) in
    var page = invocation.page
    page.json(ProfileSchema.schema(try Workspace(invocation).catalogue))
    return Outcome(output: page.text)
  }
}
