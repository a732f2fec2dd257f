/// What a user can do, by the name that menu, help and documents call it.
package enum Action: String, Sendable, CaseIterable, Hashable {
  // Commands: they stand in the command menu.
  case addLayer = "add layer"
  case edit
  case editProfile = "edit profile"
  case renameLayer = "rename layer"
  case delete
  case duplicate
  case replaceService = "replace service"
  case wireUp = "wire up"
  case moveLayerUp = "move layer up"
  case moveLayerDown = "move layer down"
  case fix
  case fixAll = "fix all"
  case undo
  case redo
  case save
  case saveAsVersion = "save as version"
  case openCatalogue = "open catalogue"
  case openPreview = "open preview"
  case openFindings = "open findings"
  case openGraph = "open graph"
  case switchTarget = "switch target"
  case showAllLayers = "show all layers"
  case setAppName = "set app name"
  case fullPreview = "full preview"
  case showReport = "show report"
  case savePreview = "save to file"
  case setContext = "set context"
  case upperLayer = "layer above"
  case lowerLayer = "layer below"
  case goToProducer = "go to producer"
  case openVersions = "open versions"
  case restoreVersion = "restore"
  case restoreLayer = "restore layer"
  case setBase = "set base"
  case showRevisions = "show revisions"
  case newProfile = "new profile"
  case newFromExample = "new from example"
  case cloneProfile = "clone profile"
  case importProfile = "import"
  case newService = "new service"
  case copy
  case revealSecrets = "reveal secrets"
  case sortProfiles = "sort profiles"
  case openInEditor = "open in $EDITOR"
  case reload
  case toggleMouse = "toggle mouse"
  case zoomPane = "zoom pane"
  case widenPane = "widen pane"
  case narrowPane = "narrow pane"
  case find
  case goToLine = "go to line"
  case nextFinding = "next finding"
  case formerFinding = "former finding"
  case cut, paste
  case selectAll = "select all"
  case suspend
  case redraw
  case quit

  // Ways around.
  case commandMenu = "command menu"
  case help
  case open
  case back
  case leave = "leave screen"
  case close
  case filter
  case up
  case down
  case left
  case right
  case pageUp = "page up"
  case pageDown = "page down"
  case top
  case bottom
  case nextPane = "next pane"
  case formerPane = "former pane"
  case firstPane = "first pane"
  case secondPane = "second pane"
  case thirdPane = "third pane"
  case fourthPane = "fourth pane"
  case nextTab = "next tab"
  case formerTab = "former tab"
  case formerTarget = "former target"
  case nextValue = "next value"
  case formerValue = "former value"
  case nextMatch = "next match"
  case formerMatch = "former match"

  // Typing.
  case nextField = "next field"
  case formerField = "former field"
  case accept
  case complete
  case lineStart = "start of line"
  case lineEnd = "end of line"
  case textStart = "start of text"
  case textEnd = "end of text"
  case wordLeft = "word left"
  case wordRight = "word right"
  case deleteLeft = "delete left"
  case deleteRight = "delete right"
  case deleteWord = "delete word"
  case deleteToStart = "delete to start"
  case deleteToEnd = "delete to end"
  case indent, outdent
  case selectLeft = "select left"
  case selectRight = "select right"
  case selectUp = "select up"
  case selectDown = "select down"
  case selectWordLeft = "select word left"
  case selectWordRight = "select word right"
  case selectLineStart = "select to start of line"
  case selectLineEnd = "select to end of line"
  case selectPageUp = "select page up"
  case selectPageDown = "select page down"
  case selectTextStart = "select to start of text"
  case selectTextEnd = "select to end of text"
  case replaceAll = "replace all"
}

extension Action {
  /// Whether the command menu has it.
  package var isCommand: Bool {
    let all = Self.allCases
    return (all.firstIndex(of: self) ?? 0) < (all.firstIndex(of: .commandMenu) ?? 0)
  }

