import Formats
import ProfileModel

/// A profile as `show` lays it out.
struct ProfileView {
  private let index: ProfileIndex
  private let reads: [Int: [Wire]]
  private let readers: [Int?: [Wire]]
  private let path: String?

  private var profile: Profile { index.profile }

  init(_ index: ProfileIndex, path: String?) {
    self.index = index
    self.path = path
    let wires = Wiring(index).wires
    reads = Dictionary(grouping: wires, by: \.reader)
    readers = Dictionary(grouping: wires, by: \.producer)
  }

  /// Header, then the layers, the top one first.
  func write(to page: inout Page) {
    let version = profile.version ?? Version.initial.description
    page.line("\(profile.name) \(version)", .strong)
    if !profile.description.isEmpty { page.lines(profile.description, indent: 2) }
    if !profile.tags.isEmpty { page.line("  tags: " + profile.tags.joined(separator: ", ")) }
    if let path { page.line("  " + shortPath(path), .quiet) }
    if profile.layers.isEmpty { page.line("  no layers yet") }
    for position in profile.layers.indices.reversed() {
      page.line()
      write(position, to: &page)
    }
  }

  private func write(_ position: Int, to page: inout Page) {
    let layer = profile.layers[position]
    page.write("\(position + 1)  ", .quiet)
    page.write(layer.name, .strong)
    page.line("  " + serviceText(position))
    let rows = LayerRows(layer, index.services[position]).rows
    let width = min(rows.map { columns($0.field) }.max() ?? 0, 32)
    for row in rows {
      guard row.text.contains("\n") else {
        page.line("     " + padded(harmless(row.field), width + 2) + row.text)
        continue
      }
      page.line("     " + row.field)
      page.lines(row.text.last == "\n" ? String(row.text.dropLast()) : row.text, indent: 8)
    }
    for (name, outputs) in grouped(reads[position] ?? [], by: \.layerName) {
      page.line("     reads \(name): \(outputs)", .quiet)
    }
    let readBy = readers[position] ?? []
    for (name, outputs) in grouped(readBy, by: { profile.layers[$0.reader].name }) {
      page.line("     read by \(name): \(outputs)", .quiet)
    }
  }

  private func serviceText(_ position: Int) -> String {
    let layer = profile.layers[position]
    guard let service = index.services[position] else {
      return "\(layer.service) (not in the catalogue)"
    }
    let version = layer.version ?? service.versions.first
    return service.title + (version.map { " \($0)" } ?? "")
  }

  /// Names with the outputs read, each once, in the order of the first reading.
  private func grouped(
    _ wires: [Wire], by name: (Wire) -> String
  ) -> [(name: String, outputs: String)] {
    var names: [String] = []
    var outputs: [String: [String]] = [:]
    for wire in wires {
      let name = name(wire)
      if outputs[name] == nil { names.append(name) }
      guard outputs[name]?.contains(wire.output) != true else { continue }
      outputs[name, default: []].append(wire.output)
    }
    return names.map { ($0, outputs[$0, default: []].joined(separator: ", ")) }
  }
}

// MARK: JSON

extension ProfileView {
  /// The same as data, the bottom layer first as in the file.
  var json: JSONValue {
    [
      "name": JSONValue(profile.name), "version": JSONValue(profile.version),
      "description": JSONValue(profile.description), "tags": JSONValue(profile.tags),
      "file": JSONValue(path), "layers": .array(profile.layers.indices.map(layerJSON)),
    ]
  }

  private func layerJSON(_ position: Int) -> JSONValue {
    let layer = profile.layers[position]
    let rows = LayerRows(layer, index.services[position]).rows
    return [
      "position": JSONValue(position + 1), "name": JSONValue(layer.name),
      "service": JSONValue(layer.service), "title": JSONValue(index.services[position]?.title),
      "version": JSONValue(layer.version), "installOrder": JSONValue(layer.installOrder),
      "settings": .array(
        rows.map {
          [
            "field": JSONValue($0.field), "value": JSONValue($0.text), "secret": .bool($0.isSecret),
          ]
        }),
      "reads": .array(
        (reads[position] ?? []).map {
          [
            "layer": JSONValue($0.layerName), "output": JSONValue($0.output),
            "field": JSONValue($0.field.description),
          ]
        }),
      "readBy": .array(
        (readers[position] ?? []).map {
          [
            "layer": JSONValue(profile.layers[$0.reader].name), "output": JSONValue($0.output),
            "field": JSONValue($0.field.description),
          ]
        }),
    ]
  }
}
