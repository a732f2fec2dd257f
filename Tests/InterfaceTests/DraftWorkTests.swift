import Composer
import ProfileLibrary
import ProfileModel
import TestKit
import Testing

@testable import strata

struct DraftWorkTests {
  let desk = Desk()

  init() throws {
    try desk.make("shop")
    _ = desk.perform(.list)
  }

  /// Leaves a draft as a program does that is killed.
  private func abandon(
    _ text: String, _ location: ProfileLocation? = nil, base: Stamp? = nil
  ) throws {
    try desk.drafts.write(text, for: location ?? desk.shop, base: base, owner: desk.endedProgram)
  }

  @Test func openingShowsOthersThatItIsOpen() throws {
    _ = try desk.opened()
    #expect(try desk.drafts.drafts(for: desk.shop).map(\.standing) == [.own])
    #expect(try desk.draftTexts() == [Desk.text("shop")])
    #expect(try desk.listing().drafts.isEmpty)
    desk.finish()
    #expect(try desk.draftTexts().isEmpty)
  }

  @Test func typedTextIsKeptAndStaysAtTheEnd() throws {
    let opened = try desk.opened()
    _ = desk.perform(.keepDraft(desk.writing(opened, "typed"), base: opened.stamp))
    desk.finish()
    let drafts = try desk.drafts.drafts(for: desk.shop)
    #expect(drafts.map(\.base) == [opened.stamp])
    #expect(try desk.draftTexts().first?.contains("description: typed") == true)
  }

  @Test func whatWasUndoneIsNoDraft() throws {
    let opened = try desk.opened()
    _ = desk.perform(.keepDraft(desk.writing(opened, "typed"), base: opened.stamp))
    _ = desk.perform(.keepDraft(desk.writing(opened, ""), base: opened.stamp))
    #expect(try desk.draftTexts() == [opened.text])
    desk.finish()
    #expect(try desk.draftTexts().isEmpty)
  }

  @Test func anAbandonedDraftIsOffered() throws {
    try abandon(Desk.text("shop", layers: "[{name: a, service: redis}]"), base: Stamp("older"))
    let listing = try desk.listing()
    #expect(listing.drafts.map(\.location) == [desk.shop])
    #expect(listing.profiles.map(\.name) == ["shop"])
    let opened = try desk.opened()
    #expect(opened.drafts.map(\.draft.standing) == [.abandoned])
    #expect(opened.drafts.first?.profile.layers.map(\.name) == ["a"])
    let draft = try #require(opened.drafts.first?.draft)
    #expect(desk.perform(.discardAbandoned(draft)).isEmpty)
    #expect(try desk.opened().drafts.isEmpty)
  }

  @Test func anAbandonedDraftThatSaysNothingNewGoes() throws {
    try abandon(Desk.text("shop"))
    #expect(try desk.listing().drafts.isEmpty)
    #expect(try desk.draftTexts().isEmpty)
    // Nothing was typed since it was opened, and somebody else has saved since.
    try abandon("older", base: Stamp("older"))
    #expect(try desk.opened().drafts.isEmpty)
    #expect(try desk.drafts.drafts(for: desk.shop).map(\.standing) == [.own])
  }

  @Test func whatWasNeverSavedIsInTheListAndOpened() throws {
    let fresh = ProfileLocation.version("fresh", Desk.initial)
    try abandon(Desk.text("fresh"), fresh)
    let listing = try desk.listing()
    #expect(listing.profiles.map(\.name) == ["fresh", "shop"])
    #expect(listing.profiles[0].versions.isEmpty && listing.profiles[0].newest?.name == "fresh")
    let opened = try desk.opened(.openDraft(try #require(listing.drafts.first)))
    #expect(opened.stamp == nil && opened.text == Desk.text("fresh"))
    #expect(try desk.drafts.drafts(for: fresh).map(\.standing) == [.own])
    desk.finish()
    #expect(try desk.draftTexts(fresh) == [Desk.text("fresh")])
  }

  @Test func aDraftThatWentMeanwhileIsAFailure() throws {
    let fresh = ProfileLocation.version("fresh", Desk.initial)
    try abandon(Desk.text("fresh"), fresh)
    let draft = try #require(try desk.listing().drafts.first)
    try desk.drafts.discard(draft)
    #expect(try desk.failure(.openDraft(draft)).kind == .missing)
  }

  @Test func thisProgramsOwnDraftIsOfferedAndNotWrittenOver() throws {
    let opened = try desk.opened()
    _ = desk.perform(.keepDraft(desk.writing(opened, "typed"), base: opened.stamp))
    let again = try desk.opened()
    #expect(again.drafts.map(\.draft.standing) == [.own])
    #expect(again.drafts.first?.profile.description == "typed")
    #expect(try desk.draftTexts() == [again.drafts.first?.text])
    _ = desk.perform(.discardDraft(desk.shop))
    #expect(try desk.draftTexts().isEmpty)
    #expect(try desk.opened().drafts.isEmpty)
  }

  @Test func aDraftAfterASaveStandsOnTheSavedText() throws {
    let opened = try desk.opened()
    let saved = try desk.saved(.save(desk.writing(opened, "one"), expecting: opened.stamp))
    // Typed before the answer came.
    _ = desk.perform(.keepDraft(desk.writing(opened, "one more"), base: opened.stamp))
    #expect(try desk.drafts.drafts(for: desk.shop).map(\.base) == [saved.stamp])
  }

  @Test func anotherProgramThatHasItOpenIsCounted() throws {
    let driver = desk.program.shell(
      """
      mkdir -p other && cp library/profiles/shop/1.0.0.yaml other/shop.yaml
      DRIVER="${STRATA%/*}/library-driver"
      XDG_STATE_HOME="$HOME/state" "$DRIVER" library churn ./other/shop.yaml 10 >/dev/null 2>&1 &
      echo $!
      """)
    let number = driver.output.filter(\.isNumber)
    defer { _ = desk.program.shell("kill -9 \(number)") }
    let file = ProfileLocation.file("\(desk.program.folder)/other/shop.yaml")
    var others = 0
    for _ in 0..<200 where others == 0 {
      others = try desk.drafts.drafts(for: file).count { $0.standing == .inUse }
      _ = desk.program.shell("sleep 0.01")
    }
    #expect(try desk.opened(.open(file)).othersOpen == 1)
  }

  @Test func withoutAPlaceForDraftsProfilesOpenAllTheSame() throws {
    desk.program.write("in the way", to: "state")
    let answers = desk.perform(.open(desk.shop))
    guard case .failed(_, let failure)? = answers.last else {
      #expect(answers.contains { if case .opened = $0 { true } else { false } })
      #expect(answers.contains { if case .notice = $0 { true } else { false } })
      return
    }
    Issue.record("\(failure)")
  }
}
