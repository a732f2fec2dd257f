import ProfileModel

/// Makes texts into what Kubernetes takes for a name.
enum KubernetesName {
  static let longestObject = 253

  /// The label nearest to a text: lower-case letters, digits and hyphens, at most 63.
  static func label(_ text: String) -> String { DNSLabel.nearest(to: text) ?? "unnamed" }

  /// The name nearest to a text for an object that may have a long one.
  static func object(_ text: String) -> String {
    if DNSLabel.isLabel(text) { return text }
    var name = ""
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): name.unicodeScalars.append(.init(byte | 0x20))
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        name.unicodeScalars.append(.init(byte))
      case 0..<0x80: if !name.isEmpty { name += "-" }
      default: if !name.isEmpty, name.utf8.last != hyphen { name += "-" }
      }
      if name.utf8.count == longestObject { break }
    }
    while name.utf8.last == hyphen { name.removeLast() }
    return name.isEmpty ? "unnamed" : name
  }

  /// The label value nearest to a text; nil where nothing is left of it.
  static func labelValue(_ text: String) -> String? {
    if DNSLabel.isLabel(text) { return text }
    var value = ""
    for byte in text.utf8 where value.utf8.count < DNSLabel.longest {
      if isLetter(byte) || !value.isEmpty && (byte == hyphen || byte == 95 || byte == 46) {
        value.unicodeScalars.append(.init(byte))
      } else if !value.isEmpty, value.utf8.last != hyphen {
        value += "-"
      }
    }
    while let last = value.utf8.last, !isLetter(last) { value.removeLast() }
    return value.isEmpty ? nil : value
  }

  /// Whether a text can be a key of a Secret or a ConfigMap.
  static func isKey(_ text: String) -> Bool {
    let isLegal = text.utf8.allSatisfy { isLetter($0) || $0 == hyphen || $0 == 95 || $0 == 46 }
    return isLegal && !text.isEmpty && text.utf8.count <= longestObject
      && text != "." && !text.hasPrefix("..")
  }

  /// Whether a container can have an environment variable of this name.
  static func isVariable(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (0x20..<0x7F).contains($0) && $0 != UInt8(ascii: "=") }
  }

  /// Whether an ingress can serve a host: a name of labels, the first of which may be `*`.
  static func isHost(_ text: String) -> Bool {
    var labels = text.split(separator: ".", omittingEmptySubsequences: false)
    if labels.first == "*", labels.count > 1 { labels.removeFirst() }
    return labels.allSatisfy { DNSLabel.isLabel(String($0)) } && text.utf8.count <= longestObject
  }

  /// A text on one line, for a comment.
  static func line(_ text: String) -> String {
    var line = ""
    for scalar in text.unicodeScalars {
      let isControl =
        scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) || scalar.value == 0xFEFF
        || scalar.value == 0x2028 || scalar.value == 0x2029 || scalar.value & 0xFFFE == 0xFFFE
      line.unicodeScalars.append(isControl ? " " : scalar)
    }
    return line
  }

  private static let hyphen = UInt8(ascii: "-")

  private static func isLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}
