import Formats
import Guidance
import ProfileModel
import Testing

/// What a list says of its candidates, and in which order it stands where nothing else decides.
@Suite struct CompletionListTests {
  private static let hello = CompletionProfiles.helloUniverse

  @Test func layersBelowComeFirstAndLayersAboveLast() {
    let list = Variables.list(index: Self.hello, layer: 1, matching: "{{.spectro.app.")
    #expect(
      list.map(\.short) == [
        "postgres-db.USERNAME", "postgres-db.PASSWORD", "postgres-db.POSTGRESMSTR_SVC",
        "postgres-db.POSTGRESMSTR_SVC_PORT", "api.CONTAINER_SVC", "api.CONTAINER_SVC_PORT",
        "api.CONTAINER_NAMESPACE", "api.CONTAINER_SVC_EXTERNALHOSTNAME",
        "api.CONTAINER_SVC_EXTERNALIP", "ui.CONTAINER_SVC", "ui.CONTAINER_SVC_PORT",
        "ui.CONTAINER_NAMESPACE", "ui.CONTAINER_SVC_EXTERNALHOSTNAME",
        "ui.CONTAINER_SVC_EXTERNALIP",
      ])
    #expect(
      list.map(\.isAvailable) == [Bool](repeating: true, count: 4)
        + .init(repeating: false, count: 10))
    #expect(list[4].reason == "this layer itself")
    #expect(list[9].reason == "ui stands above this layer")
    #expect(list[0].reason == nil)
  }

  @Test func everythingInItsOrder() {
    let list = Variables.list(index: CompletionProfiles.shop, layer: 7).map(\.short)
    let order = [
      "edge.CONTAINER_SVC", "edge.CONTAINER_SVC_EXTERNALIP", "api.CONTAINER_SVC",
      "ledger.COCKROACHDBMSTR_USERNAME", "db.POSTGRESMSTR_SVC_PORT", "user.name",
      "appdeployment.ingress.host", "apptier.NAMESPACE", "companyDomain", "token-name",
      "api.CONTAINER_SVC_EXTERNALHOSTNAME", "web.CONTAINER_SVC",
    ]
    #expect(order.compactMap(list.firstIndex) == order.compactMap(list.firstIndex).sorted())
    #expect(order.allSatisfy(list.contains))
    #expect(list.last == "web.CONTAINER_SVC_EXTERNALIP")
  }

  @Test func conditionalOutputsSayWhatTheyNeed() throws {
    let list = Variables.list(index: CompletionProfiles.shop, layer: 7, matching: "{{api.")
    let hidden = try #require(list.first { $0.name == "CONTAINER_SVC_EXTERNALIP" })
    #expect(!hidden.isAvailable)
    #expect(hidden.reason == "only where access is public")
    let edge = Variables.list(index: CompletionProfiles.shop, layer: 7, matching: "{{edge.")
    #expect(edge.count == 5)
    #expect(edge.allSatisfy { $0.isAvailable && $0.layer == "edge" })
  }

  @Test func samplesAreMadeUpFromTheLayer() {
    let list = Variables.list(index: Self.hello, layer: 2)
    let samples = Dictionary(
      list.map { ($0.short, $0.sample) }, uniquingKeysWith: { one, _ in one })
    #expect(samples["postgres-db.USERNAME"] == "pguser")
    #expect(samples["postgres-db.PASSWORD"] == "••••")
    #expect(samples["postgres-db.POSTGRESMSTR_SVC_PORT"] == "5432")
    #expect(samples["api.CONTAINER_SVC_PORT"] == "3000")
    let service = "hello-universe-postgres-db"
    #expect(
      samples["postgres-db.POSTGRESMSTR_SVC"] == "\(service).\(service)-ns.svc.cluster.local")
    #expect(samples["apptier.NAMESPACE"] == "hello-universe-ui-ns")
    #expect(samples["appprofile.name"] == "hello-universe")
    #expect(samples["apptier.access"] == "public")
    #expect(samples["cluster.uid"] == .some(nil))
  }

  @Test func aCandidateTellsAllThereIsToKnow() throws {
    let list = Variables.list(index: Self.hello, layer: 1, matching: "password")
    let password = try #require(list.first)
    #expect(
      password.reference == "{{.spectro.app.$appDeploymentName.postgres-db.PASSWORD}}")
    #expect(password.insertion == password.reference)
    #expect(password.layer == "postgres-db")
    #expect(password.kind == .password)
    #expect(password.isSensitive)
    #expect(password.known == .secret)
    #expect(password.description == "The password of the owner.")
  }

  @Test(arguments: [
    ("db", "postgres-db.USERNAME"), ("postgres-db.PORT", "postgres-db.POSTGRESMSTR_SVC_PORT"),
    ("psvc", "postgres-db.POSTGRESMSTR_SVC"), ("project.n", "project.name"),
    (".spectro.system.clu", "cluster.uid"), ("{{ host", "ui.CONTAINER_SVC"),
    ("<<.spectro.app.$appDeploymentName.api.", "api.CONTAINER_SVC"),
    ("host: {{.ui", "ui.CONTAINER_SVC"),
  ])
  func aboveTheTopAllLayersAreBelow(text: String, expected: String) throws {
    let list = Variables.list(index: Self.hello, layer: nil, matching: text)
    #expect(list.first?.short == expected)
    #expect(list.first?.isAvailable == true)
  }

  @Test func nothingIsOfferedWhereNothingFits() {
    #expect(Variables.list(index: Self.hello, layer: nil, matching: "{{ .Values.").isEmpty)
    #expect(Variables.list(index: Self.hello, layer: nil, matching: "zzz").isEmpty)
    let empty = ProfileIndex(Profile(name: "empty"), catalogue: BuiltInCatalogue.catalogue)
    #expect(!Variables.list(index: empty, layer: nil).isEmpty)
    #expect(Variables.list(index: empty, layer: 5).allSatisfy { $0.layer == nil })
  }

  /// Where a name is taken twice, only the layer that it means is offered.
  @Test func aNameTakenTwiceIsOfferedOnce() {
    let index = CompletionProfiles.index(
      "twice", CompletionProfiles.layer("db", "mysql"), CompletionProfiles.layer("db", "redis"),
      CompletionProfiles.layer("bad name", "redis"), CompletionProfiles.layer("api", "container"),
      CompletionProfiles.layer("db", "postgresql"))
    let list = Variables.list(index: index, layer: 3, matching: "{{.spectro.app.")
    #expect(Set(list.compactMap(\.layer)) == ["db", "api"])
    #expect(list.first?.name == "USERNAME")
    #expect(list.filter { $0.layer == "db" }.count == 5)
  }
}
