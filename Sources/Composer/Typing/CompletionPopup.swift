import Guidance

/// The list of what may stand at the cursor.
struct CompletionPopup: Equatable, Sendable {
  var completion: Completion
  var selected = 0
  var scroll = 0

  init(_ completion: Completion) { self.completion = completion }

  var candidate: Candidate? {
    completion.candidates.indices.contains(selected) ? completion.candidates[selected] : nil
  }

  mutating func move(_ steps: Int) {
    let count = completion.candidates.count
    selected = (selected + steps % count + count) % count
  }

  static func == (one: CompletionPopup, other: CompletionPopup) -> Bool {
    one.selected == other.selected && one.scroll == other.scroll
      && one.completion.replaced == other.completion.replaced
      && one.completion.candidates == other.completion.candidates
  }
}
