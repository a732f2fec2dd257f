import Formats

extension FuzzTarget {
  /// The YAML reader: places of what it reads, and scalars that are written and read again.
  static let yaml = FuzzTarget(
    "yaml", words: FuzzWords.yaml, seeds: { YAMLFuzzing.seeds.asBytes }
  ) { YAMLFuzzing.problem(in: $0) }
}

enum YAMLFuzzing {
  static let seeds =
    [
      "a: b\nc:\n  - d\n  - {e: f, 'g h': [1, \"2\"]}\n# x\ni: |\n  j\n\n  k\nl: >-\n  m\n  n\n",
      "&a x: !!str y\nz: *a\n<<: {a: b}\n? c\n: d\n--- \n'it''s': \"\\x41\\n\\u00e9 \\\n  b\"\n...\n",
      "- one\n  two\n\n  three # x\n- |2+\n    b\n\n- \"a\n  b\"\r\n- 'c\n\n  d'\n",
      "\u{FEFF}é: 日\n  - {{.spectro.macro.x}}\nb: \"{{.spectro.macro.x}}\"\n",
    ] + BuiltInExamples.all.map(\.text)

  static func problem(in bytes: [UInt8]) -> String? {
    let source = SourceText(bytes: bytes)
    let stream = YAMLStream.read(source)
    if let failure = stream.failure {
      guard (0...bytes.count).contains(failure.offset), !failure.message.isEmpty else {
        return "the failure \(failure) is at no place"
      }
    }
    return firstProblem(in: stream.documents) { places($0, within: 0..<bytes.count, source) }
      ?? writing(bytes.asText)
  }

  /// What stands in something lies in it.
  private static func places(
    _ node: YAMLNode, within outer: Range<Int>, _ source: SourceText
  ) -> String? {
    guard !node.isAlias else { return problem(of: node.range, outer) }
    if let problem = problem(of: node.range, outer) { return problem }
    switch node.content {
    case .scalar(let text, let style): return scalar(node, text, style, source)
    case .sequence(let items):
      return firstProblem(in: items) { places($0, within: node.range, source) }
    case .mapping(let pairs):
      return firstProblem(in: pairs) { pair in
        // What a merge key brings stands elsewhere.
        guard !node.isMerged else { return nil }
        return places(pair.key, within: node.range, source)
          ?? places(pair.value, within: node.range, source)
      }
    }
  }

  private static func problem(of range: Range<Int>, _ outer: Range<Int>) -> String? {
    range.lowerBound >= outer.lowerBound && range.upperBound <= outer.upperBound
      ? nil : "\(range) is not in \(outer)"
  }

  private static func scalar(
    _ node: YAMLNode, _ text: String, _ style: YAMLNode.Style, _ source: SourceText
  ) -> String? {
    let places = ScalarPlaces(node, in: source)
    var last = node.range.lowerBound
    for (place, byte) in text.utf8.enumerated() {
      let offset = places.offset(of: place)
      guard offset >= last, offset <= node.range.upperBound else {
        return "byte \(place) of \(text.debugDescription) is at \(offset), after \(last)"
      }
      last = offset
      let isItself = offset < source.bytes.count && source.bytes[offset] == byte
      if style == .plain, byte > 32, byte < 127, !isItself {
        return "byte \(place) of \(text.debugDescription) is not at \(offset)"
      }
    }
    return nil
  }

  /// Any text can be written, and is the same when it is read.
  private static func writing(_ text: String) -> String? {
    let ways = [
      "k: \(YAMLScalar.text(text))\n", "k: [\(YAMLScalar.text(text, inFlow: true))]\n",
      "k: \(YAMLScalar.quoted(text))\n",
      // YAML has no longer keys than this.
      YAMLScalar.text(text).utf8.count > 1000
        ? "k: \(YAMLScalar.text(text))"
        : "\(YAMLScalar.text(text)): x\nk: \(YAMLScalar.text(text))",
    ]
    return firstProblem(in: ways) { written in
      let value = YAMLStream.read(SourceText(written)).documents.first?["k"]
      let read = value?.text ?? value?.items?.first?.text
      // A text that is the key itself stands there twice.
      guard text != "k" else { return nil }
      return read.map { $0.utf8.elementsEqual(text.utf8) } == true
        ? nil : "\(text.debugDescription) is written \(written.debugDescription)"
    }
  }
}
