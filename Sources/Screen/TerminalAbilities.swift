/// What the terminal can show and tell.
package struct TerminalAbilities: Hashable, Sendable {
  /// How many colours: 0, 8, 16, 256 or all 16,777,216.
  package var colors: Int
  /// Whether it shows more than ASCII: where not, borders want `BorderSet.ascii`.
  package var isUnicode: Bool
  /// Whether it tells what the mouse does.
  package var hasMouse: Bool

  package init(colors: Int, isUnicode: Bool, hasMouse: Bool) {
    self.colors = colors
    self.isUnicode = isUnicode
    self.hasMouse = hasMouse
  }

  /// What nearly every terminal of today can do; for tests and where none is asked.
  package static let usual = TerminalAbilities(colors: 256, isUnicode: true, hasMouse: true)
}
