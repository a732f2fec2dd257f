import Formats

/// Which fields JSON has, and of which types they are, in all texts that were looked at.
struct JSONShape {
  /// In the order in which they were met; `[]` stands for each item.
  private(set) var paths: [String] = []
  private var types: [String: Set<String>] = [:]
  /// Fields that are not looked into.
  private let without: Set<String>

  init(without: Set<String>) { self.without = without }

  mutating func add(_ value: JSONValue, at path: String) {
    note(Self.type(of: value), at: path)
    guard !without.contains(path) else { return }
    for member in value.object ?? [] {
      add(member.value, at: path.isEmpty ? member.key : "\(path).\(member.key)")
    }
    for item in value.array ?? [] { add(item, at: path + "[]") }
  }

  mutating func note(_ type: String, at path: String) {
    if types[path] == nil { paths.insert(path, at: place(of: path)) }
    types[path, default: []].insert(type)
  }

  /// Behind what is met already of the same table.
  private func place(of path: String) -> Int {
    var parent = path[...]
    if parent.hasSuffix("[]") {
      parent = parent.dropLast(2)
    } else {
      parent = parent[..<(parent.lastIndex(of: ".") ?? parent.startIndex)]
    }
    let last = paths.lastIndex {
      parent.isEmpty || $0 == parent || $0.hasPrefix("\(parent).") || $0.hasPrefix("\(parent)[")
    }
    return last.map { $0 + 1 } ?? paths.count
  }

  /// Whether more is known than that it may be null or empty.
  func isTold(_ path: String) -> Bool {
    let own = types[path] ?? []
    if own == ["null"] { return false }
    return !own.contains("array") || types[path + "[]"] != nil
  }

  /// `array of objects`, `string or null`.
  func type(at path: String) -> String {
    let own = types[path] ?? []
    let words = Self.order.filter(own.contains).map { type in
      guard type == "array", let items = types[path + "[]"] else { return type }
      return "array of "
        + Self.order.filter(items.contains).map { "\($0)s" }.joined(separator: ", ")
    }
    return words.joined(separator: words.count > 2 ? ", " : " or ")
  }

  private static let order = ["object", "array", "string", "integer", "number", "boolean", "null"]

  private static func type(of value: JSONValue) -> String {
    switch value {
    case .null: "null"
    case .bool: "boolean"
    case .integer: "integer"
    case .number: "number"
    case .string: "string"
    case .array: "array"
    case .object: "object"
    }
  }
}
