import Formats
import ProfileModel
import TestKit

extension ReferencePage {
  /// The built-in examples, to start from.
  static func examples() -> ReferencePage {
    var page = ReferencePage(
      "examples.md", "Examples", "The profiles that are built in, to start from.")
    page.paragraph("On the screen, `e` in the library starts from one; by command:")
    page.block("strata new shop --from hello-universe")
    let documents = BuiltInExamples.all.map { ($0, ProfileDocument.read($0.bytes).profile) }
    page.table(
      ["example", "layers", "what it shows"],
      documents.map {
        ["[\(code($0.name))](#\(anchor($0.name)))", "\($1.layers.count)", sentence($1.description)]
      })
    for (file, profile) in documents { page.example(file, profile) }
    return page
  }

  private mutating func example(_ file: EmbeddedFile, _ profile: Profile) {
    heading(file.name)
    paragraph(Self.sentence(profile.description))
    let catalogue = BuiltInCatalogue.catalogue
    table(
      ["position", "layer", "service", "reads"],
      zip(profile.layers.indices, Self.readings(profile)).map { position, read in
        let layer = profile.layers[position]
        return [
          "\(position + 1)", Self.code(layer.name),
          catalogue[layer.service]?.title ?? layer.service, Self.codes(read),
        ]
      }.reversed())
  }

  /// The names of the layers that each layer reads.
  private static func readings(_ profile: Profile) -> [[String]] {
    let index = ProfileIndex(profile, catalogue: BuiltInCatalogue.catalogue, macros: [:])
    let wires = Wiring(index).wires
    return profile.layers.indices.map { reader in
      var names: [String] = []
      for wire in wires where wire.reader == reader && !names.contains(wire.layerName) {
        names.append(wire.layerName)
      }
      return names
    }
  }
}
