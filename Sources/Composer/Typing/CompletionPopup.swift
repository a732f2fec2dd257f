import Guidance

/// The list of what may stand at the cursor.
struct CompletionPopup: Equatable, Sendable {
  var completion: Completion
  var selected = 0
  var scroll = 0

  /// What must be added to the places of the completion: it saw a part of the text.
  let shift: Int

  init(_ completion: Completion, shift: Int = 0) {
    self.completion = completion
    self.shift = shift
  }

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
