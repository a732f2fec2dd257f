import Composer
import Screen

extension ReferencePage {
  /// Every action and its keys, from the table that also feeds handler, hints and help.
  static func keys() -> ReferencePage {
    var page = ReferencePage(
      "keys.md", "Keys", "Every action of the screens: its name, its keys, and what it does.")
    page.paragraph(
      "The last line of the screen always names the keys that make sense now; `?` or `F1` lists all "
        + "of them, and `:` or `^P` finds an action by its name and says why one cannot be used. "
        + "`^S` is Ctrl and s together. Letters are commands only where no text is typed.")
    page.paragraph(
      "Any action gets another key in the settings, under its name: "
        + "`keys: {add layer: ctrl-n}`; see [file-format.md](file-format.md#settings).")
    page.heading("Actions")
    page.actions("Commands", "The command menu has them.") { $0.isCommand }
    page.actions("Ways around and typing", "") { !$0.isCommand }
    page.heading("Places")
    page.paragraph(
      "What a key means depends on where the focus is. The nearest place that knows a key decides.")
    for place in Place.allCases { page.place(place) }
    return page
  }

  private static let bindings = KeyTable().bindings

  private mutating func actions(
    _ title: String, _ words: String, _ isWanted: (Action) -> Bool
  ) {
    heading(title, level: 3)
    if !words.isEmpty { paragraph(words) }
    table(
      ["action", "keys", "what it does"],
      Action.allCases.filter(isWanted).map { action in
        [
          Self.code(action.rawValue), Self.keys(of: action),
          Self.sentence(action.summary == action.rawValue ? "" : action.summary),
        ]
      })
  }

  /// `a` layers, library · `^T` form: places with the same keys stand together.
  private static func keys(of action: Action) -> String {
    var groups: [(keys: [Key], places: [Place])] = []
    for place in Place.allCases {
      let keys = bindings.filter { $0.place == place && $0.action == action }.map(\.key)
      if keys.isEmpty { continue }
      if let known = groups.firstIndex(where: { $0.keys == keys }) {
        groups[known].places.append(place)
      } else {
        groups.append((keys, [place]))
      }
    }
    return groups.map { group in
      group.keys.map { code($0.description) }.joined(separator: " ") + " "
        + group.places.map(\.rawValue).joined(separator: ", ")
    }.joined(separator: " · ")
  }

  private mutating func place(_ place: Place) {
    heading(place.rawValue, level: 3)
    let around = place.chain.dropFirst().map { "[\($0.rawValue)](#\(Self.anchor($0.rawValue)))" }
    paragraph(
      Self.sentence(place.words)
        + (around.isEmpty
          ? "" : " Around it: " + around.joined(separator: ", ") + "."))
    var rows: [(action: Action, keys: [String])] = []
    for binding in Self.bindings where binding.place == place {
      let key = Self.code(binding.key.description)
      if let known = rows.firstIndex(where: { $0.action == binding.action }) {
        rows[known].keys.append(key)
      } else {
        rows.append((binding.action, [key]))
      }
    }
    table(
      ["key", "action"],
      rows.map { [$0.keys.joined(separator: " "), Self.code($0.action.rawValue)] })
  }
}

extension Place {
  /// Where the focus is then.
  fileprivate var words: String {
    switch self {
    case .everywhere: "in all places"
    case .browsing: "where letters are commands"
    case .typing: "where letters are text"
    case .start: "the library while it has no profile"
    case .library: "the list of profiles"
    case .layers: "the layers of the open profile"
    case .outputs: "what the selected layer offers and may read"
    case .preview: "what the selected layer becomes, beside its form"
    case .fullPreview: "the preview on the whole screen"
    case .matches: "the full preview while a text is looked for"
    case .report: "what the target leaves out, and what only the deployment knows"
    case .form: "the form of a layer, field by field"
    case .editor: "a text of many lines: values, a manifest"
    case .find: "the line that asks for a text, in the editor"
    case .catalogue: "the services"
    case .versions: "the versions and former texts of a profile"
    case .comparison: "what differs between two versions"
    case .findings: "all findings of the profile"
    case .graph: "who reads whom"
    case .completion: "the list of what may stand at the cursor"
    case .menu: "a list to choose from, such as the command menu"
    case .dialog: "a question with fields and answers"
    case .importing: "the dialog that brings profiles in"
    }
  }
}
