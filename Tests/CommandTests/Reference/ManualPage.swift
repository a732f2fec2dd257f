@testable import strata

/// The manual page strata(1), from the tables that also make the help.
enum ManualPage {
  /// When its words were last gone over.
  private static let date = "2026-11-21"

  static let text: String = {
    var page = Roff()
    page.macro(
      ".\\\" Generated: RECORD=1 swift test \\-\\-disable\\-xctest \\-\\-filter ReferenceTests")
    page.macro(".TH STRATA 1 \(date) \"Strata \(Release.version)\" \"User Commands\"")
    name(&page)
    description(&page)
    commands(&page)
    options(&page)
    list("ENVIRONMENT", variables, &page)
    list("FILES", files, &page)
    page.section("EXIT STATUS")
    for status in ExitStatus.allCases {
      page.item("\(status.rawValue)", sentence(status.summary, status.example))
    }
    examples(&page)
    page.section("SEE ALSO")
    page.macro(".BR git (1),")
    page.macro(".BR helm (1),")
    page.macro(".BR kubectl (1),")
    page.macro(".BR terraform (1)")
    return page.text
  }()

  private static func sentence(_ words: String, _ more: String = "") -> String {
    ReferencePage.sentence(words)
      + (more.isEmpty ? "" : " For example: " + more.replacing("`", with: "") + ".")
  }

  private static func name(_ page: inout Roff) {
    page.section("NAME")
    page.macro("strata \\- compose app profiles: versioned stacks of service layers")
    page.section("SYNOPSIS")
    page.macro(".B strata")
    page.macro("[\\fIoption\\fR...]")
    page.macro(".br")
    page.macro(".B strata")
    page.macro("\\fIcommand\\fR [\\fIargument\\fR...] [\\fIoption\\fR...]")
  }

  private static func description(_ page: inout Roff) {
    page.section("DESCRIPTION")
    page.fill(
      "Strata composes app profiles: versioned stacks of service layers whose variables refer to "
        + "each other, checked before anything is deployed. A layer reads the outputs of the layers "
        + "below it.")
    page.paragraph(
      "Alone, on a terminal, it shows the library: the folder that holds the profiles. The last line "
        + "of the screen names the keys that make sense now; ? lists all of them, and : finds any "
        + "command by its name.")
    page.paragraph(
      "PROFILE is a file (it has a slash, or ends in .yaml), - for standard input, or NAME[@VERSION] "
        + "of the library; without a version the newest is meant.")
    page.paragraph(
      "Results go to standard output, messages to standard error. Secrets are masked unless "
        + "--reveal asks for them.")
  }

  private static func commands(_ page: inout Roff) {
    page.section("COMMANDS")
    for command in Command.shown {
      page.macro(".SS \(Roff.escaped(command.name))")
      page.fill(sentence(command.summary))
      page.block(HelpText.usage(command))
      if !command.aliases.isEmpty {
        page.paragraph("Also called \(command.aliases.joined(separator: ", ")).")
      }
      if !command.details.isEmpty { page.paragraph(command.details) }
      for option in command.options { item(option, &page) }
    }
  }

  private static func options(_ page: inout Roff) {
    page.section("OPTIONS")
    page.fill("Every command takes these.")
    for option in Option.everywhere { item(option, &page) }
    page.item(
      "--version",
      "Say which Strata this is and, where the build knows, from which commit. Takes --json.")
  }

  private static func item(_ option: Option, _ page: inout Roff) {
    page.item(
      option.synopsis, sentence(option.help + (option.isRepeatable ? "; may be repeated" : "")))
  }

  private static func list(
    _ title: String, _ items: [(name: String, words: String)], _ page: inout Roff
  ) {
    page.section(title)
    for item in items { page.item(item.name, item.words) }
  }

  private static func examples(_ page: inout Roff) {
    page.section("EXAMPLES")
    page.fill("Each command once, for a profile that is called shop.")
    for command in Command.shown {
      page.paragraph(sentence(command.summary))
      page.block(command.example)
    }
  }
}

// MARK: Surroundings

extension ManualPage {
  /// What the program reads from its environment.
  static let variables: [(name: String, words: String)] = [
    (
      "STRATA_LIBRARY",
      "The library's folder. --library goes before it; after it come the nearest folder upward that "
        + "holds a strata.yaml, the one that the settings name, and the data folder."
    ),
    (
      "XDG_DATA_HOME",
      "Holds strata, the library where nothing else names one; else ~/.local/share."
    ),
    ("XDG_STATE_HOME", "Holds strata, the former texts and drafts; else ~/.local/state."),
    ("XDG_CONFIG_HOME", "Holds strata/config.yaml, the settings; else ~/.config."),
    ("HOME", "Stands for those that are not set, and for ~ in the settings."),
    ("VISUAL", "The editor that values and manifests open in."),
    ("EDITOR", "The same, where VISUAL is not set."),
    ("NO_COLOR", "Where it is set and not empty, no colours are used."),
    ("TERM", "The terminal; dumb means no colours."),
    ("COLORTERM", "truecolor or 24bit: the terminal has all colours."),
    ("COLORFGBG", "Says whether the background is light, for the theme auto."),
    ("ESCDELAY", "How many milliseconds to wait for what follows an Escape; 25 when left out."),
    (
      "LC_ALL, LC_CTYPE, LANG",
      "Where they name an encoding other than UTF-8, borders and marks are of ASCII."
    ),
    ("PATH", "Where the editor, git and helm are looked for."),
  ]

  /// Where files lie.
  static let files: [(name: String, words: String)] = [
    ("~/.config/strata/config.yaml", "The settings: library, theme, mouse, keys, colors."),
    ("~/.local/share/strata", "The library where nothing else names one."),
    ("~/.local/state/strata", "Former texts, which history and restore know, and drafts."),
    ("profiles/NAME/VERSION.yaml", "In a library: a profile, a file a version."),
    ("services/ID.yaml", "In a library: services of your own."),
    ("macros.yaml", "In a library: what macros stand for."),
    ("context.yaml", "In a library: values that else only the deployment knows, for render."),
    ("strata.yaml", "Marks the folder that it lies in as a library."),
  ]
}
