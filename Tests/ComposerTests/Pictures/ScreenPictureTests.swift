import Composer
import ComposerKit
import Screen
import TestKit
import Testing

/// A picture of each screen in two sizes and three themes, and the page that shows them.
@Suite struct ScreenPictureTests {
  private static let folder = "pictures/screens"

  private static func name(_ screen: PicturedScreen, _ size: Size, _ theme: String) -> String {
    "screens/\(screen.name)-\(size.columns)x\(size.rows)-\(theme)"
  }

  @Test("Each screen looks as it is shown", arguments: PicturedScreen.all)
  func pictures(screen: PicturedScreen) {
    for size in PicturedScreen.sizes {
      let frame = screen.reach(size).frame
      #expect(FrameChecks.problem(of: frame, size) == nil)
      for look in PicturedScreen.themes {
        Pictures.expect(
          frame, Self.name(screen, size, look.name), look.theme, isDark: look.isDark)
      }
    }
  }

  @Test("The pictures are small, and all of them are shown")
  func folder() {
    let folder = "\(Files.project)/docs/\(Self.folder)"
    let names = Files.names(in: folder)
    let bytes = names.reduce(0) { $0 + Files.bytes(of: "\(folder)/\($1)").count }
    #expect(bytes < 3_000_000, "\(bytes) bytes")
    let wanted = PicturedScreen.all.flatMap { screen in
      PicturedScreen.sizes.flatMap { size in
        PicturedScreen.themes.map { Self.name(screen, size, $0.name) + ".svg" }
      }
    }
    #expect(Set(names.map { "screens/\($0)" }) == Set(wanted))
  }

  @Test("The page shows every screen, with links to its other looks")
  func page() {
    var lines = [
      "# The screens", "",
      "Drawn by the interface itself: 80 columns by 24 lines, and 120 by 40; dark, light, and",
      "without colour. `RECORD=1` draws them anew (Tests/ComposerTests/Pictures).",
    ]
    for screen in PicturedScreen.all {
      lines += ["", "## \(screen.title)", "", screen.words, ""]
      lines.append("![\(screen.title)](\(Self.path(screen, Size(80, 24), "dark")))")
      lines.append("")
      for size in PicturedScreen.sizes {
        let links = PicturedScreen.themes.map {
          "[\($0.title)](\(Self.path(screen, size, $0.name)))"
        }
        lines.append("\(size.columns) × \(size.rows): \(links.joined(separator: " · "))  ")
      }
    }
    Pictures.expect(lines.joined(separator: "\n") + "\n", "screens.md")
  }

  private static func path(_ screen: PicturedScreen, _ size: Size, _ theme: String) -> String {
    "pictures/\(name(screen, size, theme)).svg"
  }
}
