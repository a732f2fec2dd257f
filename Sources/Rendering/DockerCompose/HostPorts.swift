import Formats
import ProfileModel

/// The ports of all containers, and those of the machine under which they are published: no two
/// layers share one.
struct HostPorts {
  /// A port of a container and the one of the machine that leads to it.
  struct Pair: Equatable {
    var container: Int
    var host: Int
  }

  private var pairs: [Int: [Pair]] = [:]

  init(_ layers: [ResolvedLayer]) {
    var wanted: Set<Int> = []
    var shared: [(position: Int, place: Int)] = []
    for layer in layers where layer.service?.id == "container" {
      let ports = Self.ports(of: layer)
      pairs[layer.position] = ports.map { Pair(container: $0, host: $0) }
      guard layer.text("access")?.text == "public" else { continue }
      for (place, port) in ports.enumerated() where !wanted.insert(port).inserted {
        shared.append((layer.position, place))
      }
    }
    var next: [Int: Int] = [:]
    for (position, place) in shared {
      guard let port = pairs[position]?[place].container else { continue }
      let free = Self.free(from: next[port] ?? port, &wanted)
      next[port] = free
      pairs[position]?[place].host = free
    }
  }

  func ports(_ position: Int) -> [Pair] { pairs[position] ?? [] }

  private static func ports(of layer: ResolvedLayer) -> [Int] {
    var seen: Set<Int> = []
    return layer.list("ports").compactMap { Int($0.text) }.filter { seen.insert($0).inserted }
  }

  /// The next port that is free; behind the last one it goes on with those of users' programs.
  private static func free(from port: Int, _ taken: inout Set<Int>) -> Int {
    var next = port
    while !taken.insert(next).inserted { next = next < 65_535 ? next + 1 : 1024 }
    return next
  }
}
