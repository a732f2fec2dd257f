import Formats
import ProfileModel

/// Who reads whom in a profile, for `graph`.
struct ReadingGraph {
  let index: ProfileIndex
  let wires: [Wire]

  init(_ index: ProfileIndex) {
    self.index = index
    wires = Wiring(index).wires
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
    var reader: Int
    /// nil where no lower layer has the name.
    var producer: Int?
    var layerName: String
    var outputs: [String]
  }

  /// An arrow for each pair of layers.
  var arrows: [Arrow] {
    var arrows: [Arrow] = []
    for wire in wires {
      let place = arrows.firstIndex {
        $0.reader == wire.reader && $0.producer == wire.producer && $0.layerName == wire.layerName
      }
      if let place {
        if !arrows[place].outputs.contains(wire.output) {
          arrows[place].outputs.append(wire.output)
        }
      } else {
        arrows.append(
          Arrow(
            reader: wire.reader, producer: wire.producer, layerName: wire.layerName,
            outputs: [wire.output]))
      }
    }
    return arrows
  }

  /// The names that are read and that no lower layer has, each once.
  var missing: [String] {
    var seen: Set<String> = []
    return wires.filter { $0.producer == nil && seen.insert($0.layerName).inserted }
      .map(\.layerName)
  }
}

// MARK: Text and JSON

extension ReadingGraph {
  /// Each layer, the top one first, with what it reads and who reads it.
  func write(to page: inout Page) {
    page.line(title, .strong)
    for position in layers.indices.reversed() {
      page.line()
      page.write("\(position + 1)  ", .quiet)
      page.write(layers[position].name, .strong)
      page.line("  \(layers[position].service)")
      for wire in wires where wire.reader == position {
        let trouble = wire.producer == nil ? "  (no layer below has this name)" : ""
        page.line("   reads    \(wire.layerName).\(wire.output)  in \(wire.field)\(trouble)")
      }
      for wire in wires where wire.producer == position {
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
