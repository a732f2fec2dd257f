import Formats
import ProfileModel

/// A damaged page shows `load balancer` where the platform's own texts say `LoadBalancer`.
enum PastedLoadBalancer {
  @Sendable static func findings(_ context: LayerContext) -> [Finding] {
    context.layer.fieldTexts.flatMap { field -> [Finding] in
      places(in: field.text).compactMap { range, right in
        let yaml = context.texts.first { $0.field.path == field.path }?.yaml
        guard yaml?.outline.region(at: range.lowerBound)?.kind != .comment else { return nil }
        return Finding(
          .pastedLoadBalancer, at: context.place(field.path, range),
          "`load balancer` with a space comes from a damaged page; it is written `\(right)`",
          candidates: [right],
          fixes: [
            Fix("write `\(right)`", edits: [context.replace(field.path, range, right)])
          ])
      }
    }
  }

  private static let words = Array("load balancer".utf8)

  /// Where the two words stand as a service's type or in a status path, and how they are written.
  private static func places(in text: String) -> [(Range<Int>, String)] {
    let span = text.utf8.span
    let words = Self.words
    var starts: [Int] = []
    // Nearly every text has none, and all are looked at.
    for start in span.indices where span[start] | 0x20 == words[0] {
      var length = 1
      while length < words.count, start + length < span.count,
        span[start + length] | 0x20 == words[length]
      {
        length += 1
      }
      if length == words.count { starts.append(start) }
    }
    guard !starts.isEmpty else { return [] }
    let bytes = Array(text.utf8)
    return starts.compactMap { start in
      let range = start..<start + words.count
      return spelling(around: range, in: bytes).map { (range, $0) }
    }
  }

  private static func spelling(around range: Range<Int>, in bytes: [UInt8]) -> String? {
    let start = bytes[..<range.lowerBound].lastIndex(of: 10).map { $0 + 1 } ?? 0
    let before = String(decoding: bytes[start..<range.lowerBound], as: UTF8.self)
    let after = bytes[range.upperBound...].prefix { $0 != 10 && $0 != 13 }
    if before.hasSuffix("status.") || after.starts(with: ".ingress".utf8) { return "loadBalancer" }
    let isWhole = after.allSatisfy { " \"'".utf8.contains($0) } || after.contains(35)
    var key = before[...]
    while let last = key.last, " \"'".contains(last) { key = key.dropLast() }
    guard isWhole, key.last == ":" else { return nil }
    key = key.dropLast()
    return key.hasSuffix("type") || key.hasSuffix("serviceType") ? "LoadBalancer" : nil
  }
}
