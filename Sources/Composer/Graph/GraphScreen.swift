import ProfileModel

/// Where the user stands in who reads whom.
struct GraphScreen: Equatable, Sendable {
  enum Tab: String, Equatable, Sendable, CaseIterable {
    case reads
    case readBy = "read by"
    case text
  }

  private(set) var tab = Tab.reads
  private(set) var selected: LayerID?
  var scroll = 0
  /// The first line of what is said of the selected layer.
  var detailScroll = 0
  /// The first line of the text.
  var textScroll = 0

  mutating func select(_ id: LayerID?) {
    if id != selected { detailScroll = 0 }
    selected = id
  }

  mutating func show(_ tab: Tab) {
    if tab != self.tab { detailScroll = 0 }
    self.tab = tab
  }

  /// To the next tab, or the former one; round and round.
  mutating func step(_ steps: Int) {
    let all = Tab.allCases
    let place = all.firstIndex(of: tab) ?? 0
    show(all[(place + steps + all.count) % all.count])
  }
}
