package import Formats
import Guidance
package import ProfileModel

/// A question to the checks, asked behind the user's back.
package struct ReviewRequest: Equatable, Sendable {
  /// Counts the changes: an answer to an older one is of no use.
  package var change: Int
  package var location: ProfileLocation
  package var document: Document
  package var catalogue: Catalogue
  package var macros: [String: String]

  package init(
    change: Int, location: ProfileLocation, document: Document, catalogue: Catalogue,
    macros: [String: String]
  ) {
    self.change = change
    self.location = location
    self.document = document
    self.catalogue = catalogue
    self.macros = macros
  }
}

/// What the checks have to say about a profile, and who reads whom in it.
package struct Reviewed: Equatable, Sendable {
  /// A finding, its layer named as on the screen.
  package struct Item: Equatable, Sendable {
    package var layer: LayerID?
    /// Its layers are counted as in the text.
    package var finding: Finding
    package var line: Int
  }

  package var change: Int
  /// The text of the profile that was reviewed.
  package var text: String
  /// In the order of the text.
  package let items: [Item]
  /// The same by layer; nil: those of the profile itself.
  let itemsByLayer: [LayerID?: [Item]]
  /// Those that offer a fix.
  let fixable: [Item]
  /// How many there are of each severity.
  let counts: [Severity: Int]
  /// The first of the worst ones.
  let worst: Item?
  let wires: [Wire]
  /// The layers that were reviewed, bottom first: what the wires count.
  let order: [LayerID]
  /// The same by the layer that is read.
  private let wiresByName: [String: [Wire]]
  /// Who reads whom, by layer.
  let readings: Readings
  /// The names of the layers that each layer reads, by position.
  let reads: [[String]]
  /// The worst finding of each layer that has any.
  let healths: [LayerID: Severity]

  /// Answers a request.
  package init(_ request: ReviewRequest) {
    let text = request.document.written
    self.init(request, text, ProfileText.read(text))
  }

  /// Answers a request, by the document's text as it is written and what it says.
  package init(_ request: ReviewRequest, _ text: String, _ read: ProfileDocument) {
    change = request.change
    self.text = text
    let layers = request.document.profile.layers
    let index = ProfileIndex(
      read.profile, catalogue: request.catalogue, macros: request.macros)
    let items = Review.findings(of: read, index).map { found in
      let number = found.finding.place.layer?.number
      return Item(
        layer: number.flatMap { layers.indices.contains($0) ? layers[$0].id : nil },
        finding: found.finding, line: found.start.line)
    }
    self.items = items
    itemsByLayer = Dictionary(grouping: items, by: \.layer)
    fixable = items.filter { !$0.finding.fixes.isEmpty }
    counts = Dictionary(items.map { ($0.finding.severity, 1) }, uniquingKeysWith: +)
    worst = Self.worst(of: items)
    wires = Wiring(index).wires
    wiresByName = Dictionary(grouping: wires, by: \.layerName)
    order = layers.map(\.id)
    readings = Readings(wires, in: order, index)
    var reads = Array(repeating: [String](), count: layers.count)
    for wire in wires where !reads[wire.reader].contains(wire.layerName) {
      reads[wire.reader].append(wire.layerName)
    }
    self.reads = reads
    healths = Dictionary(
      items.compactMap { item in item.layer.map { ($0, item.finding.severity) } },
      uniquingKeysWith: max)
  }

  /// The first of the worst ones.
  static func worst(of items: [Item]) -> Item? {
    let severity = items.lazy.map(\.finding.severity).max()
    return items.first { $0.finding.severity == severity }
  }

  /// Who reads a layer.
  func wires(to layerName: String) -> [Wire] { wiresByName[layerName] ?? [] }
}
