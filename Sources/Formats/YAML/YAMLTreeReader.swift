/// Builds the documents of a text out of libyaml's events.
struct YAMLTreeReader {
  private let source: SourceText
  private let original: SourceText
  /// Whether anything of the original is covered.
  private let isMasked: Bool
  private let characters: CharacterPlaces
  private let offsetOfText: Int
  private var open: [Open] = []
  private var anchors: [String: YAMLNode] = [:]
  private var documents: [YAMLNode] = []
  private var nodeCount = 0
  private var aliasedCount = 0
  private var failure: YAMLFailure?

  /// A list or table whose end has not come yet.
  private struct Open {
    var isMapping: Bool
    var start: Int
    var anchor: String?
    var tag: String?
    var items: [YAMLNode] = []
    var pairs: [YAMLPair] = []
    var keys: Set<String> = []
    var key: YAMLNode?
    var weight = 1
  }

  init(_ source: SourceText, original: SourceText) {
    self.source = source
    self.original = original
    isMasked = source.holds(TemplateMask.mark)
    let hasMark = source.bytes.starts(with: [0xEF, 0xBB, 0xBF])
    offsetOfText = hasMark ? 3 : 0
    characters = CharacterPlaces(source.bytes, from: offsetOfText)
  }

  mutating func read() -> YAMLStream {
    var events = YAMLEvents(source.bytes[offsetOfText...])
    while failure == nil {
      guard let event = events.next() else {
        failure = YAMLWords(source, characters).failure(for: events.problem)
        break
      }
      if case .streamEnd = event.kind { break }
      take(event)
    }
    return YAMLStream(documents: documents, failure: failure)
  }

  private mutating func take(_ event: YAMLEvent) {
    let range = characters.offset(of: event.start)..<characters.offset(of: event.end)
    switch event.kind {
    case .documentStart: anchors = [:]
    case .scalar(let text, let style):
      let hasProperties = event.anchor != nil || event.tag != nil
      let node = YAMLNode(
        content: .scalar(text, style), range: hasProperties ? withoutProperties(range) : range,
        tag: event.tag, weight: 1)
      add(uncovered(node), anchor: event.anchor)
    case .alias(let name): addAlias(name, range)
    case .sequenceStart: begin(event, range, isMapping: false)
    case .mappingStart: begin(event, range, isMapping: true)
    case .sequenceEnd, .mappingEnd: end(range)
    case .documentEnd, .streamEnd, .other: break
    }
  }

  /// Where a scalar itself stands, behind its anchor and tag.
  private func withoutProperties(_ range: Range<Int>) -> Range<Int> {
    var place = range.lowerBound
    while place < range.upperBound {
      switch source.bytes[place] {
      case 9, 10, 13, 32: place += 1
      case UInt8(ascii: "#"):
        let rest = place..<range.upperBound
        place =
          rest.first { YAMLCharacters.lineBreak(at: $0, in: source.bytes) > 0 } ?? range.upperBound
      case UInt8(ascii: "&"):
        // A value may touch the anchor: `&a:x` is the value `:x`.
        let rest = source.bytes[(place + 1)..<range.upperBound]
        place += 1 + rest.prefix(while: YAMLCharacters.isOfAnchor).count
      case UInt8(ascii: "!"):
        // A tag is of ASCII: what else follows is a line break of other scripts.
        let rest = source.bytes[place..<range.upperBound]
        place += rest.prefix { ![9, 10, 13, 32].contains($0) && $0 < 128 }.count
      case 0xC2, 0xE2:
        let width = YAMLCharacters.lineBreak(at: place, in: source.bytes)
        guard width > 0 else { return place..<range.upperBound }
        place += width
      default: return place..<range.upperBound
      }
    }
    return range.upperBound..<range.upperBound
  }

  /// The scalar as the original says it, where it holds covered text.
  private func uncovered(_ node: YAMLNode) -> YAMLNode {
    guard isMasked, case .scalar(let text, let style) = node.content, style != .literal,
      style != .folded, source.holds(TemplateMask.mark, in: node.range)
    else { return node }
    var node = node
    let places = ScalarPlaces(node, in: source)
    node.content = .scalar(places.value(text, from: original), style)
    return node
  }

  private mutating func begin(_ event: YAMLEvent, _ range: Range<Int>, isMapping: Bool) {
    guard open.count < YAMLStream.deepestNesting else {
      fail("more than \(YAMLStream.deepestNesting) levels are nested here", at: range.lowerBound)
      return
    }
    open.append(
      Open(isMapping: isMapping, start: range.lowerBound, anchor: event.anchor, tag: event.tag))
  }

