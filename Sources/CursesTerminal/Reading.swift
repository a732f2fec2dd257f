package import Screen

/// What a wait for the terminal brought.
package struct Reading: Equatable, Sendable {
  package var inputs: [Input] = []
  /// Something can be read from the descriptor that was to wake.
  package var isWoken = false
  /// The terminal is gone; there is nothing to read or to draw on any more.
  package var isClosed = false
  /// The signal that wants the program to end: SIGTERM, SIGHUP, SIGINT or SIGQUIT. It is told
  /// once.
  package var endSignal: Int32?

  var isEmpty: Bool { inputs.isEmpty && !isWoken && !isClosed && endSignal == nil }
}
