import TestKit
import Testing

@Suite final class ImportTests {
  private let home = Home()

  @Test("A Compose file from disk becomes an open stack, and is saved")
  func compose() throws {
    home.program.write(
      """
      name: stall
      services:
        db:
          image: postgres:14
          environment: {POSTGRES_PASSWORD: hunter2, POSTGRES_USER: shop, POSTGRES_DB: orders}
        api:
          image: ghcr.io/acme/api:1.0.0
          privileged: true
          environment: {DB_HOST: db}

      """, to: "compose.yaml")
    let pane = try home.start()
    try pane.wait(for: "Import")
    pane.press("i")
    try pane.wait(for: "Secrets")
    pane.type("compo")
    try pane.wait(for: "1 of 1")
    pane.press("Tab")
    try pane.wait(without: "1 of 1")
    pane.press("Enter")
    try pane.wait(for: "not taken over")
    try pane.wait(for: "privileged")
    #expect(home.program.shell("ls data/strata/profiles 2>/dev/null").output.isEmpty)
    pane.press("Enter")
    try pane.wait(for: "imported stall 1.0.0")
    try pane.wait(for: "Layers")
    pane.press("C-s")
    try pane.wait(for: "saved stall 1.0.0")
    let text = home.program.read("data/strata/profiles/stall/1.0.0.yaml")
    #expect(text.contains("service: postgresql") && !text.contains("hunter2"))
    #expect(home.program.run("validate", "stall").status == 0)
    pane.press("C-q")
    #expect(try pane.end() == 0)
  }

  @Test("A file that is not there is told of, and the path is mended where it stands")
  func missing() throws {
    home.program.write("name: a\nservices: {web: {image: nginx}}\n", to: "b.yaml")
    let pane = try home.start()
    try pane.wait(for: "Import")
    pane.press("i")
    try pane.wait(for: "Secrets")
    pane.type("./c.yaml")
    pane.press("Enter")
    try pane.wait(for: "there is no")
    pane.press("C-u")
    pane.type("./b.yaml")
    try pane.wait(without: "there is no")
    try pane.wait(for: "./b.yaml")
    try pane.wait(without: "1 of 1")
    pane.press("Enter")
    try pane.wait(for: "a 1.0.0")
  }

  @Test("A service of one's own: written, in the catalogue at once, the first layer of a profile")
  func service() throws {
    let pane = try home.start(columns: 100, rows: 30)
    try pane.wait(for: "Browse the catalogue")
    pane.press("C")
    try pane.wait(for: "13 services")
    pane.press("G")
    pane.press("n")
    try pane.wait(for: "New service")
    pane.type("our-roach")
    pane.press("Enter")
    try pane.wait(for: "14 services, 1 own")
    try pane.wait(for: "Our roach")
    let text = home.program.read("data/strata/services/our-roach.yaml")
    #expect(text.contains("id: our-roach") && text.contains("title: Our roach"))
    #expect(home.program.run("catalog", "our-roach").status == 0)
    pane.press("Enter")
    try pane.wait(for: "becomes its first layer")
    pane.type("web")
    pane.press("Enter")
    try pane.wait(for: "added our-roach-1")
    pane.press("C-s")
    try pane.wait(for: "saved web 1.0.0")
    #expect(
      home.program.read("data/strata/profiles/web/1.0.0.yaml").contains("service: our-roach"))
  }
}
