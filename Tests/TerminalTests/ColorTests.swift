import TestKit
import Testing

@Suite final class ColorTests {
  private let home = Home()

  private func colors(_ words: String, _ variables: String) throws -> (has: Bool, line: String) {
    home.keepMany(3)
    let pane = try home.start(words, variables: variables)
    try pane.wait(for: "shop-02")
    let lines = pane.coloredLines
    return (
      lines.contains { Self.hasColor($0) }, lines.first { $0.contains("shop-00") } ?? ""
    )
  }

  /// Whether one of the sequences that set attributes sets a colour.
  private static func hasColor(_ line: String) -> Bool {
    line.split(separator: "\u{1B}[").dropFirst().contains { piece in
      guard let end = piece.firstIndex(where: { $0.isLetter }), piece[end] == "m" else {
        return false
      }
      return piece[..<end].split { $0 == ";" || $0 == ":" }.compactMap { Int($0) }.contains {
        (30...38).contains($0) || (40...48).contains($0) || (90...107).contains($0)
      }
    }
  }

  @Test(
    "NO_COLOR, --color never and a plain theme: no colours, and the selection is still seen",
    arguments: [("", "NO_COLOR=1", ""), ("--color never", "", ""), ("", "", "theme: plain\n")])
  func none(_ words: String, _ variables: String, _ settings: String) throws {
    home.configure(settings)
    let (has, line) = try colors(words, variables)
    #expect(!has)
    #expect(
      line.contains("▌") && line.contains("\u{1B}[1;7m") || line.contains("\u{1B}[7m"), "\(line)")
  }

  @Test(
    "Colours: as usual, and with --color always whatever NO_COLOR says",
    arguments: [("", ""), ("--color always", "NO_COLOR=1"), ("--color auto", "")])
  func some(_ words: String, _ variables: String) throws {
    #expect(try colors(words, variables).has)
  }
}
