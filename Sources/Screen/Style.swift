/// What a text is for. Themes give each role its colour; nothing else knows colours.
package enum Role: String, Hashable, Sendable, CaseIterable {
  case title, text, faint, accent, selected, border
  case referenceNow = "reference-now"
  case referenceLater = "reference-later"
  case referenceBroken = "reference-broken"
  case secret, error, warning, hint, added, removed, changed
  /// Parts of YAML in the editor.
  case key, string, literal
}

extension Role {
  /// Its place in `allCases`.
  package var number: Int {
    switch self {
    case .title: 0
    case .text: 1
    case .faint: 2
    case .accent: 3
    case .selected: 4
    case .border: 5
    case .referenceNow: 6
    case .referenceLater: 7
    case .referenceBroken: 8
    case .secret: 9
    case .error: 10
    case .warning: 11
    case .hint: 12
    case .added: 13
    case .removed: 14
    case .changed: 15
    case .key: 16
    case .string: 17
    case .literal: 18
    }
  }
}

/// How a cell looks: its role, and what is done to it besides.
package struct Style: Hashable, Sendable {
  package var role: Role
  package var isBold = false
  package var isReversed = false
  package var isUnderlined = false

  package init(_ role: Role, bold: Bool = false, reversed: Bool = false, underlined: Bool = false) {
    self.role = role
    isBold = bold
    isReversed = reversed
    isUnderlined = underlined
  }

  package static let title = Style(.title, bold: true)
  package static let text = Style(.text)
  package static let faint = Style(.faint)
  package static let accent = Style(.accent)
  package static let selected = Style(.selected)
  package static let border = Style(.border)
  package static let secret = Style(.secret)
  package static let error = Style(.error)
  package static let warning = Style(.warning)
  package static let hint = Style(.hint)

  /// This style in another weight.
  package var bold: Style {
    var style = self
    style.isBold = true
    return style
  }

  /// This style with its colours exchanged: a selection that no colour is needed for.
  package var reversed: Style {
    var style = self
    style.isReversed = true
    return style
  }

  /// This style with a line under it.
  package var underlined: Style {
    var style = self
    style.isUnderlined = true
    return style
  }
}
