import Formats
import Guidance
import ProfileModel

extension Workspace {
  /// What there is to say about a profile.
  func review(
    _ source: ProfileSource, enabled: Set<Code> = [], ignored: Set<Code> = []
  ) -> [LocatedFinding] {
    Review.findings(
      of: source.document, index(source.profile),
      options: ReviewOptions(enabled: enabled, ignored: ignored, origin: source.origin))
  }
}

/// How many findings there are of each severity.
struct FindingCount: Equatable {
  private(set) var errors = 0
  private(set) var warnings = 0
  private(set) var hints = 0

  init(_ severities: some Sequence<Severity>) {
    for severity in severities {
      switch severity {
      case .error: errors += 1
      case .warning: warnings += 1
      case .hint: hints += 1
      }
    }
  }

  /// `2 errors, 1 warning, no hints`
  var words: String {
    [counted(errors, "error"), counted(warnings, "warning"), counted(hints, "hint")]
      .joined(separator: ", ")
  }
}
