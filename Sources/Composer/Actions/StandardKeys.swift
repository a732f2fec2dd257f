import Screen

extension KeyTable {
  /// The keys without the user's own.
  package static let standard: [Binding] = [
    everywhere, browsing, library, layers, outputs, preview, fullPreview, report, versions,
    comparison, findings, graph, typing, form, editor, find, completion, menu,
  ].flatMap(\.self)

  private static let everywhere = keys(
    .everywhere,
    [
      (.commandMenu, "^p"), (.help, "f1"), (.save, "^s"), (.quit, "^q"), (.close, "^c"),
      (.suspend, "^z"), (.redraw, "^l"), (.back, "esc"),
    ])

  private static let browsing = keys(
    .browsing,
    [
      (.commandMenu, ":"), (.help, "?"), (.open, "enter"), (.up, "up k"), (.down, "down j"),
      (.left, "left h"), (.right, "right l"), (.pageUp, "pgup ^u"), (.pageDown, "pgdn ^d"),
      (.top, "home g"), (.bottom, "end G"), (.nextPane, "tab"), (.formerPane, "shift-tab"),
      (.firstPane, "1"), (.secondPane, "2"), (.thirdPane, "3"), (.fourthPane, "4"),
      (.formerTab, "["),
      (.nextTab, "]"), (.filter, "/"), (.undo, "u alt-u"), (.redo, "U ^r alt-r"), (.copy, "y"),
      (.openCatalogue, "C"), (.openVersions, "V"), (.openFindings, "F"), (.openGraph, "W"),
      (.toggleMouse, "M"), (.reload, "R"), (.leave, "q"),
    ])

  private static let library =
    keys(.start, [(.newProfile, "a"), (.newFromExample, "e"), (.importProfile, "i")])
    + keys(
      .library,
      [
        (.newProfile, "a"), (.newFromExample, "e"), (.cloneProfile, "D"), (.delete, "d"),
        (.sortProfiles, "s"), (.importProfile, "i"),
      ])
    + keys(.catalogue, [(.newService, "n")])
    + keys(.importing, [(.complete, "ctrl-space ^n")])

  private static let layers = keys(
    .layers,
    [
      (.addLayer, "a"), (.edit, "e"), (.renameLayer, "r"), (.delete, "d"), (.duplicate, "D"),
      (.replaceService, "x"), (.wireUp, "w"), (.fix, "."), (.moveLayerUp, "K shift-up"),
      (.moveLayerDown, "J shift-down"), (.saveAsVersion, "S"), (.editProfile, "p"),
      (.revealSecrets, "v"), (.zoomPane, "z"), (.widenPane, ">"), (.narrowPane, "<"),
      (.openPreview, "P"), (.switchTarget, "t"), (.openInEditor, "o"),
    ])

  private static let outputs = keys(
    .outputs,
    [
      (.addLayer, "a"), (.edit, "e"), (.wireUp, "w"), (.saveAsVersion, "S"), (.zoomPane, "z"),
      (.widenPane, ">"), (.narrowPane, "<"), (.openPreview, "P"), (.switchTarget, "t"),
      (.openInEditor, "o"),
    ])

  /// In the preview's pane, on the whole screen, and in the report.
  private static let previews: [(Action, String)] = [
    (.fullPreview, "P z"), (.switchTarget, "] t"), (.formerTarget, "["), (.showAllLayers, "A"),
    (.upperLayer, "K"), (.lowerLayer, "J"), (.setAppName, "s"), (.setContext, "c"),
    (.revealSecrets, "v"), (.showReport, "r"), (.savePreview, "f"), (.edit, "e"),
    (.saveAsVersion, "S"),
  ]

  private static let values: [(Action, String)] = [
    (.nextValue, "n"), (.formerValue, "N"), (.goToProducer, "p"),
  ]

  private static let preview = keys(
    .preview,
    values + previews + [(.widenPane, ">"), (.narrowPane, "<"), (.openInEditor, "o")])

  private static let fullPreview =
    keys(.fullPreview, [(.find, "/")] + values + previews)
    + keys(.matches, [(.nextMatch, "n"), (.formerMatch, "N")])

