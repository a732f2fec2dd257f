import CLibYAML

/// libyaml behind a Swift face: owns the parser and the text it reads.
struct YAMLEvents: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let text: UnsafeMutableBufferPointer<UInt8>

  init(_ bytes: ArraySlice<UInt8>) {
    text = .allocate(capacity: max(bytes.count, 1))
    _ = text.initialize(from: bytes)
    parser = .allocate(capacity: 1)
    let isReady = yaml_parser_initialize(parser) == 1
    precondition(isReady, "libyaml has no memory for its parser")
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, text.baseAddress, bytes.count)
  }

  /// The next event, or nil where the text is no YAML: `problem` says why.
  mutating func next() -> YAMLEvent? {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { return nil }
    defer { yaml_event_delete(&event) }
    return YAMLEvent(event)
  }

  /// Why the last event could not be read, in libyaml's words and places.
  var problem: YAMLProblem {
    let state = parser.pointee
    return YAMLProblem(
      words: state.problem.map { String(cString: $0) } ?? "",
      context: state.context.map { String(cString: $0) } ?? "",
      place: state.problem_mark.index, contextPlace: state.context_mark.index,
      readerOffset: state.error == YAML_READER_ERROR ? state.problem_offset : nil)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
    text.deallocate()
  }
}

/// libyaml's account of a failure; places count characters.
struct YAMLProblem {
  var words: String
  var context: String
  var place: Int
  var contextPlace: Int
  /// In bytes, for characters that no YAML text may hold.
  var readerOffset: Int?
}

/// One event of a YAML stream; places count characters.
struct YAMLEvent {
  enum Kind {
    case scalar(String, YAMLNode.Style)
    case alias(String)
    case sequenceStart, sequenceEnd, mappingStart, mappingEnd
    case documentStart, documentEnd, streamEnd, other
  }

  var kind: Kind
  var anchor: String?
  var tag: String?
  var start: Int
  var end: Int

  init(_ event: yaml_event_t) {
    start = event.start_mark.index
    end = event.end_mark.index
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      kind = .scalar(String(decoding: bytes, as: UTF8.self), Self.style(scalar.style))
      anchor = Self.text(scalar.anchor)
      tag = Self.text(scalar.tag)
    case YAML_ALIAS_EVENT:
      kind = .alias(Self.text(event.data.alias.anchor) ?? "")
    case YAML_SEQUENCE_START_EVENT:
      kind = .sequenceStart
      anchor = Self.text(event.data.sequence_start.anchor)
      tag = Self.text(event.data.sequence_start.tag)
    case YAML_MAPPING_START_EVENT:
      kind = .mappingStart
      anchor = Self.text(event.data.mapping_start.anchor)
      tag = Self.text(event.data.mapping_start.tag)
    case YAML_SEQUENCE_END_EVENT: kind = .sequenceEnd
    case YAML_MAPPING_END_EVENT: kind = .mappingEnd
    case YAML_DOCUMENT_START_EVENT: kind = .documentStart
    case YAML_DOCUMENT_END_EVENT: kind = .documentEnd
    case YAML_STREAM_END_EVENT: kind = .streamEnd
    default: kind = .other
    }
  }

  private static func text(_ start: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    start.map { String(cString: $0) }
  }

  private static func style(_ style: yaml_scalar_style_t) -> YAMLNode.Style {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: .literal
    case YAML_FOLDED_SCALAR_STYLE: .folded
    default: .plain
    }
  }
}
