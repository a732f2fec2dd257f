import Composer
import Screen
import Testing

struct SettingsTests {
  private func read(_ text: String) -> (settings: Settings, sentences: [String]) {
    Settings.read(Array(text.utf8), named: "config.yaml")
  }

  @Test func everythingCanBeSet() {
    let (settings, sentences) = read(
      """
      library: ~/profiles
      theme: light
      mouse: false
      ascii: true
      keys:
        add layer: ctrl-n
        undo: f5
      colors:
        accent: "#5FAFFF"
        reference-now: "#0f0"
        error: red
      """)
    #expect(sentences.isEmpty)
    #expect(settings.library == "~/profiles")
    #expect(settings.theme == .light)
    #expect(!settings.usesMouse)
    #expect(settings.isASCII == true)
    #expect(
      settings.keys == [
        Settings.Binding(action: "add layer", key: .control("n"), line: 6),
        Settings.Binding(action: "undo", key: Key(.function(5)), line: 7),
      ])
    #expect(settings.colors[.accent] == Color(0x5FAFFF))
    #expect(settings.colors[.referenceNow] == Color(0x00FF00))
    #expect(settings.colors[.error] == Color(0xCD3131))
  }

  @Test(arguments: ["", "# nothing\n", "theme:\nkeys:\nlibrary: ~\n", "---\n", "{}"])
  func nothingNeedsToBeSet(text: String) {
    let (settings, sentences) = read(text)
    #expect(settings == Settings())
    #expect(sentences.isEmpty)
  }

  @Test(arguments: Self.wrong)
  func aWrongEntryIsASentence(text: String, sentence: String) {
    let (_, sentences) = read(text)
    #expect(sentences == ["config.yaml:" + sentence])
  }

  @Test func aWrongEntryLeavesTheOthersAlone() {
    let (settings, sentences) = read(
      "theme: drak\nmouse: maybe\nkeys: {undo: ctrl-shift, redo: x}\ncolors: {text: rosy, hint: blue}"
    )
    #expect(settings.theme == .auto)
    #expect(settings.usesMouse)
    #expect(settings.keys.map(\.action) == ["redo"])
    #expect(Array(settings.colors.keys) == [.hint])
    #expect(sentences.count == 4)
  }

  private static let keyForms =
    "keys are written `x`, `G`, `ctrl-z`, `alt-.`, `shift-up`, `f5`, `space`, `pgup`"
  private static let roles =
    "there are \(Role.allCases.map(\.rawValue).joined(separator: ", "))"

  private static let wrong: [(String, String)] = [
    ("colour: x", "1: there is no setting `colour`; did you mean `colors`?"),
    (
      "zzz: x",
      "1: there is no setting `zzz`; there are library, theme, mouse, ascii, keys, colors"
    ),
    (
      "[a]: x",
      "1: a setting begins with its name; there are library, theme, mouse, ascii, keys, colors"
    ),
    ("theme: drak", "1: `theme` cannot be `drak`; did you mean `dark`?"),
    ("theme: 7", "1: `theme` cannot be `7`; it is auto, dark, light or plain"),
    ("theme: [dark]", "1: `theme` is auto, dark, light or plain; this is a list"),
    ("mouse: yes", "1: `mouse` cannot be `yes`; it is true or false"),
    ("mouse: {}", "1: `mouse` is true or false; this is a table"),
    ("\nascii: on", "2: `ascii` cannot be `on`; it is true or false"),
    ("ascii: []", "1: `ascii` is true or false; this is a list"),
    (
      "library: profiles",
      "1: `library` is a folder whose path begins with / or ~/; `profiles` does not"
    ),
    (
      "library: ~other/x",
      "1: `library` is a folder whose path begins with / or ~/; `~other/x` does not"
    ),
    ("library: [/x]", "1: `library` is a folder, a text; this is a list"),
    ("dark", "1: the file is a table, `theme: dark` a line; this is a text"),
    ("- theme: dark", "1: the file is a table, `theme: dark` a line; this is a list"),
    ("keys: ctrl-z", "1: `keys` is a table, `undo: ctrl-z` a line; this is a text"),
    ("keys:\n  - undo", "2: `keys` is a table, `undo: ctrl-z` a line; this is a list"),
    ("keys: {undo: ctlr-z}", "1: the key of `undo` cannot be `ctlr-z`; \(keyForms)"),
    ("keys:\n  undo: f99", "2: the key of `undo` cannot be `f99`; \(keyForms)"),
    ("keys: {undo: \"\"}", "1: the key of `undo` cannot be ``; \(keyForms)"),
    ("keys: {undo: ~}", "1: the key of `undo` is a text, as in `ctrl-z`; this is nothing"),
    ("keys: {undo: [u]}", "1: the key of `undo` is a text, as in `ctrl-z`; this is a list"),
    ("keys: {[a]: u}", "1: an action is a name, as in `undo: ctrl-z`"),
    (
      "keys: {undo: ^H}",
      "1: the key of `undo` cannot be `^H`: terminals send the same for Backspace; "
        + "choose another one"
    ),
    (
      "keys: {undo: ctrl-m}",
      "1: the key of `undo` cannot be `ctrl-m`: terminals send the same for Enter; "
        + "choose another one"
    ),
    (
      "keys:\n  undo: x\n  redo: x",
      "3: `x` is the key of `undo` already, in line 2; it stays that"
    ),
    ("colors: blue", "1: `colors` is a table, `accent: \"#5fafff\"` a line; this is a text"),
    ("colors: {acent: blue}", "1: there is no role `acent`; did you mean `accent`?"),
    ("colors: {zzzzzz: blue}", "1: there is no role `zzzzzz`; \(roles)"),
    (
      "colors: {text: \"#12345\"}",
      "1: the colour of `text` cannot be `#12345`; write \"#5fafff\", or a name such as blue"
    ),
    ("colors: {text: bleu}", "1: the colour of `text` cannot be `bleu`; did you mean `blue`?"),
    (
      "colors:\n  text: #fff",
      "2: the colour of `text` is a text, as in \"#5fafff\"; this is nothing "
        + "(a # without quotes begins a comment)"
    ),
    (
      "colors: {text: [1, 2, 3]}",
      "1: the colour of `text` is a text, as in \"#5fafff\"; this is a list"
    ),
  ]

  @Test func aBrokenFileIsOneSentence() {
    for text in ["theme: [", "a: b: c", "\tx: y", "x: \u{0}"] {
      let (settings, sentences) = read(text)
      #expect(settings == Settings())
      #expect(sentences.count == 1)
      #expect(sentences.first?.hasSuffix("; no setting of this file holds") == true)
    }
    #expect(Settings.read([0xFF, 0xFE], named: "c").sentences.count == 1)
  }

  @Test func unknownActionsAreNamedOnceTheActionsAreKnown() {
    let (settings, _) = read("keys:\n  undoo: x\n  save: y\n  zzzzzzzz: z")
    #expect(
      settings.sentences(knowing: ["undo", "save"], in: "config.yaml") == [
        "config.yaml:2: there is no action `undoo`; did you mean `undo`?",
        "config.yaml:4: there is no action `zzzzzzzz`; the command menu names all of them",
      ])
  }

  @Test(arguments: [
    (nil, Settings.ThemeChoice.dark), ("15;0", .dark), ("0;15", .light), ("0;default;7", .light),
    ("7;8", .dark), ("x", .dark), ("", .dark),
  ])
  func theThemeFitsTheTerminal(colors: String?, theme: Settings.ThemeChoice) {
    #expect(Settings().theme(onTerminalWith: colors) == theme)
    #expect(read("theme: light").settings.theme(onTerminalWith: colors) == .light)
  }
}
