/// A key as the terminal tells it.
package struct Key: Hashable, Sendable {
  package enum Code: Hashable, Sendable {
    /// A letter, digit or sign, as typed.
    case character(Character)
    case up, down, left, right, home, end, pageUp, pageDown
    case insert, delete, backspace, tab, enter, escape
    case function(Int)
  }

  package var code: Code
  package var isControl = false
  package var isAlt = false
  package var isShift = false

  package init(_ code: Code, control: Bool = false, alt: Bool = false, shift: Bool = false) {
    self.code = code
    isControl = control
    isAlt = alt
    isShift = shift
  }

  /// A character without Ctrl or Alt.
  package static func character(_ character: Character) -> Key { Key(.character(character)) }
  /// Ctrl with a character, in lower case.
  package static func control(_ character: Character) -> Key {
    Key(.character(character), control: true)
  }
  /// Alt with a character.
  package static func alt(_ character: Character) -> Key {
    Key(.character(character), alt: true)
  }

  package static let up = Key(.up)
  package static let down = Key(.down)
  package static let left = Key(.left)
  package static let right = Key(.right)
  package static let home = Key(.home)
  package static let end = Key(.end)
  package static let pageUp = Key(.pageUp)
  package static let pageDown = Key(.pageDown)
  package static let delete = Key(.delete)
  package static let backspace = Key(.backspace)
  package static let tab = Key(.tab)
  package static let backTab = Key(.tab, shift: true)
  package static let enter = Key(.enter)
  package static let escape = Key(.escape)

  /// The character that the key types, where it types one.
  package var typed: Character? {
    guard !isControl, !isAlt, case .character(let character) = code else { return nil }
    return character
  }
}

extension Key: CustomStringConvertible {
  /// As hints and help write it: `^S`, `Alt-.`, `Shift-Tab`, `F1`, `↑`.
  package var description: String {
    if isControl, case .character(let character) = code, !isAlt, !isShift {
      return character == " " ? "^Space" : "^\(character.uppercased())"
    }
    let prefix = (isControl ? "Ctrl-" : "") + (isAlt ? "Alt-" : "") + (isShift ? "Shift-" : "")
    return prefix + Self.name(code)
  }

  private static func name(_ code: Code) -> String {
    switch code {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .insert: "Insert"
    case .delete: "Delete"
    case .backspace: "Backspace"
    case .tab: "Tab"
    case .enter: "Enter"
    case .escape: "Esc"
    case .function(let number): "F\(number)"
    }
  }
}

extension Key {
  /// Reads what people write in settings: `ctrl-s`, `^s`, `alt-.`, `shift-up`, `f5`, `space`, `G`.
  package init?(_ text: String) {
    var key = Key(.escape)
    var rest = text[...]
    if rest.count == 2, rest.first == "^" {
      key.isControl = true
      rest = rest.dropFirst()
    }
    while let dash = rest.dropFirst().firstIndex(of: "-"), rest.index(after: dash) < rest.endIndex {
      switch rest[..<dash].lowercased() {
      case "ctrl", "control", "c": key.isControl = true
      case "alt", "meta", "m": key.isAlt = true
      case "shift", "s": key.isShift = true
      default: return nil
      }
      rest = rest[rest.index(after: dash)...]
    }
    guard let code = Self.code(rest, isControl: key.isControl) else { return nil }
    key.code = code
    self = key
  }

  private static func code(_ word: Substring, isControl: Bool) -> Code? {
    if word.count == 1, let character = word.first {
      return .character(isControl ? Character(character.lowercased()) : character)
    }
    let word = word.lowercased()
    if word.first == "f", let number = Int(word.dropFirst()), (1...24).contains(number) {
      return .function(number)
    }
    return names[word]
  }

  private static let names: [String: Code] = [
    "up": .up, "down": .down, "left": .left, "right": .right, "home": .home, "end": .end,
    "pageup": .pageUp, "pgup": .pageUp, "pagedown": .pageDown, "pgdn": .pageDown,
    "insert": .insert, "delete": .delete, "del": .delete, "backspace": .backspace, "tab": .tab,
    "enter": .enter, "return": .enter, "esc": .escape, "escape": .escape,
    "space": .character(" "),
  ]
}
