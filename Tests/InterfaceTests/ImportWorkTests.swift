import Composer
import Formats
import ProfileLibrary
import ProfileModel
import Rendering
import TestKit
import Testing

@testable import strata

struct ImportWorkTests {
  let desk = Desk()

  private func outcome(
    _ paths: String, _ change: (inout ImportOptions) -> Void = { _ in }
  ) throws -> ImportAnswer.Outcome {
    var options = ImportOptions()
    change(&options)
    let request = ImportRequest(number: 7, paths: paths, options: options)
    let found = desk.perform(.readImport(request)).compactMap {
      if case .imported(let answer) = $0 { answer } else { nil }
    }
    let answer = try #require(found.first)
    #expect(answer.number == 7)
    return answer.outcome
  }

  private func profiles(_ outcome: ImportAnswer.Outcome) -> [ImportedProfile] {
    if case .profiles(let profiles) = outcome { profiles } else { [] }
  }

  private func sentence(_ outcome: ImportAnswer.Outcome) -> String {
    if case .failed(let sentence) = outcome { sentence } else { "" }
  }

  private static let compose = "name: stall\nservices:\n  web:\n    image: nginx:1.27\n"

  @Test func filesAreReadAndNothingIsWritten() throws {
    desk.program.write(Self.compose, to: "my compose.yaml")
    let path = "\(desk.program.folder)/my compose.yaml"
    for text in [path, "'\(path)'", "~/my\\ compose.yaml", "~/my compose.yaml"] {
      let found = profiles(try outcome(text))
      #expect(found.map(\.profile.name) == ["stall"], "\(text)")
      #expect(found.first?.text.hasPrefix("apiVersion: strata/v1") == true)
    }
    #expect(try desk.listing().profiles.isEmpty)
    #expect(profiles(try outcome(path) { $0.name = "shop" }).map(\.profile.name) == ["shop"])
  }

  @Test func whatCannotBeReadIsToldWithItsPlace() throws {
    desk.program.write("services:\n  web: [\n", to: "half.yaml")
    desk.program.write("", to: "empty")
    #expect(sentence(try outcome("~/half.yaml")).contains("half.yaml:"))
    #expect(sentence(try outcome("~/gone.yaml")).contains("gone.yaml"))
    #expect(sentence(try outcome("~/empty")).contains("empty"))
    #expect(sentence(try outcome("~")).contains("folder"))
  }

  @Test func aTierWithoutServiceIsOpen() throws {
    desk.program.write(
      """
      {"metadata": {"name": "riddle"}, "spec": {"template": {"appTiers": [
        {"name": "thing", "type": "operator-instance", "properties": []}]}}}
      """, to: "open.json")
    guard case .openTier(let tier, _) = try outcome("~/open.json") else {
      return #expect(Bool(false), "no tier is open")
    }
    #expect(tier.name == "thing")
    #expect(tier.services.contains("postgresql"))
    let found = profiles(try outcome("~/open.json") { $0.services = ["thing": "redis"] })
    #expect(found.first?.profile.layers.map(\.service) == ["redis"])
  }

  @Test func severalAreWrittenOrNone() throws {
    desk.program.write(Self.compose, to: "a.yaml")
    let one = try #require(profiles(try outcome("~/a.yaml")).first)
    let two = try #require(profiles(try outcome("~/a.yaml") { $0.name = "two" }).first)
    let writings = [one, two].map { imported in
      Writing(
        location: .version(imported.profile.name, Version(1, 0, 0)),
        document: Document(text: imported.text, profile: imported.profile))
    }
    try desk.make("two")
    #expect(try desk.failure(.createAll(writings)).kind == .taken)
    #expect(try desk.listing().profiles.map(\.name) == ["two"])
    _ = desk.perform(.delete(.version("two", Version(1, 0, 0))))
    let done = try desk.done(.createAll(writings))
    #expect(done.sentence == "imported stall 1.0.0, two 1.0.0")
    #expect(try desk.listing().profiles.map(\.name) == ["stall", "two"])
  }

  @Test func pathsAreListedFromTheirFolder() throws {
    _ = desk.program.shell("mkdir -p in/sub")
    desk.program.write("", to: "in/a.json")
    desk.program.write("", to: "in/b c.txt")
    desk.program.write("", to: "in/.hidden")
    desk.program.write("", to: "in/sub/x.yaml")
    func names(_ text: String) -> [String] {
      desk.perform(.listPaths(PathsRequest(number: 1, text: text))).flatMap {
        if case .paths(let list) = $0 { list.items.map(\.text) } else { [String]() }
      }
    }
    #expect(names("~/in/") == ["~/in/a.json", "~/in/sub/", "~/in/'b c.txt'"])
    #expect(names("x.json ~/in/s") == ["x.json ~/in/sub/"])
    #expect(names("~/in/.") == ["~/in/.hidden"])
    #expect(names("~/nowhere/").isEmpty)
    #expect(names("~/in/'b").count == 1)
  }

  // MARK: Services

  @Test func aNewServiceIsWrittenAndInTheCatalogueAtOnce() throws {
    _ = desk.perform(.list)
    let request = NewServiceRequest(id: "my-db", title: "My db", original: "postgresql")
    let answers = desk.perform(.addService(request))
    guard case .ownServices(let own)? = answers.first else {
      return #expect(Bool(false), "\(answers)")
    }
    #expect(own.map(\.id) == ["my-db"])
    #expect(own.first?.path == "~/library/services/my-db.yaml")
    guard case .addedService("my-db", let path)? = answers.last else {
      return #expect(Bool(false), "\(answers)")
    }
    #expect(path == "~/library/services/my-db.yaml")
    let text = desk.program.read("library/services/my-db.yaml")
    let original = BuiltInCatalogue.files.first { $0.name == "postgresql" }?.text ?? ""
    #expect(text.split(separator: "\n").count == original.split(separator: "\n").count)
    #expect(try desk.failure(.addService(request)).kind == .taken)
    let again = NewServiceRequest(id: "our-db", title: "Our db", original: "my-db")
    _ = desk.perform(.addService(again))
    #expect(desk.program.read("library/services/our-db.yaml").contains("title: Our db"))
  }

  @Test func brokenServiceFilesAreToldWithWhatIsWrong() throws {
    _ = desk.program.shell("mkdir -p library/services")
    desk.program.write("id: maria\n", to: "library/services/maria.yaml")
    let own = desk.perform(.list).flatMap {
      if case .ownServices(let own) = $0 { own } else { [OwnService]() }
    }
    #expect(own.map(\.id) == [nil])
    #expect(own.first?.findings.first?.hasPrefix("1:1: ") == true, "\(own)")
    // Told once, and again when it is another one.
    #expect(!desk.perform(.list).contains { if case .ownServices = $0 { true } else { false } })
    desk.program.write(
      "id: maria\ntitle: MariaDB\ntierType: helm\n", to: "library/services/maria.yaml")
    #expect(desk.perform(.list).contains { if case .ownServices = $0 { true } else { false } })
  }

  @Test func aProfileThatCannotBeReadIsMarked() throws {
    try desk.make("shop")
    _ = desk.program.shell("mkdir -p library/profiles/odd")
    desk.program.write("a: [", to: "library/profiles/odd/1.0.0.yaml")
    let listing = try desk.listing()
    #expect(listing.profiles.map(\.isUnreadable) == [true, false])
  }
}
