import CNcurses
import Screen

/// Puts pictures on the screen.
struct Painter {
  private let abilities: TerminalAbilities
  private let usesPlainSigns: Bool
  private var palette: Palette
  /// What is on the screen; nil: nobody knows.
  private var shown: Frame?
  private var isCursorShown = true

  init(_ abilities: TerminalAbilities, usesPlainSigns: Bool) {
    self.abilities = abilities
    self.usesPlainSigns = usesPlainSigns
    palette = Palette(colors: abilities.colors)
  }

  /// Has the next picture painted as a whole.
  mutating func forget() { shown = nil }

  mutating func draw(_ frame: Frame, _ theme: Theme) {
    let isAllNew = palette.use(theme) || shown?.size != frame.size
    if isAllNew {
      wclear(cnc_screen())
      shown = nil
    }
    // In the corner of a single column ncurses takes the sign before it, which is none of its own.
    let rows = frame.size.columns > 1 ? min(frame.size.rows, Int(cnc_rows())) : 0
    for row in 0..<rows {
      guard let shown else {
        paint(frame, row, 0..<frame.size.columns)
        continue
      }
      if let columns = frame.changes(inRow: row, since: shown) { paint(frame, row, columns) }
    }
    place(frame.cursor)
    wnoutrefresh(cnc_screen())
    doupdate()
    shown = frame
  }

  private mutating func place(_ cursor: Point?) {
    if (cursor != nil) != isCursorShown {
      isCursorShown = cursor != nil
      curs_set(isCursorShown ? 1 : 0)
    }
    guard let cursor else { return }
    wmove(cnc_screen(), Int32(clamping: cursor.row), Int32(clamping: cursor.column))
  }

  private func paint(_ frame: Frame, _ row: Int, _ columns: Range<Int>) {
    let cells = frame.row(row)
    var first = cells.startIndex + columns.lowerBound
    if cells[first].isSecondHalf, first > cells.startIndex { first -= 1 }
    let last = cells.startIndex + columns.upperBound
    let width = last - first
    withUnsafeTemporaryAllocation(of: cchar_t.self, capacity: width) { cchars in
      var count = 0
      var isReplaced = false
      for index in first..<last {
        let cell = cells[index]
        if cell.isSecondHalf, !isReplaced { continue }
        let isWide = index + 1 < cells.endIndex && cells[index + 1].isSecondHalf
        let text = signs(cell, isWide ? 2 : 1)
        isReplaced = isWide && text.0 != cell.firstScalar
        set(&cchars[count], text, cell.style)
        count += 1
      }
      cnc_paint(
        Int32(clamping: row), Int32(clamping: first - cells.startIndex), cchars.baseAddress,
        Int32(clamping: count))
    }
  }

  /// Stands for what the C library knows otherwise; one column wide.
  private static let replacement: UInt32 = 0xFFFD
  private typealias Signs = (UInt32, UInt32, UInt32, UInt32, UInt32)

  private func set(_ target: inout cchar_t, _ signs: Signs, _ style: Style) {
    let look = palette[style]
    withUnsafeBytes(of: signs) { bytes in
      cnc_set_cell(
        &target, bytes.assumingMemoryBound(to: UInt32.self).baseAddress, look.attributes, look.pair)
    }
  }

  /// A cell's scalars as they are sent: what the C library knows otherwise than we do would move
  /// the rest of the row.
  private func signs(_ cell: Cell, _ width: Int32) -> Signs {
    let first = cell.firstScalar
    if first < 0x7F {
      return cell.hasManyScalars && abilities.isUnicode ? all(cell) : (max(first, 0x20), 0, 0, 0, 0)
    }
    if usesPlainSigns || !abilities.isUnicode, let sign = PlainSigns.sign(for: first) {
      return (sign, 0, 0, 0, 0)
    }
    guard abilities.isUnicode else { return (PlainSigns.unknown, 0, 0, 0, 0) }
    guard cnc_width(first) == width else { return (Self.replacement, 0, 0, 0, 0) }
    return cell.hasManyScalars ? all(cell) : (first, 0, 0, 0, 0)
  }

  private func all(_ cell: Cell) -> Signs {
    (cell.scalar(0), cell.scalar(1), cell.scalar(2), cell.scalar(3), cell.scalar(4))
  }
}
