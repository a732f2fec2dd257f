/// A pure part of the program, with an input.
struct Part: Sendable {
  let name: String
  /// What it does, for who reads that it has become slow.
  let title: String
  /// How often it runs in one counting: what is small, or goes round, more than once.
  let times: Int
  /// Makes the input and gives the work, which says how much came of it.
  let prepare: @Sendable () -> () -> Int

  init(
    _ name: String, _ title: String, times: Int = 1, prepare: @escaping @Sendable () -> () -> Int
  ) {
    self.name = name
    self.title = title
    self.times = times
    self.prepare = prepare
  }
}

/// Runs it, and nobody counts.
func repeated(_ work: () -> Int, times: Int) -> Int {
  var sum = 0
  for _ in 0..<times { sum &+= work() }
  return sum
}

/// Runs it where instructions are counted: by this name the counting is switched on and off.
@_silgen_name("strata_part") @inline(never)
func counted(_ work: () -> Int, times: Int) -> Int {
  var sum = 0
  for _ in 0..<times { sum &+= work() }
  return sum
}
