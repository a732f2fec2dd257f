import Formats
import ProfileModel
import Testing

@testable import Rendering

@Suite struct KubernetesContainerTests {
  /// A database below a container with these settings, its secrets revealed.
  private func stream(_ settings: String, name: String = "api") -> KubernetesStream {
    KubernetesStream.revealed(Self.text(settings, name))
  }

  static func text(_ settings: String, _ name: String = "api") -> String {
    """
    apiVersion: strata/v1
    kind: AppProfile
    metadata: {name: shop, version: 1.0.0}
    layers:
      - name: db
        service: postgresql
        parameters: {username: app, databaseName: shop}
      - name: \(name)
        service: container
        parameters:
          \(settings.split(separator: "\n").joined(separator: "\n      "))

    """
  }

  static let password = "{{.spectro.app.$appDeploymentName.db.PASSWORD}}"
  static let secret = "marker-db-password"

  private func container(_ stream: KubernetesStream) throws -> YAMLNode {
    let deployment = try #require(stream.object("Deployment", "shop-api"))
    return try #require(deployment.template?["spec"]?["containers"]?.items?.first)
  }

  private func secrets(_ stream: KubernetesStream) -> [String: String] {
    stream.object("Secret", "shop-api-env")?.node["stringData"]?.table ?? [:]
  }

