import Formats
import ProfileModel
import Testing

@Suite("The built-in examples")
struct ExampleTests {
  @Test("There are five, the simplest first")
  func names() {
    #expect(
      BuiltInExamples.names == [
        "hello-universe", "connectivity", "secrets", "worker-queue", "everything",
      ])
    #expect(BuiltInExamples.text("connectivity")?.contains("postgresql-3") == true)
    #expect(BuiltInExamples.text("nothing") == nil)
  }

  @Test("An example is read without a finding and says what it is", arguments: BuiltInExamples.all)
  func isRead(_ example: EmbeddedFile) {
    let document = ProfileDocument.read(example.bytes)
    #expect(document.findings == [])
    #expect(document.profile.name == example.name)
    #expect(document.profile.description.isEmpty == false)
    #expect(document.profile.readVersion == .initial)
  }

  @Test("A reference reads an output that a layer below offers", arguments: BuiltInExamples.all)
  func references(_ example: EmbeddedFile) {
    let profile = ProfileDocument.read(example.bytes).profile
    for (position, layer) in profile.layers.enumerated() {
      for reference in references(in: layer) {
        #expect(reference.isClosed && reference.canonicalPath == nil)
        guard case .output(let name, let output) = reference.target else { continue }
        let below = profile.layers[..<position].first { $0.name == name.name }
        let service = below.flatMap { BuiltInCatalogue.catalogue[$0.service] }
        #expect(service?.outputs.contains { $0.name == output.name } == true, "\(output.name)")
      }
    }
  }

  @Test("Every layer but the top is read where it has outputs", arguments: BuiltInExamples.all)
  func wiring(_ example: EmbeddedFile) {
    let layers = ProfileDocument.read(example.bytes).profile.layers
    let read = Set(
      layers.flatMap { references(in: $0) }.compactMap { reference -> String? in
        guard case .output(let layer, _) = reference.target else { return nil }
        return layer.name
      })
    for layer in layers.dropLast() {
      let hasOutputs = BuiltInCatalogue.catalogue[layer.service]?.outputs.isEmpty == false
      #expect(!hasOutputs || read.contains(layer.name), "\(layer.name)")
    }
  }

  @Test("`everything` holds the whole catalogue")
  func everything() {
    let text = BuiltInExamples.text("everything") ?? ""
    let services = ProfileDocument.read(Array(text.utf8)).profile.layers.map(\.service)
    #expect(Set(services) == Set(BuiltInCatalogue.catalogue.services.map(\.id)))
    #expect(services.count == 13)
  }

  @Test("A layer sets what its service knows", arguments: BuiltInExamples.all)
  func parameters(_ example: EmbeddedFile) throws {
    for layer in ProfileDocument.read(example.bytes).profile.layers {
      let service = try #require(BuiltInCatalogue.catalogue[layer.service])
      for entry in layer.parameters { #expect(service.parameter(entry.key) != nil, "\(entry.key)") }
      for parameter in service.parameters where parameter.isRequired {
        #expect(layer.value(of: parameter) != nil, "\(layer.name) lacks \(parameter.key)")
      }
    }
  }

  private func references(in layer: Layer) -> [Reference] {
    layer.fieldTexts.flatMap { ReferenceText($0.text).references }
  }
}
