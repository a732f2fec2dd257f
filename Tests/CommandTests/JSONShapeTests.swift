import Formats
import TestKit
import Testing

/// The fields that scripts rely on.
struct JSONShapeTests {
  private func json(_ program: Program, _ words: String...) throws -> JSONValue {
    try JSONValue.read(Array(program.run(words).output.utf8))
  }

  private func keys(_ value: JSONValue?) -> Set<String> {
    Set(value?.object?.map(\.key) ?? [])
  }

  @Test func ofValidate() throws {
    try Program.inFreshFolder { program in
      program.write(Sample.troubled, to: "x.yaml")
      let report = try json(program, "validate", "x.yaml", "--json")
      #expect(keys(report).isSuperset(of: ["findings", "summary"]))
      #expect(report["summary"]?["errors"] == 1)
      #expect(report["summary"]?["warnings"] == 1)
      #expect(report["summary"]?["hints"] == 1)
      for finding in report["findings"]?.array ?? [] {
        #expect(
          keys(finding).isSuperset(of: [
            "code", "severity", "profile", "layer", "field", "line", "column", "message",
            "candidates", "fixes",
          ]))
        #expect(finding["fixes"]?.array?.allSatisfy { keys($0) == ["title"] } == true)
      }
    }
  }

  @Test func ofVariables() throws {
    try Program.inFreshFolder { program in
      program.write(Sample.changed, to: "x.yaml")
      let list = try json(program, "variables", "x.yaml", "--for", "cache", "--json").array ?? []
      #expect(list.count > 20)
      for variable in list {
        #expect(
          keys(variable).isSuperset(of: [
            "reference", "layer", "name", "kind", "description", "sensitive", "known", "sample",
            "available", "reason",
          ]))
        let isAvailable = variable["available"]?.bool
        #expect(isAvailable == (variable["reason"] == .null))
        #expect(["now", "deployment", "secret"].contains(variable["known"]?.string))
      }
      #expect(!program.run("variables", "x.yaml", "--json").output.contains("hunter2"))
      #expect(try json(program, "variables", "x.yaml", "--matching", "zzzzzzz", "--json") == [])
    }
  }

  @Test func ofCatalog() throws {
    try Program.inFreshFolder { program in
      let services = try json(program, "catalog", "--json").array ?? []
      #expect(services.count == 13)
      #expect(try json(program, "catalog", "redis", "--json").array?.count == 1)
      for service in services {
        #expect(
          keys(service).isSuperset(of: [
            "id", "title", "category", "description", "tierType", "pack", "versions", "minimum",
            "credentialSecret", "provenance", "parameters", "outputs",
          ]))
        #expect(keys(service["pack"]) == ["name", "versions"])
        #expect(keys(service["minimum"]) == ["cpu", "memory", "storage"])
        for parameter in service["parameters"]?.array ?? [] {
          #expect(
            keys(parameter).isSuperset(of: [
              "key", "formerKeys", "label", "apiKey", "type", "default", "required", "secret",
              "choices", "minimum", "maximum", "pattern", "provenance",
            ]))
        }
        for output in service["outputs"]?.array ?? [] {
          #expect(
            keys(output).isSuperset(of: [
              "name", "kind", "description", "sensitive", "known", "condition", "formerNames",
              "provenance",
            ]))
        }
      }
    }
  }

  @Test func ofList() throws {
    try Program.inFreshFolder { program in
      #expect(try json(program, "list", "--json") == [])
      _ = program.run("new", "shop", "--tag", "demo")
      _ = program.run("new", "shop", "--version", "1.1")
      let versions = try json(program, "list", "--json").array?.first?["versions"]?.array ?? []
      #expect(versions.count == 2)
      for version in versions {
        #expect(
          keys(version) == ["version", "layers", "errors", "warnings", "tags", "modified"])
        #expect(version["modified"]?.string?.count == 20)
      }
      #expect(versions.first?["errors"] == .null)
      #expect(versions.first?["tags"] == ["demo"])
      #expect(versions.last?["errors"] == 0)
      let checked = try json(program, "list", "--json", "--check").array?.first?["versions"]?.array
      #expect(checked?.first?["errors"] == 0)
    }
  }

  @Test func ofTheLibraryAsAWhole() throws {
    try Program.inFreshFolder { program in
      _ = program.run("new", "shop")
      _ = program.shell("mkdir data/strata/services; echo 'id: [' > data/strata/services/mine.yaml")
      program.write("- no table\n", to: "data/strata/macros.yaml")
      let report = try json(program, "validate", "--json")
      let files = report["findings"]?.array?.compactMap { $0["file"]?.string } ?? []
      #expect(files.contains { $0.hasSuffix("services/mine.yaml") })
      #expect(files.contains { $0.hasSuffix("macros.yaml") })
      let told = program.run("validate").output
      #expect(
        told.hasSuffix("shop@1.0.0 and 2 other files: 2 errors, no warnings, no hints\n"), "\(told)"
      )
      let named = program.run("validate", "shop")
      #expect(named.status == 0)
      #expect(named.messages.contains("services/mine.yaml:"))
    }
  }
}
