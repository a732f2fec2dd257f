/// A value of a YAML document with its place in the text.
///
/// A file of 50 MB holds millions: what few of them have stands apart, so that each takes 40 bytes.
package struct YAMLNode: Equatable, Sendable {
  package enum Style: Equatable, Sendable {
    case plain, singleQuoted, doubleQuoted, literal, folded
  }

  package enum Content: Equatable, Sendable {
    case scalar(String, Style)
    case sequence([YAMLNode])
    case mapping([YAMLPair])
  }

  package var content: Content
  /// It stands here by an alias or a merge key.
  package var isAlias = false
  /// A merge key stands in it, whether or not it brings anything.
  package var isMerged = false
  private var start: UInt32 = 0
  private var end: UInt32 = 0
  private var count: UInt32
  private var rarities: Rarities?

  /// What few nodes have.
  private final class Rarities: Equatable, Sendable {
    let tag: String?
    /// Where each key of a large table stands, so that looking up all of them stays linear.
    let places: [String: Int]

    init(_ tag: String?, _ places: [String: Int]) {
      self.tag = tag
      self.places = places
    }

    static func == (one: Rarities, other: Rarities) -> Bool {
      one.tag == other.tag && one.places == other.places
    }
  }

  package init(content: Content, range: Range<Int>, tag: String? = nil, weight: Int) {
    self.content = content
    count = UInt32(clamping: weight)
    let places = Self.places(content)
    if tag != nil || !places.isEmpty { rarities = Rarities(tag, places) }
    self.range = range
  }

  private static func places(_ content: Content) -> [String: Int] {
    guard case .mapping(let pairs) = content, pairs.count > 16 else { return [:] }
    var places: [String: Int] = [:]
    for (place, pair) in pairs.enumerated() {
      guard let key = pair.key.text, places[key] == nil else { continue }
      places[key] = place
    }
    return places
  }

  /// From its first byte to the one after its last, an alias's own place for an alias.
  package var range: Range<Int> {
    get { Int(start)..<Int(end) }
    set {
      start = UInt32(clamping: newValue.lowerBound)
      end = UInt32(clamping: newValue.upperBound)
    }
  }

  package var tag: String? { rarities?.tag }

  /// How many nodes it holds with all aliases written out.
  package var weight: Int { Int(count) }

  /// The characters of a scalar.
  package var text: String? {
    if case .scalar(let text, _) = content { text } else { nil }
  }

  /// The style of a scalar.
  package var style: Style? {
    if case .scalar(_, let style) = content { style } else { nil }
  }

  /// A scalar that means nothing: empty, `~` or `null` without quotes.
  package var isNull: Bool {
    guard case .scalar(let text, .plain) = content else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(text)
  }

  package var items: [YAMLNode]? {
    if case .sequence(let items) = content { items } else { nil }
  }

  package var pairs: [YAMLPair]? {
    if case .mapping(let pairs) = content { pairs } else { nil }
  }

  /// The pair of this key in a mapping.
  package func pair(_ key: String) -> YAMLPair? {
    guard let places = rarities?.places, !places.isEmpty else {
      return pairs?.first { $0.key.text == key }
    }
    return places[key].flatMap { pairs?[$0] }
  }

  /// The value of this key in a mapping.
  package subscript(key: String) -> YAMLNode? { pair(key)?.value }

  /// What it is, for a sentence: `a list`.
  package var whatItIs: String {
    switch content {
    case .scalar: isNull ? "nothing" : "a text"
    case .sequence: "a list"
    case .mapping: "a table"
    }
  }
}

/// A key with its value.
package struct YAMLPair: Equatable, Sendable {
  package var key: YAMLNode
  package var value: YAMLNode
}

/// Why a text is no YAML, in plain words, and where.
package struct YAMLFailure: Error, Equatable, Sendable {
  package var message: String
  /// The byte at which the cause stands.
  package var offset: Int
  /// A way to mend the text, where one is certain.
  package var repair: YAMLRepair?

  package init(_ message: String, offset: Int, repair: YAMLRepair? = nil) {
    self.message = message
    self.offset = offset
    self.repair = repair
  }
}

/// A change that makes a broken text readable.
package struct YAMLRepair: Equatable, Sendable {
  package var title: String
  package var range: Range<Int>
  package var replacement: String
}
