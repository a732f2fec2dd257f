import ComposerKit
import Screen
import TestKit
import Testing

/// The pictures of the documents, made from the interface itself.
enum Pictures {
  /// Holds a frame against its picture; `RECORD=1` draws it anew and fails once.
  static func expect(
    _ frame: Frame, _ name: String, _ theme: Theme = .dark, isDark: Bool = true,
    source: SourceLocation = #_sourceLocation
  ) {
    expect(
      FrameSVG(frame, theme, isDark: isDark).text, "pictures/\(name).svg", source: source)
  }

  /// Holds a text against a file of the documents.
  static func expect(
    _ text: String, _ name: String, source: SourceLocation = #_sourceLocation
  ) {
    if let problem = Golden.problem(text, "docs/\(name)") {
      Issue.record("\(problem)", sourceLocation: source)
    }
  }
}
