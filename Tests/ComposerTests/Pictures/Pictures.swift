import Screen
import TestKit
import Testing

/// The pictures of the documents, made from the interface itself.
enum Pictures {
  private static let folder: String = {
    let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    return "/\(root)/docs/pictures"
  }()

  /// Holds a frame against its picture; `RECORD=1` draws it anew and fails once.
  static func expect(
    _ frame: Frame, _ name: String, _ theme: Theme = .dark, isDark: Bool = true,
    source: SourceLocation = #_sourceLocation
  ) {
    let text = FrameSVG(frame, theme, isDark: isDark).text
    let path = "\(folder)/\(name).svg"
    let golden = Program.read(path)
    if Program.isRecording, golden != text {
      Program.write(text, to: path)
      Issue.record("drew \(name).svg; look at it, then run again", sourceLocation: source)
    } else {
      #expect(text == golden, "\(name).svg differs; RECORD=1 draws it anew", sourceLocation: source)
    }
  }
}
