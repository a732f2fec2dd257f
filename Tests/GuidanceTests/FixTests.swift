import Formats
import Guidance
import ProfileModel
import TestKit
import Testing

/// A fix removes its finding and makes no new one, whatever else is wrong.
struct FixTests {
  @Test(arguments: BrokenProfiles.all) func fixesOfBrokenProfilesHelp(sample: Sample) {
    for problem in Self.problems(of: sample.reviewed) { Issue.record("\(problem)") }
  }

  /// Every line of the examples left out, written twice, or moved in, one at a time.
  @Test(arguments: BuiltInExamples.names) func fixesOfDamagedExamplesHelp(name: String) throws {
    let lines = try #require(BuiltInExamples.text(name)).split(
      separator: "\n", omittingEmptySubsequences: false)
    for line in lines.indices {
      for damage in Damage.allCases {
        let damaged = damage.done(to: line, of: lines)
        guard damaged != lines else { continue }
        let text = damaged.joined(separator: "\n")
        for problem in Self.problems(of: ReviewedFile(text)) {
          Issue.record("line \(line + 1), \(damage): \(problem)")
        }
      }
    }
  }

  /// A fix of the profile, carried into the file's text, helps the file.
  @Test(arguments: BrokenProfiles.all) func fixesHelpTheText(sample: Sample) {
    let file = sample.reviewed
    let before = Self.tally(file.findings.map(\.finding.code.rawValue))
    for located in file.findings {
      for fix in located.finding.fixes {
        let name = "\(located.finding.message) | \(fix.title)"
        let applied = ProfileText.applying(fix, to: file.text, profile: file.document.profile)
        guard let text = applied else {
          Issue.record("\(name): no text")
          continue
        }
        let later = ReviewedFile(text, options: file.options, macros: file.index.macros)
        let after = Self.tally(later.findings.map(\.finding.code.rawValue))
        if let problem = Self.problem(located.finding.code.rawValue, before, after) {
          Issue.record("\(name): \(problem)\n\(text)")
        }
      }
    }
  }

  /// The examples' layers upside down.
  @Test(arguments: BuiltInExamples.names) func fixesOfReversedExamplesHelp(name: String) throws {
    let document = ProfileDocument.read(Array(try #require(BuiltInExamples.text(name)).utf8))
    var profile = document.profile
    profile.layers.reverse()
    let index = ProfileIndex(profile, catalogue: BuiltInCatalogue.catalogue)
    for problem in Self.problems(of: Review.findings(index), in: index) {
      Issue.record("\(problem)")
    }
  }

  private enum Damage: CaseIterable {
    case leftOut, twice, movedIn, outputCut, quotesGone

    func done(to line: Int, of lines: [Substring]) -> [Substring] {
      var lines = lines
      guard line % 4 == 1 || lines.count < 60 else { return lines }
      switch self {
      case .leftOut: lines.remove(at: line)
      case .twice: lines.insert(lines[line], at: line)
      case .movedIn: lines[line] = "  " + lines[line]
      case .outputCut: if let end = lines[line].lastIndex(of: "}") { lines[line].remove(at: end) }
      case .quotesGone: lines[line].removeAll { $0 == "\"" }
      }
      return lines
    }
  }
}

// MARK: - Before and after

extension FixTests {
  /// What is wrong with the fixes of a file's findings.
  private static func problems(of file: ReviewedFile) -> [String] {
    let inModel = Review.findings(file.index, options: file.options)
    return problems(of: inModel, in: file.index, options: file.options) + textProblems(of: file)
  }

  /// What is wrong with the fixes that change the profile.
  private static func problems(
    of findings: [Finding], in index: ProfileIndex, options: ReviewOptions = ReviewOptions()
  ) -> [String] {
    let before = tally(findings.map { "\($0.code.rawValue) \($0.place.layer?.number ?? -1)" })
    return findings.flatMap { finding in
      finding.fixes.filter { !$0.edits.isEmpty }.compactMap { fix in
        let changed = ProfileIndex(
          index.profile.applying(fix.edits), catalogue: index.catalogue, macros: index.macros)
        let later = Review.findings(changed, options: options)
        let after = tally(later.map { "\($0.code.rawValue) \($0.place.layer?.number ?? -1)" })
        let own = "\(finding.code.rawValue) \(finding.place.layer?.number ?? -1)"
        return problem(own, before, after).map { "\(finding.message) | \(fix.title): \($0)" }
      }
    }
  }

  /// What is wrong with the fixes that change the file's text.
  private static func textProblems(of file: ReviewedFile) -> [String] {
    let before = tally(file.findings.map(\.finding.code.rawValue))
    return file.findings.flatMap { located in
      located.finding.fixes.filter { !$0.textEdits.isEmpty }.compactMap { fix in
        let text = file.text.applying(fix.textEdits)
        let later = ReviewedFile(text, options: file.options, macros: file.index.macros)
        let after = tally(later.findings.map(\.finding.code.rawValue))
        return problem(located.finding.code.rawValue, before, after)
          .map { "\(located.finding.message) | \(fix.title): \($0)" }
      }
    }
  }

  private static func tally(_ names: [String]) -> [String: Int] {
    Dictionary(names.map { ($0, 1) }, uniquingKeysWith: +)
  }

  private static func problem(
    _ own: String, _ before: [String: Int], _ after: [String: Int]
  ) -> String? {
    if after[own] ?? 0 >= before[own] ?? 0 { return "\(own) is still there" }
    let new = after.keys.filter { after[$0] ?? 0 > before[$0] ?? 0 }.sorted()
    return new.isEmpty ? nil : "makes \(new.joined(separator: ", "))"
  }
}