  @Test func secretsOfTheEnvironment() throws {
    let stream = stream(
      """
      image: x
      env:
        A: "\(Self.password)"
        B: "$(HOST):\(Self.password)$$x"
        "C/D": "u:\(Self.password)"
        E: "$(A)"
      """)
    #expect(stream.kinds(holding: Self.secret) == ["Secret"])
    #expect(
      secrets(stream) == [
        "A": Self.secret, "STRATA_SECRET_1": Self.secret, "STRATA_SECRET_2": "u:" + Self.secret,
      ])
    let env = try #require(try container(stream)["env"]?.items)
    #expect(env.map { $0["name"]?.text } == ["A", "STRATA_SECRET_1", "B", "C/D", "E"])
    #expect(
      env.map { $0["value"]?.text } == [nil, nil, "$(HOST):$(STRATA_SECRET_1)$$x", nil, "$(A)"])
    #expect(
      env.map { $0["valueFrom"]?["secretKeyRef"]?["key"]?.text }
        == ["A", "STRATA_SECRET_1", nil, "STRATA_SECRET_2", nil])
  }

  @Test func secretsOfTheCommandLine() throws {
    let stream = stream(
      """
      image: x
      env: {STRATA_SECRET_1: taken}
      command: [sh, "-p\(Self.password)"]
      args: ["$(HOST)/$\(Self.password)", "plain $(X)"]
      """)
    #expect(stream.kinds(holding: Self.secret) == ["Secret"])
    #expect(
      secrets(stream) == [
        "STRATA_SECRET_2": "-p" + Self.secret, "STRATA_SECRET_3": Self.secret,
      ])
    let container = try container(stream)
    #expect(container["command"]?.items?.map(\.text) == ["sh", "$(STRATA_SECRET_2)"])
    #expect(
      container["args"]?.items?.map(\.text) == ["$(HOST)/$$$(STRATA_SECRET_3)", "plain $(X)"])
  }

  @Test func secretsWhereTheyDoNotBelong() throws {
    let stream = stream(
      """
      image: "x:\(Self.password)"
      pathToMount: "/\(Self.password)"
      volumeName: "\(Self.password)"
      ingressHost: "\(Self.password).example.org"
      registryUrl: "\(Self.password).example.org"
      ports: ["80"]
      """)
    #expect(stream.kinds(holding: Self.secret) == ["Secret"])
    #expect(try container(stream)["image"]?.text?.hasSuffix("/x:" + Self.password) == true)
    for field in ["image", "pathToMount", "volumeName", "ingressHost", "registryUrl"] {
      #expect(stream.remarks.contains("secret api \(field)"))
    }
  }

  @Test func whatTheDeploymentKnowsStaysAReference() throws {
    let stream = stream(
      """
      image: x
      replicas: "{{.spectro.system.reverseproxy.port}}"
      ports: ["80", "{{.spectro.system.reverseproxy.port}}"]
      ingressHost: "{{.spectro.system.appdeployment.ingress.host}}"
      volumeSize: "{{.spectro.macro.size}}"
      pathToMount: "{{.spectro.macro.path}}"
      """)
    let text = stream.rendered.stream.text
    #expect(text.contains("replicas: \"{{.spectro.system.reverseproxy.port}}\"\n"))
    #expect(text.contains("containerPort: \"{{.spectro.system.reverseproxy.port}}\"\n"))
    #expect(text.contains("host: \"{{.spectro.system.appdeployment.ingress.host}}\"\n"))
    #expect(text.contains("storage: \"{{.spectro.macro.size}}Gi\"\n"))
    #expect(stream.rendered.gaps.count == 5)
    var request = RenderRequest(profile(Self.text("image: x\nports: [\"{{.spectro.macro.p}}\"]")))
    request.context = ["macro.p": "8080"]
    let rendered = Render.rendered(request, to: .kubernetes)
    #expect(rendered.stream.text.contains("containerPort: 8080\n"))
    #expect(rendered.stream.pieces.contains { $0.text == "8080" && $0.number != nil })
  }

  @Test(arguments: [
    ("image: x", "image: x\n", "note api ports"),
    ("image: x\naccess: public", "clusterIP: None\n", "leftOut api access"),
    ("image: x\naccess: public\nports: [\"80\"]", "type: LoadBalancer\n", nil),
    ("image: x\nports: [\"80\", \"80\"]", "port: 80\n", "leftOut api ports[1]"),
    ("image: x\nports: [\"0\", http]", "clusterIP: None\n", "leftOut api ports[1]"),
    (
      "image: x\nregistryUrl: https://r.example.org/", "image: r.example.org/x\n",
      "assumed api registryUrl"
    ),
    ("image: r.io/x\nregistryUrl: r.io", "image: r.io/x\n", "note api registryUrl"),
    ("image: r.io/x\nregistryUrl: q.io", "image: r.io/x\n", "leftOut api registryUrl"),
    ("image: x\nvolumeName: My Data\nvolumeSize: 3", "storage: 3Gi\n", "note api volumeName"),
    ("image: x\npathToMount: /d", "claimName: data\n", "assumed api volumeSize"),
    ("image: x\npathToMount: d\nvolumeSize: 3", "claimName: data\n", "leftOut api pathToMount"),
    ("image: x\nvolumeSize: 3\nreplicas: 2", "replicas: 2\n", "note api volumeSize"),
    ("image: x\ningressHost: a.b", "image: x\n", "leftOut api ingressHost"),
    ("image: x\ningressHost: a_b\nports: [\"1\"]", "image: x\n", "leftOut api ingressHost"),
    ("image: x\ningressHost: a.b\nports: [\"1\"]", "- host: a.b\n", "assumed api ingressHost"),
    ("image: x\nenv: {\"a=b\": c}", "image: x\n", "leftOut api env.a=b"),
    ("image: x\nnonsense: 3", "image: x\n", "leftOut api nonsense"),
    ("image: x\nreplicas: many", "replicas: 1\n", "leftOut api replicas"),
  ])
  func settings(_ settings: String, _ wanted: String, _ remark: String?) {
    let stream = stream(settings)
    #expect(stream.failure == nil)
    #expect(stream.rendered.stream.text.contains(wanted))
    #expect(remark.map(stream.remarks.contains) ?? true)
  }

  @Test func aLongNameIsSaidToBeTooLong() throws {
    let long = String(repeating: "a", count: 55)
    let stream = stream("image: x\nports: [\"80\"]", name: long)
    let service = try #require(stream.objects.first { $0.kind == "Service" })
    #expect(DNSLabel.isLabel(service.name))
    #expect(stream.remarks.contains("note \(long) name"))
  }
}
