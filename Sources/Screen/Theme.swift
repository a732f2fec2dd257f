/// What each role looks like.
package struct Theme: Equatable, Sendable {
  /// A role's looks; nil: the terminal's own colour.
  package struct Look: Hashable, Sendable {
    package var foreground: Color?
    package var background: Color?
    package var isBold = false
    package var isDim = false
    package var isReversed = false
    package var isUnderlined = false

    package init(
      _ foreground: UInt32? = nil, on background: UInt32? = nil, bold: Bool = false,
      dim: Bool = false, reversed: Bool = false, underlined: Bool = false
    ) {
      self.foreground = foreground.map { Color($0) }
      self.background = background.map { Color($0) }
      isBold = bold
      isDim = dim
      isReversed = reversed
      isUnderlined = underlined
    }
  }

  package var looks: [Role: Look]

  package init(_ looks: [Role: Look]) { self.looks = looks }

  package subscript(role: Role) -> Look { looks[role] ?? Look() }
}
