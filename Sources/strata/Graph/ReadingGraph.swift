import Formats
import ProfileModel

/// Who reads whom in a profile, for `graph`.
struct ReadingGraph {
  let index: ProfileIndex
  let wires: [Wire]
  /// The names that are read and that no lower layer has, each once, with their numbers.
  let missing: [(name: String, number: Int)]

  init(_ index: ProfileIndex) {
    self.index = index
    wires = Wiring(index).wires
    var seen: Set<String> = []
    missing = wires.filter { $0.producer == nil && seen.insert($0.layerName).inserted }
      .enumerated().map { ($1.layerName, $0 + 1) }
  }

  var layers: [Layer] { index.profile.layers }

  /// What the graph is called: name and version.
  var title: String {
    "\(index.profile.name) \(index.profile.version ?? Version.initial.description)"
  }

  /// A layer in two lines: its name and its service.
  func label(_ position: Int) -> [String] {
    [layers[position].name, index.services[position]?.title ?? layers[position].service]
  }

  /// An arrow from the layer that reads to the one that is read, with all outputs read.
  struct Arrow {
    /// In one layer a name means one layer.
    struct Ends: Hashable {
      var reader: Int
      var layerName: String
    }

    var ends: Ends
    /// nil where no lower layer has the name.
    var producer: Int?
    var outputs: [String]
  }

  /// An arrow for each pair of layers.
  var arrows: [Arrow] {
    var arrows: [Arrow] = []
    var places: [Arrow.Ends: Int] = [:]
    for wire in wires {
      let ends = Arrow.Ends(reader: wire.reader, layerName: wire.layerName)
      guard let place = places[ends] else {
        places[ends] = arrows.count
        arrows.append(Arrow(ends: ends, producer: wire.producer, outputs: [wire.output]))
        continue
      }
      if !arrows[place].outputs.contains(wire.output) { arrows[place].outputs.append(wire.output) }
    }
    return arrows
  }
}

// MARK: Text and JSON

extension ReadingGraph {
  /// Each layer, the top one first, with what it reads and who reads it.
  func write(to page: inout Page) {
    let read = Dictionary(grouping: wires, by: \.reader)
    let readers = Dictionary(grouping: wires, by: \.producer)
    page.line(title, .strong)
    for position in layers.indices.reversed() {
      page.line()
      page.write("\(position + 1)  ", .quiet)
      page.write(layers[position].name, .strong)
      page.line("  \(layers[position].service)")
      for wire in read[position] ?? [] {
        let trouble = wire.producer == nil ? "  (no layer below has this name)" : ""
        page.line("   reads    \(wire.layerName).\(wire.output)  in \(wire.field)\(trouble)")
      }
      for wire in readers[position] ?? [] {
        page.line("   read by  \(layers[wire.reader].name)  \(wire.output) in \(wire.field)")
      }
    }
  }

  var json: JSONValue {
    [
      "name": JSONValue(index.profile.name), "version": JSONValue(index.profile.version),
      "layers": .array(
        layers.indices.map {
          [
            "position": .integer($0 + 1), "name": JSONValue(layers[$0].name),
            "service": JSONValue(layers[$0].service),
          ]
        }),
      "wires": .array(
        wires.map {
          [
            "reader": JSONValue(layers[$0.reader].name), "readerPosition": .integer($0.reader + 1),
            "field": JSONValue($0.field.description), "producer": JSONValue($0.layerName),
            "producerPosition": JSONValue($0.producer.map { $0 + 1 }),
            "output": JSONValue($0.output),
          ]
        }),
    ]
  }
}
