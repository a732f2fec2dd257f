import Composer
import ProfileModel

/// What the worker is still to do: in order, but drafts wait for the next one, and what a later
/// effect makes useless is left out.
struct WorkQueue {
  struct Job {
    /// Counts the effects: a later one has a higher number.
    var number: Int
    var effect: Effect
  }

  /// A draft waits at most so long, in milliseconds.
  static let patience = 300

  private struct WaitingDraft {
    var number: Int
    var due: Int
    var writing: Writing
    var base: Stamp?
  }

  private var jobs: [Job] = []
  private var drafts: [WaitingDraft] = []
  private var count = 0
  private var isFinishing = false

  /// Whether everything is done and nothing more will come.
  var isDone: Bool { isFinishing && jobs.isEmpty && drafts.isEmpty }

  /// Takes an effect in. `now`: in milliseconds, on any clock that never goes back.
  mutating func add(_ effect: Effect, at now: Int) {
    count += 1
    switch effect {
    case .keepDraft(let writing, let base): keep(writing, base, now)
    default:
      jobs.removeAll { $0.effect.isReplaced(by: effect) }
      jobs.append(Job(number: count, effect: effect))
    }
  }

  private mutating func keep(_ writing: Writing, _ base: Stamp?, _ now: Int) {
    if let place = drafts.firstIndex(where: { $0.writing.location == writing.location }) {
      drafts[place].number = count
      drafts[place].writing = writing
      drafts[place].base = base
    } else {
      drafts.append(
        WaitingDraft(number: count, due: now + Self.patience, writing: writing, base: base))
    }
  }

  /// From now on only what would be lost counts, at once.
  mutating func finish() {
    isFinishing = true
    jobs.removeAll { !$0.effect.changesDisk }
  }

  /// What to do now; nil: nothing, or nothing yet.
  mutating func next(at now: Int) -> Job? {
    if let place = drafts.firstIndex(where: { isDue($0, at: now) }) {
      let draft = drafts.remove(at: place)
      return Job(number: draft.number, effect: .keepDraft(draft.writing, base: draft.base))
    }
    guard !jobs.isEmpty else { return nil }
    let job = jobs.removeFirst()
    if case .discardDraft(let location) = job.effect { forgetDraft(of: location, upTo: job.number) }
    return job
  }

  /// A draft never overtakes what concerns its own profile, and is there when it is looked for.
  private func isDue(_ draft: WaitingDraft, at now: Int) -> Bool {
    let before = jobs.prefix { $0.number < draft.number }
    if before.contains(where: { $0.effect.writtenLocation == draft.writing.location }) {
      return false
    }
    if isFinishing || draft.due <= now { return true }
    guard let first = jobs.first, first.number > draft.number else { return false }
    return first.effect.looksForDrafts
  }

  /// In how many milliseconds the next draft is due; nil: there is none.
  func wait(at now: Int) -> Int? { drafts.map { max(0, $0.due - now) }.min() }

  /// What a draft was to keep has been saved, or is not wanted any more.
  mutating func forgetDraft(of location: ProfileLocation, upTo number: Int) {
    drafts.removeAll { $0.writing.location == location && $0.number < number }
  }
}

extension Effect {
  /// Whether a later effect makes this one useless.
  fileprivate func isReplaced(by later: Effect) -> Bool {
    switch (self, later) {
    case (.list, .list), (.readVersions, .readVersions), (.compare, .compare),
      (.listPaths, .listPaths):
      true
    case (.watch(let one, _), .watch(let other, _)): one == other
    default: false
    }
  }

  /// Whether something would be lost if it were not done.
  fileprivate var changesDisk: Bool {
    switch self {
    case .save, .create, .createAll, .addService, .delete, .deleteAll, .undelete, .clone, .rename,
      .keepDraft, .discardDraft, .discardAbandoned, .writeRendering, .keepContext:
      true
    default: false
    }
  }

  /// Whose own draft it replaces or removes.
  fileprivate var writtenLocation: ProfileLocation? {
    switch self {
    case .save(let writing, _), .create(let writing): writing.location
    case .discardDraft(let location), .open(let location), .reload(let location): location
    case .openDraft(let draft): draft.location
    default: nil
    }
  }

  fileprivate var looksForDrafts: Bool {
    switch self {
    case .list, .open, .reload, .openDraft, .rename: true
    default: false
    }
  }
}
