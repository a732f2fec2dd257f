import ProfileModel

extension YAMLScalar {
  /// A value in flow style: `[a, "1"]`.
  static func flow(_ value: Value) -> String {
    switch value {
    case .empty: "null"
    case .text(let text): Self.text(text, inFlow: true)
    case .list(let items): "[\(items.map(flow).joined(separator: ", "))]"
    case .table(let entries):
      "{\(entries.map { "\(flow(.text($0.key))): \(flow($0.value))" }.joined(separator: ", "))}"
    }
  }

  /// The lines of a folded block; nil where folding would change the text.
  static func folded(_ text: String, width: Int) -> [String]? {
    let isPrintable = text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.isASCII }
    guard isPrintable, !text.contains("  "), text.first != " ", text.last != " " else { return nil }
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, line.count + word.count + 1 > width {
        lines.append(line)
        line = ""
      }
      line += line.isEmpty ? String(word) : " " + word
    }
    return lines + [line]
  }
}
