import ProfileModel

/// What holds for the references of every text.
package enum ReferenceInvariants {
  /// The first thing that does not hold.
  package static func problem(in text: String) -> String? {
    let bytes = Array(text.utf8)
    let read = ReferenceText(text)
    let starts = read.templates.map(\.lowerBound)
    guard starts == starts.sorted() else { return "templates are out of order: \(read.templates)" }
    let ranges = (read.references.map(\.range) + read.templates).sorted {
      $0.lowerBound < $1.lowerBound
    }
    return order(ranges, bytes) ?? read.references.lazy.compactMap { parts(of: $0, bytes) }.first
      ?? outside(ranges, bytes)
  }

  private static func order(_ ranges: [Range<Int>], _ bytes: [UInt8]) -> String? {
    var end = 0
    for range in ranges {
      guard range.lowerBound >= end, !range.isEmpty, range.upperBound <= bytes.count else {
        return "\(range) overlaps what ends at \(end), or is out of bounds"
      }
      guard isBoundary(range.lowerBound, bytes), isBoundary(range.upperBound, bytes) else {
        return "\(range) cuts a character"
      }
      end = range.upperBound
    }
    return nil
  }

  private static func parts(of reference: Reference, _ bytes: [UInt8]) -> String? {
    let names = reference.segments + reference.calls.flatMap { [$0.function] + $0.arguments }
    var place = reference.range.lowerBound
    for name in names {
      guard name.range.lowerBound >= place, name.range.upperBound <= reference.range.upperBound
      else { return "\(name) is out of order" }
      guard String(decoding: bytes[name.range], as: UTF8.self) == name.name else {
        return "\(name) is not what stands there"
      }
      place = name.range.upperBound
    }
    let isInside =
      reference.range.lowerBound < reference.pathRange.lowerBound
      && reference.pathRange.upperBound <= reference.closing.lowerBound
      && reference.closing.upperBound <= reference.range.upperBound
    guard isInside else { return "path and closing \(reference.closing) are not inside" }
    let close = reference.delimiters == .braces ? "}}" : ">>"
    let ending = String(decoding: bytes[reference.closing], as: UTF8.self)
    return reference.isClosed == (ending == close) ? nil : "it is closed by \(ending)"
  }

  /// Outside of all references and templates no reference stands.
  private static func outside(_ ranges: [Range<Int>], _ bytes: [UInt8]) -> String? {
    var rest = bytes
    for range in ranges { for place in range { rest[place] = UInt8(ascii: "\n") } }
    let text = String(decoding: rest, as: UTF8.self)
    return ["{{.spectro.", "<<.spectro."].first { text.contains($0) }.map { "\($0) was missed" }
  }

  private static func isBoundary(_ place: Int, _ bytes: [UInt8]) -> Bool {
    place == bytes.count || bytes[place] & 0xC0 != 0x80
  }
}
