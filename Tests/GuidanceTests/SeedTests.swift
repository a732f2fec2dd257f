import Formats
import Guidance
import ProfileModel
import Testing

/// The platform's own documents show two YAML texts. Both are broken, and who pastes them learns
/// why.
struct SeedTests {
  static let secret = """
    apiVersion: v1
    kind: Secret
    metadata:
      name: mysecret
      namespace: {{.spectro.system.apptier.NAMESPACE}}
    data:
     \u{20}
      namespace: "{{.spectro.system.apptier.NAMESPACE}}" # Resolves to a value of the variable \
    defined in App Profile tier parameters.yaml file.

      password: "{{.spectro.app.$appDepName-mongodb.PASSWORD}}" # To refer the tier output \
    variables of the top tiers.
    \t
    """

  static let deployment = """
    apiVersion: apps/v1
    kind: Deployment
    metadata:
      name: myweb
      namespace: mywebnamespace
      ...
    spec:
      template:
      ...
          containers:
            - env:
                - name: PASSWORD
                  valueFrom:
                    secretKeyRef:
                      name: mysecret
                      key: password
    """

  /// The text above a MongoDB layer, in a file; its first line is line 11.
  static func file(_ text: String) -> String {
    Sample.manifest(
      text, below: "  - {name: mongodb, service: mongodb, parameters: {username: shop}}")
  }

  /// The findings in a manifest that never was in a file, placed in its own text.
  static func inModel(_ manifest: String) -> [String] {
    let web = Layer(
      id: LayerID(1), name: "web", service: "manifest",
      manifests: [Manifest(name: "pasted", content: manifest)])
    let mongodb = Layer(
      id: LayerID(0), name: "mongodb", service: "mongodb",
      parameters: [Entry("username", .text("shop"))])
    let profile = Profile(name: "shop", layers: [mongodb, web])
    let source = SourceText(manifest)
    return Review.findings(ProfileIndex(profile, catalogue: BuiltInCatalogue.catalogue))
      .map { finding in
        let range = finding.place.range ?? 0..<0
        return finding.drawn(
          at: source.position(of: range.lowerBound), marked: source.text(range))
      }
      .sorted()
  }

  static let quote =
    "‹{{.spectro.system.apptier.NAMESPACE}}› | put the value in quotes"
  static let spell =
    "‹.spectro.app.$appDepName-mongodb.PASSWORD› "
    + "| write `.spectro.app.$appDeploymentName.mongodb.PASSWORD`"
  static let emptied = "‹\t› | empty the line"
  static let deleted = "‹.› | delete the line `...`"

  @Test func secretInAFile() {
    let file = ReviewedFile(Self.file(Self.secret))
    #expect(
      file.drawn == [
        "15:24 warning unquoted-reference \(Self.quote)",
        "20:26 hint reference-spelling \(Self.spell)",
        "21:11 error broken-yaml \(Self.emptied)",
      ], "\(file.told)")
  }

  @Test func secretWithoutItsLastLine() {
    let text = String(Self.secret.dropLast(2))
    let file = ReviewedFile(Self.file(text))
    #expect(
      file.drawn == [
        "15:24 warning unquoted-reference \(Self.quote)",
        "20:26 hint reference-spelling \(Self.spell)",
      ], "\(file.told)")
  }

  @Test func secretInTheModel() {
    #expect(
      Self.inModel(Self.secret) == [
        "10:16 hint reference-spelling \(Self.spell)",
        "11:1 error broken-yaml \(Self.emptied)",
        "5:14 warning unquoted-reference \(Self.quote)",
      ])
  }

  @Test func deploymentInAFile() {
    let file = ReviewedFile(Self.file(Self.deployment))
    #expect(file.drawn == ["16:13 error broken-yaml \(Self.deleted)"], "\(file.told)")
  }

  @Test func deploymentInTheModel() {
    #expect(Self.inModel(Self.deployment) == ["6:3 error broken-yaml \(Self.deleted)"])
  }

  @Test func messagesSayWhatToDo() {
    #expect(
      ReviewedFile(Self.file(Self.secret)).findings.map(\.finding.message) == [
        "a YAML value that begins with `{{` must stand in quotes, else YAML takes it for a table",
        "`$appDepName-mongodb` is the historic form, with the app's name and the layer's in one "
          + "word; it is written `.spectro.app.$appDeploymentName.mongodb.PASSWORD`",
        "this line holds a tab and nothing else; YAML takes spaces only: delete the tab",
      ])
    #expect(
      ReviewedFile(Self.file(Self.deployment)).findings.map(\.finding.message) == [
        "`...` stands for lines that an example leaves out; write those lines, or delete it"
      ])
  }
}
