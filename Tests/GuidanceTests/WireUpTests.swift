import Formats
import Guidance
import ProfileModel
import Testing

/// Which entries wiring offers, under which names.
struct WireUpTests {
  static let names: [(below: String, prefix: String?, usual: [String], others: [String])] = [
    (
      "{name: db, service: postgresql, parameters: {username: u, databaseName: shop}}", nil,
      [
        "DB_USER=USERNAME", "DB_PASSWORD=PASSWORD", "DB_HOST=POSTGRESMSTR_SVC",
        "DB_PORT=POSTGRESMSTR_SVC_PORT", "DB_NAME=shop",
      ], []
    ),
    (
      "{name: db, service: postgresql, parameters: {username: u, databaseName: shop}}", "PG",
      [
        "PGUSER=USERNAME", "PGPASSWORD=PASSWORD", "PGHOST=POSTGRESMSTR_SVC",
        "PGPORT=POSTGRESMSTR_SVC_PORT", "PGDATABASE=shop",
      ], []
    ),
    (
      "{name: db, service: postgresql, parameters: {username: u}}", "POSTGRES_",
      [
        "POSTGRES_USER=USERNAME", "POSTGRES_PASSWORD=PASSWORD", "POSTGRES_HOST=POSTGRESMSTR_SVC",
        "POSTGRES_PORT=POSTGRESMSTR_SVC_PORT",
      ], []
    ),
    (
      "{name: r, service: redis}", nil,
      [
        "REDIS_USER=USERNAME", "REDIS_PASSWORD=PASSWORD", "REDIS_HOST=REDISMSTR_SVC",
        "REDIS_PORT=REDISMSTR_SVC_PORT",
      ], ["REDIS_NAMESPACE=REDISMSTR_SVC_NAMESPACE"]
    ),
    (
      "{name: m, service: mongodb, parameters: {username: u}}", nil,
      ["MONGO_USER=USERNAME", "MONGO_PASSWORD=PASSWORD", "MONGO_URI=MONGO_URI"],
      ["MONGO_MONGO_URI_SRV=MONGO_URI_SRV"]
    ),
    (
      "{name: v, service: vault}", nil,
      [
        "VAULT_HOST=VAULTMSTR_SVC", "VAULT_PORT=VAULTMSTR_SVC_PORT", "VAULT_TOKEN=VAULT_ROOT_TOKEN",
      ],
      ["VAULT_NAMESPACE=VAULTMSTR_SVC_NAMESPACE"]
    ),
    (
      "{name: orders-api, service: container, parameters: {image: nginx}}", nil,
      ["ORDERS_API_HOST=CONTAINER_SVC", "ORDERS_API_PORT=CONTAINER_SVC_PORT"],
      ["ORDERS_API_NAMESPACE=CONTAINER_NAMESPACE"]
    ),
    (
      "{name: b, service: s3, parameters: {bucketName: x, region: eu-1}}", nil,
      [
        "S3_BUCKET=S3_BUCKET", "S3_REGION=S3_REGION", "S3_ENDPOINT=S3_ENDPOINT",
        "S3_ACCESS_KEY=S3_ACCESS_KEY", "S3_SECRET_KEY=S3_SECRET_KEY",
      ], []
    ),
    ("{name: h, service: helm, chart: {name: x}}", nil, [], []),
  ]

  @Test(arguments: names)
  func offers(below: String, prefix: String?, usual: [String], others: [String]) throws {
    let index = Self.index(below)
    let wireUp = try WireUp(LayerID(1), to: LayerID(0), prefix: prefix, in: index)
    #expect(wireUp.wires.filter(\.isUsual).map(Self.words) == usual)
    #expect(wireUp.wires.filter { !$0.isUsual }.map(Self.words) == others)
    #expect(Set(wireUp.wires.map(\.name)).count == wireUp.wires.count)
  }

  @Test(arguments: BuiltInCatalogue.catalogue.services.map(\.id))
  func whatItMakesIsSound(service: String) throws {
    let index = Self.index("{name: below, service: \(service)}")
    let wireUp = try WireUp(LayerID(1), to: LayerID(0), in: index)
    let edits = wireUp.edits(wireUp.wires)
    #expect(Impact(of: edits, in: index).breaks.isEmpty)
    let after = ProfileIndex(index.profile.applying(edits), catalogue: index.catalogue)
    let again = try WireUp(LayerID(1), to: LayerID(0), in: after)
    #expect(again.wires.allSatisfy { $0.isThere && $0.isTaken })
    #expect(again.edits(again.wires).isEmpty)
  }

  @Test func choosesOutputsByTheirNamesNowAndFormerly() throws {
    let wireUp = try WireUp(
      LayerID(1), to: LayerID(0), in: Self.index("{name: r, service: redis}"))
    let wire = try #require(wireUp.wire(output: "REDISMSTR_NS", as: "NS"))
    #expect(wire.output == "REDISMSTR_SVC_NAMESPACE")
    #expect(wireUp.wire(output: "NOTHING", as: "X") == nil)
    let open = try WireUp(
      LayerID(1), to: LayerID(0), in: Self.index("{name: h, service: helm, chart: {name: x}}"))
    #expect(open.wire(output: "ANYTHING", as: "X")?.text == Sample.ref("h", "ANYTHING"))
  }

  @Test func saysWhyNot() {
    let index = Self.index("{name: db, service: unheard-of}")
    #expect(throws: WireUp.Obstacle.unknownService) {
      _ = try WireUp(LayerID(1), to: LayerID(0), in: index)
    }
    #expect(throws: WireUp.Obstacle.notBelow) {
      _ = try WireUp(LayerID(0), to: LayerID(1), in: index)
    }
    #expect(throws: WireUp.Obstacle.notBelow) {
      _ = try WireUp(LayerID(1), to: LayerID(9), in: index)
    }
    let chart = ReviewedFile(
      Sample.stack(Sample.db, "  - {name: h, service: helm, chart: {name: x}}"))
    #expect(throws: WireUp.Obstacle.noEnvironment) {
      _ = try WireUp(LayerID(1), to: LayerID(0), in: chart.index)
    }
  }

  private static func index(_ below: String) -> ProfileIndex {
    ReviewedFile(
      Sample.stack("  - " + below, "  - {name: api, service: container, parameters: {image: x}}")
    ).index
  }

  private static func words(_ wire: WireUp.Wire) -> String {
    "\(wire.name)=\(wire.output ?? wire.text)"
  }
}
