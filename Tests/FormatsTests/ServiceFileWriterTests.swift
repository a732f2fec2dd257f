import Formats
import ProfileModel
import TestKit
import Testing

@Suite("Writing service files")
struct ServiceFileWriterTests {
  @Test("A built-in service written and read is the same", arguments: BuiltInCatalogue.files)
  func builtIn(_ file: EmbeddedFile) throws {
    let service = try #require(ServiceFile.read(file.bytes).service)
    let text = ServiceFile.text(for: service)
    let (again, findings) = ServiceFile.read(Array(text.utf8))
    #expect(findings.isEmpty)
    #expect(again == service)
    // An address is one word, however long it is.
    #expect(text.split(separator: "\n").allSatisfy { $0.utf8.count <= 100 || $0.contains("://") })
  }

  @Test("A made-up service written and read is the same", arguments: 0..<300)
  func madeUp(_ seed: Int) {
    var maker = ServiceMaker(seed: UInt64(seed))
    let service = maker.service()
    let text = ServiceFile.text(for: service)
    let (again, findings) = ServiceFile.read(Array(text.utf8))
    #expect(findings.isEmpty, "seed \(seed): \(findings.map(\.message))\n\(text)")
    #expect(again == service, "seed \(seed)\n\(text)")
  }

  @Test("What has its usual value is left out")
  func short() {
    var service = Service(id: "demo", title: "Demo: one", tierType: .operatorInstance)
    service.parameters = [Parameter(key: "size")]
    service.outputs = [Output(name: "HOST")]
    #expect(
      ServiceFile.text(for: service) == """
        id: demo
        title: "Demo: one"
        tierType: operator-instance

        parameters:
          - key: size

        outputs:
          - name: HOST

        """)
  }
}

/// Makes services up, with texts that YAML could take for something else.
private struct ServiceMaker {
  private var randomness: Randomness

  init(seed: UInt64) { randomness = Randomness(seed: seed) }

  private static let texts = [
    "plain", "two words", "true", "null", "~", "14", "1.10", "- item", "a: b", "a #b", "#c",
    "{{x}}",
    "[x", "it's", "\"quoted\"", "back\\slash", "tab\there", "line\nbreak", " space", "end ", "ünï",
    "漢字", "🚀", "@at", "%", "*", "&x", "!tag", "|", ">", "a,b", "<app>-<layer>", "2024-01-01",
    "\u{7}", "\u{85}x", "=", "?", "0x1F", "1_000", ".inf", "on", "a\r\nb", "---", "...", "<<",
    "a long sentence that goes on and on, past the end of any line that one would like to see it on",
  ]

  mutating func service() -> Service {
    var service = Service(id: "demo", title: text(), tierType: pick(TierType.allCases))
    service.category = text()
    service.description = flip() ? "" : text()
    service.provenance = pick(Provenance.allCases)
    service.pack = Service.Pack(name: flip() ? nil : text(), versions: texts())
    service.versions = ["1", "2"]
    service.minimum = Service.Minimum(cpu: flip() ? 4 : nil, storage: flip() ? 0 : nil)
    service.credentialSecret = flip() ? nil : "<layer>-<p0>"
    service.hasOpenOutputs = flip()
    service.parameters = (0..<3).map { parameter($0) }
    service.outputs = (0..<3).map { output($0) }
    return service
  }

  private mutating func parameter(_ number: Int) -> Parameter {
    var parameter = Parameter(key: "p\(number)", label: text())
    parameter.formerKeys = flip() ? ["old\(number)", "former-\(number)"] : []
    parameter.description = text()
    parameter.apiKey = flip() ? nil : text()
    parameter.kind = pick(Kind.allCases)
    parameter.isRequired = flip()
    parameter.isSecret = flip()
    parameter.reserved = texts()
    parameter.provenance = pick(Provenance.allCases)
    switch pick(Parameter.Form.allCases) {
    case .integer:
      parameter.type = .integer
      parameter.minimum = -3
      parameter.maximum = 10
      parameter.defaultValue = flip() ? .text("7") : .empty
    case .choice:
      parameter.type = .choice
      parameter.choices = ["a", "true", "b c"]
      parameter.defaultValue = .text("true")
    case .list:
      parameter.type = .list
      parameter.defaultValue = flip() ? .list(texts().map(Value.text)) : .list([])
    case .table:
      parameter.type = .table
      parameter.defaultValue = .table([Entry("k", .text(text()))])
    default: parameter.defaultValue = flip() ? .empty : .text(text())
    }
    return parameter
  }

  private mutating func output(_ number: Int) -> Output {
    var output = Output(name: "OUT_\(number)")
    output.kind = pick(Kind.allCases)
    output.description = flip() ? "" : text()
    output.value = flip() ? nil : "<app> <p1> \(text())"
    output.known = pick(Knowledge.allCases)
    output.isSensitive = flip()
    output.condition = flip() ? nil : Output.Condition(parameter: "p0", value: "true")
    output.formerNames = flip() ? [] : ["OLD_\(number)"]
    output.provenance = pick(Provenance.allCases)
    return output
  }

  private mutating func text() -> String { pick(Self.texts) }

  private mutating func texts() -> [String] { (0..<pick([0, 1, 2])).map { _ in text() } }

  private mutating func flip() -> Bool { Bool.random(using: &randomness) }

  private mutating func pick<Item>(_ items: [Item]) -> Item {
    items[Int.random(in: items.indices, using: &randomness)]
  }
}
