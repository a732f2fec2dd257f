/// A text of a Compose file, its variables filled as far as the file itself tells them.
struct ComposeText: Equatable {
  /// What is left unfilled stands as `${NAME}`.
  private(set) var text = ""
  /// The variables whose default was taken.
  private(set) var defaults: [String] = []
  /// The variables that only the environment tells.
  private(set) var open: [String] = []
  private var isOpen: Set<String> = []

  init(_ written: String) {
    guard written.utf8.contains(Self.dollar) else {
      text = written
      return
    }
    var bytes: [UInt8] = []
    fill(Array(written.utf8)[...], into: &bytes, depth: 0)
    text = String(decoding: bytes, as: UTF8.self)
  }

  /// The variable that is the whole text.
  var onlyVariable: String? {
    guard open.count == 1, let name = open.first, text == "${\(name)}" else { return nil }
    return name
  }

  private static let dollar = UInt8(ascii: "$")
  /// Defaults inside of defaults are read no deeper than this.
  private static let deepest = 8

  private mutating func fill(_ bytes: ArraySlice<UInt8>, into result: inout [UInt8], depth: Int) {
    var rest = bytes
    while let first = rest.popFirst() {
      guard first == Self.dollar, let next = rest.first, depth < Self.deepest else {
        result.append(first)
        continue
      }
      if next == Self.dollar {
        result.append(next)
        rest.removeFirst()
      } else if next == UInt8(ascii: "{") {
        guard let end = Self.end(of: rest) else {
          result.append(first)
          result += rest
          return
        }
        let inside = rest[rest.index(after: rest.startIndex)..<end]
        rest = rest[rest.index(after: end)...]
        fillVariable(inside, into: &result, depth: depth)
      } else {
        let name = rest.prefix(while: Self.isNamePart)
        rest = rest.dropFirst(name.count)
        keep(name, into: &result)
      }
    }
  }

  /// The brace that closes the one at the start; nil where none does.
  private static func end(of bytes: ArraySlice<UInt8>) -> Int? {
    var level = 0
    var former: UInt8 = dollar
    for place in bytes.indices {
      let byte = bytes[place]
      if byte == UInt8(ascii: "{"), former == dollar { level += 1 }
      if byte == UInt8(ascii: "}") {
        level -= 1
        if level == 0 { return place }
      }
      former = byte
    }
    return nil
  }

  /// What stands between the braces: a name, and what is to be done where it is not set.
  private mutating func fillVariable(
    _ inside: ArraySlice<UInt8>, into result: inout [UInt8], depth: Int
  ) {
    let name = inside.prefix(while: Self.isNamePart)
    var rest = inside.dropFirst(name.count)
    if rest.first == UInt8(ascii: ":") { rest.removeFirst() }
    guard !name.isEmpty, let sign = rest.popFirst() else {
      keep(name.isEmpty ? inside : name, into: &result)
      return
    }
    switch sign {
    case UInt8(ascii: "-"):
      defaults.append(String(decoding: name, as: UTF8.self))
      fill(rest, into: &result, depth: depth + 1)
    case UInt8(ascii: "+"): defaults.append(String(decoding: name, as: UTF8.self))
    default: keep(name, into: &result)
    }
  }

  private mutating func keep(_ name: ArraySlice<UInt8>, into result: inout [UInt8]) {
    guard !name.isEmpty else {
      result.append(Self.dollar)
      return
    }
    let name = String(decoding: name, as: UTF8.self)
    if isOpen.insert(name).inserted { open.append(name) }
    result += "${\(name)}".utf8
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || (48...57).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }
}

extension ComposeText {
  /// A text that is as it shall be.
  init(kept text: String) { self.text = text }

  /// Forgets the variables that a change has put something else in place of.
  mutating func keep(in changed: String) {
    let kept = Set(ComposeText(changed).open)
    defaults = []
    open = open.filter(kept.contains)
  }
}
