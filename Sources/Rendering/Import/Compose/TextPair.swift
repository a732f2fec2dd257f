/// A `key=value` in a text.
struct TextPair: Equatable {
  var key: String
  var value: Range<Int>
}

extension TextPair {
  /// The `key=value` parts of a text such as `host=db user=app` or `Server=db;Port=5432`.
  static func all(in text: String) -> [TextPair] {
    guard text.utf8.contains(UInt8(ascii: "=")) else { return [] }
    let bytes = Array(text.utf8)
    let ends = Set(" \t\n\r;&?,\"'#".utf8)
    var pairs: [TextPair] = []
    var start = 0
    var equals: Int?
    for place in 0...bytes.count {
      if place == bytes.count || ends.contains(bytes[place]) {
        if let equals, equals > start, equals + 1 < place {
          let key = String(decoding: bytes[start..<equals], as: UTF8.self)
          pairs.append(TextPair(key: key, value: equals + 1..<place))
        }
        start = place + 1
        equals = nil
      } else if bytes[place] == UInt8(ascii: "="), equals == nil {
        equals = place
      }
    }
    return pairs
  }
}
