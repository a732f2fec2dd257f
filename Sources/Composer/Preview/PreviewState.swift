import ProfileModel
import Rendering

/// What the preview is to show, and where the user stands in it.
struct PreviewState: Equatable, Sendable {
  /// Where the user was before going to a value's source.
  struct Spot: Equatable, Sendable {
    var layer: LayerID?
    var scroll: Int
    var column: Int
    var mark: Int?
    /// The preview had the whole screen, and this pane the focus below it.
    var fullOver: Stack.Pane?
  }

  var target = Rendering.Target.kubernetes
  /// All layers, whichever is selected.
  var showsAll = false
  /// The app's name; nil: the profile's.
  var app: String?
  /// What the user said of values that are else known at deployment, by their keys.
  var given: [String: String] = [:]
  /// Where it was saved to, by what had been proposed.
  var paths: [String: String] = [:]

  /// The number of the last question, and what it was about.
  var number = 0
  var asked: PreviewRequest.Subject?
  /// The last answer: it stays until there is a better one.
  var shown: Previewed?

  var scroll = 0
  /// What is to the left of the pane.
  var column = 0
  /// The selected value.
  private(set) var mark: Int?
  var search = PreviewSearch()
  /// Where the user stands in the report; nil: the text is seen.
  var report: ReportPlace?
  /// Where a step back leads.
  var back: Spot?
  /// Where to stand once the answer is there.
  private var wanted: Spot?

  var selected: PreviewMark? {
    guard let mark, let shown, shown.marks.indices.contains(mark) else { return nil }
    return shown.marks[mark]
  }

  var source: PreviewSource? {
    selected.flatMap { mark in shown.map { $0.sources[mark.source] } }
  }

  /// Whether what is shown is what was asked for last.
  var isCurrent: Bool { shown?.number == number }

  /// Whether what is shown is about a layer and a target.
  func isAbout(_ layer: LayerID?, _ target: Rendering.Target) -> Bool {
    shown?.subject.layer == layer && shown?.subject.target == target
  }

  mutating func select(_ place: Int?) { mark = place }

  // MARK: Answers

  /// Takes an answer; the user stays where they are as far as that is still there. `followed`: so
  /// many lines are seen, and what changes is to be among them.
  mutating func take(_ new: Previewed, followed rows: Int?) {
    guard new.number == number else { return }
    let former = source
    // A window of another width writes remarks otherwise: no reason to go anywhere.
    let isOfLater = new.subject.change != shown?.subject.change
    let change = isOfLater ? rows.flatMap { _ in firstChange(to: new) } : nil
    let isSame = isAbout(new.subject.layer, new.subject.target)
    let isSameLayer = shown?.subject.layer == new.subject.layer
    shown = new
    if search.isActive { search.look(in: new.searched, from: scroll) }
    if let wanted {
      self.wanted = nil
      return stand(at: wanted)
    }
    if !isSame {
      (scroll, column) = (0, 0)
    } else if let rows, let change, !(scroll..<scroll + rows).contains(change) {
      scroll = max(0, change - rows / 3)
    }
    let isThere = source.map { source in former.map(source.isSame) ?? false } ?? false
    guard !isSame || !isThere else { return }
    mark = isSameLayer ? former.flatMap(place) : nil
  }

  /// The first line that is another one than before.
  private func firstChange(to new: Previewed) -> Int? {
    guard let old = shown?.lines else { return nil }
    let line = zip(old, new.lines).enumerated().first { $1.0 != $1.1 }?.offset
    return line ?? (old.count == new.lines.count ? nil : min(old.count, new.lines.count))
  }

  /// The first value of the same reference.
  private func place(of source: PreviewSource) -> Int? {
    guard let shown else { return nil }
    return shown.marks.firstIndex { shown.sources[$0.source].isSame(as: source) }
  }

  // MARK: Ways

  func spot(_ layer: LayerID?, fullOver pane: Stack.Pane? = nil) -> Spot {
    Spot(layer: layer, scroll: scroll, column: column, mark: mark, fullOver: pane)
  }

  private mutating func stand(at spot: Spot) {
    (scroll, column, mark) = (spot.scroll, spot.column, spot.mark)
  }

  /// Goes back to where the user was; at once where nothing else must be asked for before.
  mutating func comeBack(to spot: Spot, _ layer: LayerID?) {
    back = nil
    if isAbout(layer, target) { stand(at: spot) } else { wanted = spot }
  }

  /// To the next value, or the former one; from where the user looks, where none is selected.
  mutating func step(_ steps: Int) {
    guard let marks = shown?.marks, !marks.isEmpty else { return }
    if let mark {
      self.mark = (mark + steps + marks.count) % marks.count
    } else if steps > 0 {
      mark = marks.firstIndex { $0.line >= scroll } ?? 0
    } else {
      mark = marks.lastIndex { $0.line < scroll } ?? marks.count - 1
    }
  }
}
