/// A text of some size that shows at both ends which it is, so that a torn one is known.
enum NumberedText {
  static func text(_ number: Int, size: Int) -> String {
    let filler = String(repeating: "# \(number % 10) filler\n", count: max(size, 0) / 11)
    return "# \(number)\n\(filler)# end \(number)\n"
  }

  /// The number of a text that is whole.
  static func number(in bytes: [UInt8]) -> Int? {
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    guard let first = lines.first, let last = lines.last, let number = Int(first.dropFirst(2)),
      last == "# end \(number)", bytes.last == UInt8(ascii: "\n"),
      lines.dropFirst().dropLast().allSatisfy({ $0 == "# \(number % 10) filler" })
    else { return nil }
    return number
  }
}
