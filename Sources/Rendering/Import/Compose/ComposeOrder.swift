/// The order of the services in the stack: what a service needs stands below it.
struct ComposeOrder {
  /// The services' numbers in the file, bottom first.
  private(set) var order: [Int] = []
  /// Where a service needs one that stands above it, because each needs the other.
  private(set) var circles: [(service: Int, needed: Int)] = []

  private enum State { case new, open, done }

  /// - Parameters:
  ///   - needed: what each service states that it needs.
  ///   - named: what its settings name; it gives way where both cannot be.
  init(needed: [[Int]], named: [[Int]]) {
    self.init(zip(needed, named).map { $0 + $1 })
    let positions = place
    let isStated = zip(needed.indices, needed).allSatisfy { service, others in
      others.allSatisfy { $0 == service || positions[$0] < positions[service] }
    }
    if !isStated { self = ComposeOrder(needed) }
  }

  /// Where each service stands in the stack.
  var place: [Int] {
    var place = Array(repeating: 0, count: order.count)
    for (position, service) in order.enumerated() { place[service] = position }
    return place
  }

  /// Walks down to what is needed before a service is put on top; in the file's order else.
  private init(_ needs: [[Int]]) {
    var states = Array(repeating: State.new, count: needs.count)
    for start in needs.indices where states[start] == .new {
      var walk = [(service: start, next: 0)]
      states[start] = .open
      while let (service, next) = walk.last {
        guard next < needs[service].count else {
          order.append(service)
          states[service] = .done
          walk.removeLast()
          continue
        }
        walk[walk.count - 1].next += 1
        let needed = needs[service][next]
        if states[needed] == .open, needed != service { circles.append((service, needed)) }
        guard states[needed] == .new else { continue }
        states[needed] = .open
        walk.append((needed, 0))
      }
    }
  }
}
