import ComposerKit
import Screen
import TestKit
import Testing

/// The pictures of the documents, made from the interface itself.
enum Pictures {
  /// The folder of the documents.
  static let documents: String = {
    let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    return "/\(root)/docs"
  }()

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
    let path = "\(documents)/\(name)"
    let golden = Program.read(path)
    if Program.isRecording, golden != text {
      Program.write(text, to: path)
      Issue.record("wrote \(name); look at it, then run again", sourceLocation: source)
    } else {
      let isSame = text == golden
      #expect(isSame, "\(name) differs; RECORD=1 writes it anew", sourceLocation: source)
    }
  }
}
