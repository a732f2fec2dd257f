import Formats
import ProfileModel
import Testing

@testable import Rendering

@Suite struct ImportRemarkTests {
  /// A text of container values and what is said of it.
  struct Case: CustomTestStringConvertible, Sendable {
    var values: String
    var said: [String]
    var testDescription: String { values }
  }

  static let containers = [
    Case(values: "containerService:\n  image: nginx\n", said: []),
    Case(
      values: "containerService:\n  image: nginx\n  serviceName: ui\n  serviceType: NodePort\n",
      said: ["`containerService.serviceName`", "`containerService.serviceType`"]),
    Case(
      values: "containerService:\n  image: nginx\n  serviceType: load balancer\n",
      said: []),
    Case(
      values: "readinessCheck: {v1beta1: []}\ncontainerService: {image: nginx, probe: 1}\n",
      said: ["`readinessCheck`", "`containerService.probe`"]),
    Case(
      values: "pack: {namespace: mine, content: {images: [a]}}\ncontainerService: {image: a}\n",
      said: ["`pack.namespace`", "`pack.content`"]),
    Case(
      values: "postReadinessHooks: {outputParameters: [{name: MINE}]}\n"
        + "containerService: {image: a}\n",
      said: ["postReadinessHooks.outputParameters: MINE"]),
    Case(
      values: "containerService: {image: [a], ports: {a: b}, env: [{value: x}, "
        + "{name: A, valueFrom: {x: y}}, {name: B, value: [1]}, {name: C, value: 1}, "
        + "{name: C, value: 2}], command: [[x]]}\n",
      said: [
        "`image` is a list", "`ports` is a table", "`env[0]` has no name",
        "entry `A` has no value", "`valueFrom` of the entry `A`", "the value of `B` is a list",
        "`C` stands there more than once", "`command[0]` is a list",
      ]),
    Case(values: "pack: {}\n", said: ["no block `containerService`"]),
    Case(
      values: "containerService: text\n",
      said: ["is a text and no table", "no block `containerService`"]),
    Case(values: "a: [\n", said: ["is no YAML that can be read"]),
    Case(values: "- a\n", said: ["is a list and no table"]),
    Case(
      values: "containerService: {image: a}\n---\nb: c\n", said: ["further documents"]),
  ]

