import Formats
package import ProfileModel

/// Texts whose references are left to the platform: in the one spelling that it surely reads.
///
/// Foreign templates, and what is no reference of an app profile, stay byte for byte.
package enum CanonicalText {
  /// A text with its references in canonical spelling.
  package static func canonical(_ text: String, scope: Scope) -> String {
    rewritten(text, scope).text
  }

  /// The same for a YAML text: a value that began with `<<`, which YAML reads without quotes, is put
  /// in quotes when it comes to begin with `{{`.
  package static func canonicalYAML(_ text: String, scope: Scope) -> String {
    let (text, angles) = rewritten(text, scope)
    guard !angles.isEmpty else { return text }
    let source = SourceText(text)
    let unquoted = UnquotedReference.all(
      in: source, ReferenceText(text), YAMLOutline(bytes: source.bytes))
    var result = ""
    var place = 0
    for reference in unquoted where angles.contains(reference.range.lowerBound) {
      let edit = reference.quoting
      result += source.text(place..<edit.range.lowerBound) + edit.replacement
      place = edit.range.upperBound
    }
    return result + source.text(place..<source.bytes.count)
  }

  /// One reference in canonical spelling, the functions after its pipes included.
  package static func text(of reference: Reference, scope: Scope) -> String {
    let path =
      path(of: reference, scope)
      ?? ".spectro." + reference.segments.map(\.name).joined(separator: ".")
    var text = "{{" + path
    for call in reference.calls {
      text += " | " + ([call.function.name] + call.arguments.map(\.name)).joined(separator: " ")
    }
    return text + "}}"
  }

  /// The text, and where references stand in it that were written in angles.
  private static func rewritten(_ text: String, _ scope: Scope) -> (text: String, angles: Set<Int>)
  {
    let references = ReferenceText(text).references
    guard !references.isEmpty else { return (text, []) }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var angles: Set<Int> = []
    var place = 0
    for reference in references {
      guard let canonical = spelling(of: reference, bytes, scope) else { continue }
      result += bytes[place..<reference.range.lowerBound]
      if reference.delimiters == .angles { angles.insert(result.count) }
      result += canonical.utf8
      place = reference.range.upperBound
    }
    result += bytes[place...]
    return (String(decoding: result, as: UTF8.self), angles)
  }

  /// nil for what is unfinished, or none of an app profile's references.
  private static func spelling(
    of reference: Reference, _ bytes: [UInt8], _ scope: Scope
  ) -> String? {
    guard reference.isClosed, let path = path(of: reference, scope) else { return nil }
    let opening = bytes[reference.range.lowerBound + 2..<reference.pathRange.lowerBound]
    var behind = bytes[reference.pathRange.upperBound..<reference.closing.lowerBound]
    // A hyphen inside the braces takes white space away outside of them: that is no matter of style.
    let trims = opening.first == hyphen ? Self.text(opening) : ""
    if behind.last != hyphen {
      while let last = behind.last, last == 32 || last == 9 { behind.removeLast() }
    }
    return "{{\(trims)\(path)\(Self.text(behind))}}"
  }

  /// nil where it is none of an app profile's references.
  private static func path(of reference: Reference, _ scope: Scope) -> String? {
    switch reference.target {
    case .unknownSpace, .incomplete: return nil
    case .output, .system, .macro: break
    }
    switch scope.resolve(reference) {
    case .output(let use):
      if case .output(let layer, _) = reference.target {
        return Reference.path(layer: layer.name, output: use.output.name)
      }
    case .layerInput(let parameter): return ".spectro.system.apptier.\(parameter.apiName)"
    default: break
    }
    return reference.canonicalPath
      ?? ".spectro." + reference.segments.map(\.name).joined(separator: ".")
  }

  private static let hyphen = UInt8(ascii: "-")

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }
}
