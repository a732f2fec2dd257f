import ProfileModel

/// The keys and list items around a place, told from indentation.
struct OutlineStack {
  private struct Level {
    /// A key at a column counts 2 × column, a list's dash at the same column one more.
    var depth: Int
    var step: FieldPath.Step
    /// What the key `name` says among the keys of the same table.
    var entryName: String?
  }

  private var levels: [Level] = []

  var path: [FieldPath.Step] { levels.map(\.step) }

  /// What the sibling key `name` of the innermost key says.
  var entryName: String? { levels.last?.entryName }

  /// A key begins at a column.
  mutating func key(_ name: String, at column: Int) {
    var former: Level?
    while let last = levels.last, last.depth >= column * 2 {
      if last.depth == column * 2 { former = last }
      levels.removeLast()
    }
    push(Level(depth: column * 2, step: .key(name), entryName: former?.entryName))
  }

  /// Nothing that YAML reads goes deeper; a line of a million dashes does.
  private mutating func push(_ level: Level) {
    if levels.count < YAMLStream.deepestNesting * 2 { levels.append(level) }
  }

  /// A key begins between brackets or braces, which stand inside whatever is indented.
  mutating func flowKey(_ name: String, depth: Int) {
    key(name, at: Self.flowColumn + depth)
  }

  private static let flowColumn = 1_000_000

  /// A place between brackets or braces belongs to what stands around them.
  mutating func leaveFlow(to depth: Int) {
    let column = Self.flowColumn + depth
    while let last = levels.last, last.depth >= column * 2 { levels.removeLast() }
  }

  /// A dash begins an item of a list at a column.
  mutating func dash(at column: Int) {
    while let last = levels.last, last.depth > column * 2 + 1 { levels.removeLast() }
    if let last = levels.last, last.depth == column * 2 + 1, case .index(let number) = last.step {
      levels[levels.count - 1].step = .index(number + 1)
    } else {
      push(Level(depth: column * 2 + 1, step: .index(0)))
    }
  }

  /// The value of the innermost key, where that is `name`.
  mutating func note(value: String) {
    guard let last = levels.indices.last, levels[last].step == .key("name") else { return }
    levels[last].entryName = value
  }

  /// A blank place at a column belongs to the levels further left.
  mutating func leave(to column: Int) {
    while let last = levels.last, last.depth >= column * 2 { levels.removeLast() }
  }

  mutating func clear() { levels = [] }

  /// The depth of the innermost level, as a column: block scalars are indented further than it.
  var innermostColumn: Int { levels.last.map { $0.depth / 2 } ?? -1 }
}
