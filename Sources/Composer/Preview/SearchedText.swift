import ProfileModel

/// The lines of a text as a search reads them; made once, beside the main thread, so that a search
/// through many lines takes no time that anybody feels.
struct SearchedText: Equatable, Sendable {
  /// The lines with a line feed behind each.
  private let bytes: [UInt8]
  /// The same with small letters alone, of the same length.
  private let folded: [UInt8]
  /// Where each line begins.
  private let starts: [Int]

  init(_ lines: [String] = []) {
    var bytes: [UInt8] = []
    var starts: [Int] = []
    for line in lines {
      starts.append(bytes.count)
      bytes += line.utf8
      bytes.append(10)
    }
    self.bytes = bytes
    self.starts = starts
    folded = Self.folded(String(decoding: bytes, as: UTF8.self))
  }

  /// Small letters in the place of capitals, where both are of the same length.
  private static func folded(_ text: String) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        let byte = UInt8(truncatingIfNeeded: scalar.value)
        result.append((65...90).contains(byte) ? byte + 32 : byte)
      } else {
        let small = scalar.properties.lowercaseMapping
        let own = String(scalar)
        result += small.utf8.count == own.utf8.count ? small.utf8 : own.utf8
      }
    }
    return result
  }

  /// Where a pattern occurs, one place behind the other. A capital in it means capitals only.
  func places(of pattern: String) -> [Int] {
    let isExact = pattern.contains(where: \.isUppercase)
    let search = ByteSearch(isExact ? Array(pattern.utf8) : Self.folded(pattern))
    return search.places(in: (isExact ? bytes : folded).span)
  }

  // MARK: Lines

  /// The line that a place is in.
  func line(of place: Int) -> Int { max(0, starts.partitioningIndex { $0 > place } - 1) }

  /// Where a line begins and where its text ends.
  func range(ofLine number: Int) -> Range<Int> {
    guard starts.indices.contains(number) else { return 0..<0 }
    let end = number + 1 < starts.count ? starts[number + 1] : bytes.count
    return starts[number]..<end - 1
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
