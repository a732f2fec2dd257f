import Formats

/// A text of YAML documents taken apart, so that each can follow others in a stream.
struct ManifestDocuments {
  /// Each begins with its `---`, comments aside, and ends with a line break.
  private(set) var documents: [TracedText] = []
  /// A line such as `%YAML 1.2` stood before a document and was left out.
  private(set) var hasDirectives = false

  private var reader: TracedReader
  private var document = TracedText()
  /// Comments and empty lines before a document.
  private var before = TracedText()
  private var isOpen = false

  init(_ text: TracedText) {
    reader = TracedReader(text)
    for (place, line) in reader.lines.enumerated() {
      let hasMark = place == 0 && reader.bytes.starts(with: [0xEF, 0xBB, 0xBF])
      read(hasMark ? line.range.lowerBound + 3..<line.range.upperBound : line.range)
    }
    close()
    guard !before.isEmpty else { return }
    endLine(&before)
    documents.append(before)
  }

  private mutating func read(_ line: Range<Int>) {
    let bytes = reader.bytes[line]
    if isMarker("---", line) {
      close()
      let rest = line.lowerBound + 3..<line.upperBound
      if isBlankOrComment(rest) {
        let comment = trimmed(rest)
        if reader.bytes[comment].first == UInt8(ascii: "#") { before.append(reader.text(comment)) }
      } else {
        open(reader.text(line), hasMarker: true)
      }
    } else if isMarker("...", line) {
      close()
    } else if isOpen {
      document.append(reader.text(line))
    } else if isBlankOrComment(line) {
      if !isBlank(line) || !before.isEmpty { before.append(reader.text(line)) }
    } else if bytes.first == UInt8(ascii: "%") {
      hasDirectives = true
    } else {
      open(reader.text(line), hasMarker: false)
    }
  }

  private mutating func open(_ line: TracedText, hasMarker: Bool) {
    if !before.isEmpty { endLine(&before) }
    document = hasMarker ? before + line : "---\n" + before + line
    before = TracedText()
    isOpen = true
  }

  private mutating func close() {
    guard isOpen else { return }
    endLine(&document)
    documents.append(document)
    document = TracedText()
    isOpen = false
  }

  private func endLine(_ text: inout TracedText) {
    if text.text.utf8.last != 0x0A { text.append("\n") }
  }

  /// Whether a line begins with three characters and then goes on with white space or ends.
  private func isMarker(_ marker: String, _ line: Range<Int>) -> Bool {
    let bytes = reader.bytes[line]
    guard bytes.starts(with: marker.utf8) else { return false }
    return bytes.dropFirst(3).first.map { $0 == 0x20 || $0 == 0x09 || isBreak($0) } ?? true
  }

  private func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    let blanks = reader.bytes[range].prefix { $0 == 0x20 || $0 == 0x09 || isBreak($0) }
    return blanks.endIndex..<range.upperBound
  }

  private func isBlank(_ range: Range<Int>) -> Bool { trimmed(range).isEmpty }

  private func isBlankOrComment(_ range: Range<Int>) -> Bool {
    reader.bytes[trimmed(range)].first.map { $0 == UInt8(ascii: "#") } ?? true
  }
}
