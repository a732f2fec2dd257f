/// Work in progress on a version or a file. It belongs to one running program.
package struct Draft: Hashable, Sendable {
  /// Whose draft it is, as far as this program can tell.
  package enum Standing: Hashable, Sendable {
    /// This program's own.
    case own
    /// Another program has the text open.
    case inUse
    /// Its program ended without saving or discarding it.
    case abandoned
  }

  package var location: ProfileLocation
  package var owner: RunningProgram
  package var standing: Standing
  /// Of the text that was edited; nil where there was none yet.
  package var base: Stamp?
  /// Seconds since 1970 at which it was written.
  package var written: Int

  package init(
    location: ProfileLocation, owner: RunningProgram, standing: Standing, base: Stamp?,
    written: Int
  ) {
    self.location = location
    self.owner = owner
    self.standing = standing
    self.base = base
    self.written = written
  }
}

/// A program while it runs. Its number alone says little: the system gives it to others later.
package struct RunningProgram: Hashable, Sendable {
  package var number: Int
  /// When it started, in the system's ticks.
  package var start: UInt64
  /// Which start of the machine the ticks count from.
  package var machineStart: String

  package init(number: Int, start: UInt64, machineStart: String) {
    self.number = number
    self.start = start
    self.machineStart = machineStart
  }
}
