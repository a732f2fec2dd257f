import Composer
import ComposerKit
import ProfileModel
import Screen
import Testing

/// What others do to the versions while they are on the screen, and what git knows of it.
@Suite struct VersionsWatchStories {
  private static let newest = Samples.ledger.replacing("1.0.0", with: "2.0.0")

  private static func asked(_ story: Story) -> Int {
    story.effects.count { if case .compare = $0 { true } else { false } }
  }

  @Test("A version that another program saves is there a second later; the selection stays")
  func watched() {
    var story = Story.opened("ledger")
    story.press("V", "down")
    story.disk["ledger", "2.0.0"] = Self.newest
    story.wait()
    story.sees("2.0.0", "3 versions")
    story.expect(story.cursorLine.contains("1.0.0"), "another line is selected")
    story.disk["ledger", "2.0.0"] = nil
    story.wait()
    story.sees("2 versions")
  }

  @Test("Where nothing changed, nothing is compared again, and nothing flickers")
  func calm() {
    var story = Story.opened("ledger")
    story.press("V", "down")
    let asked = Self.asked(story)
    let before = story.screen
    for _ in 0..<3 { story.wait() }
    #expect(Self.asked(story) == asked && story.screen == before)
    story.hold()
    story.wait()
    story.wait()
    #expect(story.screen == before)
    story.release()
    #expect(story.screen == before)
  }

  @Test("The oldest version is compared with the one that followed")
  func oldest() {
    var story = Story(
      on: Disk(Samples.library), program: 1, opening: .version("ledger", Version(1, 0, 0)))
    story.press("V")
    story.expect(story.cursorLine.contains("1.0.0"), "another line is selected")
    story.sees("1.0.0 → 1.1.0")
  }

  @Test("The version that is compared is read again where another program writes it")
  func rewritten() {
    var story = Story.opened("ledger")
    story.press("V", "down")
    story.disk["ledger", "1.0.0"] = Samples.ledger.replacing("books}", with: "words}")
    story.wait()
    story.sees("words → books")
  }

  @Test("In a checkout: who committed a version, and when; elsewhere nothing is said")
  func authors() {
    let disk = Disk(Samples.library)
    disk.authors = [
      Version(1, 0, 0): .init(name: "Ada Lovelace", time: disk.now - 86_400 * 3),
      Version(1, 1, 0): .init(name: "Grace\u{1B}[31m Hopper", time: disk.now - 7200),
    ]
    var story = Story(
      on: disk, program: 1, size: Size(60, 16), opening: .version("ledger", Version(1, 1, 0)))
    story.press("V")
    story.sees("committed by Grace", "2 hours ago", "by")
    story.press("down")
    story.sees("committed by Ada Lovelace, 3 days ago")
    let problem = FrameChecks.problem(of: story.frame, Size(60, 16))
    story.expect(problem == nil, problem ?? "")
    story = .opened("ledger")
    story.press("V")
    story.seesNo("committed by")
  }

  @Test("The target of what is rendered is switched here, and the title says which")
  func target() {
    var story = Story.opened("ledger", size: Size(120, 40))
    story.press("V", "t")
    story.sees("[ rendered ]", "for Palette API", "t target")
    story.press("t")
    story.sees("for Terraform")
    story.press("t", "t", "t")
    story.sees("for Kubernetes")
    story.press("esc", "4", "t", "t", "V", "]", "]")
    story.sees("for Terraform")
  }

  @Test("Another width: the lines are broken anew, and none is missing meanwhile")
  func resized() {
    var story = Story.opened("shop", size: Size(120, 40))
    story.press("D", "V")
    story.sees("+ ui-2")
    story.hold()
    story.resize(80, 24)
    story.sees("+ ui-2")
    story.seesNo("being compared")
    story.release()
    story.sees("+ ui-2")
  }

  @Test("Deleted here, brought back here; a change made later is undone first")
  func deleted() {
    var story = Story.opened("ledger")
    story.press("V", "down", "d")
    story.expect(story.cursorText.hasPrefix("Cancel"), "the focus is elsewhere")
    story.go(toButton: "Delete")
    story.press("enter")
    story.sees("1 version")
    story.press("u")
    story.sees("2 versions")
    story.press("home", "down", "d")
    story.go(toButton: "Delete")
    story.press("enter", "esc", "D", "V")
    story.sees("1 version")
    story.press("u")
    story.sees("undone: duplicated cache", "1 version")
    story.expect(story.layers, is: ["cache"])
    story.press("u")
    story.sees("2 versions")
  }

  @Test(
    "No text moves a border here, and nothing raw is on the screen", arguments: HostileTexts.all)
  func hostile(text: String) {
    for size in [Size(60, 16), Size(120, 40)] {
      let disk = HostileTests.library(text)
      disk["shop", "1.1.0"] = HostileTests.library("calm")["shop", "1.0.0"]?.replacing(
        "1.0.0", with: "1.1.0")
      disk.authors = [Version(1, 0, 0): .init(name: text, time: disk.now)]
      var story = Story(
        on: disk, program: 1, size: size, opening: .version("shop", Version(1, 1, 0)))
      for key in ["V", "tab", "down", "down", "end", "]", "]", "t", "esc", "down", "b", "r", "V"] {
        story.press(key)
        let problem = FrameChecks.problem(of: story.frame, size)
        story.expect(problem == nil, "\(problem ?? "") after \(key)")
      }
    }
  }
}