  @Test(arguments: containers) func nothingOfAContainerIsDroppedSilently(_ sample: Case) throws {
    let tier =
      "{\"name\": \"c\", \"type\": \"container\", \"values\": \(ImportSamples.json(sample.values))}"
    let imported = try #require(try ImportSamples.imported([ImportSamples.profile(tier)]).first)
    #expect(imported.remarks.count == sample.said.count, "\(imported.remarks.map(\.message))")
    for said in sample.said {
      #expect(
        imported.remarks.contains { $0.message.contains(said) && $0.layer == "c" },
        "\(said) is not in \(imported.remarks.map(\.message))")
    }
  }

  @Test func blocksOfTheirOwnStay() throws {
    let values = """
      # first
      readinessCheck:
        v1beta1:
          - name: "{{.spectro.system.appdeployment.tiername}}"
            kind: {{ .spectro.system.apptier.name }}   # which
      containerService:
        image: nginx
      resources: {limits: {cpu: 1}}
      """
    let tier =
      "{\"name\": \"c\", \"type\": \"container\", \"values\": \(ImportSamples.json(values))}"
    let imported = try #require(try ImportSamples.imported([ImportSamples.profile(tier)]).first)
    #expect(
      imported.profile.layers[0].values == """
        readinessCheck:
          v1beta1:
            - name: "{{.spectro.system.appdeployment.tiername}}"
              kind: {{ .spectro.system.apptier.name }}   # which
        resources: {limits: {cpu: 1}}

        """)
    #expect(imported.profile.layers[0].parameters == [Entry("image", .text("nginx"))])
    #expect(imported.remarks.map(\.kind) == [.note, .note])
    #expect(imported.remarks.map(\.field) == ["values", "values"])
  }

  @Test func unknownMembersAreNamedByTheirPaths() throws {
    let text = """
      {"metadata": {"name": "x", "foo": 1, "annotations": {"a": "b"}},
       "extra": true,
       "spec": {"bar": {"x": 1}, "none": null, "template": {"deep": "x", "appTiers": [
         {"name": "m", "type": "manifest", "baz": 1, "manifests": [
           {"name": "a", "content": "b", "qux": 2}]},
         {"name": "db", "type": "operator-instance", "version": "1.8.2", "properties": [
           {"name": "dbUserName", "value": "u", "hint": "x"},
           {"name": "tlsMode", "value": "on"}]}]}}}
      """
    let remarks = try #require(try ImportSamples.imported([text], .palette).first).remarks
    for path in [
      "metadata.foo", "metadata.annotations.a", "extra", "spec.bar", "spec.template.deep",
      "spec.template.appTiers[0].baz", "spec.template.appTiers[0].manifests[0].qux",
      "spec.template.appTiers[1].properties[0].hint",
    ] {
      #expect(remarks.contains { $0.message.contains("`\(path)` is unknown") }, "\(path)")
    }
    #expect(remarks.contains { $0.message.contains("`tlsMode`") && $0.layer == "db" })
    #expect(!remarks.contains { $0.message.contains("none") })
    #expect(remarks.count == 9)
  }

  @Test func manyUnknownMembersAreCounted() throws {
    let members = (0..<100).map { "\"u\($0)\": 1" }.joined(separator: ", ")
    let text =
      "{\"metadata\": {\"name\": \"x\", \(members)}, \"spec\": {\"template\": "
      + "{\"appTiers\": []}}}"
    let remarks = try #require(try ImportSamples.imported([text]).first).remarks
    #expect(remarks.count == 22)
    #expect(remarks.contains { $0.message.contains("80 more unknown members in `metadata`") })
    #expect(remarks.contains { $0.message == "the profile has no layers" })
  }

  @Test func namesAndVersionsStayAndAreReported() throws {
    let text = """
      {"metadata": {"name": "My Shop"}, "spec": {"version": "1.0.0-rc.1", "template": {"appTiers": [
        {"name": "Front_End", "type": "manifest", "installOrder": 2},
        {"name": "b", "type": "manifest", "installOrder": -1}]}}}
      """
    let imported = try #require(try ImportSamples.imported([text]).first)
    #expect(imported.profile.name == "My Shop")
    #expect(imported.profile.version == "1.0.0-rc.1")
    #expect(imported.profile.layers.map(\.name) == ["Front_End", "b"])
    #expect(imported.profile.layers.map(\.installOrder) == [2, -1])
    let notes = imported.remarks.filter { $0.kind == .note }
    #expect(notes.count == 4)
    #expect(notes.contains { $0.layer == "Front_End" && $0.field == "name" })
    #expect(notes.contains { $0.layer == "b" && $0.field == "installOrder" })
    #expect(notes.contains { $0.message.contains("`1.0.0-rc.1`") })
  }

  @Test(
    arguments: [
      ([0, 0, 0], [nil, nil, nil]), ([nil, nil, nil], [nil, nil, nil]),
      ([0, 1, 2], [nil, nil, nil]),
      ([0, 0, 2], [0, 0, 2]), ([5, nil, 0], [5, nil, 0]),
    ] as [([Int?], [Int?])])
  func anOrderThatSaysSomethingIsKept(written: [Int?], kept: [Int?]) throws {
    let tiers = written.map { order in
      "{\"name\": \"m\", \"type\": \"manifest\", \"version\": \"1.0.0\", "
        + "\"installOrder\": \(order.map { "\($0)" } ?? "null")}"
    }
    let text =
      "{\"metadata\": {\"name\": \"x\"}, \"spec\": {\"template\": {\"appTiers\": "
      + "[\(tiers.joined(separator: ", "))]}}}"
    let layers = try #require(try ImportSamples.imported([text]).first).profile.layers
    #expect(layers.map(\.installOrder) == kept)
  }

  @Test func whatALayerCannotHoldIsReported() throws {
    let text = ImportSamples.profile(
      """
      {"name": "c", "type": "container", "values": "containerService: {image: a}",
       "manifests": [{"name": "m", "content": "x"}],
       "properties": [{"name": "zone", "value": "1"}]}
      """,
      "{\"name\": \"h\", \"type\": \"helm\"}")
    let remarks = try #require(try ImportSamples.imported([text]).first).remarks
    #expect(remarks.contains { $0.layer == "c" && $0.field == "manifests" })
    #expect(remarks.contains { $0.layer == "c" && $0.field == "zone" })
    #expect(remarks.contains { $0.layer == "h" && $0.message.contains("settings are not in") })
    #expect(remarks.contains { $0.layer == "h" && $0.field == "chart" })
  }
}
