import ProfileModel

/// Of several ports only the first one is an output.
enum OnlyFirstPort {
  @Sendable static func findings(_ context: ProfileContext) -> [Finding] {
    var readers: [Reading: [String]] = [:]
    for layer in context.layers {
      for read in layer.reads {
        guard let port = read.port else { continue }
        readers[Reading(position: read.position, output: port), default: []]
          .append(layer.layer.name)
      }
    }
    return readers.keys.sorted { ($0.position, $0.output) < ($1.position, $1.output) }
      .compactMap { finding($0, readers[$0] ?? [], context) }
  }

  private struct Reading: Hashable {
    var position: Int
    var output: String
  }

  private static func finding(
    _ reading: Reading, _ readers: [String], _ context: ProfileContext
  ) -> Finding? {
    let layer = context.layers[reading.position]
    guard let output = layer.service?.output(reading.output),
      let ports = context.index.values(behind: output, at: reading.position), ports.count > 1,
      let parameter = layer.service?.parameters.first(where: { output.value == "<\($0.key)>" })
    else { return nil }
    let first = ports[0].text ?? ""
    let who = Set(readers).sorted().map { "`\($0)`" }.joined(separator: ", ")
    return Finding(
      .onlyFirstPort, at: layer.place(FieldPath(parameter.key)),
      "\(ports.count) ports are open, but only the first one (\(first)) is exported as "
        + "`\(output.name)`, which \(who) \(Set(readers).count == 1 ? "reads" : "read")")
  }
}
