import Formats
import ProfileModel

/// Where secrets stand in a file, so that a line of it can be shown without them.
struct SecretPlaces {
  private let source: SourceText
  private var ranges: [Range<Int>] = []
  /// The keys that may hold secrets, for a file whose structure cannot be read.
  private var guessedKeys: Set<String> = []

  init(_ document: ProfileDocument, _ catalogue: Catalogue) {
    source = document.source
    guard document.isReadable else {
      let secret = catalogue.services.flatMap(\.parameters).filter(\.isSecret)
      guessedKeys = Set(secret.flatMap { [$0.key] + $0.formerKeys } + ["value"])
      return
    }
    let items = document.root?["layers"]?.items ?? []
    for layer in document.profile.layers where items.indices.contains(layer.id.number) {
      let mask = SecretMask(layer, catalogue[layer.service])
      for pair in items[layer.id.number]["parameters"]?.pairs ?? [] {
        if let key = pair.key.text, mask.isSecret(key) { collect(pair.value) }
      }
    }
    ranges.sort { $0.lowerBound < $1.lowerBound }
  }

  /// A text that holds no secrets of a profile: a service file, macros.
  init(nothingIn source: SourceText) { self.source = source }

  private mutating func collect(_ node: YAMLNode) {
    if let pairs = node.pairs {
      for pair in pairs where !["fromEnv", "generate"].contains(pair.key.text) {
        collect(pair.value)
      }
    } else if let items = node.items {
      for item in items { collect(item) }
    } else if let text = node.text, ReferenceText(text).references.isEmpty, !node.isNull {
      ranges.append(node.range)
    }
  }

  /// The secrets that stand, wholly or in part, in a stretch of the file.
  func secrets(in range: Range<Int>) -> [Range<Int>] {
    if !guessedKeys.isEmpty { return guessed(in: range) }
    var found: [Range<Int>] = []
    var place = ranges.partitioningIndex { $0.upperBound > range.lowerBound }
    while place < ranges.count, ranges[place].lowerBound < range.upperBound {
      found.append(ranges[place])
      place += 1
    }
    return found
  }

  // MARK: A file that is no YAML

  /// What stands behind a key that may hold a secret, or below it.
  private func guessed(in range: Range<Int>) -> [Range<Int>] {
    let number = source.lineNumber(of: range.lowerBound)
    if isBelowSecret(number) { return [source.lineRange(number)] }
    guard let start = secretStart(number) else { return [] }
    let end = source.lineRange(number).upperBound
    return start < end ? [start..<end] : []
  }

  /// Where the value begins on a line with a key of a secret.
  private func secretStart(_ number: Int) -> Int? {
    let line = source.lineRange(number)
    var word: [UInt8] = []
    for offset in line {
      let byte = source.bytes[offset]
      if byte == UInt8(ascii: ":") {
        if guessedKeys.contains(String(decoding: word, as: UTF8.self)) { return offset + 1 }
        word = []
      } else if isWord(byte) {
        word.append(byte)
      } else if byte != UInt8(ascii: " "), byte != UInt8(ascii: "\""), byte != UInt8(ascii: "'") {
        word = []
      } else if byte == UInt8(ascii: " "), offset + 1 < line.upperBound,
        isWord(source.bytes[offset + 1])
      {
        word = []
      }
    }
    return nil
  }

  private func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  /// Whether a line above, moved in less, opens the value of a secret.
  private func isBelowSecret(_ number: Int) -> Bool {
    var depth = indentation(number)
    var number = number - 1
    while number >= 0, depth > 0 {
      let line = source.lineRange(number)
      let own = indentation(number)
      if !line.isEmpty, own < depth {
        depth = own
        if secretStart(number) != nil { return true }
      }
      number -= 1
    }
    return false
  }

  private func indentation(_ number: Int) -> Int {
    source.bytes[source.lineRange(number)].prefix { $0 == UInt8(ascii: " ") }.count
  }
}