  /// What it does, in a few words: for help and menu.
  package var summary: String {
    switch self {
    case .addLayer: "put a service of the catalogue on top of the selected layer"
    case .edit: "go to the form of what is selected"
    case .editProfile: "name, description and tags of the profile"
    case .renameLayer: "another name, in every reference too"
    case .delete: "the selected layer, entry or profile"
    case .duplicate: "a copy of the selected layer above it"
    case .replaceService: "another service in the layer's place; what both have stays"
    case .wireUp: "references to a lower layer's outputs, as environment entries"
    case .moveLayerUp: "towards the top: it sees more layers below it"
    case .moveLayerDown: "towards the bottom: more layers see it"
    case .fix: "apply the fix of the finding at hand"
    case .fixAll: "apply every fix that findings offer"
    case .undo: "take the last change back"
    case .redo: "make the change again that was taken back"
    case .save: "write the open version"
    case .saveAsVersion: "under the next version, with a suggestion"
    case .openCatalogue: "all services, what they need and what they offer"
    case .openPreview: "what the selected layer becomes, beside its form"
    case .openFindings: "all findings, where they are and what mends them"
    case .openGraph: "who reads whom"
    case .switchTarget: "the next of Kubernetes, Palette API, Terraform, Compose and values"
    case .showAllLayers: "the preview of all layers, or of the selected one"
    case .fullPreview: "the preview on the whole screen, and back again"
    case .showReport: "what the target leaves out, and what only the deployment knows"
    case .savePreview: "write what the preview shows into a file or a folder"
    case .setContext: "say now what only the deployment would know"
    case .upperLayer: "the preview of the layer above"
    case .lowerLayer: "the preview of the layer below"
    case .setAppName: "the name that the preview deploys the app under"
    case .goToProducer: "from a value in the preview to the output that it is"
    case .openVersions: "the versions of the profile: compare, restore, delete"
    case .restoreVersion:
      "the selected version or former text becomes the open one's; undo goes back"
    case .restoreLayer:
      "the layer at hand becomes as it was in the other text; undo goes back"
    case .setBase: "compare the others with the selected version"
    case .showRevisions: "the former texts of the selected version, or hide them"
    case .newProfile: "an empty stack under a name"
    case .newFromExample: "a profile that is wired already"
    case .cloneProfile: "a copy under another name"
    case .importProfile: "profiles from Palette, Terraform, Compose or manifests"
    case .newService: "a service of your own: a copy of the selected one, or a blank one"
    case .copy: "the selected name, reference or text into the clipboard"
    case .revealSecrets: "show or hide secret values"
    case .sortProfiles: "by name or by change"
    case .openInEditor: "values, a manifest or another long text, in your own editor"
    case .reload: "read again what is on disk"
    case .toggleMouse: "release the mouse to the terminal, or take it"
    case .zoomPane: "the whole screen for the pane with the focus"
    case .widenPane: "more room for the left pane"
    case .narrowPane: "less room for the left pane"
    case .suspend: "back to the shell; `fg` returns"
    case .redraw: "paint the screen anew"
    case .quit: "end the program; asks where work is unsaved"
    default: otherSummary
    }
  }

  private var otherSummary: String {
    switch self {
    case .commandMenu: "every action by name"
    case .help: "the keys of this screen"
    case .open: "open or accept what is selected"
    case .back: "close what is open, clear the filter, one step out"
    case .leave: "back to the screen before"
    case .close: "close what is open; outermost: quit"
    case .filter: "show only what matches"
    case .formerTarget: "the target before"
    case .nextValue: "to the next value that was put in from elsewhere"
    case .formerValue: "to the former value that was put in"
    case .complete: "offer what may stand here"
    case .nextPane: "to the next pane"
    case .formerPane: "to the pane before"
    case .indent: "the line, or all that are selected, two spaces in"
    case .outdent: "the line, or all that are selected, two spaces out"
    case .find: "look for a text; in the editor, put another one in its place"
    case .goToLine: "to a line by its number, or to a column of it"
    case .nextFinding: "to the next line with a finding"
    case .formerFinding: "to the former line with a finding"
    case .cut: "what is selected, else the line, out and into the clipboard"
    case .paste: "put in what was cut or copied here"
    case .selectAll: "the whole text"
    case .nextMatch: "to the next place that matches"
    case .formerMatch: "to the former place that matches"
    case .replaceAll: "all that matches, as one step"
    case .accept: "take it over"
    default: rawValue
    }
  }

  /// One word for the line of hints.
  package var hint: String {
    switch self {
    case .addLayer: "add"
    case .renameLayer: "rename"
    case .replaceService: "replace"
    case .moveLayerUp, .moveLayerDown: "move"
    case .saveAsVersion: "save as version"
    case .openCatalogue: "catalogue"
    case .openPreview: "preview"
    case .openFindings: "findings"
    case .openGraph: "who reads whom"
    case .switchTarget: "target"
    case .showAllLayers: "all layers"
    case .goToProducer: "producer"
    case .fullPreview: "full screen"
    case .showReport: "report"
    case .savePreview: "to file"
    case .setContext: "context"
    case .openVersions: "versions"
    case .openInEditor: "editor"
    case .setBase: "base"
    case .showRevisions: "revisions"
    case .nextTab: "tab"
    case .newProfile: "new"
    case .newFromExample: "from example"
    case .cloneProfile: "clone"
    case .commandMenu: "commands"
    case .wireUp: "wire up"
    case .goToLine: "line"
    case .nextMatch: "next"
    case .formerMatch: "former"
    default: rawValue
    }
  }
}
