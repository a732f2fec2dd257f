import Composer
import ComposerKit
import ProfileModel
import Screen
import Testing

/// A screen that the documents show.
struct PicturedScreen: Sendable, CustomTestStringConvertible {
  let name: String
  let title: String
  /// What is seen, in a sentence.
  let words: String
  let reach: @Sendable (Size) -> Story

  var testDescription: String { name }

  static let sizes = [Size(80, 24), Size(120, 40)]
  static let themes: [(name: String, title: String, theme: Theme, isDark: Bool)] = [
    ("dark", "dark", .dark, true), ("light", "light", .light, false),
    ("plain", "without colour", .plain, true),
  ]

  /// Opens hello-universe, presses keys and types what stands behind a `"`.
  private static func stack(_ words: String...) -> @Sendable (Size) -> Story {
    { size in
      var story = Gallery.opened(size)
      go(words, &story)
      return story
    }
  }

  private static func library(_ words: String...) -> @Sendable (Size) -> Story {
    { size in
      var story = Gallery.library(size)
      go(words, &story)
      return story
    }
  }

  private static func go(_ words: [String], _ story: inout Story) {
    for word in words {
      if word.hasPrefix("\"") {
        story.type(String(word.dropFirst()))
      } else if word.hasPrefix("@") {
        story.go(to: String(word.dropFirst()))
      } else if word.hasPrefix("#") {
        story.select(String(word.dropFirst()))
      } else {
        story.press(word)
      }
    }
  }

  /// All of them, in the order of the page; another screen is another line.
  static let all: [PicturedScreen] = [
    .init(name: "start", title: "First start", words: "An empty library offers ways to begin.") {
      Story(library: [], size: $0)
    },
    .init(
      name: "library", title: "Library", words: "Profiles, and what the selected one is made of.",
      reach: library("home", "down")),
    .init(
      name: "stack", title: "Stack",
      words: "The layers, the form of the selected one, its outputs, what it becomes.",
      reach: stack("#api")),
    .init(
      name: "form", title: "Form", words: "Fields are edited the moment they have the focus.",
      reach: stack("#api", "@Image")),
    .init(
      name: "completion", title: "Completion",
      words: "What may stand there, the likeliest first; what may not says why.",
      reach: stack("#api", "@DB_HOST", "tab", "^u", "\"{{db")),
    .init(
      name: "wiring", title: "Wire up", words: "References to a lower layer's outputs at once.",
      reach: stack("#api", "w")),
    .init(
      name: "catalogue", title: "Catalogue",
      words: "All services: what they need, what they offer, and how that is known.",
      reach: stack("C", "/", "\"post")),
    .init(
      name: "preview", title: "Preview", words: "What the layers become, values marked.",
      reach: stack("#api", "P", "n", "n")),
    .init(
      name: "full-preview", title: "Preview on the whole screen",
      words: "Targets as tabs, all layers, search, and where a value comes from.",
      reach: stack("#api", "P", "P", "n", "n")),
    .init(
      name: "report", title: "Report",
      words: "What is known at deployment only, and what the target cannot express.",
      reach: stack("#api", "P", "P", "]", "A", "r")),
    .init(
      name: "editor", title: "Editor",
      words: "Values and manifests in colours, findings beside their lines, the fix at hand."
    ) {
      var story = Story(library: [Gallery.settings], size: $0)
      story.press("enter", "g")
      story.go(to: "config.yaml")
      story.press("tab", "enter", "alt-n")
      return story
    },
    .init(
      name: "import", title: "Import",
      words: "What comes out of other tools' files, and what was not taken over."
    ) { Ground.importReport.story($0) },
    .init(
      name: "new-service", title: "A service of one's own",
      words: "A copy of a service, or a blank one, in the catalogue at once.",
      reach: stack("C", "n")),
    .init(
      name: "versions", title: "Versions",
      words: "The versions, and what the selected one brought.",
      reach: stack("V")),
    .init(
      name: "compare", title: "Compare",
      words: "What differs, on three levels; a layer becomes again as it was.",
      reach: stack("V", "tab", "down", "down", "down")),
    .init(
      name: "findings", title: "Findings", words: "What is wrong, why, and what mends it."
    ) {
      var story = Gallery.opened($0, "shop-backend", Version(1, 0, 0))
      story.press("F", "down")
      return story
    },
    .init(
      name: "graph", title: "Who reads whom", words: "In both directions, layer by layer.",
      reach: stack("#api", "W")),
    .init(
      name: "commands", title: "Command menu",
      words: "Every action by name, with its key, and why it cannot be done now.",
      reach: stack("#api", ":")),
    .init(
      name: "help", title: "Help", words: "The keys of the screen, searchable.",
      reach: stack("#api", "?")),
    .init(
      name: "removal", title: "Before something breaks",
      words: "What would not be readable any more; the focus is on Cancel.",
      reach: stack("#postgres-db", "d")),
    .init(
      name: "save-as", title: "Save as version",
      words: "The next versions, one suggested, and why.",
      reach: stack("#cache", "d", "tab", "enter", "S")),
  ]
}
