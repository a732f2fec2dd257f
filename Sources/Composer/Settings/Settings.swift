import ProfileModel
package import Screen

/// What the user has chosen for all of Strata: `config.yaml`. Everything in it may be left out.
package struct Settings: Equatable, Sendable {
  /// A choice of colours.
  package enum ThemeChoice: String, Sendable, CaseIterable {
    /// As the terminal's background asks for.
    case auto
    case dark, light
    /// No colours at all.
    case plain
  }

  /// A key of the user's own for an action.
  package struct Binding: Equatable, Sendable {
    /// As the command menu names it: `add layer`.
    package var action: String
    package var key: Key
    /// Where the file says so, counted from 1.
    package var line: Int

    package init(action: String, key: Key, line: Int) {
      self.action = action
      self.key = key
      self.line = line
    }
  }

  /// The library's folder, absolute or below `~/`.
  package var library: String?
  package var theme = ThemeChoice.auto
  package var usesMouse = true
  /// Borders and marks of ASCII alone; nil: as the terminal can.
  package var isASCII: Bool?
  package var keys: [Binding] = []
  package var colors: [Role: Color] = [:]

  /// What holds where there is no file.
  package init() {}

  /// What is wrong with the names of actions: a sentence each. `path`: of the file.
  package func sentences(knowing actions: [String], in path: String) -> [String] {
    keys.filter { !actions.contains($0.action) }.map {
      "\(path):\($0.line): there is no action `\($0.action)`"
        + SettingsReader.advice($0.action, actions, else: "the command menu names all of them")
    }
  }

  /// The theme that fits a terminal. `colors`: what some terminals say of theirs in `COLORFGBG`,
  /// as in `15;0`.
  package func theme(onTerminalWith colors: String?) -> ThemeChoice {
    guard theme == .auto else { return theme }
    guard let last = colors?.split(separator: ";").last, let background = Int(last) else {
      return .dark
    }
    return background == 7 || background > 8 ? .light : .dark
  }
}