  private mutating func end(_ range: Range<Int>) {
    guard let done = open.popLast() else { return }
    let content: YAMLNode.Content =
      done.isMapping ? .mapping(YAMLMerge.expanded(done.pairs)) : .sequence(done.items)
    let end = max(lastByte(done), range.lowerBound == range.upperBound ? 0 : range.upperBound)
    var node = YAMLNode(
      content: content, range: done.start..<max(end, done.start), tag: done.tag,
      weight: done.weight)
    node.isMerged = done.isMapping && done.pairs.contains(where: YAMLMerge.isMerge)
    add(node, anchor: done.anchor)
  }

  /// Where the last part of a block list or table ends; libyaml marks its end after the blank lines.
  private func lastByte(_ done: Open) -> Int {
    done.isMapping
      ? done.pairs.last?.value.range.upperBound ?? done.start
      : done.items.last?.range.upperBound ?? done.start
  }

  private mutating func addAlias(_ name: String, _ range: Range<Int>) {
    guard var node = anchors[name] else {
      fail(
        "`*\(name)` names no anchor; write `&\(name)` before a value above it",
        at: range.lowerBound)
      return
    }
    aliasedCount += node.weight
    guard aliasedCount <= YAMLStream.mostAliasedNodes else {
      fail(
        "the aliases of this text stand for more than \(YAMLStream.mostAliasedNodes) values",
        at: range.lowerBound)
      return
    }
    node.range = range
    node.isAlias = true
    add(node, anchor: nil)
  }

  private mutating func add(_ node: YAMLNode, anchor: String?) {
    nodeCount += 1
    guard nodeCount <= YAMLStream.mostNodes else {
      fail("more than \(YAMLStream.mostNodes) values in one text", at: node.range.lowerBound)
      return
    }
    if let anchor { anchors[anchor] = node }
    guard !open.isEmpty else {
      documents.append(node)
      return
    }
    let last = open.count - 1
    open[last].weight += node.weight
    guard open[last].isMapping else {
      open[last].items.append(node)
      return
    }
    guard let key = open[last].key else {
      open[last].key = node
      noteKey(node)
      return
    }
    open[last].pairs.append(YAMLPair(key: key, value: node))
    open[last].key = nil
  }

  private mutating func noteKey(_ node: YAMLNode) {
    guard let name = node.text, name != YAMLMerge.key, isNew(name, in: open.count - 1) == false
    else { return }
    guard !isMasked || !source.holds(TemplateMask.mark, in: node.range) else { return }
    fail("the key `\(name)` stands here a second time; keep one of them", at: node.range.lowerBound)
  }

  /// Whether a table has no key of this name yet; few keys are compared, many are looked up.
  private mutating func isNew(_ name: String, in level: Int) -> Bool {
    guard open[level].pairs.count > 8 else {
      return !open[level].pairs.contains { $0.key.text == name }
    }
    if open[level].keys.isEmpty {
      open[level].keys = Set(open[level].pairs.compactMap(\.key.text))
    }
    return open[level].keys.insert(name).inserted
  }

  private mutating func fail(_ message: String, at offset: Int) {
    if failure == nil { failure = YAMLFailure(message, offset: offset) }
  }
}

/// Merge keys: `<<: *defaults`.
enum YAMLMerge {
  static let key = "<<"

  /// The pairs with what merge keys bring, unless the table has the key itself.
  static func expanded(_ pairs: [YAMLPair]) -> [YAMLPair] {
    guard pairs.contains(where: isMerge) else { return pairs }
    var result = pairs.filter { !isMerge($0) }
    var names = Set(result.compactMap(\.key.text))
    for pair in pairs where isMerge(pair) {
      for table in pair.value.items ?? [pair.value] {
        for var merged in table.pairs ?? [] where names.insert(merged.key.text ?? "").inserted {
          merged.key.isAlias = true
          result.append(merged)
        }
      }
    }
    return result
  }

  static func isMerge(_ pair: YAMLPair) -> Bool {
    pair.key.text == key && pair.key.style == .plain && pair.value.text == nil
  }
}

/// Turns places that count characters into places that count bytes.
struct CharacterPlaces {
  private let bytes: [UInt8]
  let start: Int
  /// The byte of every 64th character; empty where all characters are one byte long.
  private let checkpoints: [Int]

  init(_ bytes: [UInt8], from start: Int) {
    self.bytes = bytes
    self.start = start
    guard bytes[start...].contains(where: { $0 >= 0x80 }) else {
      checkpoints = []
      return
    }
    var checkpoints: [Int] = []
    var count = 0
    for offset in start..<bytes.count where bytes[offset] & 0xC0 != 0x80 {
      if count % 64 == 0 { checkpoints.append(offset) }
      count += 1
    }
    self.checkpoints = checkpoints
  }

  /// The byte at which a character begins.
  func offset(of character: Int) -> Int {
    guard !checkpoints.isEmpty else { return min(start + character, bytes.count) }
    guard character / 64 < checkpoints.count else { return bytes.count }
    var offset = checkpoints[character / 64]
    var left = character % 64
    while left > 0, offset < bytes.count {
      offset += 1
      while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      left -= 1
    }
    return offset
  }
}
