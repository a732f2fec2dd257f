import Formats
import ProfileModel

extension Command {
  /// `strata move`
  static let move = Command(
    name: "move", summary: "move a layer up, down, or to a position",
    arguments: "PROFILE LAYER up|down|N", count: 3...3, options: [.force, .dryRun, .json],
    details: """
      Positions count from 1 at the bottom; up is towards the top. A move that would put a layer
      below one that it reads says which references would break, and changes nothing.
      """,
    example: "strata move shop cache down"
  ) { (invocation) throws(Ending) in
    let editing = try Editing(invocation)
    let layer = try editing.layer(invocation.arguments[1])
    let count = editing.profile.layers.count
    let former = editing.profile.position(of: layer.id) ?? 0
    let target = try target(editing, layer, from: former, count)
    let way = invocation.arguments[2]
    let direction = Int(way) == nil ? way : "to \(target + 1)"
    return try editing.outcome(
      of: Change(
        edits: [.move(layer.id, to: target)], deed: "moving \(layer.name) \(direction)",
        done: "\(layer.name) moved \(direction), from \(former + 1) to \(target + 1) of \(count)",
        members: [
          JSONMember("layer", .string(layer.name)), JSONMember("before", .integer(former + 1)),
          JSONMember("after", .integer(target + 1)),
        ]))
  }
}

private func target(
  _ editing: Editing, _ layer: Layer, from position: Int, _ count: Int
) throws(Ending) -> Int {
  switch editing.invocation.arguments[2] {
  case "up" where position + 1 < count: return position + 1
  case "down" where position > 0: return position - 1
  case "up": throw .wrongUse("\(layer.name) is the top layer already; there is no way up")
  case "down": throw .wrongUse("\(layer.name) is the bottom layer already; there is no way down")
  case let word where Int(word) == nil:
    throw .wrongUse("\(quoted(word)) is no way to move: write up, down or a position")
  case let word: return try editing.position(word, upTo: count)
  }
}
