import Composer
import Formats
import ProfileLibrary
import ProfileModel
import TestKit
import Testing

@testable import strata

/// The worker's threads with a real library.
struct WorkerTests {
  let desk = Desk()
  private let worker: Worker

  init() throws {
    try desk.make("shop")
    let library = desk.library
    worker = Worker { Performer(library, home: nil, post: $0) }
  }

  /// The answers up to the one that is waited for; ten seconds are more than enough.
  private func answers(until isLast: (Answer) -> Bool) -> [Answer] {
    var answers: [Answer] = []
    for _ in 0..<100 {
      worker.reports.wait(100)
      for case .answer(let answer) in worker.reports.takeAll() {
        answers.append(answer)
        if isLast(answer) { return answers }
      }
    }
    Issue.record("no answer after \(answers)")
    return answers
  }

  /// Waits for the end; what is still answered until then.
  private func finish() -> [Answer] {
    worker.finish()
    var answers: [Answer] = []
    for _ in 0..<100 {
      worker.reports.wait(100)
      for report in worker.reports.takeAll() {
        switch report {
        case .answer(let answer): answers.append(answer)
        case .finished: return answers
        }
      }
    }
    Issue.record("never finished")
    return answers
  }

  private func open() throws -> OpenedProfile {
    worker.perform(.open(desk.shop))
    let last = answers { if case .opened = $0 { true } else { false } }.last
    guard case .opened(let opened)? = last else { throw Desk.Wrong(answers: []) }
    return opened
  }

  @Test func theListComesBeforeTheCounts() {
    worker.perform(.list)
    let kinds = answers { if case .checked = $0 { true } else { false } }.map {
      String("\($0)".prefix { $0 != "(" })
    }
    #expect(kinds == ["listed", "surroundings", "checked"])
  }

  @Test func aDraftIsOnTheDiskHalfASecondLater() throws {
    let opened = try open()
    for word in ["t", "ty", "typed"] {
      worker.perform(.keepDraft(desk.writing(opened, word), base: opened.stamp))
    }
    _ = desk.program.shell("sleep 0.45")
    #expect(try desk.draftTexts().first?.contains("description: typed\n") == true)
    _ = finish()
  }

  @Test func theEndWritesWhatIsWaiting() throws {
    let opened = try open()
    worker.perform(.list)
    worker.perform(.save(desk.writing(opened, "saved"), expecting: opened.stamp))
    worker.perform(.keepDraft(desk.writing(opened, "typed"), base: opened.stamp))
    let answers = finish()
    #expect(answers.contains { if case .saved = $0 { true } else { false } })
    #expect(desk.program.read("library/profiles/shop/1.0.0.yaml").contains("description: saved"))
    #expect(try desk.draftTexts().first?.contains("description: typed\n") == true)
  }

  @Test func aSaveThatFailsAtTheEndIsTold() throws {
    let opened = try open()
    worker.perform(.save(desk.writing(opened, "saved"), expecting: Stamp("other")))
    let answers = finish()
    #expect(answers.contains { if case .failed(.save, _) = $0 { true } else { false } })
    #expect(try desk.draftTexts().isEmpty)
  }

  @Test func ofManyReviewsTheNewestCounts() throws {
    let opened = try open()
    let document = Document(text: opened.text, profile: opened.profile)
    for change in 1...500 {
      worker.perform(
        .review(
          ReviewRequest(
            change: change, location: desk.shop, document: document,
            catalogue: BuiltInCatalogue.catalogue, macros: [:])))
    }
    let all = answers { if case .reviewed(let last) = $0 { last.change == 500 } else { false } }
    #expect(all.count < 500)
    let changes = all.compactMap { if case .reviewed(let one) = $0 { one.change } else { nil } }
    #expect(changes == changes.sorted())
  }

  @Test func ofManyPreviewsTheNewestCounts() throws {
    let opened = try open()
    let subject = PreviewRequest.Subject(change: 0, layer: nil, columns: 80)
    for number in 1...500 {
      worker.perform(
        .preview(
          PreviewRequest(
            number: number, subject: subject, profile: opened.profile,
            catalogue: BuiltInCatalogue.catalogue, macros: [:], context: [:])))
    }
    let all = answers { if case .previewed(let last) = $0 { last.number == 500 } else { false } }
    #expect(all.count < 500)
    let numbers = all.compactMap { if case .previewed(let one) = $0 { one.number } else { nil } }
    #expect(numbers == numbers.sorted())
  }

  @Test func fixesAreComputedBesideTheDisk() throws {
    let opened = try open()
    worker.perform(
      .fix(
        FixRequest(
          change: 7, location: desk.shop, text: opened.text, fix: nil,
          catalogue: BuiltInCatalogue.catalogue, macros: [:])))
    let last = answers { if case .fixed = $0 { true } else { false } }.last
    guard case .fixed(let fixed)? = last else { throw Desk.Wrong(answers: []) }
    #expect(fixed.change == 7 && fixed.location == desk.shop)
    _ = finish()
  }

  @Test func effectsAreDoneInOrder() throws {
    let opened = try open()
    var stamp = opened.stamp
    for number in 1...30 {
      let writing = desk.writing(opened, "\(number)")
      worker.perform(.save(writing, expecting: stamp))
      stamp = Stamp(writing.document.written)
    }
    #expect(!finish().contains { if case .failed = $0 { true } else { false } })
    #expect(try desk.library.history(of: desk.shop).count == 30)
  }
}
