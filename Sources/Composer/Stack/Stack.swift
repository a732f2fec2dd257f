import ProfileModel

/// The profile that is open, and where the user stands in it.
struct Stack: Equatable, Sendable {
  enum Pane: Int, Equatable, Sendable, CaseIterable { case layers = 1, form, outputs, preview }

  /// What an undo goes back to.
  struct Step: Equatable, Sendable {
    var document: Document
    /// What was done then, as menus say it: `set Image of api`.
    var deed: String
    var spot: Spot
    /// Changes of one run are one step.
    var run: String?
  }

  /// Where the user was.
  struct Spot: Equatable, Sendable {
    var layer: LayerID?
    var pane: Pane
    var field: FieldID?
    var cursor: Int
    /// The field's long text was open.
    var isInText = false
  }

  var location: ProfileLocation
  /// Of the text on disk; nil where there is none.
  var stamp: Stamp?
  var document: Document
  /// What is on disk; nil where nothing is.
  var saved: Profile?
  /// What it was when it was opened: the next version is suggested from it.
  var opened: Profile
  /// Of the name, the oldest first.
  var versions: [Version]

  var past: [Step] = []
  var future: [Step] = []
  /// Counts the changes, so that late answers are told from timely ones.
  var change = 0
  var reviewed: Reviewed?
  /// The file is another one by now; the user was told of this stamp.
  var diskStamp: Stamp?
  var isChangedOnDisk = false

  var selected: LayerID?
  var pane = Pane.layers
  var form = FormState()
  var output = 0
  var layersScroll = 0
  var outputsScroll = 0
  var preview = PreviewState()
  var isZoomed = false
  /// Of the left panes, where the user has chosen it.
  var leftColumns: Int?
  var isRevealed = false
  var othersOpen = 0

  init(_ opened: OpenedProfile) {
    location = opened.location
    stamp = opened.stamp
    document = Document(text: opened.text, profile: opened.profile)
    saved = opened.stamp == nil ? nil : opened.profile
    self.opened = opened.profile
    versions = opened.versions
    othersOpen = opened.othersOpen
    selected = opened.profile.layers.last?.id
  }

  /// A profile that nobody has seen yet.
  init(_ profile: Profile, at location: ProfileLocation) {
    self.location = location
    document = Document(profile)
    opened = profile
    versions = []
    selected = profile.layers.last?.id
  }

  var profile: Profile { document.profile }
  var layer: Layer? { selected.flatMap { profile.layer($0) } }
  var position: Int? { selected.flatMap { profile.position(of: $0) } }
  /// Whether there is work that no file has.
  var isUnsaved: Bool { saved != profile }

  var spot: Spot {
    Spot(
      layer: selected, pane: pane, field: form.focus,
      cursor: form.area?.cursor ?? form.input.cursor, isInText: form.area != nil)
  }
}

extension Stack {
  /// Remembers what is, before a change. Changes of one run are remembered once.
  mutating func remember(_ deed: String, run: String?) {
    future = []
    if let run, past.last?.run == run { return }
    if let reviewed, reviewed.change == change { document.settle(reviewed.text) }
    past.append(Step(document: document, deed: deed, spot: spot, run: run))
  }

  /// Ends a run: the next change is a step of its own.
  mutating func endRun() {
    if !past.isEmpty { past[past.count - 1].run = nil }
  }

  /// Goes one step back, or forward again; says what it was.
  mutating func travel(back: Bool) -> String? {
    guard let step = back ? past.popLast() : future.popLast() else { return nil }
    if let reviewed, reviewed.change == change { document.settle(reviewed.text) }
    let here = Step(document: document, deed: step.deed, spot: spot)
    if back { future.append(here) } else { past.append(here) }
    document = step.document
    // Where the profile is kept is not taken back by what undoes its changes.
    document.profile.version = here.document.profile.version
    document.profile.name = here.document.profile.name
    return step.deed
  }

  /// The findings of a layer; of the profile itself for nil.
  func items(of layer: LayerID?) -> [Reviewed.Item] {
    reviewed?.items.filter { $0.layer == layer } ?? []
  }

  /// The worst finding of a layer.
  func health(of layer: LayerID) -> Severity? {
    items(of: layer).map(\.finding.severity).max()
  }

  /// How many findings there are of a severity.
  func count(_ severity: Severity) -> Int {
    reviewed?.items.count { $0.finding.severity == severity } ?? 0
  }
}
