package import ProfileModel
package import Screen

/// The interface as a value: what is open, what has the focus, what the user sees.
package struct Composer: Equatable, Sendable {
  enum ScreenName: Equatable, Sendable {
    case library, stack, catalogue, versions, findings, graph, preview
  }

  package private(set) var size: Size
  /// What the terminal can show.
  var borders: BorderSet
  var keys: KeyTable
  var catalogue: Catalogue
  var macros: [String: String]
  /// What the library knows of values that are else known at deployment.
  var context: [String: String] = [:]
  /// Seconds since 1970, as of the last tick or listing.
  var now = 0

  var screen = ScreenName.library
  var library = LibraryScreen()
  var stack: Stack?
  var services = CatalogueScreen()
  var versions = VersionsScreen()
  var findings = FindingsScreen()
  var graph = GraphScreen()
  /// What hangs over the screen; the last one has the keys.
  var overlays: [Overlay] = []
  var notice: Notice?
  var hasMouse: Bool
  /// The layer that the mouse holds.
  var dragged: LayerID?
  /// What a program that ended has left of the open profile, until the user has chosen.
  var waitingDrafts: [DraftText] = []
  /// What the open profile will be called when the library has renamed it.
  var newName: String?
  /// What is waiting for a save to end.
  var afterSave: AfterSave?
  /// What was cut or copied in the editor.
  var clipping: Clipping?
  /// How many previews were asked for.
  var previewCount = 0

  enum AfterSave: Equatable, Sendable {
    case quit, leave
    case open(ProfileLocation)
  }

  /// What hangs over the screen.
  enum Overlay: Equatable, Sendable {
    case dialog(Dialog)
    case picker(Picker)
    case wiring(WiringDialog)
    case importing(ImportDialog)
  }

  /// What the worker is to open first.
  private let opening: ProfileLocation?

  /// `opening`: what is opened at once; nil: the library is shown.
  package init(
    size: Size, opening: ProfileLocation? = nil, settings: Settings = Settings()
  ) {
    self.size = size
    self.opening = opening
    keys = settings.keys.reduce(KeyTable()) { table, binding in
      Action(rawValue: binding.action).map { table.with(binding.key, for: $0) } ?? table
    }
    catalogue = Catalogue([])
    macros = [:]
    borders = settings.isASCII == true ? .ascii : .rounded
    hasMouse = settings.usesMouse
  }

  /// Borders and marks of ASCII alone, where the terminal has no others.
  package mutating func useASCII() { borders = .ascii }

  /// The smallest screen on which there is something to see.
  package static let smallest = Size(60, 16)

  var isTooSmall: Bool {
    size.columns < Self.smallest.columns || size.rows < Self.smallest.rows
  }

  /// What the worker is to do first: read the library, or open a profile.
  package func started() -> [Effect] { (opening.map { [.open($0)] } ?? []) + [.list] }

  /// The only way in which the interface changes.
  package mutating func update(_ message: Message) -> [Effect] {
    var effects: [Effect]
    switch message {
    case .input(let input): effects = take(input)
    case .answer(let answer): effects = take(answer)
    case .tick(let now): effects = tick(now)
    }
    effects += settle()
    // A window that was large for a moment takes nobody from where they were.
    switch message {
    case .input(.resized), .answer, .tick: break
    case .input: keepPreviewInView()
    }
    return effects
  }

  private mutating func take(_ input: Input) -> [Effect] {
    switch input {
    case .resized(let size):
      self.size = size
      return []
    case .key(let key): return press(key)
    case .paste(let text): return paste(text)
    case .mouse(let mouse): return isTooSmall ? [] : point(mouse)
    }
  }

  /// The profile that is open, with what the catalogue knows of its layers.
  var index: ProfileIndex? { stack?.index }

  /// Where the focus is.
  package var place: Place {
    switch overlays.last {
    case .dialog, .wiring: return .dialog
    case .picker: return .menu
    case .importing(let dialog): return dialog.paths == nil ? .importing : .completion
    case nil: break
    }
    switch screen {
    case .library:
      if library.isFiltering { return .menu }
      return library.isStart ? .start : .library
    case .catalogue: return services.isFiltering ? .menu : .catalogue
    case .stack: return stackPlace
    case .versions: return versions.pane == .list ? .versions : .comparison
    case .findings: return findings.isFiltering ? .menu : .findings
    case .graph: return .graph
    case .preview: return previewPlace
    }
  }

  private var previewPlace: Place {
    guard let preview = stack?.preview else { return .library }
    if preview.search.isTyping { return .menu }
    if preview.report != nil { return .report }
    return preview.search.isActive ? .matches : .fullPreview
  }

  private var stackPlace: Place {
    guard let stack else { return .library }
    switch stack.pane {
    case .layers: return .layers
    case .outputs: return .outputs
    case .preview: return .preview
    case .form:
      if stack.form.popup != nil { return .completion }
      guard let editor = stack.form.editor else { return .form }
      return editor.find == nil ? .editor : .find
    }
  }

  /// Says something until the next key.
  mutating func say(_ text: String, _ kind: Notice.Kind = .done) {
    notice = Notice(text, kind)
  }
}
