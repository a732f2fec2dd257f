import ProfileModel

/// A profile of many layers without errors: databases, services that read them, and their fronts.
enum LargeProfile {
  /// The same numbers give the same profile. `references` are spread evenly over the containers;
  /// each reads the layer below it first, then those further down. The uppermost reads nothing yet.
  static func make(_ name: String, layers count: Int, references: Int) -> Profile {
    var profile = Profile(name: name, version: "1.0.0")
    let readers = (0..<count - 1).count { !isDatabase($0, of: count) }
    var reader = 0
    for position in 0..<count {
      guard !isDatabase(position, of: count) else {
        profile.layers.append(database(position))
        continue
      }
      let own =
        position == count - 1
        ? 0 : (reader + 1) * references / readers - reader * references / readers
      reader += 1
      profile.layers.append(
        container(
          position, of: count, reading: (0..<own).map { reference($0, at: position, count) }))
    }
    return profile
  }

  /// The uppermost layer is a container with an empty entry in its environment.
  private static func isDatabase(_ position: Int, of count: Int) -> Bool {
    position % 3 == 0 && position < count - 1
  }

  private static func name(_ position: Int, of count: Int) -> String {
    position == count - 1 ? "last" : "\(["db", "api", "web"][position % 3])-\(position / 3)"
  }

  private static func database(_ position: Int) -> Layer {
    Layer(
      id: LayerID(position), name: "db-\(position / 3)", service: "postgresql",
      parameters: [
        Entry("username", .text("app")), Entry("databaseName", .text("app")),
        Entry("volumeSize", .text("3")),
      ])
  }

  private static func container(
    _ position: Int, of count: Int, reading references: [String]
  ) -> Layer {
    let name = name(position, of: count)
    var entries = references.enumerated().map { Entry("VALUE_\($0)", .text($1)) }
    if position == count - 1 { entries.append(Entry("LAST", .text(""))) }
    return Layer(
      id: LayerID(position), name: name, service: "container",
      parameters: [
        Entry("image", .text("example/\(name):1.\(position).0")),
        Entry("access", .text(position % 3 == 2 ? "public" : "private")),
        Entry("ports", .list([.text("8080")])), Entry("env", .table(entries)),
      ])
  }

  private static func reference(_ number: Int, at position: Int, _ count: Int) -> String {
    let producer = position - 1 - number / 4 % position
    let outputs =
      isDatabase(producer, of: count)
      ? ["POSTGRESMSTR_SVC", "POSTGRESMSTR_SVC_PORT", "USERNAME", "PASSWORD"]
      : ["CONTAINER_SVC", "CONTAINER_SVC_PORT"]
    return Reference.text(
      layer: name(producer, of: count), output: outputs[number % outputs.count])
  }
}
