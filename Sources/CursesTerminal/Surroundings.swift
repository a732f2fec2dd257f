import Glibc

/// What the environment says of the terminal.
struct Surroundings {
  /// `TERM`.
  let type: String
  let escapeDelay: Int
  private let wantsColor: Bool
  private let promisesAllColors: Bool
  /// Whether texts may hold more than ASCII.
  let isUnicode: Bool

  /// The console of Linux itself, which has neither mouse nor clipboard.
  var isConsole: Bool { type.hasPrefix("linux") }

  static func variable(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }

  /// `wantsColor`: whoever starts the terminal knows of settings, options and `NO_COLOR`.
  init(wantsColor: Bool) {
    self.wantsColor = wantsColor
    type = Self.variable("TERM") ?? ""
    escapeDelay = Self.variable("ESCDELAY").flatMap { Int($0) }.map { min(max($0, 0), 5000) } ?? 25
    promisesAllColors = ["truecolor", "24bit"].contains(Self.variable("COLORTERM") ?? "")
    isUnicode = Self.isUnicode(type)
  }

  /// The descriptions to try, the best first. One of all colours is there only on some systems.
  var descriptions: [String] {
    let usual = [type, "xterm-256color"].filter { !$0.isEmpty }
    guard promisesAllColors, wantsColor, !type.isEmpty else { return usual }
    let stem = type.hasSuffix("-256color") ? String(type.dropLast(9)) : type
    return [stem + "-direct", stem + "-256color"] + usual
  }

  /// How many of the colours that the description has may be used.
  func colors(of count: Int) -> Int {
    guard wantsColor else { return 0 }
    return [1 << 24, 256, 16, 8].first { count >= $0 } ?? 0
  }

  /// Old terminals have no more than ASCII; others are asked for by the locale. No locale, as over
  /// SSH, says nothing: terminals are UTF-8 today, but for the console.
  private static func isUnicode(_ type: String) -> Bool {
    if type.hasPrefix("vt") || ["dumb", "ansi", "cons25"].contains(type) { return false }
    let locale =
      (variable("LC_ALL") ?? variable("LC_CTYPE") ?? variable("LANG") ?? "").lowercased()
    if locale.contains("utf-8") || locale.contains("utf8") { return true }
    let saysNothing = locale.isEmpty || locale == "c" || locale == "posix"
    return saysNothing ? !type.hasPrefix("linux") : !locale.contains(".")
  }
}