  private static let report = keys(.report, [(.find, "/")] + previews)

  private static let versions = keys(
    .versions,
    [
      (.restoreVersion, "r"), (.setBase, "b space"), (.showRevisions, "f"), (.delete, "d"),
      (.cloneProfile, "D"), (.saveAsVersion, "S"), (.switchTarget, "t"),
    ])

  private static let comparison = keys(.comparison, [(.restoreLayer, "enter r")])

  private static let findings = keys(
    .findings,
    [(.fix, "."), (.fixAll, "A"), (.saveAsVersion, "S"), (.editProfile, "p")])

  private static let graph = keys(.graph, [(.saveAsVersion, "S"), (.editProfile, "p")])

  private static let typing = keys(
    .typing,
    [
      (.left, "left"), (.right, "right"), (.up, "up"), (.down, "down"), (.pageUp, "pgup"),
      (.pageDown, "pgdn"), (.accept, "enter"), (.nextField, "tab"), (.formerField, "shift-tab"),
      (.lineStart, "^a home"), (.lineEnd, "^e end"), (.deleteLeft, "backspace"),
      (.deleteRight, "delete"), (.deleteWord, "^w alt-backspace"), (.deleteToStart, "^u"),
      (.deleteToEnd, "^k"), (.wordLeft, "ctrl-left alt-left alt-b"),
      (.wordRight, "ctrl-right alt-right alt-f"), (.undo, "alt-u ^_"), (.redo, "alt-r"),
    ])

  private static let form = keys(
    .form,
    [
      (.complete, "ctrl-space ^n"), (.wireUp, "^t"), (.fix, "alt-."), (.delete, "^d"),
      (.zoomPane, "alt-z"), (.saveAsVersion, "alt-s"), (.revealSecrets, "alt-v"),
      (.openPreview, "alt-p"), (.openInEditor, "^o"),
    ])

  private static let editor =
    keys(
      .editor,
      [
        (.complete, "ctrl-space ^n"), (.fix, "alt-."), (.find, "^f"), (.goToLine, "^g"),
        (.nextFinding, "alt-n"), (.formerFinding, "alt-N"), (.copy, "alt-c"), (.cut, "alt-x"),
        (.paste, "^y"), (.selectAll, "alt-a"), (.indent, "tab"), (.outdent, "shift-tab"),
        (.textStart, "ctrl-home"), (.textEnd, "ctrl-end"), (.openPreview, "alt-p"),
        (.saveAsVersion, "alt-s"), (.openInEditor, "^o"),
      ]) + selecting

  private static let selecting = keys(
    .editor,
    [
      (.selectLeft, "shift-left"), (.selectRight, "shift-right"), (.selectUp, "shift-up"),
      (.selectDown, "shift-down"), (.selectWordLeft, "ctrl-shift-left alt-shift-left"),
      (.selectWordRight, "ctrl-shift-right alt-shift-right"),
      (.selectLineStart, "shift-home"), (.selectLineEnd, "shift-end"),
      (.selectPageUp, "shift-pgup"), (.selectPageDown, "shift-pgdn"),
      (.selectTextStart, "ctrl-shift-home"), (.selectTextEnd, "ctrl-shift-end"),
    ])

  private static let find = keys(
    .find,
    [
      (.nextMatch, "down ^n"), (.formerMatch, "up ^p"), (.replaceAll, "alt-a"), (.find, "^f"),
      (.goToLine, "^g"),
    ])

  private static let completion = keys(
    .completion,
    [
      (.up, "up ^p"), (.down, "down ^n"), (.accept, "enter tab"), (.pageUp, "pgup"),
      (.pageDown, "pgdn"),
    ])

  private static let menu = keys(.menu, [(.up, "up ^p"), (.down, "down ^n"), (.accept, "enter")])

  /// Bindings from the way people write keys, several with blanks between.
  private static func keys(_ place: Place, _ actions: [(Action, String)]) -> [Binding] {
    actions.flatMap { action, words in
      words.split(separator: " ").map { word in
        guard let key = Key(String(word)) else { preconditionFailure("\(word) is no key") }
        return Binding(place, key, action)
      }
    }
  }
}
