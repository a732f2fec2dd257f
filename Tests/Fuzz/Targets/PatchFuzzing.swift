import Formats
import ProfileModel

extension FuzzTarget {
  /// The edit of one value in a profile's text: everything else stays byte for byte. The first bytes
  /// say which and to what.
  static let patch = FuzzTarget(
    "patch", words: FuzzWords.profile + FuzzWords.yaml, largest: 2048,
    seeds: {
      (ProfileFuzzing.seeds.asBytes + YAMLFuzzing.seeds.asBytes).flatMap { text in
        [[0, 0], [9, 3], [33, 7]].map { $0 + text }
      }
    }
  ) { bytes in
    var choices = ByteChoices(bytes)
    let (field, value) = (Int(choices.byte()), Int(choices.byte()))
    return PatchFuzzing.problem(in: choices.rest(), field, value)
  }
}

enum PatchFuzzing {
  /// Values that people write, and such as YAML makes something else of.
  static let values = [
    "x", "77", "a: b", "", " lead", "true", "{{.spectro.macro.x}}", "it's", "say \"hi\"",
    "line\nline\n", "# no comment", "- dash", "Grüße", "a\tb", "\n\nblank", "end\n\n", "[x]",
    "null",
    "~", "\u{FEFF}x", "a\r\nb", "\u{85}",
  ]

  static func problem(in bytes: [UInt8], _ field: Int, _ value: Int) -> String? {
    let document = ProfileDocument.read(bytes)
    guard document.isReadable, document.findings.isEmpty else { return nil }
    let text = bytes.asText
    let fields = document.profile.layers.flatMap { layer in
      Self.fields(layer).map { (layer, $0) }
    }
    guard !fields.isEmpty else { return nil }
    let (layer, path) = fields[field % fields.count]
    let new = values[value % values.count]
    let profile = document.profile.applying(.set(layer.id, path, .text(new)))
    guard let patched = ProfileText.patched(text, from: document.profile, to: profile) else {
      return "\(path) cannot become \(new.debugDescription)"
    }
    let read = ProfileDocument.read(Array(patched.utf8))
    guard ProfileText.says(read.profile, profile) else {
      return "\(path) has not become \(new.debugDescription):\n\(patched)"
    }
    guard let back = ProfileText.patched(patched, from: profile, to: document.profile),
      ProfileText.says(ProfileDocument.read(Array(back.utf8)).profile, document.profile)
    else { return "\(path) cannot be \(new.debugDescription) and what it was" }
    return rest(document, layer, patched)
  }

  /// Every field of a layer that holds a text.
  private static func fields(_ layer: Layer) -> [FieldPath] {
    var fields = layer.fieldTexts.map(\.path)
    if layer.version != nil { fields.append(FieldPath("version")) }
    fields += Chart.parts.filter { layer.chart?[$0] != nil }.map { FieldPath("chart", $0) }
    fields += Source.parts.filter { layer.source?[$0] != nil }.map { FieldPath("source", $0) }
    return fields
  }

  /// What stands outside of the layer is what it was; what is shared may stand anywhere.
  private static func rest(
    _ document: ProfileDocument, _ layer: Layer, _ patched: String
  ) -> String? {
    let bytes = document.source.bytes
    let isShared = bytes.contains(UInt8(ascii: "*")) || bytes.contains(UInt8(ascii: "&"))
    guard !isShared, let place = document.profile.position(of: layer.id),
      let items = document.root?["layers"]?.items, items.indices.contains(place)
    else { return nil }
    let range = items[place].range
    let text = Array(patched.utf8)
    guard text.starts(with: bytes[..<range.lowerBound]) else {
      return "what stands before the layer has changed:\n\(patched)"
    }
    let end = textEnd(range, document.source)
    return text.reversed().starts(with: bytes[end...].reversed())
      ? nil : "what stands behind the layer has changed:\n\(patched)"
  }

  /// Where a part's blank lines and comments end: a new field may stand behind them.
  private static func textEnd(_ range: Range<Int>, _ source: SourceText) -> Int {
    let isNothing = { (range: Range<Int>) in
      let text = source.text(range).drop { $0 == " " || $0 == "\t" }
      return text.isEmpty || text.hasPrefix("#")
    }
    var line = source.lineNumber(of: range.upperBound)
    guard isNothing(range.upperBound..<source.lineRange(line).upperBound) else {
      return range.upperBound
    }
    line += 1
    while line < source.lineCount, isNothing(source.lineRange(line)) { line += 1 }
    return line < source.lineCount ? source.lineRange(line).lowerBound : source.bytes.count
  }
}
