import Screen

extension Composer {
  /// What a key does.
  mutating func press(_ key: Key) -> [Effect] {
    let place = place
    guard !isTooSmall else {
      // Below the smallest size nothing can be seen; what ends the program still does.
      let action = keys.action(of: key, at: place)
      return action == .quit || action == .close || action == .suspend
        ? perform(action ?? .quit, at: place) : []
    }
    if let action = keys.action(of: key, at: place), !isText(key, action, place) {
      notice = nil
      return perform(action, at: place)
    }
    guard let character = key.typed else { return [] }
    notice = nil
    return type(String(character), at: place)
  }

  /// Whether a key is a letter of a text here, whatever it does elsewhere.
  private func isText(_ key: Key, _ action: Action, _ place: Place) -> Bool {
    key.typed != nil && place.chain.contains(.typing)
  }

  /// A text goes in where texts go.
  mutating func type(_ text: String, at place: Place) -> [Effect] {
    switch overlays.last {
    case .dialog: return typeInDialog(text)
    case .picker(var picker):
      picker.filter.insert(text)
      picker.select(0)
      overlays[overlays.count - 1] = .picker(picker)
      return []
    case .wiring: return typeInWiring(text)
    case .importing: return typeInImport(text)
    case nil: break
    }
    switch screen {
    case .library where library.isFiltering:
      library.filter.insert(text)
      library.selectFirst()
    case .catalogue where services.isFiltering:
      services.filter.insert(text)
      services.selectFirst(catalogue)
    case .findings where findings.isFiltering:
      findings.filter.insert(text)
      findings.selectFirst()
    case .stack where stack?.pane == .form: return typeInForm(text)
    case .preview where stack?.preview.search.isTyping == true: typeInSearch(text)
    default: break
    }
    return []
  }

  /// A text from the clipboard: never a command.
  mutating func paste(_ text: String) -> [Effect] {
    guard !isTooSmall else { return [] }
    guard place.chain.contains(.typing) else {
      say("nothing here takes a text; go to a field first", .hint)
      return []
    }
    if screen == .stack, overlays.isEmpty { return pasteInForm(text) }
    return type(Self.oneLine(text), at: place)
  }

  /// A text of many lines as one.
  static func oneLine(_ text: String) -> String {
    let lines = text.split(separator: "\n").map { line in
      String(line.drop { $0 == " " || $0 == "\t" })
    }
    return lines.joined(separator: " ")
  }

  /// Does an action, or says why it cannot be done.
  mutating func perform(_ action: Action, at place: Place) -> [Effect] {
    if action.isCommand, let obstacle = obstacle(to: action) {
      say("\(action.rawValue): \(obstacle)", .hint)
      return []
    }
    return committed(before: action) + performed(action)
  }

  /// A command takes over first what is being typed.
  private mutating func committed(before action: Action) -> [Effect] {
    guard action.isCommand, overlays.isEmpty, screen == .stack, stack?.pane == .form,
      !isEditing
    else { return [] }
    let effects = commitField()
    if let focus = stack?.form.focus, form?.field(focus) == nil { enterForm() }
    return effects
  }

  private mutating func performed(_ action: Action) -> [Effect] {
    switch overlays.last {
    case .dialog: return performInDialog(action)
    case .picker: return performInPicker(action)
    case .wiring: return performInWiring(action)
    case .importing: return performInImport(action)
    case nil: break
    }
    if let effects = performAnywhere(action) { return effects }
    switch screen {
    case .library: return performInLibrary(action)
    case .stack: return performInStack(action)
    case .catalogue: return performInCatalogue(action)
    case .versions: return performInVersions(action)
    case .findings: return performInFindings(action)
    case .graph: return performInGraph(action)
    case .preview: return performInFullPreview(action)
    }
  }

  /// What is the same on every screen; nil for what is not.
  private mutating func performAnywhere(_ action: Action) -> [Effect]? {
    switch action {
    case .quit,
      .close where screen == .library:
      return quit()
    case .close: return performBack()
    case .suspend: return [.suspend]
    case .redraw: return [.redraw]
    case .toggleMouse: return toggleMouse()
    case .commandMenu: openMenu()
    case .help: openHelp()
    case .newProfile: askForNewProfile()
    case .newFromExample: openExamples()
    case .importProfile: askForImport()
    case .openCatalogue where screen != .catalogue: openCatalogue(.browsing)
    case .openVersions where screen != .versions: return openVersions()
    case .openFindings where screen != .findings: openFindings()
    case .openGraph where screen != .graph: openGraph()
    default: return nil
    }
    return []
  }

  private mutating func performBack() -> [Effect] {
    switch screen {
    case .library: performInLibrary(.back)
    case .stack: performInStack(.back)
    case .catalogue: performInCatalogue(.back)
    case .versions: performInVersions(.back)
    case .findings: performInFindings(.back)
    case .graph: performInGraph(.back)
    case .preview: performInFullPreview(.back)
    }
  }

  private mutating func toggleMouse() -> [Effect] {
    hasMouse.toggle()
    say(
      hasMouse
        ? "the mouse is Strata's again" : "the mouse is the terminal's: select and copy with it")
    return [.useMouse(hasMouse)]
  }
}
