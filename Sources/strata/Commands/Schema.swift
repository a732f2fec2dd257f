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
    page.json(ProfileSchema.json)
    return Outcome(output: page.text)
  }
}
