/// What a mouse did, and where.
package struct Mouse: Hashable, Sendable {
  package enum Event: Hashable, Sendable {
    case press, drag, release, doubleClick, wheelUp, wheelDown
  }

  package var event: Event
  package var point: Point

  package init(_ event: Event, _ point: Point) {
    self.event = event
    self.point = point
  }
}

/// What comes from a terminal.
package enum Input: Equatable, Sendable {
  case key(Key)
  /// A text that was pasted, as it is, line ends as `\n`.
  case paste(String)
  case mouse(Mouse)
  case resized(Size)
}
