/// A `{{.spectro.…}}` in a text, finished or not, with the place of each of its parts.
///
/// All ranges count UTF-8 bytes of the text it was read from.
package struct Reference: Equatable, Sendable {
  package enum Delimiters: Equatable, Sendable {
    /// `{{ }}`
    case braces
    /// `<< >>`, which never collides with Helm's own.
    case angles
  }

  /// One name of the path.
  package struct Segment: Equatable, Sendable {
    package var name: String
    package var range: Range<Int>

    package init(name: String, range: Range<Int>) {
      self.name = name
      self.range = range
    }
  }

  /// A function after a pipe.
  package struct Call: Equatable, Sendable {
    package var function: Segment
    /// As written, texts with their quotes.
    package var arguments: [Segment]

    package init(function: Segment, arguments: [Segment]) {
      self.function = function
      self.arguments = arguments
    }
  }

  /// From the first brace to the last, or to where an unfinished one stops.
  package var range: Range<Int>
  package var delimiters: Delimiters
  /// The names with their dots: `.spectro.app.…`.
  package var pathRange: Range<Int>
  package var hasLeadingDot: Bool
  /// The names after `spectro`; the last one may be empty where a dot was typed and no more.
  package var segments: [Segment]
  package var calls: [Call]
  package var isClosed: Bool
  /// Where the closing pair belongs, and what stands there instead of it.
  package var closing: Range<Int>
}

extension Reference {
  /// What a reference points at, told from its names alone.
  package enum Target: Equatable, Sendable {
    case output(layer: Segment, output: Segment)
    /// The whole dotted name.
    case system(Segment)
    case macro(Segment)
    /// A name space that app profiles do not have.
    case unknownSpace(Segment)
    /// Not enough names yet.
    case incomplete
  }

  /// What this reference points at, whatever its spelling.
  package var target: Target {
    guard let space = segments.first, !space.name.isEmpty else { return .incomplete }
    switch space.name {
    case "app": return outputTarget
    case "system": return joined(from: 1).map(Target.system) ?? .incomplete
    case "macro": return joined(from: 1).map(Target.macro) ?? .incomplete
    default: return .unknownSpace(space)
    }
  }

  private var outputTarget: Target {
    if let layer = historicLayer {
      guard segments.count >= 3, let output = joined(from: 2) else { return .incomplete }
      return .output(layer: layer, output: output)
    }
    guard segments.count >= 4, !segments[2].name.isEmpty, let output = joined(from: 3) else {
      return .incomplete
    }
    return .output(layer: segments[2], output: output)
  }

  /// The names from one on, as one name; nil where there is nothing.
  private func joined(from start: Int) -> Segment? {
    guard segments.count > start, let last = segments.last else { return nil }
    let names = segments[start...]
    let name = names.map(\.name).joined(separator: ".")
    guard !name.isEmpty else { return nil }
    return Segment(name: name, range: names[start].range.lowerBound..<last.range.upperBound)
  }

  /// The layer of the historic `$appDepName-<layer>`, where the name and the layer are one word.
  private var historicLayer: Segment? {
    guard segments.count > 1 else { return nil }
    let word = segments[1]
    guard word.name.hasPrefix(Self.historicPrefix), word.name != Self.historicPrefix else {
      return nil
    }
    let start = word.range.lowerBound + Self.historicPrefix.utf8.count
    return Segment(
      name: String(word.name.dropFirst(Self.historicPrefix.count)),
      range: start..<word.range.upperBound)
  }

  /// Whether a byte may stand in a name of a path.
  package static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "$"),
      UInt8(ascii: "-"), 0x80...0xFF:
      true
    default: false
    }
  }

  private static let historicPrefix = "$appDepName-"
  /// The word that stands for the deployed app's name in a reference.
  package static let deploymentName = "$appDeploymentName"

  /// The path as Strata writes it, where the spelling differs from it; nil where it is canonical.
  package var canonicalPath: String? {
    switch target {
    case .output(let layer, let output):
      guard !hasLeadingDot || segments[1].name != Self.deploymentName else { return nil }
      return Self.path(layer: layer.name, output: output.name)
    case .system, .macro:
      return hasLeadingDot ? nil : ".spectro." + segments.map(\.name).joined(separator: ".")
    case .unknownSpace, .incomplete:
      return nil
    }
  }

  /// The canonical path to a layer's output, without braces.
  package static func path(layer: String, output: String) -> String {
    ".spectro.app.\(deploymentName).\(layer).\(output)"
  }

  /// The canonical reference to a layer's output.
  package static func text(layer: String, output: String) -> String {
    "{{\(path(layer: layer, output: output))}}"
  }
}
