import TestKit
import Testing

/// Holds a text against the file of this name in `Golden`; `RECORD=1` writes it anew and fails once.
func expectGolden(
  _ text: String, _ name: String, source: SourceLocation = #_sourceLocation,
  file: String = #filePath
) {
  let folder = file.split(separator: "/").dropLast().joined(separator: "/")
  let path = "/\(folder)/Golden/\(name)"
  let golden = Program.read(path)
  if Program.isRecording, golden != text {
    Program.write(text, to: path)
    Issue.record("recorded \(name); read it, then run again", sourceLocation: source)
  } else {
    #expect(text == golden, "\(name) differs; RECORD=1 writes it anew", sourceLocation: source)
  }
}

extension Program {
  /// A program with a folder that is gone when the test is over.
  static func inFreshFolder(_ body: (Program) throws -> Void) rethrows {
    let program = Program()
    defer { program.remove() }
    try body(program)
  }
}

extension Program.Result {
  /// The output without the names of temporary folders and without dates.
  func stable(_ program: Program) -> String {
    var text = ""
    for line in output.split(separator: "\n", omittingEmptySubsequences: false) {
      text += (text.isEmpty ? "" : "\n") + Self.replacing(program.folder, in: String(line))
    }
    return text
  }

  private static func replacing(_ folder: String, in line: String) -> String {
    var parts: [Substring] = []
    var rest = line[...]
    while let range = rest.firstRange(of: folder) {
      parts.append(rest[..<range.lowerBound])
      rest = rest[range.upperBound...]
    }
    return (parts + [rest]).joined(separator: "FOLDER")
  }
}
