import Composer
import ComposerKit
import ProfileModel
import Screen
import Testing

/// Where there is little room, what matters is still read whole.
@Suite struct SmallScreenStories {
  private static let small = Size(60, 16)

  @Test("A long message takes a second line, and gives it back")
  func message() {
    let disk = Disk(Samples.library)
    let shop = ProfileLocation.version("shop", Version(1, 0, 0))
    disk.drafts[Disk.Work(location: shop, owner: 7)] = Disk.Kept(
      text: Samples.shop.replacing("A small shop", with: "Half done"), base: Stamp(Samples.shop),
      written: disk.now - 120)
    var story = Story(on: disk, program: 8, size: Self.small)
    story.sees("a program that ended left work on shop 1.0.0: open it to", "take it up")
    story.seesNo("5 profiles")
    story.press("down")
    story.sees("4 profiles")
    story.seesNo("take it up")
  }

  @Test("Why a version is suggested is read whole, beside its number or below")
  func suggestion() {
    var story = Story.opened("ledger", size: Self.small)
    story.press("S")
    story.sees("nothing changed since it was opened")
    story.press("esc", "r")
    story.retype("a-cache-of-many-words")
    story.press("enter", "S")
    story.sees("suggested: layer cache was renamed to a-cache-of")
  }

  @Test("A title that tabs stand in ends with an ellipsis")
  func titles() {
    var story = Story.opened("ledger", size: Size(80, 24))
    story.press("r")
    story.retype("a-cache-with-a-long-name")
    story.press("enter")
    story.sees("… 3 outputs  4 preview")
    story = .opened("ledger", size: Self.small)
    story.press("r")
    story.retype("a-cache-with-a-name-that-is-as-long-as-names-are")
    story.press("enter", "W")
    story.sees("…[reads] read by  text")
  }

  @Test("What a wire reads is seen where the layer's name leaves no room for it")
  func wires() {
    var story = Story.opened("shop", size: Self.small)
    story.select("db")
    story.press("r")
    story.retype("orders-database")
    story.press("enter")
    story.select("api")
    story.press("w", "left", "right")
    story.sees("‹POSTGRESMSTR_SVC", "‹PASSWORD›  secret")
    story.resize(100, 30)
    story.sees("‹orders-database.POSTGRESMSTR_SVC", "‹orders-database.PASSWORD›  secret")
  }

  @Test("The first start says all of it at 80 columns")
  func start() {
    let story = Story(library: [], size: Size(80, 24))
    story.sees("what they become.", "an API, a UI", "what services need and what they offer")
    story.seesNo("…")
  }

  @Test("Without colour, no blanks are underlined")
  func underlines() {
    for ground in [Ground.comparison, .findings, .versions] {
      let story = ground.story()
      for row in 0..<story.frame.size.rows {
        let cells = story.plain.row(row)
        for (column, cell) in cells.enumerated()
        where cell.character == " " && cell.isUnderlined {
          let isBetween =
            column > 0 && column + 1 < cells.count && cells[column - 1].isUnderlined
            && cells[column + 1].isUnderlined
          story.expect(isBetween, "\(ground.rawValue): \(column), \(row)")
        }
      }
    }
  }
}
