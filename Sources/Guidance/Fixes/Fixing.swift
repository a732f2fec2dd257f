package import Formats
package import ProfileModel

/// Fixes of findings, applied to a file's text one after the other until none is left.
package struct Fixing: Sendable {
  /// One fix that was applied.
  package struct Deed: Equatable, Sendable {
    package var code: Code
    package var layer: String?
    /// Where the finding stood in the text of that moment.
    package var start: Position
    package var title: String
  }

  /// What the fixes may need to know beside the text.
  package struct Surroundings: Sendable {
    let catalogue: Catalogue
    let macros: [String: String]
    let options: ReviewOptions

    package init(_ catalogue: Catalogue, macros: [String: String], options: ReviewOptions) {
      self.catalogue = catalogue
      self.macros = macros
      self.options = options
    }
  }

  package private(set) var text: String
  package private(set) var deeds: [Deed] = []
  /// The findings that are left.
  package private(set) var findings: [LocatedFinding] = []
  private let surroundings: Surroundings
  private let codes: Set<Code>
  /// Fixes that did not help, which are not tried again.
  private var useless: Set<String> = []

  /// Two fixes that undo each other must not go on for ever.
  private static let most = 1000

  /// Fixes a text. `codes`: only findings of these; of all where there are none.
  package init(_ text: String, codes: Set<Code> = [], in surroundings: Surroundings) {
    self.text = text
    self.codes = codes
    self.surroundings = surroundings
    var document = read()
    for _ in 0..<Self.most {
      guard let step = step(document) else { return }
      (self.text, document, findings) = (step.text, step.document, step.findings)
      deeds.append(step.deed)
    }
  }

  private mutating func read() -> ProfileDocument {
    let document = ProfileDocument.read(Array(text.utf8))
    findings = review(document)
    return document
  }

  /// Whether to fix a code. What drops a secret or opens a layer to the world must be named.
  private func isWanted(_ code: Code) -> Bool {
    if codes.isEmpty { return code != .literalSecret && code != .conditionalOutput }
    return codes.contains(code)
  }

  private func review(_ document: ProfileDocument) -> [LocatedFinding] {
    Review.findings(
      of: document,
      ProfileIndex(
        document.profile, catalogue: surroundings.catalogue, macros: surroundings.macros),
      options: surroundings.options)
  }

  private struct Step {
    var text: String
    var document: ProfileDocument
    var findings: [LocatedFinding]
    var deed: Deed
  }

  /// The first fix that makes the text better: its finding goes and no worse one comes.
  private mutating func step(_ document: ProfileDocument) -> Step? {
    for located in findings {
      for fix in located.finding.fixes where isWanted(located.finding.code) {
        let name = "\(located.layerName ?? "") \(located.finding.message) \(fix.title)"
        guard !useless.contains(name) else { continue }
        guard let changed = changed(by: fix, document) else {
          useless.insert(name)
          continue
        }
        let later = ProfileDocument.read(Array(changed.utf8))
        let left = review(later)
        guard Self.isBetter(left, than: findings, without: located.finding.code) else {
          useless.insert(name)
          continue
        }
        let deed = Deed(
          code: located.finding.code, layer: located.layerName, start: located.start,
          title: fix.title)
        return Step(text: changed, document: later, findings: left, deed: deed)
      }
    }
    return nil
  }

  /// The text after a fix; nil where it cannot be written or changes nothing.
  private func changed(by fix: Fix, _ document: ProfileDocument) -> String? {
    var result = text
    if !fix.edits.isEmpty {
      let changed = document.profile.applying(fix.edits)
      guard let patched = ProfileText.patched(text, from: document.profile, to: changed) else {
        return nil
      }
      result = patched
    }
    result = result.applying(fix.textEdits)
    return result == text ? nil : result
  }

  private static func isBetter(
    _ later: [LocatedFinding], than former: [LocatedFinding], without code: Code
  ) -> Bool {
    let count = { (found: [LocatedFinding]) in found.count { $0.finding.code == code } }
    let errors = { (found: [LocatedFinding]) in found.count { $0.finding.severity == .error } }
    // The one finding of a broken file would count for less than those that it hides.
    guard isReadable(later) || !isReadable(former) else { return false }
    if count(later) < count(former) {
      return errors(later) <= errors(former) || !isReadable(former)
    }
    return false
  }

  /// A file that cannot be read has one finding; what it holds shows once it can be.
  private static func isReadable(_ found: [LocatedFinding]) -> Bool {
    !found.contains { $0.finding.code == .badFile }
  }
}
