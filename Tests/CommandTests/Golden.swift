import TestKit
import Testing

/// Holds a text against the file of this name in `Golden`; `RECORD=1` writes it anew and fails once.
func expectGolden(_ text: String, _ name: String, source: SourceLocation = #_sourceLocation) {
  if let problem = Golden.problem(text, "Tests/CommandTests/Golden/\(name)") {
    Issue.record("\(problem)", sourceLocation: source)
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
  /// The output without the name of the temporary folder.
  func stable(_ program: Program) -> String { output.replacing(program.folder, with: "FOLDER") }
}
