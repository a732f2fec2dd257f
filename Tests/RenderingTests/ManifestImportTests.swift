import Formats
import ProfileModel
import Testing

@testable import Rendering

@Suite struct ManifestImportTests {
  private static let deployment = """
    # The shop's front.
    apiVersion: apps/v1
    kind: Deployment
    metadata:
      name: front
      namespace: shop
    spec:
      replicas: 2   # enough

    """

  private static let secret = """
    apiVersion: v1
    kind: Secret
    metadata: {name: login, namespace: shop}
    stringData:
      password: tell-nobody

    """

  private func imported(
    _ texts: [(name: String, text: String)], name: String? = nil
  ) throws(ImportFailure) -> Imported {
    var options = ImportOptions()
    options.name = name
    let files = texts.map { ImportFile(name: $0.name, source: SourceText($0.text)) }
    return try ManifestImport.imported(files, BuiltInCatalogue.catalogue, options)[0]
  }

  private func content(_ text: String) throws -> String? {
    try imported([("dir/shop.yaml", text)]).profile.layers[0].manifests.first?.content
  }

  @Test func keepsTextsAsTheyAre() throws {
    let result = try imported(
      [
        ("a/front.yaml", Self.deployment),
        ("b/front.yml", "---\n" + Self.deployment + "---\n# end\n"),
      ],
      name: "shop")
    let text = ProfileText.text(of: result.profile)
    #expect(
      text == """
        apiVersion: strata/v1
        kind: AppProfile
        metadata:
          name: shop
          version: 1.0.0
        layers:
          - name: manifests
            service: manifest
            manifests:
              - name: front
                content: |
                  # The shop's front.
                  apiVersion: apps/v1
                  kind: Deployment
                  metadata:
                    name: front
                    namespace: shop
                  spec:
                    replicas: 2   # enough
              - name: front-2
                content: |
                  ---
                  # The shop's front.
                  apiVersion: apps/v1
                  kind: Deployment
                  metadata:
                    name: front
                    namespace: shop
                  spec:
                    replicas: 2   # enough
                  ---
                  # end

        """)
    #expect(result.remarks.isEmpty)
    let again = ProfileDocument.read(Array(text.utf8))
    #expect(ProfileText.says(again.profile, result.profile))
  }

  @Test(arguments: [
    (secret + "---\n" + deployment, "---\n" + deployment),
    (deployment + "---\n" + secret, deployment),
    (
      deployment + "--- # login\n" + secret + "---\n" + deployment,
      deployment + "---\n" + deployment
    ),
    (secret + "...\n---\n" + deployment, "---\n" + deployment),
    (
      "apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Secret\n  data: {a: YQ==}\n"
        + "# map\n- apiVersion: v1\n  kind: ConfigMap\n  metadata: {name: m, namespace: n}\n",
      "apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: ConfigMap\n  metadata: {name: m, namespace: n}\n"
    ),
  ])
  func leavesSecretsOut(_ text: String, _ expected: String) throws {
    #expect(try content(text) == expected)
    let result = try imported([("shop.yaml", text)])
    #expect(result.remarks.count == 1)
    #expect(result.remarks.first?.kind == .secret)
    #expect(result.remarks.first?.field == "manifests.shop")
    #expect(result.remarks.allSatisfy { !$0.message.contains("tell-nobody") })
  }

  @Test(arguments: [
    "apiVersion: v1\nkind: Secret\nmetadata: {name: a, namespace: b}\nstringData:\n  p: "
      + "\"{{.spectro.app.$appDeploymentName.db.PASSWORD}}\"\n",
    "apiVersion: v1\nkind: Secret\nmetadata: {name: a, namespace: b}\ntype: Opaque\n",
    "apiVersion: bitnami.com/v1alpha1\nkind: SealedSecret\nmetadata: {name: a}\nspec: {a: b}\n",
    "{\"apiVersion\": \"v1\", \"kind\": \"ConfigMap\", \"metadata\": {\"name\": \"a\", \"namespace\": \"b\"}}\n",
    "apiVersion: v1\nkind: Namespace\nmetadata: {name: a}\n",
  ])
  func keepsWhatIsNoSecret(_ text: String) throws {
    #expect(try content(text) == text)
    #expect(try imported([("shop.yaml", text)]).remarks.isEmpty)
  }

  @Test func saysWhatLacksANamespace() throws {
    let object = "apiVersion: v1\nkind: Service\nmetadata: {name: a}\n"
    let one = try imported([("shop.yaml", object)])
    #expect(
      one.remarks.map(\.message).first?.hasPrefix("the Service `a` states no namespace") == true)
    let two = try imported([("shop.yaml", object + "---\n" + object)])
    #expect(
      two.remarks.map(\.message).first?.hasPrefix("the Service `a` and 1 more state no") == true)
  }

  @Test(arguments: [
    "{{- if .Values.on }}\n\(deployment){{- end }}\n",
    "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: {{ .Release.Name }}\n  namespace: x\n",
    "{{ include \"head\" . | nindent 0 }}\nspec: {}\n",
    "apiVersion: v1\nkind: ConfigMap\nmetadata:\n{{ toYaml .Values.meta | indent 2 }}\n    x: 1\n   y: 2\n",
  ])
  func acceptsTemplatesOfHelm(_ text: String) throws {
    #expect(try content(text) == text)
    let remarks = try imported([("shop.yaml", text)]).remarks
    #expect(remarks.count == 1)
    #expect(remarks.first?.message.contains("Helm") == true)
  }

  @Test func leavesASecretOutOfWhatCannotBeRead() throws {
    let text = "a: {{ if }}\n  b\n---\n" + Self.secret
    #expect(try content(text) == "a: {{ if }}\n  b\n")
  }

  @Test func dropsMarksAndReturns() throws {
    let text =
      "\u{FEFF}"
      + Self.deployment.split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: "\r\n")
    #expect(try content(text) == Self.deployment)
  }

  /// The cause stands behind the mark.
  @Test(arguments: [
    ("a: b: ▮c\n", "a colon"), ("▮just words\n", "this is a text, no Kubernetes object"),
    ("▮a: b\n", "`apiVersion` and `kind` are missing"), ("▮kind: Pod\n", "`apiVersion` is missing"),
    ("apiVersion: v1\nkind: Pod\n---\n▮- a\n", "this is a list, no Kubernetes object"),
    ("▮", "there is no Kubernetes object"), ("▮# nothing\n", "there is no Kubernetes object"),
  ])
  func saysWhere(_ marked: String, _ message: String) throws {
    let parts = marked.split(separator: "▮", omittingEmptySubsequences: false)
    let failure = #expect(throws: ImportFailure.self) { try self.content(parts.joined()) }
    #expect(failure?.file == "dir/shop.yaml")
    if message != "a colon" {
      #expect(failure?.message.hasPrefix(message) == true)
      #expect(failure?.offset == parts[0].utf8.count)
    } else {
      #expect(failure?.offset != nil)
    }
  }

  @Test func asksForAName() throws {
    let texts = [("a.yaml", Self.deployment), ("b.yaml", Self.deployment)]
    for files in [texts, [("Not A Name.yaml", Self.deployment)]] {
      let failure = #expect(throws: ImportFailure.self) { try self.imported(files) }
      #expect(failure?.message.contains("--name") == true)
    }
    #expect(try imported([("x/my-app.yaml", Self.deployment)]).profile.name == "my-app")
  }

  @Test func refusesWhatHoldsSecretsOnly() {
    let failure = #expect(throws: ImportFailure.self) { try self.content(Self.secret) }
    #expect(failure?.message.hasPrefix("there are only Secrets in it") == true)
  }

  /// What is cut off anywhere is read or refused.
  @Test func readsWhatIsCutOff() {
    let bytes = Array("\(Self.deployment)---\n\(Self.secret)---\n{{ a }}\n\(Self.deployment)".utf8)
    for count in bytes.indices {
      let file = ImportFile(name: "x.yaml", source: SourceText(bytes: Array(bytes[..<count])))
      do {
        let imported = try ManifestImport.imported(
          [file], BuiltInCatalogue.catalogue, ImportOptions())[0]
        let text = ProfileText.text(of: imported.profile)
        #expect(ProfileText.says(ProfileDocument.read(Array(text.utf8)).profile, imported.profile))
        #expect(!text.contains("tell-nobody"))
      } catch {
        #expect(error.file == "x.yaml")
      }
    }
  }

  @Test(arguments: [[UInt8](repeating: 0, count: 9), [0x61, 0x3A, 0x20, 0xFF]])
  func refusesWhatIsNoText(_ bytes: [UInt8]) {
    let file = ImportFile(name: "x.yaml", source: SourceText(bytes: bytes))
    let failure = #expect(throws: ImportFailure.self) {
      try ManifestImport.imported([file], BuiltInCatalogue.catalogue, ImportOptions())
    }
    #expect(failure?.offset != nil)
  }
}
