import Glibc

/// The clipboard of the user's terminal, which may be on another machine.
enum Clipboard {
  /// What terminals take at the most, in characters of base 64.
  private static let limit = 74_994

  static func copy(_ text: String) -> Bool {
    guard text.utf8.count <= limit / 4 * 3 else { return false }
    let code = base64(Array(text.utf8))
    let sequence = "\u{1B}]52;c;\(code)\u{07}"
    guard Surroundings.variable("TMUX") != nil else { return Modes.send(sequence) }
    // tmux passes on what is packed for it; or, set up otherwise, takes the text itself.
    return Modes.send(sequence + "\u{1B}Ptmux;\u{1B}" + sequence + "\u{1B}\\")
  }

  private static let digits = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  private static func base64(_ bytes: [UInt8]) -> String {
    var result: [UInt8] = []
    result.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let part = bytes[start..<min(start + 3, bytes.count)]
      let value = part.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - part.count))
      for place in 0..<4 {
        let digit = digits[value >> (18 - 6 * place) & 63]
        result.append(place <= part.count ? digit : UInt8(ascii: "="))
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
