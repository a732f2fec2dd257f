import Composer
import ComposerKit
import ProfileModel
import Screen
import Testing

/// A picture without any colour: characters, weight, lines and exchanged colours alone.
struct PlainFrame {
  struct Cell: Hashable {
    var character: Character?
    var isBold: Bool
    var isDim: Bool
    var isReversed: Bool
    var isUnderlined: Bool
  }

  let rows: [[Cell]]

  init(_ frame: Frame) {
    rows = (0..<frame.size.rows).map { number in
      frame.row(number).map { cell in
        let look = Theme.plain[cell.style.role]
        return Cell(
          character: cell.character, isBold: look.isBold || cell.style.isBold, isDim: look.isDim,
          isReversed: look.isReversed || cell.style.isReversed,
          isUnderlined: look.isUnderlined || cell.style.isUnderlined)
      }
    }
  }

  /// How a text on the screen looks, without its characters: the looks of its first cells.
  func looks(at point: Point, _ count: Int) -> [Cell] {
    rows[point.row][point.column..<min(point.column + count, rows[point.row].count)].map {
      var cell = $0
      cell.character = nil
      return cell
    }
  }

  /// The cells of a row, with all that can be seen of them.
  func row(_ number: Int) -> [Cell] { rows[number] }
}

extension Story {
  var plain: PlainFrame { PlainFrame(frame) }

  /// How a text on the screen looks without colour.
  func looks(_ text: String, _ number: Int = 0) -> [PlainFrame.Cell] {
    point(text, number).map { plain.looks(at: $0, text.count) } ?? []
  }
}
