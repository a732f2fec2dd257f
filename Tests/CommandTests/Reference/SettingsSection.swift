import Screen
import Testing

@testable import Composer

extension ReferencePage {
  /// The user's own settings.
  mutating func settingsFile() {
    heading("Settings")
    paragraph(
      "`$XDG_CONFIG_HOME/strata/config.yaml`, which is `~/.config/strata/config.yaml` for most "
        + "people. All of it may be left out. An entry that is wrong is told of, and the others "
        + "hold.")
    let usual = Settings()
    let rows = [
      "library": [
        "a folder, beginning with `/` or `~/`", "", "The library where nothing else names one.",
      ],
      "theme": [
        Self.codes(Settings.ThemeChoice.allCases.map(\.rawValue)), Self.code(usual.theme.rawValue),
        "The colours; `plain` has none, `auto` goes by what the terminal says.",
      ],
      "mouse": ["true or false", Self.code("\(usual.usesMouse)"), "Whether clicks go to Strata."],
      "ascii": [
        "true or false", "as the terminal can", "Borders and marks of ASCII alone.",
      ],
      "keys": [
        "a table, `action: key` a line", "",
        "Keys of your own; [keys.md](keys.md) lists the actions.",
      ],
      "colors": ["a table, `role: colour` a line", "", "Colours of your own."],
    ]
    #expect(Set(SettingsReader.names) == Set(rows.keys))
    table(
      ["setting", "valid", "usually", "what it is"],
      SettingsReader.names.map { [Self.code($0)] + (rows[$0] ?? ["", "", ""]) })
    paragraph(
      "A key is written `x`, `G`, `ctrl-z` or `^z`, `alt-.`, `shift-up`, `f5`, `space`, `pgup`. "
        + "\(Self.codes(SettingsReader.reserved.keys.map(\.description).sorted())) cannot be taken: "
        + "terminals send the same for other keys.")
    paragraph("Roles: \(Self.codes(Role.allCases.map(\.rawValue))).")
    paragraph(
      "A colour is `\"#5fafff\"`, `\"#5af\"`, or one of \(Self.codes(ColorName.names)).")
  }
}
