import Composer
import ComposerKit
import Screen
import Testing

/// What the user does with the mouse.
extension Story {
  /// Where a text stands on the screen: the given one of several.
  func point(_ text: String, _ number: Int = 0) -> Point? {
    var left = number
    for row in 0..<frame.size.rows {
      let cells = frame.row(row).enumerated().filter { $0.element.character != nil }
      let line = cells.compactMap(\.element.character)
      let wanted = Array(text)
      guard !wanted.isEmpty, line.count >= wanted.count else { continue }
      for start in 0...(line.count - wanted.count)
      where Array(line[start..<start + wanted.count]) == wanted {
        if left == 0 { return Point(cells[start].offset, row) }
        left -= 1
      }
    }
    return nil
  }

  /// Clicks on a text.
  mutating func click(
    _ text: String, _ number: Int = 0, at place: SourceLocation = #_sourceLocation
  ) {
    mouse([.press, .release], on: text, number, place)
  }

  mutating func doubleClick(
    _ text: String, _ number: Int = 0, at place: SourceLocation = #_sourceLocation
  ) {
    mouse([.press, .release, .doubleClick, .release], on: text, number, place)
  }

  mutating func wheel(
    _ event: Mouse.Event, over text: String, at place: SourceLocation = #_sourceLocation
  ) {
    mouse([event], on: text, 0, place)
  }

  private mutating func mouse(
    _ events: [Mouse.Event], on text: String, _ number: Int, _ place: SourceLocation
  ) {
    guard let point = point(text, number) else {
      Issue.record("no \(text) on the screen\n\(screen)", sourceLocation: place)
      return
    }
    for event in events { take(.input(.mouse(Mouse(event, point)))) }
  }

  /// Drags one text onto another.
  mutating func drag(
    _ text: String, onto other: String, at place: SourceLocation = #_sourceLocation
  ) {
    guard let start = point(text), let end = point(other) else {
      Issue.record("no \(text) or \(other) on the screen\n\(screen)", sourceLocation: place)
      return
    }
    for (event, point) in [(Mouse.Event.press, start), (.drag, end), (.release, end)] {
      take(.input(.mouse(Mouse(event, point))))
    }
  }
}
