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
    try pane.waitForPicture("Café 日本語")
    pane.press("Enter")
    try pane.waitForPicture("Layers")
  }

  @Test("Letters of all the world can be typed, whatever the locale", arguments: ["C", "C.UTF-8"])
  func typed(_ locale: String) throws {
    home.keep(Sample.small)
    let pane = try home.start("open small", variables: "LC_ALL=\(locale)")
    try pane.wait(for: "Layers")
    pane.press("p")
    try pane.wait(for: "Description")
    pane.press("Tab")
    pane.type("Café 日本")
    try pane.wait(for: "Café 日本")
    pane.press("Enter", "C-s")
    try pane.wait("it is saved") {
      home.program.read(Home.small).contains("Café 日本")
    }
  }

  @Test("Where the locale has no such letters, nothing moves")
  func narrow() throws {
    home.keep(Sample.profile("small", description: "Café 日本語 in one row"))
    let pane = try home.start(columns: 100, rows: 30, variables: "LC_ALL=en_US.ISO-8859-1")
    let lines = try pane.wait(until: "the whole picture") { lines in
      lines.joined().contains("in one row") && lines.contains { $0.hasPrefix("+- 1 profile") }
    }
    #expect(lines.joined().utf8.allSatisfy { $0 < 0x7F })
    let widths = Set(lines.filter { $0.hasPrefix("|") }.map(\.utf8.count))
    #expect(widths == [100], "\(lines)")
  }
}
