/// The colours that a terminal has, and which of them come nearest to those of a theme.
package struct ColorTable: Equatable, Sendable {
  /// How many there are: 0, 8, 16, 256 or all 16,777,216.
  package let count: Int

  package init(count: Int) { self.count = count }

  /// The numbers of a look's colours; -1 is the terminal's own.
  package func pair(of look: Theme.Look) -> (foreground: Int32, background: Int32) {
    guard count > 0, !needsReverse(look) else { return (-1, -1) }
    return (look.foreground.map(number) ?? -1, look.background.map(number) ?? -1)
  }

  /// Few colours make no quiet background: there the exchanged colours stand for it.
  package func needsReverse(_ look: Theme.Look) -> Bool { count < 256 && look.background != nil }

  /// Eight colours are brighter in bold.
  package func needsBold(_ look: Theme.Look) -> Bool {
    guard count == 8, !needsReverse(look), let color = look.foreground else { return false }
    return color.isBright && !color.isGrey
  }

  /// Few colours have no grey that is seen on every background: the terminal's own, dimmed, is one.
  package func needsDim(_ look: Theme.Look) -> Bool {
    guard (1..<256).contains(count), !needsReverse(look), let color = look.foreground
    else { return false }
    return color.isGrey && color.green < 200
  }

  private func number(_ color: Color) -> Int32 {
    switch count {
    case 1_000_000...: color.direct
    case 256...: color.nearestOf256
    case 16...: color.isGrey || !color.isBright ? color.base : color.base + 8
    default: color.base
    }
  }
}

extension Color {
  /// As terminals of all colours count them. The first eight numbers are still names.
  fileprivate var direct: Int32 {
    let value = Int32(red) << 16 | Int32(green) << 8 | Int32(blue)
    return (1..<8).contains(value) ? 8 : value
  }

  /// The nearest in a cube of six steps a side and in 24 greys. The first sixteen numbers are
  /// the user's own colours, and nobody knows them.
  package var nearestOf256: Int32 {
    let steps = [red, green, blue].map(Self.cubeStep)
    let cube = Color(
      red: Self.cubeLevels[steps[0]], Self.cubeLevels[steps[1]], Self.cubeLevels[steps[2]])
    let mean = (Int(red) + Int(green) + Int(blue)) / 3
    let grey = min(23, max(0, (mean - 3) / 10))
    let level = UInt8(8 + 10 * grey)
    if distance(to: cube) <= distance(to: Color(red: level, level, level)) {
      return Int32(16 + 36 * steps[0] + 6 * steps[1] + steps[2])
    }
    return Int32(232 + grey)
  }

  private static let cubeLevels: [UInt8] = [0, 95, 135, 175, 215, 255]

  private static func cubeStep(_ part: UInt8) -> Int {
    part < 48 ? 0 : part < 115 ? 1 : (Int(part) - 35) / 40
  }

  private init(red: UInt8, _ green: UInt8, _ blue: UInt8) {
    self.init(UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue))
  }

  private func distance(to other: Color) -> Int {
    let parts = [(red, other.red), (green, other.green), (blue, other.blue)]
    return parts.reduce(0) { sum, pair in
      let difference = Int(pair.0) - Int(pair.1)
      return sum + difference * difference
    }
  }

  /// The one of the eight base colours that it resembles, going by its hue: a quiet blue is blue,
  /// though grey would be nearer. Greys are the terminal's own colour.
  fileprivate var base: Int32 {
    if isGrey { return -1 }
    let parts = [red, green, blue].map(Int.init)
    guard let most = parts.max(), let least = parts.min() else { return -1 }
    let bits = parts.map { ($0 - least) * 5 >= (most - least) * 2 ? Int32(1) : 0 }
    return bits[0] | bits[1] << 1 | bits[2] << 2
  }

  fileprivate var isGrey: Bool { max(red, green, blue) - min(red, green, blue) < 40 }

  fileprivate var isBright: Bool { max(red, green, blue) >= 200 }
}
