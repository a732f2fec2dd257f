/// What a whole text must look like: a regular expression in the syntax of RE2, without what few
/// need. Matching takes time in proportion to the text, whatever the expression is.
package struct Pattern: Equatable, Sendable {
  /// The expression as it was written.
  package let text: String
  private let program: PatternProgram

  /// The most characters that an expression may have.
  package static let longestText = 1_000

  /// Reads an expression. What it holds beyond literals, classes, groups, alternatives, repetitions
  /// and anchors is refused.
  package init(_ text: String) throws(PatternFailure) {
    guard text.unicodeScalars.count <= Self.longestText else {
      throw PatternFailure(
        message: "a pattern may have \(Self.longestText) characters", offset: Self.longestText)
    }
    var parser = PatternParser(text)
    program = try PatternProgram(try parser.parse())
    self.text = text
  }

  /// Whether the whole value fits, from its first character to its last.
  package func matches(_ value: String) -> Bool {
    let scalars = Array(value.unicodeScalars)
    var run = PatternRun(program, length: scalars.count)
    for scalar in scalars {
      guard run.isAlive else { return false }
      run.take(scalar)
    }
    return run.isAccepted
  }
}

/// Why a text is no pattern.
package struct PatternFailure: Error, Equatable, Sendable {
  /// Plain words without a full stop.
  package var message: String
  /// How many Unicode scalars stand before the place that the message is about.
  package var offset: Int

  package init(message: String, offset: Int) {
    self.message = message
    self.offset = offset
  }
}

/// An expression as an automaton: each state says where it leads to.
private struct PatternProgram: Equatable, Sendable {
  enum State: Equatable, Sendable {
    case accept
    case take(ScalarSet, next: Int)
    case fork(Int, Int)
    case start(next: Int)
    case end(next: Int)
  }

  private(set) var states: [State] = [.accept]
  private(set) var first = 0
  /// Counts every visit to a node, as repeated empty groups cost time without adding states.
  private var visits = 0
  private static let limit = 10_000

  init(_ node: PatternNode) throws(PatternFailure) {
    first = try add(node, before: 0)
  }

  /// Adds the states of a node that goes on to the state `next`, and returns where they begin.
  private mutating func add(
    _ node: PatternNode, before next: Int
  ) throws(PatternFailure) -> Int {
    visits += 1
    guard visits <= Self.limit else {
      throw PatternFailure(message: "the pattern is too large with its repetitions", offset: 0)
    }
    switch node {
    case .set(let set): return append(.take(set, next: next))
    case .start: return append(.start(next: next))
    case .end: return append(.end(next: next))
    case .sequence(let items):
      var entry = next
      for item in items.reversed() { entry = try add(item, before: entry) }
      return entry
    case .choice(let branches): return try add(branches, before: next)
    case .repetition(let body, let least, let most):
      return try add(body, least, most, before: next)
    }
  }

  private mutating func add(
    _ branches: [PatternNode], before next: Int
  ) throws(PatternFailure) -> Int {
    var entry: Int?
    for branch in branches.reversed() {
      let start = try add(branch, before: next)
      entry = entry.map { append(.fork(start, $0)) } ?? start
    }
    return entry ?? next
  }

  private mutating func add(
    _ body: PatternNode, _ least: Int, _ most: Int?, before next: Int
  ) throws(PatternFailure) -> Int {
    var entry = next
    var required = least
    if let most {
      for _ in least..<most {
        entry = append(.fork(try add(body, before: entry), next))
      }
    } else {
      let loop = append(.fork(next, next))
      let start = try add(body, before: loop)
      states[loop] = .fork(start, next)
      // One round through the body is required, or none.
      entry = least > 0 ? start : loop
      required = max(0, least - 1)
    }
    for _ in 0..<required { entry = try add(body, before: entry) }
    return entry
  }

  private mutating func append(_ state: State) -> Int {
    states.append(state)
    return states.count - 1
  }
}

/// Follows all ways through the automaton at once, so that none is walked twice.
private struct PatternRun {
  private let program: PatternProgram
  private let length: Int
  private var step = 0
  private var active: [Int] = []
  private var pending: [Int] = []
  /// The step in which a state was reached last.
  private var reached: [Int]

  init(_ program: PatternProgram, length: Int) {
    self.program = program
    self.length = length
    reached = Array(repeating: -1, count: program.states.count)
    follow(program.first)
  }

  /// Whether anything that follows can still fit.
  var isAlive: Bool { !active.isEmpty }

  /// Whether what was taken so far fits.
  var isAccepted: Bool { reached[0] == step }

  mutating func take(_ scalar: Unicode.Scalar) {
    let before = active
    active.removeAll(keepingCapacity: true)
    step += 1
    for state in before {
      guard case .take(let set, let next) = program.states[state], set.contains(scalar) else {
        continue
      }
      follow(next)
    }
  }

  /// Notes a state and all that it leads to without taking a character.
  private mutating func follow(_ state: Int) {
    pending.append(state)
    while let state = pending.popLast() {
      guard reached[state] != step else { continue }
      reached[state] = step
      switch program.states[state] {
      case .accept: break
      case .take: active.append(state)
      case .fork(let one, let other): pending += [other, one]
      case .start(let next): if step == 0 { pending.append(next) }
      case .end(let next): if step == length { pending.append(next) }
      }
    }
  }
}
