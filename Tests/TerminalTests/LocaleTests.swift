import TestKit
import Testing

@Suite final class LocaleTests {
  private let home = Home()

  @Test(
    "Letters of all the world are where they belong, whatever the locale",
    arguments: ["LC_ALL=C", "LC_ALL=POSIX", "LC_ALL=xx_YY.UTF-8", "-u LC_ALL LANG=nonsense"])
  func wide(_ locale: String) throws {
    home.keep(Sample.profile("small", description: "Café 日本語 in one row"))
    let pane = try home.start(columns: 100, rows: 30, variables: locale)
    let lines = try pane.wait(for: "small")
    try pane.wait(for: "Café 日本語")
    #expect(Borders.areStraight(lines))
    pane.press("Enter")
    #expect(Borders.areStraight(try pane.wait(for: "Layers")))
  }

  @Test("Where the locale has no such letters, nothing moves")
  func narrow() throws {
    home.keep(Sample.profile("small", description: "Café 日本語 in one row"))
    let pane = try home.start(columns: 100, rows: 30, variables: "LC_ALL=en_US.ISO-8859-1")
    let lines = try pane.wait(for: "in one row")
    #expect(lines.joined().utf8.allSatisfy { $0 < 0x7F })
    let widths = Set(lines.filter { $0.hasPrefix("|") }.map(\.utf8.count))
    #expect(widths == [100], "\(lines)")
  }
}
