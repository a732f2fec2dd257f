import ProfileModel

/// Gives each secret a variable of its own.
struct VariableNames {
  private var free = FreeNames()

  /// Keeps a name that the user chose.
  mutating func reserve(_ name: String) { free.reserve(name) }

  /// The user's own variable, or a name made of the layer's and the parameter's.
  mutating func name(of secret: RenderRequest.WantedSecret) -> String {
    if case .environment(let variable) = secret.origin, Self.isName(variable) { return variable }
    return name(words: [secret.name.layer, secret.name.parameter])
  }

  /// A name that nothing else has.
  mutating func name(words: [String]) -> String {
    free.take(Self.name(words.joined(separator: "_")))
  }

  /// `rootPassword` and `root-password` are both `ROOT_PASSWORD`.
  private static func name(_ text: String) -> String {
    var words = ""
    var isAfterSmall = false
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"):
        words.unicodeScalars.append(Unicode.Scalar(byte & 0xDF))
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        if isAfterSmall { words += "_" }
        words.unicodeScalars.append(Unicode.Scalar(byte))
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        if words.isEmpty { words = "_" }
        words.unicodeScalars.append(Unicode.Scalar(byte))
      default: if words.last != "_" { words += "_" }
      }
      isAfterSmall = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
    }
    return words
  }

  /// Whether Compose takes a word for a variable's name.
  private static func isName(_ word: String) -> Bool {
    guard let first = word.utf8.first, !(48...57).contains(first) else { return false }
    return word.utf8.allSatisfy {
      (48...57).contains($0) || (97...122).contains($0 | 0x20) || $0 == UInt8(ascii: "_")
    }
  }
}
