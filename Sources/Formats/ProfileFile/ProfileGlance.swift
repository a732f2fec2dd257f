package import ProfileModel

/// What a list shows of a profile file.
package struct ProfileGlance: Equatable, Sendable {
  /// How many layers it has.
  package var layers = 0
  /// Its tags, in order.
  package var tags: [String] = []

  package init(layers: Int = 0, tags: [String] = []) {
    self.layers = layers
    self.tags = tags
  }

  /// What a profile that was read shows.
  package init(_ profile: Profile) { self.init(layers: profile.layers.count, tags: profile.tags) }

  /// What reading the whole file would show, found in a tenth of the time.
  ///
  /// nil where the file is not written in the plain way in which most are: then it wants reading.
  package static func of(_ bytes: [UInt8]) -> ProfileGlance? {
    var scanner = PlainProfileScanner(bytes)
    return scanner.read()
  }
}

/// Reads a profile file line by line, as long as no line has anything but the plainest YAML: block
/// tables and lists, keys and values in one line, block texts, flow lists and tables of plain words.
///
/// Whatever else there is, it gives up: what it says must be what the real reader says.
struct PlainProfileScanner {
  private var lines: PlainLines
  private var open: [Level] = []
  /// The keys of all open tables.
  private var keys: [Range<Int>] = []
  /// Where the key stands whose value has not come yet, and the part of the file that it is.
  private var waiting: (column: Int, part: Part)?
  private var glance = ProfileGlance()
  private var hasVersion = false
  private var hasKind = false

  /// Parts of the file that matter here.
  private enum Part {
    case root, apiVersion, kind, metadata, tags, layers, layer, other

    func isRight(forTable isTable: Bool) -> Bool {
      switch self {
      case .root, .metadata, .layer: isTable
      case .tags, .layers: !isTable
      case .apiVersion, .kind, .other: true
      }
    }
  }

  /// A table or list whose end has not come yet.
  private struct Level {
    var column: Int
    var isTable: Bool
    var part: Part
    /// How many keys there are before its own.
    var keysBefore: Int
  }

  init(_ bytes: [UInt8]) { lines = PlainLines(bytes) }

  mutating func read() -> ProfileGlance? {
    waiting = (-1, .root)
    while let line = lines.next() {
      guard take(line) else { return nil }
    }
    return !lines.isOdd && hasVersion && hasKind ? glance : nil
  }

  private mutating func take(_ line: Range<Int>) -> Bool {
    var line = line
    while true {
      let column = lines.column(of: line.lowerBound)
      let isItem = lines.isDash(line)
      guard enter(column, isTable: !isItem) else { return false }
      guard isItem else { return takeEntry(line, column) }
      line = lines.behindDash(line)
      guard !line.isEmpty, let part = part(ofItem: line) else { return false }
      guard lines.key(line) != nil else { return !lines.isDash(line) && takeItem(line, column) }
      waiting = (column, part)
    }
  }

  /// Closes what ends before a line of this column, or opens what begins with it.
  private mutating func enter(_ column: Int, isTable: Bool) -> Bool {
    if let (above, part) = waiting, column > above {
      waiting = nil
      guard part.isRight(forTable: isTable), part != .root || column == 0 else { return false }
      open.append(Level(column: column, isTable: isTable, part: part, keysBefore: keys.count))
      return true
    }
    waiting = nil
    while let last = open.last, last.column > column {
      keys.removeLast(keys.count - last.keysBefore)
      open.removeLast()
    }
    return open.last.map { $0.column == column && $0.isTable == isTable } ?? false
  }

  // MARK: Entries and items

  private mutating func takeEntry(_ line: Range<Int>, _ column: Int) -> Bool {
    guard let key = lines.key(line), let level = open.last else { return false }
    let isNew = !keys[level.keysBefore...].contains { lines.isSame($0, key) }
    guard isNew, keys.count < Self.mostKeys else { return false }
    keys.append(key)
    let part = part(of: key, in: level.part)
    let value = lines.behindColon(key, line)
    if value.isEmpty {
      waiting = (column, part)
      return part != .apiVersion && part != .kind
    }
    if lines.isBlockText(value) { return part == .other && lines.skipBlockText(above: column) }
    return take(value, as: part)
  }

  /// A key is looked for among so many at most.
  private static let mostKeys = 200

  private mutating func takeItem(_ value: Range<Int>, _ column: Int) -> Bool {
    switch open.last?.part {
    case .tags:
      guard let tag = lines.word(value) else { return false }
      glance.tags.append(lines.text(tag))
      return true
    case .layers: return false
    default:
      return lines.isBlockText(value)
        ? lines.skipBlockText(above: column) : lines.isPlainValue(value)
    }
  }

  private mutating func take(_ value: Range<Int>, as part: Part) -> Bool {
    switch part {
    case .apiVersion:
      hasVersion = lines.word(value).map(lines.text) == ProfileReader.apiVersion
      return hasVersion
    case .kind:
      hasKind = lines.word(value).map(lines.text) == ProfileReader.kind
      return hasKind
    case .tags:
      guard let tags = lines.flowList(value) else { return false }
      glance.tags = tags.map(lines.text)
      return true
    case .other: return lines.isPlainValue(value)
    default: return false
    }
  }

  private func part(of key: Range<Int>, in part: Part) -> Part {
    guard part == .root || part == .metadata else { return .other }
    return switch (part, lines.text(key)) {
    case (.root, "apiVersion"): .apiVersion
    case (.root, "kind"): .kind
    case (.root, "metadata"): .metadata
    case (.root, "layers"): .layers
    case (.metadata, "tags"): .tags
    default: .other
    }
  }

  /// A list's items are of one part; a layer is counted here.
  private mutating func part(ofItem line: Range<Int>) -> Part? {
    switch open.last?.part {
    case .layers:
      glance.layers += 1
      return lines.key(line) == nil ? nil : .layer
    case .tags: return lines.key(line) == nil ? .tags : nil
    default: return .other
    }
  }
}
