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

  /// The findings, one a line: `10:47 error unknown-layer ‹dbb› | read `db``.
  var drawn: [String] {
    findings.map { located in
      let marked = document.source.text(located.range).prefix { !$0.isNewline }
      return located.finding.drawn(at: located.start, marked: String(marked))
    }
  }

  /// The findings with their messages, for whoever reads a failed test.
  var told: String {
    zip(drawn, findings).map { "\($0)\n    \($1.finding.message)" }.joined(separator: "\n")
  }
}

extension Finding {
  /// Line, column, severity, code, the text that it marks, and the titles of its fixes.
  func drawn(at place: Position, marked: String) -> String {
    let titles = fixes.map { " | \($0.title)" }.joined()
    return "\(place.line):\(place.column) \(severity) \(code.rawValue) ‹\(marked)›\(titles)"
  }
}
