package import Screen

/// One key in one place, and what it does there.
package struct Binding: Hashable, Sendable {
  package var place: Place
  package var key: Key
  package var action: Action

  init(_ place: Place, _ key: Key, _ action: Action) {
    self.place = place
    self.key = key
    self.action = action
  }
}

/// All keys: what the handler, the hints, the help and the command menu are made from.
package struct KeyTable: Equatable, Sendable {
  package private(set) var bindings: [Binding]
  private var actions: [Place: [Key: Action]] = [:]
  /// In the order of the bindings.
  private var keys: [Place: [Action: [Key]]] = [:]

  package init(_ bindings: [Binding] = KeyTable.standard) {
    self.bindings = bindings
    index()
  }

  private mutating func index() {
    actions = [:]
    keys = [:]
    for binding in bindings {
      actions[binding.place, default: [:]][binding.key] = binding.action
      keys[binding.place, default: [:]][binding.action, default: []].append(binding.key)
    }
  }

  /// What a key does at a place: the nearest binding counts.
  package func action(of key: Key, at place: Place) -> Action? {
    for place in place.chain {
      if let action = actions[place]?[key] { return action }
    }
    return nil
  }

  /// The key that does something at a place, as it is shown; the first of several.
  package func key(for action: Action, at place: Place) -> Key? {
    for near in place.chain {
      let found = keys[near]?[action]?.first { self.action(of: $0, at: place) == action }
      if let found { return found }
    }
    return nil
  }

  /// All that keys do at a place, the nearest first; an action with all its keys once.
  package func entries(at place: Place) -> [(action: Action, keys: [Key])] {
    var order: [Action] = []
    var keys: [Action: [Key]] = [:]
    for near in place.chain {
      for binding in bindings where binding.place == near {
        guard action(of: binding.key, at: place) == binding.action else { continue }
        if keys[binding.action] == nil { order.append(binding.action) }
        keys[binding.action, default: []].append(binding.key)
      }
    }
    return order.map { ($0, keys[$0] ?? []) }
  }

  /// This table with the user's own key for an action. The keys that the action had go; where
  /// the key did something else in the same places or inside of them, that is left without it.
  package func with(_ key: Key, for action: Action) -> KeyTable {
    let places = Set(bindings.filter { $0.action == action }.map(\.place))
    guard !places.isEmpty else { return self }
    var result = bindings.filter {
      $0.action != action && !($0.key == key && !places.isDisjoint(with: $0.place.chain))
    }
    let order = Place.allCases.filter(places.contains)
    result += order.compactMap { place in
      // A letter cannot be a command where letters are text.
      let isText = place.chain.contains(.typing) && key.typed != nil
      return isText ? nil : Binding(place, key, action)
    }
    return KeyTable(result)
  }
}
