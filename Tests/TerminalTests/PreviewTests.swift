import TestKit
import Testing

@Suite final class PreviewTests {
  private let home = Home()

  @Test("A value in the preview leads to its source and back", arguments: [(120, 40), (60, 16)])
  func sources(_ columns: Int, _ rows: Int) throws {
    home.keep(Sample.small)
    let pane = try home.start("open small", columns: columns, rows: rows)
    try pane.wait(for: "Layers")
    pane.press("P")
    try pane.wait(for: "Preview · Kubernetes · api")
    pane.press("]", "]", "]", "]")
    try pane.waitForPicture("Preview · Values · api")
    try pane.wait(for: "name: api")
    pane.press("n")
    try pane.wait(for: "db.POSTGRESMSTR_SVC · known now")
    pane.press("Enter")
    try pane.wait(for: "Tab next field")
    pane.press("Escape")
    try pane.wait(for: "db.POSTGRESMSTR_SVC · known now")
    pane.press("s")
    try pane.wait(for: "App name")
    pane.type("east")
    pane.press("Enter", "g")
    try pane.waitForPicture("app: east")
    pane.press("C-q")
    #expect(try pane.end() == 0)
  }

  @Test("What is typed is seen in the preview, and what an error is about")
  func live() throws {
    home.keep(Sample.small)
    let pane = try home.start("open small", columns: 120, rows: 40)
    try pane.wait(for: "Preview")
    pane.press("t", "t", "t", "t")
    try pane.wait(for: "Preview · Values")
    pane.press("e", "Tab", "Tab", "Tab")
    pane.type("3")
    try pane.wait(for: "replicas: 3")
    pane.type("3")
    try pane.wait(for: "1 error keeps this from being rendered")
    pane.press("BSpace")
    try pane.wait(without: "keeps this")
  }
}
