import ProfileModel
import TestKit
import Testing

extension ReferencePage {
  /// Every code, with what Strata says of a file that has it.
  static func findings() -> ReferencePage {
    var page = ReferencePage(
      "findings.md", "Findings",
      "Every finding by its code: what it says, how it comes about, and what mends it.")
    page.paragraph(
      "An *error* cannot work. A *warning* works, but otherwise than it reads. A *hint* could be "
        + "nicer. Codes are for ever: scripts and comments may rely on them.", isMarkdown: true)
    page.paragraph(
      "`strata validate` prints findings, `strata fix` applies what they offer, and so does `.` on "
        + "the screen. A comment `# strata: allow CODE`, at the end of the line or on the line "
        + "above, silences a code there; `strata validate --ignore CODE` does for a whole run.")
    page.table(
      ["code", "severity", "what it says"],
      Code.allCases.map {
        [
          "[\(code($0.rawValue))](#\($0.rawValue))",
          $0.severity.rawValue + ($0.isOffByDefault ? ", off" : ""), sentence($0.summary),
        ]
      })
    for severity in Severity.allCases.reversed() {
      page.heading("\(severity.rawValue.prefix(1).uppercased())\(severity.rawValue.dropFirst())s")
      for code in Code.allCases where code.severity == severity { page.finding(code) }
    }
    return page
  }

  private mutating func finding(_ code: Code) {
    let explanation = code.explanation
    heading(code.rawValue, level: 3)
    paragraph(
      Self.sentence(code.summary)
        + (code.isOffByDefault ? " Off unless `--enable \(code.rawValue)` asks for it." : ""))
    list([
      "Cause: \(Self.sentence(explanation.cause))", "Valid: \(Self.sentence(explanation.valid))",
      "Cure: \(Self.sentence(explanation.cure))", "Basis: \(explanation.basis.rawValue).",
    ])
    let example = code.example
    if example.path != "shop.yaml" { paragraph("In \(Self.code(example.path)):") }
    block(example.text, "yaml")
    block(Self.report(example), "console")
  }

  /// The call, and what it prints.
  static func report(_ example: FindingExample) -> String {
    Program.inFreshFolder { program in
      let folder = example.path.split(separator: "/").dropLast().joined(separator: "/")
      if !folder.isEmpty {
        _ = program.shell("mkdir -p \(folder) && touch library/strata.yaml")
      }
      program.write(example.text, to: example.path)
      let words = ["validate", example.path] + example.options
      let result = program.run(words)
      return "$ strata \(words.joined(separator: " "))\n" + result.stable(program)
    }
  }
}

extension Program {
  /// What a body makes of a program with a folder that is gone afterwards.
  static func inFreshFolder<Made>(_ body: (Program) throws -> Made) rethrows -> Made {
    let program = Program()
    defer { program.remove() }
    return try body(program)
  }
}
