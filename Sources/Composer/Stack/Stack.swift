import ProfileModel

/// The profile that is open, and where the user stands in it.
struct Stack: Equatable, Sendable {
  enum Pane: Int, Equatable, Sendable, CaseIterable { case layers = 1, form, outputs, preview }

  /// What an undo goes back to.
  struct Step: Equatable, Sendable {
    var document: FormerDocument
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
  var document: Document {
    get { written }
    set { write(newValue, index.changed(to: newValue.profile)) }
  }
  private var written: Document
  /// What is on disk; nil where nothing is.
  var saved: Profile? { didSet { differs = saved != profile } }
  /// What is to be saved: the first is on its way to the disk, the others wait until it is there.
  var saves: [Writing] = []
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

  var selected: LayerID? { didSet { selectionDidChange() } }
  var pane = Pane.layers
  var form = FormState()
  var output = 0
  var layersScroll = 0
  var outputsScroll = 0
  var preview = PreviewState()
  /// The screen that led into the form: a step back leads there again.
  var returnsTo: Composer.ScreenName?
  var isZoomed = false
  /// Of the left panes, where the user has chosen it.
  var leftColumns: Int?
  var isRevealed = false
  var othersOpen = 0

  // What follows from the document, the selection and the catalogue; worked out where they change,
  // since a single picture asks for it many times.

  /// The profile with what the catalogue knows of its layers.
  private(set) var index: ProfileIndex
  /// Whether it is something else than what is on disk.
  private var differs = false
  /// Of the selected layer, counted from 0 at the bottom.
  private(set) var position: Int?
  /// What can be set in the selected layer.
  private(set) var fields: LayerForm?

  init(_ opened: OpenedProfile, _ catalogue: Catalogue, macros: [String: String]) {
    location = opened.location
    stamp = opened.stamp
    written = Document(text: opened.text, profile: opened.profile)
    saved = opened.stamp == nil ? nil : opened.profile
    self.opened = opened.profile
    versions = opened.versions
    othersOpen = opened.othersOpen
    index = ProfileIndex(opened.profile, catalogue: catalogue, macros: macros)
    differs = saved != opened.profile
    selected = opened.profile.layers.last?.id
    selectionDidChange()
  }

  /// A profile that nobody has seen yet.
  init(
    _ document: Document, at location: ProfileLocation, _ catalogue: Catalogue,
    macros: [String: String]
  ) {
    self.location = location
    written = document
    opened = document.profile
    versions = []
    index = ProfileIndex(document.profile, catalogue: catalogue, macros: macros)
    differs = true
    selected = document.profile.layers.last?.id
    selectionDidChange()
  }

  var profile: Profile { document.profile }
  var layer: Layer? { position.map { profile.layers[$0] } }

  /// Whether there is work that no file has, or has not yet.
  var isUnsaved: Bool { differs || !saves.isEmpty }

  /// Another catalogue, or other macros, say what layers are.
  mutating func use(_ catalogue: Catalogue, macros: [String: String]) {
    index = ProfileIndex(profile, catalogue: catalogue, macros: macros)
    selectionDidChange()
  }

  /// The profile becomes the one of which this is known already.
  mutating func become(_ index: ProfileIndex) {
    var document = written
    document.profile = index.profile
    write(document, index)
  }

  private mutating func write(_ document: Document, _ index: ProfileIndex) {
    written = document
    self.index = index
    differs = saved.map { $0.isObviouslyUnlike(profile) || $0 != profile } ?? true
    selectionDidChange()
  }

  private mutating func selectionDidChange() {
    position = selected.flatMap { profile.position(of: $0) }
    fields = position.map { LayerForm(profile.layers[$0], index.services[$0]) }
  }

  var spot: Spot {
    Spot(
      layer: selected, pane: pane, field: form.focus,
      cursor: form.editor?.offset ?? form.input.cursor, isInText: form.editor != nil)
  }
}

extension Stack {
  /// Remembers what is, before a change. Changes of one run are remembered once.
  mutating func remember(_ deed: String, run: String?) {
    future = []
    if let run, past.last?.run == run { return }
    settle()
    Self.add(Step(document: .whole(document), deed: deed, spot: spot, run: run), to: &past)
  }

  /// The next change starts from the text as it was reviewed, unless that is too large to be kept
  /// once for each step.
  private mutating func settle() {
    guard let reviewed, reviewed.change == change, reviewed.text.utf8.count < FormerDocument.large
    else { return }
    written.settle(reviewed.text)
  }

  /// The step before it is kept as what differs from this one, where that is less.
  private static func add(_ step: Step, to steps: inout [Step]) {
    if case .whole(let document) = step.document, let last = steps.last {
      steps[steps.count - 1].document = last.document.reduced(
        from: document, last.spot.layer, last.spot.field?.path)
    }
    steps.append(step)
  }

  /// Ends a run: the next change is a step of its own.
  mutating func endRun() {
    if !past.isEmpty { past[past.count - 1].run = nil }
  }

  /// Goes one step back, or forward again; says what it was.
  mutating func travel(back: Bool) -> String? {
    guard let step = back ? past.popLast() : future.popLast() else { return nil }
    settle()
    let former = document
    let here = Step(document: .whole(former), deed: step.deed, spot: spot)
    if back { Self.add(here, to: &future) } else { Self.add(here, to: &past) }
    var document = step.document.document(after: former)
    // Where the profile is kept is not taken back by what undoes its changes.
    document.profile.version = former.profile.version
    document.profile.name = former.profile.name
    self.document = document
    return step.deed
  }

  /// The findings of a layer; of the profile itself for nil.
  func items(of layer: LayerID?) -> [Reviewed.Item] {
    reviewed?.itemsByLayer[layer] ?? []
  }

  /// The worst finding of a layer.
  func health(of layer: LayerID) -> Severity? { reviewed?.healths[layer] }

  /// Who reads whom, as it was reviewed last.
  var readings: Readings { reviewed?.readings ?? .none }

  /// How many findings there are of a severity.
  func count(_ severity: Severity) -> Int {
    reviewed?.counts[severity] ?? 0
  }
}

extension Profile {
  /// Whether the layers stand in another order, or a long text has another length: then nothing needs
  /// to be compared.
  fileprivate func isObviouslyUnlike(_ other: Profile) -> Bool {
    guard layers.count == other.layers.count else { return true }
    // Each key asks this of every layer: none is taken hold of.
    if layers.indices.contains(where: { layers[$0].id != other.layers[$0].id }) { return true }
    return layers.indices.contains { place in
      layers[place].values?.utf8.count != other.layers[place].values?.utf8.count
        || !layers[place].manifests.elementsEqual(other.layers[place].manifests) {
          $0.content.utf8.count == $1.content.utf8.count
        }
    }
  }
}
