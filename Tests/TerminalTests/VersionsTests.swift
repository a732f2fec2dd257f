import TestKit
import Testing

@Suite final class VersionsTests {
  private let home = Home()

  private static let later = Sample.profile("small", user: "teller").replacing(
    "1.0.0", with: "1.1.0"
  ).replacing("nginx:1.27", with: "nginx:1.28")

  @Test(
    "Two versions are compared, one layer is restored, the next version is saved",
    arguments: [(120, 40), (60, 16)])
  func restore(_ columns: Int, _ rows: Int) throws {
    home.keep(Sample.small)
    home.keep(Self.later, version: "1.1.0")
    let pane = try home.start("open small", columns: columns, rows: rows)
    try pane.wait(for: "Layers")
    pane.press("V")
    try pane.wait(for: "2 versions")
    pane.press("2")
    try pane.waitForPicture("[ model ]")
    try pane.wait(for: "nginx:1.27 → nginx:1.28")
    pane.press("]", "]")
    try pane.waitForPicture("for Kubernetes")
    pane.press("t")
    try pane.wait(for: "for Palette API")
    pane.press("[", "[")
    try pane.wait(for: "clerk → teller")
    pane.press("g", "Enter")
    try pane.wait(for: "go to a layer that differs")
    pane.press("j", "Enter")
    try pane.wait(for: "restored db as in small 1.0.0")
    pane.press("S")
    try pane.wait(for: "suggested: settings of")
    pane.press("Enter")
    try pane.wait(for: "saved small 1.1.1")
    let saved = home.program.read("data/strata/profiles/small/1.1.1.yaml")
    #expect(saved.contains("username: clerk") && saved.contains("nginx:1.28"), "\(saved)")
    #expect(home.program.read("data/strata/profiles/small/1.1.0.yaml") == Self.later)
    pane.press("C-q")
    #expect(try pane.end() == 0)
  }

  @Test("A version that somebody else saves turns up, with who committed the others")
  func watched() throws {
    home.keep(Sample.small)
    let git = home.program.shell(
      """
      cd data/strata && git init -q . && git add . &&
        git -c user.name='Ada Lovelace' -c user.email=ada@example.org commit -q -m first
      """)
    let pane = try home.start("open small", columns: 100, rows: 30)
    try pane.wait(for: "Layers")
    pane.press("V")
    try pane.wait(for: "1 version")
    // A machine without git has nobody to tell of.
    if git.status == 0 { try pane.wait(for: "by Ada Lovelace") }
    home.keep(Self.later, version: "1.1.0")
    try pane.wait(for: "2 versions")
    try pane.wait(for: "1.0.0 → 1.1.0")
  }
}
