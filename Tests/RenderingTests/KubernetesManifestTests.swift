import Formats
import ProfileModel
import Testing

@testable import Rendering

@Suite struct KubernetesManifestTests {
  @Test(arguments: [
    ("a: 1\n", "---\na: 1\n"),
    ("a: 1", "---\na: 1\n"),
    ("\u{FEFF}---\na: 1\n", "---\na: 1\n"),
    ("# c\n---\n# d\na: 1\n---\n\n---\nb: 2\n", "---\n# c\n# d\na: 1\n---\nb: 2\n"),
    ("a: 1\n...\n%YAML 1.2\n---\nb: 2\n...\n# end", "---\na: 1\n---\nb: 2\n# end\n"),
    ("a: |\n  ---\n  x\n--- # why\nb: 2\n", "---\na: |\n  ---\n  x\n---\n# why\nb: 2\n"),
    ("# c\n--- {a: 1}\n---\tb\n", "# c\n--- {a: 1}\n---\tb\n"),
    ("a: 1\r\n---\r\nb: 2\r\n", "---\na: 1\r\n---\nb: 2\r\n"),
    ("----: 1\n....: 2\n", "---\n----: 1\n....: 2\n"),
    ("", ""), ("# only words", "# only words\n"),
  ])
  func documentsFollowOthers(_ text: String, _ wanted: String) {
    let read = ManifestDocuments(TracedText(text))
    #expect(read.documents.map(\.text).joined() == wanted)
    #expect(read.hasDirectives == text.contains("%YAML"))
  }

  @Test func tracesStayWithTheirDocuments() {
    var text = TracedText("a: ")
    text.append("x\n---\nb: y", number: 4)
    text.append("\n")
    let documents = ManifestDocuments(text).documents
    #expect(documents.map(\.text) == ["---\na: x\n", "---\nb: y\n"])
    #expect(documents[0].pieces.contains { $0.text == "x\n" && $0.number == 4 })
    #expect(documents[1].pieces.contains { $0.text == "b: y" && $0.number == 4 })
  }

  static let stack = """
    apiVersion: strata/v1
    kind: AppProfile
    metadata: {name: shop, version: 1.0.0}
    layers:
      - name: db
        service: mysql
      - name: own
        service: manifest
        manifests:
          - name: all
            content: |
              # kept
              kind: Secret
              apiVersion: v1
              metadata: {name: s}
              stringData: {p: "{{.spectro.app.$appDeploymentName.db.ROOT_PASSWORD}}"}
              ---
              kind: Pod
              apiVersion: v1
              metadata: {name: p}
              spec:
                word: "{{ .Values.x }}"
                plain: {{.spectro.app.$appDeploymentName.db.ROOT_PASSWORD}}
                host: {{.spectro.app.$appDeploymentName.db.MYSQLMSTR_SVC}}
              ---
              kind: Namespace
              apiVersion: v1
              metadata:
                name: "{{.spectro.system.apptier.NAMESPACE}}"
                labels: {mine: "yes"}
      - name: chart
        service: helm
        chart: {registry: r, name: c, version: 1.0.0}
        values: |
          password: "{{.spectro.app.$appDeploymentName.db.ROOT_PASSWORD}}"
          host: {{.spectro.app.$appDeploymentName.db.MYSQLMSTR_SVC}}
    """

  @Test func secretsStayInSecrets() throws {
    let stream = KubernetesStream.revealed(Self.stack)
    #expect(stream.failure == nil)
    #expect(stream.kinds(holding: "marker-db-rootPassword") == ["Secret"])
    let text = stream.rendered.stream.text
    #expect(text.contains("---\n# kept\nkind: Secret\n"))
    #expect(
      text.contains("plain: \"{{.spectro.app.$appDeploymentName.db.ROOT_PASSWORD}}\"\n"))
    #expect(text.contains("host: shop-db-mysql-master.shop-db-ns.svc.cluster.local\n"))
    #expect(stream.remarks.contains("secret own manifests.all"))
    #expect(stream.objects.count { $0.name == "shop-own-ns" } == 1)
  }

  @Test func valuesOfAChart() throws {
    let stream = KubernetesStream.revealed(Self.stack)
    let file = try #require(stream.rendered.files.last)
    #expect(file.name == "chart.values.yaml")
    #expect(!file.isInStream && file.isSecret)
    #expect(file.text.text.hasPrefix("password: \"marker-db-rootPassword\"\n"))
    let stream2 = stream.rendered.stream.text
    #expect(
      stream2.contains("# password: \"{{.spectro.app.$appDeploymentName.db.ROOT_PASSWORD}}\"\n"))
    #expect(stream2.contains("# host: shop-db-mysql-master.shop-db-ns.svc.cluster.local\n"))
    #expect(stream.remarks.contains("note chart chart"))
    #expect(stream.remarks.contains("secret chart values"))
    var request = RenderRequest(profile(Self.stack), layer: 2)
    request.charts[2] =
      "---\n# Source: c\nkind: ConfigMap\napiVersion: v1\nmetadata: {name: made}\n"
    let made = KubernetesStream(request)
    #expect(made.objects.map(\.description) == ["Namespace - shop-chart-ns", "ConfigMap - made"])
    #expect(!made.remarks.contains("note chart chart"))
    #expect(
      made.rendered.files.map(\.name) == ["kustomization.yaml", "chart.yaml", "chart.values.yaml"])
    #expect(made.rendered.files[0].text.text.hasSuffix("resources:\n  - chart.yaml\n"))
  }
}
