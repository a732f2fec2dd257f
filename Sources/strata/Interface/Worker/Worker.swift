import Composer
import Formats
import Glibc
import ProfileModel

/// Does what the interface wants done outside, beside the main thread, and posts the answers.
///
/// One thread has the disk and keeps the order; others review and render, so that neither waits for
/// a disk.
final class Worker: Sendable {
  /// What the worker tells the main thread.
  enum Report: Sendable {
    case answer(Answer)
    /// Everything that was to be done before the end is done.
    case finished
  }

  private enum Order: Sendable {
    case perform(Effect)
    case finish
  }

  let reports = Mailbox<Report>()
  private let orders = Mailbox<Order>()
  private let questions = Mailbox<ReviewRequest>()
  private let fixes = Mailbox<FixRequest>()
  private let previews = Mailbox<PreviewRequest>()
  private let histories = Mailbox<VersionsRequest>()

  /// `variable`: what a variable of the environment says. `authors`: who changed the versions of a
  /// profile; it may take its time.
  init(
    variable: @escaping @Sendable (String) -> String? = { _ in nil },
    authors: @escaping @Sendable (VersionsRequest) -> VersionAuthors? = { _ in nil },
    _ performer: @escaping @Sendable (@escaping (Answer) -> Void) -> Performer
  ) {
    BackgroundThread.start { [orders, reports] in
      Self.work(orders, reports, performer { reports.post(.answer($0)) })
    }
    BackgroundThread.start { [questions, reports] in Self.review(questions, reports) }
    BackgroundThread.start { [fixes, reports] in Self.fix(fixes, reports) }
    BackgroundThread.start { [previews, reports] in Self.preview(previews, reports, variable) }
    BackgroundThread.start { [histories, reports] in
      Self.findAuthors(histories, reports, authors)
    }
  }

  /// Has something done. Never waits.
  func perform(_ effect: Effect) {
    switch effect {
    case .review(let request): questions.post(request)
    case .fix(let request): fixes.post(request)
    case .preview(let request): previews.post(request)
    case .readAuthors(let request): histories.post(request)
    default: orders.post(.perform(effect))
    }
  }

  /// Has done what would be lost; then there is a report.
  func finish() { orders.post(.finish) }

  // MARK: The disk

  private static func work(
    _ orders: Mailbox<Order>, _ reports: Mailbox<Report>, _ performer: consuming Performer
  ) {
    var queue = WorkQueue()
    while true {
      for order in orders.takeAll() {
        switch order {
        case .perform(let effect): queue.add(effect, at: milliseconds())
        case .finish: queue.finish()
        }
      }
      if let job = queue.next(at: milliseconds()) {
        if performer.perform(job.effect), let saved = job.effect.savedLocation {
          queue.forgetDraft(of: saved, upTo: job.number)
        }
      } else if queue.isDone {
        performer.finish()
        return reports.post(.finished)
      } else if !performer.countNext() {
        orders.wait(queue.wait(at: milliseconds()))
      }
    }
  }

  // MARK: Reviews

  private static func review(_ questions: Mailbox<ReviewRequest>, _ reports: Mailbox<Report>) {
    // Keys go first where there are not processors enough for all. Linux counts this by the thread.
    _ = nice(10)
    // Nobody asks yet: the catalogue is read while others read the disk.
    _ = BuiltInCatalogue.catalogue
    while true {
      questions.wait(nil)
      guard let newest = lastOfBurst(questions) else { continue }
      let text = WrittenText.of(newest.document)
      let read = WrittenText.reading(text)
      let reviewed = BackgroundThread.compute { Reviewed(newest, text, read) }
      reports.post(.answer(.reviewed(reviewed)))
    }
  }

  /// Who types fast asks much: the last question of a burst is answered, a burst being at most a
  /// third of a second long.
  private static func lastOfBurst(_ questions: Mailbox<ReviewRequest>) -> ReviewRequest? {
    guard var newest = questions.takeAll().last else { return nil }
    for _ in 0..<10 {
      questions.wait(30)
      guard let later = questions.takeAll().last else { return newest }
      newest = later
    }
    return newest
  }

  // MARK: Fixes

  private static func fix(_ fixes: Mailbox<FixRequest>, _ reports: Mailbox<Report>) {
    _ = nice(10)
    while true {
      fixes.wait(nil)
      for request in fixes.takeAll() {
        let fixed = BackgroundThread.compute { Fixed(request) }
        reports.post(.answer(.fixed(fixed)))
      }
    }
  }

  // MARK: Previews

  private static func preview(
    _ previews: Mailbox<PreviewRequest>, _ reports: Mailbox<Report>,
    _ variable: (String) -> String?
  ) {
    _ = nice(10)
    while true {
      previews.wait(nil)
      guard let newest = previews.takeAll().last else { continue }
      let preview = BackgroundThread.compute { Previewed(newest, variable: variable) }
      reports.post(.answer(.previewed(preview)))
    }
  }

  // MARK: Histories

  /// Another program is asked: nobody else may wait for it.
  private static func findAuthors(
    _ histories: Mailbox<VersionsRequest>, _ reports: Mailbox<Report>,
    _ authors: (VersionsRequest) -> VersionAuthors?
  ) {
    while true {
      histories.wait(nil)
      guard let newest = histories.takeAll().last, let found = authors(newest) else { continue }
      reports.post(.answer(.authors(found)))
    }
  }
}

extension Effect {
  /// What a save has on disk now.
  fileprivate var savedLocation: ProfileLocation? {
    switch self {
    case .save(let writing, _), .create(let writing): writing.location
    default: nil
    }
  }
}

/// Milliseconds on a clock that never goes back.
func milliseconds() -> Int {
  var now = timespec()
  clock_gettime(CLOCK_MONOTONIC, &now)
  return now.tv_sec * 1000 + now.tv_nsec / 1_000_000
}
