import Composer
import ProfileModel
import Testing

@testable import strata

/// What is done when, on a clock of the test's own.
struct WorkQueueTests {
  private let shop = ProfileLocation.version("shop", .initial)
  private let other = ProfileLocation.version("other", .initial)
  private let stamp = Stamp("one")

  private func writing(_ name: String, _ location: ProfileLocation? = nil) -> Writing {
    Writing(location: location ?? shop, document: Document(Profile(name: name)))
  }

  private func draft(_ name: String, _ location: ProfileLocation? = nil) -> Effect {
    .keepDraft(writing(name, location), base: stamp)
  }

  private func save(_ name: String) -> Effect { .save(writing(name), expecting: stamp) }

  private func queue(_ effects: [Effect], at now: Int = 0) -> WorkQueue {
    var queue = WorkQueue()
    for effect in effects { queue.add(effect, at: now) }
    return queue
  }

  /// All that is to be done at one time.
  private func rest(_ queue: inout WorkQueue, at now: Int) -> [Effect] {
    var effects: [Effect] = []
    while let job = queue.next(at: now) { effects.append(job.effect) }
    return effects
  }

  @Test func keepsTheOrder() {
    let effects: [Effect] = [
      .open(shop), save("a"), .delete(other), .undelete([other]), .watch(shop, stamp),
    ]
    var queue = queue(effects)
    #expect(rest(&queue, at: 0) == effects)
    #expect(queue.wait(at: 0) == nil)
  }

  @Test func onlyTheLastOfEqualQuestionsIsAsked() {
    var queue = queue([
      .list, .watch(shop, Stamp("x")), .watch(other, stamp), save("a"), .list, .watch(shop, stamp),
    ])
    #expect(
      rest(&queue, at: 0) == [.watch(other, stamp), save("a"), .list, .watch(shop, stamp)])
  }

  @Test func aDraftWaitsForTheNextOneButNotForEver() {
    var queue = queue([draft("a")])
    #expect(queue.next(at: 0) == nil)
    #expect(queue.wait(at: 100) == 200)
    queue.add(draft("ab"), at: 200)
    queue.add(draft("x", other), at: 250)
    #expect(queue.wait(at: 250) == 50)
    #expect(rest(&queue, at: 299) == [])
    #expect(rest(&queue, at: 300) == [draft("ab")])
    #expect(queue.wait(at: 300) == 250)
    #expect(rest(&queue, at: 600) == [draft("x", other)])
  }

  @Test func aDueDraftOvertakesWhatIsNotItsOwn() {
    var queue = queue([.list, draft("a")])
    #expect(rest(&queue, at: 300) == [draft("a"), .list])
  }

  @Test func aDraftNeverOvertakesItsProfilesSave() {
    var queue = queue([save("a"), draft("ab")])
    #expect(rest(&queue, at: 1000) == [save("a"), draft("ab")])
  }

  @Test func aDraftIsThereWhenItIsLookedFor() {
    var queue = queue([draft("a"), .open(shop)])
    #expect(rest(&queue, at: 0) == [draft("a"), .open(shop)])
    queue = self.queue([draft("a"), .list])
    #expect(rest(&queue, at: 0) == [draft("a"), .list])
    queue = self.queue([draft("a"), .watch(shop, stamp)])
    #expect(rest(&queue, at: 0) == [.watch(shop, stamp)])
  }

  @Test func whatIsSavedNeedsNoDraft() {
    var queue = queue([draft("a"), save("a")])
    let job = queue.next(at: 0)
    #expect(job?.effect == save("a"))
    queue.add(draft("abc"), at: 1)
    var saved = queue
    saved.forgetDraft(of: shop, upTo: job?.number ?? 0)
    #expect(rest(&saved, at: 1000) == [draft("abc")])
    // The save failed, and nothing came after it.
    #expect(rest(&queue, at: 1000) == [draft("abc")])
  }

  @Test func aSaveForgetsOnlyFormerDrafts() {
    var queue = queue([draft("a"), draft("x", other), save("a")])
    let job = queue.next(at: 0)
    queue.forgetDraft(of: shop, upTo: job?.number ?? 0)
    #expect(rest(&queue, at: 1000) == [draft("x", other)])
  }

  @Test func whatIsDiscardedIsNotWrittenLater() {
    var queue = queue([draft("a"), .discardDraft(shop)])
    #expect(rest(&queue, at: 0) == [.discardDraft(shop)])
    #expect(rest(&queue, at: 1000) == [])
    queue = self.queue([.discardDraft(shop), draft("a")])
    #expect(rest(&queue, at: 1000) == [.discardDraft(shop), draft("a")])
  }

  @Test func atTheEndOnlyWhatWouldBeLostIsDoneAndAtOnce() {
    var queue = queue([.list, .open(shop), save("a"), .watch(shop, stamp), draft("ab")])
    #expect(!queue.isDone)
    queue.finish()
    #expect(rest(&queue, at: 0) == [save("a"), draft("ab")])
    #expect(queue.isDone)
  }
}
