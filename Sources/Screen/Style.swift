/// What a text is for. Themes give each role its colour; nothing else knows colours.
package enum Role: String, Hashable, Sendable, CaseIterable {
  case title, text, faint, accent, selected, border
  case referenceNow = "reference-now"
  case referenceLater = "reference-later"
  case referenceBroken = "reference-broken"
  case secret, error, warning, hint, added, removed, changed
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
