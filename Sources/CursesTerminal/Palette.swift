import CNcurses
import Screen

/// What ncurses is told for each style of a theme.
struct Palette {
  struct Look {
    var attributes: attr_t
    var pair: Int32
  }

  private struct Colors: Hashable {
    var foreground: Int32
    var background: Int32
  }

  private let colors: ColorTable
  private var theme: Theme?
  private var looks: [Look] = []

  init(colors count: Int) { colors = ColorTable(count: count) }

  /// Takes a theme; gives whether it is another one than before.
  mutating func use(_ theme: Theme) -> Bool {
    guard theme != self.theme else { return false }
    self.theme = theme
    var pairs: [Colors: Int32] = [:]
    looks = Role.allCases.map { role in
      let look = (colors.count == 0 ? Theme.plain : theme)[role]
      return Look(
        attributes: Self.attributes(look, colors), pair: Self.pair(colors.pair(of: look), &pairs))
    }
    return true
  }

  private static func pair(
    _ wanted: (foreground: Int32, background: Int32), _ pairs: inout [Colors: Int32]
  ) -> Int32 {
    let wanted = Colors(foreground: wanted.foreground, background: wanted.background)
    guard wanted != Colors(foreground: -1, background: -1) else { return 0 }
    if let known = pairs[wanted] { return known }
    let number = Int32(clamping: pairs.count + 1)
    guard init_extended_pair(number, wanted.foreground, wanted.background) == OK else { return 0 }
    pairs[wanted] = number
    return number
  }

  private static func attributes(_ look: Theme.Look, _ colors: ColorTable) -> attr_t {
    var attributes = cnc_attr_normal
    if look.isBold || colors.needsBold(look) { attributes |= cnc_attr_bold }
    if look.isDim || colors.needsDim(look) { attributes |= cnc_attr_dim }
    if look.isUnderlined { attributes |= cnc_attr_underline }
    if look.isReversed || colors.needsReverse(look) { attributes |= cnc_attr_reverse }
    return attributes
  }

  subscript(style: Style) -> Look {
    var look = looks[style.role.number]
    if style.isBold { look.attributes |= cnc_attr_bold }
    if style.isUnderlined { look.attributes |= cnc_attr_underline }
    if style.isReversed { look.attributes ^= cnc_attr_reverse }
    return look
  }
}
