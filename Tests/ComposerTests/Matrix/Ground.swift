import Composer
import ComposerKit
import ProfileModel
import Screen
import Testing

/// Where stories begin: each screen, and all that hangs over screens.
enum Ground: String, CaseIterable, Sendable {
  case start, library
  case libraryFilter = "library filter"
  case layers = "stack layers"
  case outputs, preview, findings
  case graph = "who reads whom"
  case textField = "form text field"
  case number = "form number"
  case choice = "form choice"
  case secret = "form secret"
  case list = "form list"
  case table = "form key/value table"
  case longText = "editor"
  case find = "editor find line"
  case goToLine = "go to line dialog"
  case chart = "chart fields"
  case completion = "completion popup"
  case wiring = "wire up dialog"
  case browsing = "catalogue browsing"
  case adding = "catalogue adding"
  case replacing = "catalogue replacing"
  case versions
  case comparison = "compare"
  case severalFixes = "several fixes"
  case menu = "command menu"
  case help
  case newProfile = "new profile dialog"
  case newFromExample = "new from example"
  case clone = "clone dialog"
  case delete = "delete dialog"
  case importing = "import dialog"
  case importReport = "import report"
  case newService = "new service dialog"
  case editProfile = "edit profile dialog"
  case appName = "app name dialog"
  case fullPreview = "full preview"
  case search = "preview search"
  case report = "preview report"
  case savePreview = "save to file dialog"
  case writeOver = "write over dialog"
  case context = "known at deployment dialog"
  case rename = "rename dialog"
  case consequences = "consequences dialog"
  case save
  case saveAsVersion = "save as version"
  case leaving = "leaving dialog"
  case draftOffered = "draft offered"
  case changedOnDisk = "changed on disk"
  case kept = "what an editor left"

  /// A story that has come here.
  func story(_ size: Size = Size(100, 30)) -> Story {
    switch self {
    case .start: return Story(library: [], size: size)
    case .draftOffered: return Self.withDraft(size)
    case .importing, .importReport:
      var story = Story(size: size)
      story.disk.files = Samples.foreign
      story.press("i")
      if self == .importReport {
        story.type("compose.yaml")
        story.press("enter")
      }
      return story
    case .library, .libraryFilter, .newProfile, .newFromExample, .clone, .delete:
      var story = Story(size: size)
      story.press("end")
      reachInLibrary(&story)
      return story
    case .findings:
      var story = Story.opened("flawed", size: size)
      story.press("F")
      return story
    case .severalFixes:
      var story = Story.opened("flawed", size: size)
      story.press("F", "end", ".")
      return story
    case .secret:
      var story = Story.opened("flawed", size: size)
      story.select("db")
      story.go(to: "Password")
      return story
    case .longText, .chart, .find, .goToLine:
      var story = Story.opened("charts", size: size)
      story.select("queue")
      story.go(to: self == .chart ? "Chart registry" : "Values")
      if self != .chart { story.press("enter") }
      if self == .find { story.press("^f") }
      if self == .goToLine { story.press("^g") }
      return story
    case .fullPreview, .search, .report, .savePreview, .writeOver, .context:
      var story = Self.withGap(size)
      story.press("4", "P")
      reachInPreview(&story)
      return story
    case .kept:
      var story = Story.opened("charts", size: size)
      story.select("queue")
      story.disk.editor = { _ in
        .failed(
          "what `vi` wrote is no UTF-8 text",
          kept: "/home/somebody/.local/state/strata/editing/aBcDeF/values.yaml")
      }
      story.press("o")
      return story
    case .versions, .comparison:
      let disk = Disk(Samples.library)
      disk["ledger", "1.1.0"] = Self.changedLedger
      disk.changed[.version("ledger", Version(1, 1, 0))] = disk.now - 60
      var story = Story(
        on: disk, program: 1, size: size, opening: .version("ledger", Version(1, 1, 0)))
      story.press("V")
      if self == .comparison { story.press("2") }
      return story
    default:
      var story = Story.opened(size: size)
      reachInStack(&story)
      return story
    }
  }

  private func reachInPreview(_ story: inout Story) {
    switch self {
    case .search: story.press("/")
    case .report: story.press("r")
    case .savePreview: story.press("f")
    case .writeOver:
      story.disk.files["shop-ui-kubernetes.yaml"] = "mine"
      story.press("f", "enter")
    case .context: story.press("c")
    default: break
    }
  }

  /// The shop, in which something is known only at deployment.
  static func withGap(_ size: Size) -> Story {
    let disk = Disk(Samples.library)
    let image = "image: ghcr.io/acme/ui:1.0.0\n"
    disk["shop", "1.0.0"] = Samples.shop.replacing(
      image, with: image + "      command: [\"{{.spectro.system.project.name}}\"]\n")
    return Story(
      on: disk, program: 1, size: size, opening: .version("shop", Version(1, 0, 0)))
  }

  private func reachInLibrary(_ story: inout Story) {
    switch self {
    case .libraryFilter: story.press("/")
    case .newProfile: story.press("a")
    case .newFromExample: story.press("e")
    case .clone: story.press("D")
    case .delete: story.press("d")
    default: break
    }
  }

  private func reachInStack(_ story: inout Story) {
    switch self {
    case .outputs: story.press("3")
    case .preview: story.press("4")
    case .graph: story.press("W")
    case .appName: story.press("4", "s")
    case .textField: story.go(to: "Image")
    case .number: story.go(to: "Replicas")
    case .choice: story.go(to: "Access")
    case .list: story.go(to: "Command")
    case .table: story.go(to: "API_HOST")
    case .wiring: story.press("w")
    case .browsing: story.press("C")
    case .newService: story.press("C", "n")
    case .adding: story.press("a")
    case .replacing: story.press("x")
    case .menu: story.press(":")
    case .help: story.press("?")
    case .editProfile: story.press("p")
    case .save: story.press("D")
    case .saveAsVersion: story.press("D", "S")
    case .leaving: story.press("D", "^q")
    default: reachFurther(&story)
    }
  }

  private func reachFurther(_ story: inout Story) {
    switch self {
    case .completion:
      story.go(to: "API_HOST")
      story.press("tab", "^u")
      story.type("{{")
    case .rename:
      story.select("api")
      story.press("r")
    case .consequences:
      story.select("db")
      story.press("K")
    case .changedOnDisk:
      story.press("D")
      story.disk["shop", "1.0.0"] = Samples.shop.replacing("A small shop", with: "Theirs")
      story.press("^s")
    default: break
    }
  }

  /// Another setting than the version before.
  static let changedLedger = Samples.newerLedger.replacing("books}", with: "ledger}")

  /// A program died while the shop was changed; another one opens it.
  static func withDraft(_ size: Size, base: String = Samples.shop) -> Story {
    let disk = Disk(Samples.library)
    let shop = ProfileLocation.version("shop", Version(1, 0, 0))
    disk.drafts[Disk.Work(location: shop, owner: 7)] = Disk.Kept(
      text: Samples.shop.replacing("A small shop", with: "Half done"), base: Stamp(base),
      written: disk.now - 120)
    var story = Story(on: disk, program: 8, size: size)
    story.press("end", "enter")
    return story
  }
}
