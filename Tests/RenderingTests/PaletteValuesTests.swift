import Formats
import ProfileModel
import Testing

@testable import Rendering

@Suite struct PaletteValuesTests {
  private func rendered(_ layer: String) -> (values: String, remarks: [Remark]) {
    let rendered = Render.rendered(RenderRequest(PaletteSample.layers(layer)), to: .palette)
    let values = PaletteSample.tiers(rendered).first?["values"]?.string ?? ""
    return (values, rendered.remarks.filter { $0.field?.hasPrefix("source.") == false })
  }

  private func service(_ values: String) -> String {
    guard let start = values.firstRange(of: "containerService:\n") else { return "" }
    return String(values[start.upperBound...])
  }

  @Test func everySettingOfAContainerHasItsPlace() {
    let (values, remarks) = rendered(
      """
        - name: web
          service: container
          parameters:
            pathToMount: /data
            volumeSize: "010"
            volumeName: data
            args: ["-c", "8080"]
            command: [sh]
            env: {PORT: 8080, EMPTY: "", URI: "http://{{ .spectro.macro.host }}"}
            ingressHost: "{{.spectro.system.appdeployment.ingress.host}}"
            ports: [80, "443"]
            access: public
            replicas: 3
            registryUrl: https://registry.example.org
            image: web:1.0
      """)
    #expect(remarks.isEmpty)
    #expect(
      service(values) == """
          serviceName: "{{.spectro.system.appdeployment.tiername}}-svc"
          registryUrl: https://registry.example.org
          image: web:1.0
          replicas: 3
          ingressHost: "{{.spectro.system.appdeployment.ingress.host}}"
          access: public
          ports:
            - "80"
            - "443"
          serviceType: LoadBalancer
          env:
            - name: PORT
              value: "8080"
            - name: EMPTY
              value: ""
            - name: URI
              value: "http://{{.spectro.macro.host}}"
          args:
            - -c
            - "8080"
          command:
            - sh
          volumeName: data
          volumeSize: 10
          pathToMount: /data

        """)
  }

  @Test func defaultsAreSent() {
    let (values, remarks) = rendered(
      "  - {name: web, service: container, parameters: {image: a}}\n")
    #expect(remarks.isEmpty)
    #expect(
      service(values) == """
          serviceName: "{{.spectro.system.appdeployment.tiername}}-svc"
          registryUrl: ""
          image: a
          replicas: 1
          access: private

        """)
  }

  @Test func hooksSayWhereEachOutputIs() throws {
    let (values, _) = rendered("  - {name: web, service: container, parameters: {image: a}}\n")
    #expect(
      values.hasPrefix(
        """
        pack:
          namespace: "{{.spectro.system.appdeployment.tiername}}-ns"
          releaseNameOverride: "{{.spectro.system.appdeployment.tiername}}"
        postReadinessHooks:
          outputParameters:
            - name: CONTAINER_NAMESPACE
              type: lookupSecret
              spec:
                namespace: "{{.spectro.system.appdeployment.tiername}}-ns"
                secretName: "{{.spectro.system.appdeployment.tiername}}-custom-secret"
                ownerReference:
                  apiVersion: v1
                  kind: Service
                  name: "{{.spectro.system.appdeployment.tiername}}-svc"
                keyToCheck: metadata.namespace
            - name: CONTAINER_SVC

        """))
    let root = try #require(YAMLStream.read(SourceText(values)).documents.first)
    let hooks = try #require(root["postReadinessHooks"]?["outputParameters"]?.items)
    let outputs = try #require(BuiltInCatalogue.catalogue["container"]?.outputs)
    #expect(Set(hooks.compactMap { $0["name"]?.text }) == Set(outputs.map(\.name)))
    for hook in hooks {
      let output = outputs.first { $0.name == hook["name"]?.text }
      #expect((hook["spec"]?["conditional"]?.text == "true") == (output?.condition != nil))
    }
  }

  @Test func aReferenceHidesTheAccess() {
    let (values, remarks) = rendered(
      """
        - {name: web, service: container, parameters: {image: a, access: "{{.spectro.macro.m}}"}}
      """)
    #expect(!values.contains("serviceType"))
    #expect(remarks.map(\.field) == ["access"])
  }

  // MARK: - The layer's own values

  @Test(
    arguments: [
      ("extra: 1\n", "extra: 1\n", []),
      ("extra: 1", "extra: 1\n", []),
      ("# only words\n", "# only words\n", []),
      (
        "---\n# words\npack:\n  namespace: own\n...\n", "# words\npack:\n  namespace: own\n",
        ["pack"]
      ),
      ("  extra:\n    a: 1\n  pack: {}\n", "extra:\n  a: 1\npack: {}\n", ["pack"]),
      ("a: {{.spectro.macro.m}}\n", "a: {{.spectro.macro.m}}\n", []),
      ("{{- if .x }}\na: 1\n{{- end }}\n", "{{- if .x }}\na: 1\n{{- end }}\n", []),
      (
        "pack: 1\npostReadinessHooks: 2\ncontainerService: 3\n",
        "pack: 1\npostReadinessHooks: 2\ncontainerService: 3\n",
        ["pack", "postReadinessHooks", "containerService"]
      ),
    ] as [(String, String, [String])])
  func ownValuesFollowAndWin(own: String, written: String, replaced: [String]) throws {
    let blocks = ["pack", "postReadinessHooks", "containerService"].map {
      YAMLTreeEntry($0, ["made": true])
    }
    let merged = try #require(MergedValues(blocks, with: own))
    let kept = blocks.filter { !replaced.contains($0.key) }
    let made = kept.map { "\($0.key):\n  made: true\n" }.joined()
    #expect(merged.text == made + written)
    #expect(merged.replaced == replaced)
  }

  @Test(arguments: ["{a: 1}\n", "- a\n", "a\n", "a: 1\n---\nb: 2\n", "a: [\n"])
  func whatIsNoTableOfLinesCannotFollow(own: String) {
    #expect(MergedValues([YAMLTreeEntry("pack", true)], with: own) == nil)
  }

  @Test func ownValuesOfAContainerAreSaid() {
    let (values, remarks) = rendered(
      """
        - name: web
          service: container
          parameters: {image: a}
          values: |
            pack: {namespace: "<<.spectro.macro.m>>"}
      """)
    #expect(values.hasPrefix("postReadinessHooks:\n"))
    #expect(values.hasSuffix("\npack: {namespace: \"{{.spectro.macro.m}}\"}\n"))
    #expect(remarks.map(\.field) == ["values"])
    let (other, more) = rendered(
      "  - {name: web, service: container, parameters: {image: a}, values: \"{b: 1}\"}\n")
    #expect(!other.contains("b: 1"))
    #expect(more.map(\.kind) == [.leftOut])
  }

  @Test func ownValuesOfAnOperatorAreSentAlone() {
    let (values, remarks) = rendered(
      "  - {name: r, service: redis, values: \"a: 1\\nb: {{ .Values.x }}\\n\"}\n")
    #expect(values == "a: 1\nb: {{ .Values.x }}\n")
    #expect(remarks.isEmpty)
  }
}
