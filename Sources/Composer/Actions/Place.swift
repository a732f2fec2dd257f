/// Where the focus is: what keys mean depends on it.
package enum Place: String, Sendable, CaseIterable, Hashable {
  /// In all places.
  case everywhere
  /// Where letters are commands.
  case browsing
  /// Where letters are text.
  case typing
  case start
  case library
  case layers
  case outputs
  case preview
  case fullPreview = "full preview"
  /// On the whole screen, with something that was looked for.
  case matches
  /// The preview's report.
  case report
  case form
  /// A text of many lines.
  case editor
  /// What is looked for in it.
  case find
  case catalogue
  case versions
  /// What differs between two versions.
  case comparison
  case findings
  case graph
  case completion
  case menu
  case dialog
  case importing = "import"

  /// This place and those around it, the nearest first.
  package var chain: [Place] {
    switch self {
    case .everywhere: [.everywhere]
    case .browsing: [.browsing, .everywhere]
    case .typing: [.typing, .everywhere]
    case .start, .library, .layers, .outputs, .preview, .catalogue, .versions, .findings, .graph,
      .fullPreview, .report:
      [self, .browsing, .everywhere]
    case .comparison: [self, .versions, .browsing, .everywhere]
    case .matches: [.matches, .fullPreview, .browsing, .everywhere]
    case .form, .editor, .find, .menu, .dialog, .importing: [self, .typing, .everywhere]
    case .completion: [.completion, .form, .typing, .everywhere]
    }
  }
}
