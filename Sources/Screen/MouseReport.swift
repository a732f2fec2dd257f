/// What a terminal tells of its mouse, before it is known what it means.
struct MouseReport: Equatable {
  /// The button, and what is held with it.
  var code: Int
  var isRelease: Bool
  var column: Int
  var row: Int
}

/// Makes events of reports: which presses are double clicks, which movements belong to a press.
struct MouseReader {
  /// Presses nearer than this many milliseconds make a double click.
  private static let doubleClick = 400

  private var lastPress: (point: Point, time: Int)?
  private var isHeld = false

  /// What a report means; nil for buttons and movements that mean nothing here.
  mutating func event(_ report: MouseReport, at now: Int) -> Mouse? {
    let point = Point(max(0, report.column), max(0, report.row))
    if report.code & 64 != 0 {
      guard !report.isRelease, report.code & 3 < 2 else { return nil }
      return Mouse(report.code & 1 == 0 ? .wheelUp : .wheelDown, point)
    }
    guard report.code & (3 | 128) == 0 else { return nil }
    if report.isRelease {
      guard isHeld else { return nil }
      isHeld = false
      return Mouse(.release, point)
    }
    if report.code & 32 != 0 {
      lastPress = nil
      return isHeld ? Mouse(.drag, point) : nil
    }
    isHeld = true
    return Mouse(press(point, now), point)
  }

  private mutating func press(_ point: Point, _ now: Int) -> Mouse.Event {
    if let last = lastPress, last.point == point, now - last.time <= Self.doubleClick {
      lastPress = nil
      return .doubleClick
    }
    lastPress = (point, now)
    return .press
  }
}
