import TestKit
import Testing

@Suite final class SizeTests {
  private let home = Home()

  @Test(
    "Library, stack and catalogue are drawn at every size, with straight borders",
    arguments: [(60, 16), (80, 24), (120, 40), (240, 70)])
  func drawn(_ columns: Int, _ rows: Int) throws {
    home.keepMany(20)
    let pane = try home.start(columns: columns, rows: rows)
    try expect(pane, ["shop-00", "20 profiles"], columns, rows)
    pane.press("Enter")
    try expect(pane, ["shop-00", "Layers", "notes"], columns, rows)
    pane.press("C")
    try expect(pane, ["Catalogue", "Services", "Container"], columns, rows)
  }

  private func expect(
    _ pane: TerminalPane, _ words: [String], _ columns: Int, _ rows: Int
  ) throws {
    try pane.wait(until: "\(words) within straight borders") { lines in
      let text = lines.joined(separator: "\n")
      return words.allSatisfy { text.contains($0) } && Borders.areStraight(lines)
        && lines.contains { Borders.columns($0).count == columns } && lines.count == rows + 1
    }
  }

  /// What is open while the terminal changes its size, and how to see that it still is.
  enum Open: String, CaseIterable, Sendable {
    case list, menu, dialog, completion, text

    var words: String { self == .list ? "" : "open small" }

    var keys: [String] {
      switch self {
      case .list: ["End", "Up"]
      case .menu: ["C-p", "a", "d", "d"]
      case .dialog: ["p", "Tab", "h", "a", "l", "f"]
      case .completion: ["Enter", "Tab", "{", "{"]
      case .text: ["j", "Enter", "Tab", "Tab", "Enter", "h", "a", "l", "f"]
      }
    }

    var sign: String {
      switch self {
      case .list: "▌  shop-18"
      case .menu: "/ add"
      case .dialog: "Description"
      case .completion: "db.USERNAME"
      case .text: "halfapiVersion"
      }
    }

    /// What is pressed at the end, and what comes of it.
    var end: (key: String, sign: String) {
      switch self {
      case .list: ("Enter", "shop-18 1.0.0")
      case .menu: ("Enter", "Services")
      case .dialog: ("Enter", "•")
      case .completion: ("Enter", "}}")
      case .text: ("M-u", "colour: blue")
      }
    }
  }

  @Test("Nothing is lost, however small the terminal becomes", arguments: Open.allCases)
  func resized(_ open: Open) throws {
    home.keepMany(open == .list ? 20 : 0)
    home.keep(Sample.small)
    let pane = try home.start(open.words)
    try pane.wait(for: open == .list ? "21 profiles" : "Layers")
    pane.press(open == .list ? ["End", "Up", "Up"] + open.keys.dropFirst(2) : open.keys)
    try pane.wait(for: open.sign)
    for (columns, rows) in [(60, 16), (120, 40), (240, 70), (80, 24), (60, 16)] {
      pane.resize(columns, rows)
      try pane.wait(until: "\(open.sign) at \(columns) × \(rows)") { lines in
        lines.count == rows + 1 && lines.contains { $0.contains(open.sign) }
          // The editor has no borders; its title ends a column before the screen does.
          && lines.contains { (columns - 1...columns).contains(Borders.columns($0).count) }
      }
    }
    try pass(pane, columns: 20, rows: 5, "Strata needs 60 × 16")
    try pass(pane, columns: 1, rows: 1, "")
    pane.resize(80, 24)
    try pane.wait(for: open.sign)
    pane.press(open.end.key)
    try pane.wait(for: open.end.sign)
  }

  /// Letters that nobody sees are no letters.
  private func pass(_ pane: TerminalPane, columns: Int, rows: Int, _ line: String) throws {
    pane.resize(columns, rows)
    try pane.wait(until: "nothing but `\(line)`") { $0.first == line && $0.count <= rows + 1 }
    pane.press("x", "Enter", "d", "Escape")
    #expect(pane.process.isAlive)
  }
}
