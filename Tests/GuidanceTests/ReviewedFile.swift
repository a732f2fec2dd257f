import Formats
import Guidance
import ProfileModel

/// A profile file's text with everything that Strata says about it.
struct ReviewedFile {
  let text: String
  let document: ProfileDocument
  let index: ProfileIndex
  let options: ReviewOptions
  let findings: [LocatedFinding]

  init(_ text: String, options: ReviewOptions = ReviewOptions(), macros: [String: String] = [:]) {
    self.init(bytes: Array(text.utf8), options: options, macros: macros)
  }

  init(bytes: [UInt8], options: ReviewOptions = ReviewOptions(), macros: [String: String] = [:]) {
    text = String(decoding: bytes, as: UTF8.self)
    document = ProfileDocument.read(bytes)
    index = ProfileIndex(
      document.profile, catalogue: BuiltInCatalogue.catalogue, macros: macros)
    self.options = options
    findings = Review.findings(of: document, index, options: options)
  }

  /// The findings, one a line: `4:11 error unknown-layer | read `db``.
  var drawn: [String] { findings.map(\.drawn) }

  /// The findings with their messages, for whoever reads a failed test.
  var told: String {
    findings.map { "\($0.drawn)\n    \($0.finding.message)" }.joined(separator: "\n")
  }
}

extension LocatedFinding {
  var drawn: String { finding.drawn(at: start) }
}

extension Finding {
  /// Line, column, severity, code, and the titles of the fixes.
  func drawn(at place: Position) -> String {
    let titles = fixes.map { " | \($0.title)" }.joined()
    return "\(place.line):\(place.column) \(severity) \(code.rawValue)\(titles)"
  }
}

/// The head of a profile file, four lines, and the layers below it.
func stack(_ layers: String) -> String {
  """
  apiVersion: strata/v1
  kind: AppProfile
  metadata: {name: shop, version: 1.0.0}
  layers:
  \(layers)

  """
}

extension String {
  /// This text with every line moved in, blank ones too.
  func movedIn(by width: Int) -> String {
    split(separator: "\n", omittingEmptySubsequences: false)
      .map { String(repeating: " ", count: width) + $0 }.joined(separator: "\n")
  }
}
