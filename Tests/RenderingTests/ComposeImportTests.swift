import Formats
import ProfileModel
import TestKit
import Testing

@testable import Rendering

@Suite struct ComposeImportTests {
  @Test(arguments: ComposeSamples.all)
  func makesProfiles(_ sample: ComposeSample) throws {
    let imported = try ComposeSample.imported(sample.file)
    let text = ProfileText.text(of: imported.profile)
    #expect(text == sample.profile)
    #expect(ComposeSample.lines(imported.remarks) == sample.remarks)
    let again = ProfileDocument.read(Array(text.utf8))
    #expect(again.findings.isEmpty)
    #expect(ProfileText.says(again.profile, imported.profile))
  }

  @Test(arguments: ComposeSamples.all, ImportOptions.Secrets.allCases)
  func keepsPasswordsOut(_ sample: ComposeSample, _ secrets: ImportOptions.Secrets) throws {
    var options = ImportOptions()
    options.secrets = secrets
    let imported = try ComposeSample.imported(sample.file, options)
    let said =
      ProfileText.text(of: imported.profile)
      + imported.remarks.map(\.message).joined(separator: "\n")
    for password in ["s3cret-pw", "keyboard-cat", "tell-nobody", "examplepass", ":example@"] {
      #expect(!said.contains(password))
    }
  }

  @Test func asksTheEnvironmentForSecrets() throws {
    var options = ImportOptions()
    options.secrets = .env
    let shop = try ComposeSample.imported(ComposeSamples.shop, options)
    #expect(
      shop.profile.layer(named: "db")?.parameters["password"]
        == .table([Entry("fromEnv", .text("DB_PASSWORD"))]))
    let long = try ComposeSample.imported(ComposeSamples.long, options)
    #expect(
      long.profile.layer(named: "files")?.parameters["password"]
        == .table([Entry("fromEnv", .text("MINIO_PASSWORD"))]))
  }

  @Test func takesNameVersionAndServicesFromTheOptions() throws {
    var options = ImportOptions()
    options.name = "other"
    options.version = Version(2, 1, 0)
    options.services = ["store": "postgresql", "db": "container"]
    let text = """
      services:
        store: {image: acme/own-postgres:1}
        db: {image: postgres:14}
      """
    let profile = try ComposeSample.imported(text, options).profile
    #expect(profile.name == "other")
    #expect(profile.version == "2.1.0")
    #expect(profile.layers.map(\.service) == ["postgresql", "container"])
    options.services = ["db": "helm"]
    #expect(throws: ImportFailure.self) { try ComposeSample.imported(text, options) }
  }

  @Test func ordersByNeed() throws {
    let text = """
      services:
        front: {image: a, environment: {API_URL: "http://back:1000"}}
        other: {image: a}
        back: {image: a, depends_on: [queue], environment: {FRONT_URL: "http://front:80"}}
        queue: {image: a, links: ["other:else"], environment: {PEER_HOST: else}}
      """
    let imported = try ComposeSample.imported(text)
    #expect(imported.profile.layers.map(\.name) == ["other", "queue", "back", "front"])
    #expect(
      imported.profile.layer(named: "queue")?.parameters["env"]
        == .table([
          Entry("PEER_HOST", .text(Reference.text(layer: "other", output: "CONTAINER_SVC")))
        ]))
    #expect(
      ComposeSample.lines(imported.remarks).contains(
        "leftOut back env.FRONT_URL: it names `front`, which stands above this layer and cannot be "
          + "read here\n"))
  }

  @Test func saysCirclesAndUnknownServices() throws {
    let text = """
      services:
        a: {image: x, depends_on: [b, gone]}
        b: {image: x, depends_on: [a]}
      """
    let imported = try ComposeSample.imported(text)
    #expect(imported.profile.layers.map(\.name) == ["b", "a"])
    #expect(
      ComposeSample.lines(imported.remarks) == """
        leftOut b depends_on: `a` needs this layer too, so it stands above and cannot be read
        leftOut a depends_on: the file has no other service `gone`

        """)
  }

  @Test func wiresCommands() throws {
    let text = """
      services:
        db: {image: postgres, environment: {POSTGRES_PASSWORD: s3cret-pw}}
        a: {image: x, depends_on: [db], command: psql -h db -U postgres -p 5432}
        b: {image: x, depends_on: [db], command: [sh, -c, "until pg_isready -h db; do :; done"]}
        c: {image: x, depends_on: [db], entrypoint: run --password=tell-nobody, command: [go]}
      """
    let imported = try ComposeSample.imported(text)
    let host = Reference.text(layer: "db", output: "POSTGRESMSTR_SVC")
    let user = Reference.text(layer: "db", output: "USERNAME")
    let port = Reference.text(layer: "db", output: "POSTGRESMSTR_SVC_PORT")
    let words = ["psql", "-h", host, "-U", user, "-p", port]
    #expect(
      imported.profile.layer(named: "a")?.parameters["args"] == .list(words.map(Value.text)))
    let said = ComposeSample.lines(imported.remarks)
    #expect(said.contains("note b args: the name of the layer `db` stands in it; if it means"))
    #expect(said.contains("secret c command: a secret seems to stand in it"))
    #expect(imported.profile.layer(named: "c")?.parameters.map(\.key) == ["image", "args"])
    #expect(!ProfileText.text(of: imported.profile).contains("tell-nobody"))
  }

  @Test func namesLayersApart() throws {
    let text = "services: {a_b: {image: x}, a-b: {image: x}, A.B: {image: x}, _: {image: x}}"
    let profile = try ComposeSample.imported(text).profile
    #expect(profile.layers.map(\.name) == ["a-b", "a-b-2", "a-b-3", "layer"])
  }

  @Test(arguments: [
    ("shop/compose.yaml", "shop"), ("a/shop.compose.yml", "shop"),
    ("/x/web-app/stack.yml", "web-app"),
    ("compose.yaml", nil), ("../compose.yaml", nil), ("Shop/compose.yaml", nil), ("-", nil),
  ])
  func namesTheProfile(_ file: String, _ name: String?) {
    let input = ImportFile(name: file, source: SourceText("services: {a: {image: x}}"))
    let imported = try? ComposeImport.imported([input], BuiltInCatalogue.catalogue, ImportOptions())
    #expect(imported?.first?.profile.name == name)
  }

  @Test func manyServicesTakeTheirTimeOnce() throws {
    var text = "services:\n"
    for number in 0..<1_000 {
      text += """
          s\(number):
            image: \(number % 2 == 0 ? "postgres:14" : "acme/app:1")
            environment:
              POSTGRES_USER: shop
              POSTGRES_PASSWORD: the-same-for-all
              DB_HOST: s\(max(0, number - 1))
              URL: http://s0:80,http://s\(number / 2):8080
        \n
        """
    }
    let clock = ContinuousClock()
    let start = clock.now
    let imported = try ComposeSample.imported(text)
    #expect(imported.profile.layers.count == 1_000)
    #expect(clock.now - start < .seconds(20))
  }
}
