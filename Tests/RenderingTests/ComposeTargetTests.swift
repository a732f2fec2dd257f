import Formats
import ProfileModel
import Testing

@testable import Rendering

@Suite struct ComposeTargetTests {
  static let stack = """
    - {name: docs, service: mongodb, parameters: {username: shop}}
    - {name: store, service: s3, parameters: {bucketName: b, region: r, accessKey: k, secretKey: {fromEnv: K}}}
    - name: settings
      service: manifest
      manifests: [{name: m, content: "a: {{.spectro.system.project.name}}"}]
    - name: api
      service: container
      parameters:
        image: x
        access: public
        ports: ["80"]
        env:
          SRV: "{{.spectro.app.$appDeploymentName.docs.MONGO_URI_SRV}}"
          BUCKET: "{{.spectro.app.$appDeploymentName.store.S3_ENDPOINT}}/{{.spectro.app.$appDeploymentName.store.S3_BUCKET}}"
          NS: "{{.spectro.system.apptier.NAMESPACE}}"
    - name: ui
      service: container
      parameters:
        image: x
        env:
          API: "http://{{.spectro.app.$appDeploymentName.api.CONTAINER_SVC}}:{{.spectro.app.$appDeploymentName.api.CONTAINER_SVC_PORT}}"
          HERE: "http://{{.spectro.app.$appDeploymentName.api.CONTAINER_SVC_EXTERNALHOSTNAME}}"
          PROJECT: "$ {{.spectro.system.project.name}}"
          OPEN: "{{.spectro.app.$appDeploymentName.chart.URL}}"
    - {name: chart, service: helm, chart: {name: c}, values: "a: {{.spectro.system.project.uid}}"}
    """

  @Test func layersWithoutAnImageAreSaid() {
    let rendered = ComposeTarget.rendered(composed(Self.stack))
    for layer in ["store", "settings", "chart"] {
      #expect(rendered.remarks("\(layer)", nil), "\(layer)")
      #expect(!rendered.composeFile.contains("\n  \(layer):"))
    }
    #expect(rendered.remarks("store", "secretKey"))
    // What stands in no file is no gap of it, nor is what is broken.
    #expect(rendered.gaps.map(\.key) == ["project.name"])
    #expect(rendered.gaps.first?.layer == "ui")
    #expect(rendered.resolved.contains { $0.known == .deployment })
  }

  @Test func referencesComeToServices() {
    let rendered = ComposeTarget.rendered(composed(Self.stack))
    let lines = [
      "SRV: mongodb://shop:${DOCS_PASSWORD:?}@docs:27017/admin",
      "BUCKET: https://s3.r.amazonaws.com/b", "NS: shop-api-ns", "API: http://api:80",
      "HERE: http://localhost", "PROJECT: \"$$ {{.spectro.system.project.name}}\"",
    ]
    for line in lines { #expect(rendered.composeFile.contains("      \(line)\n"), "\(line)") }
    #expect(rendered.remarks("api", "env.SRV"))
    #expect(rendered.remarks("api", "env.NS"))
    #expect(rendered.remarks("ui", "env.HERE"))
    #expect(
      rendered.composeFile.contains(
        "    depends_on:\n      docs:\n        condition: service_healthy\n"))
    #expect(
      rendered.composeFile.contains(
        "    depends_on:\n      api:\n        condition: service_started\n"))
  }

  @Test func oneLayerAlone() {
    var request = composed(Self.stack)
    request.layer = 3
    let rendered = ComposeTarget.rendered(request)
    #expect(rendered.composeFile.contains("  api:\n    image: x\n"))
    #expect(!rendered.composeFile.contains("  docs:"))
    #expect(!rendered.composeFile.contains("depends_on"))
    #expect(rendered.gaps.isEmpty)
    #expect(rendered.remarks.allSatisfy { $0.layer != "ui" })
  }

  @Test func contextClosesGaps() {
    var request = composed(Self.stack)
    request.context["project.name"] = "ea$t"
    let rendered = ComposeTarget.rendered(request)
    #expect(rendered.gaps.isEmpty)
    #expect(rendered.composeFile.contains("PROJECT: $$ ea$$t\n"))
  }

  @Test(arguments: ["vault", "minio"])
  func servicesThatSpeakHTTPHere(_ service: String) {
    let output = service == "vault" ? "VAULTMSTR_SVC" : "MINIOMSTR_SVC"
    let parameters = service == "vault" ? "{}" : "{username: u}"
    let rendered = ComposeTarget.rendered(
      composed(
        """
        - {name: s, service: \(service), parameters: \(parameters)}
        - name: c
          service: container
          parameters:
            image: x
            env:
              TLS: "https://{{.spectro.app.$appDeploymentName.s.\(output)}}"
              PLAIN: "http://{{.spectro.app.$appDeploymentName.s.\(output)}}"
        """))
    #expect(rendered.remarks("c", "env.TLS"))
    #expect(!rendered.remarks("c", "env.PLAIN"))
  }

  @Test(arguments: BuiltInExamples.names)
  func examplesAreTheSameEachTime(_ name: String) throws {
    let text = try #require(BuiltInExamples.text(name))
    let one = ComposeTarget.rendered(RenderRequest(profile(text)))
    let other = ComposeTarget.rendered(RenderRequest(profile(text)))
    #expect(one == other)
    #expect(one.composeFile.hasPrefix("services:\n"))
    #expect(one.environment?.hasPrefix("COMPOSE_PROJECT_NAME=\(name)\n") == true)
  }

  // MARK: Every setting counts

  static let settings: [(service: String, key: String)] = BuiltInCatalogue.catalogue.services
    .flatMap { service in service.parameters.map { (service.id, $0.key) } }

  @Test(arguments: settings)
  func noSettingIsDropped(_ setting: (service: String, key: String)) throws {
    let service = try #require(BuiltInCatalogue.catalogue[setting.service])
    let first = rendered(service, changing: nil)
    let second = rendered(service, changing: setting.key)
    let isSaid = second.remarks.contains { $0.layer == "it" && $0.field == setting.key }
    #expect(first.files != second.files || isSaid)
    let none = rendered(service, without: setting.key)
    #expect(first.files != none.files || first.remarks("it", setting.key))
  }

  private func rendered(
    _ service: Service, changing key: String? = nil, without left: String? = nil
  ) -> Rendered {
    let entries = service.parameters.filter { $0.key != left }.map {
      Entry($0.key, value(of: $0, $0.key == key))
    }
    let layer = Layer(id: LayerID(0), name: "it", service: service.id, parameters: entries)
    return ComposeTarget.rendered(
      RenderRequest(
        ProfileIndex(
          Profile(name: "shop", layers: [layer]), catalogue: BuiltInCatalogue.catalogue)))
  }

  /// One of two values that fit a parameter.
  private func value(of parameter: Parameter, _ isOther: Bool) -> Value {
    if parameter.isSecret {
      return .table([Entry("value", .text(isOther ? "other" : "one"))])
    }
    switch parameter.type {
    case .integer, .size: return .text(isOther ? "3" : "2")
    case .choice: return .text(parameter.choices[isOther ? 0 : 1])
    case .list: return .list([.text(isOther ? "81" : "80")])
    case .table: return .table([Entry("A", .text(isOther ? "other" : "one"))])
    default: return .text(isOther ? "other" : "one")
    }
  }
}
