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

  /// How many fixes are tried at once.
  private var atOnce = 1

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
      deeds += step.deeds
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
    var deeds: [Deed]
  }

  private enum Claim: Hashable {
    case layer(LayerID)
    /// A name that a layer gets.
    case name(String)
  }

  /// A fix with the finding that offers it.
  private struct Offer {
    var located: LocatedFinding
    var fix: Fix

    var code: Code { located.finding.code }
    var name: String { "\(located.name) \(fix.title)" }
    /// Whether it writes over places of the text alone.
    var isOfText: Bool { fix.edits.isEmpty }
    /// What no other fix may touch that is tried beside it; nil: it is tried alone.
    var claims: Set<Claim>? {
      var claims: Set<Claim> = []
      for edit in fix.edits {
        switch edit {
        case .set(let layer, _, _), .replaceText(let layer, _, _, _): claims.insert(.layer(layer))
        case .rename(_, let name): claims.insert(.name(name))
        default: return nil
        }
      }
      return claims
    }
    var deed: Deed {
      Deed(code: code, layer: located.layerName, start: located.start, title: fix.title)
    }
  }

  /// The next fixes that make the text better: their findings go and no worse ones come. Several
  /// are tried at once, twice as many after each time that this went well.
  private mutating func step(_ document: ProfileDocument) -> Step? {
    while true {
      let offers = nextOffers()
      guard !offers.isEmpty else { return nil }
      if let step = step(document, offers) {
        atOnce = offers.count * 2
        return step
      }
      if offers.count == 1 { useless.insert(offers[0].name) }
      atOnce = max(1, offers.count / 2)
    }
  }

  /// The first fix that is wanted, and further ones of its kind that do not touch what it does.
  private func nextOffers() -> [Offer] {
    var offers: [Offer] = []
    var claimed: Set<Claim> = []
    for located in findings where offers.count < atOnce && isWanted(located.finding.code) {
      let possible = located.finding.fixes.lazy.map { Offer(located: located, fix: $0) }
      guard let offer = possible.first(where: { !useless.contains($0.name) }) else { continue }
      guard let claims = offer.claims else {
        if offers.isEmpty { return [offer] }
        continue
      }
      let first = offers.first ?? offer
      guard offer.code == first.code, offer.isOfText == first.isOfText,
        claimed.isDisjoint(with: claims)
      else { continue }
      claimed.formUnion(claims)
      offers.append(offer)
    }
    return offers
  }

  private func step(_ document: ProfileDocument, _ offers: [Offer]) -> Step? {
    guard let changed = changed(by: offers.map(\.fix), document) else { return nil }
    let later = ProfileDocument.read(Array(changed.utf8))
    let left = review(later)
    guard Self.isBetter(left, than: findings, without: offers) else { return nil }
    return Step(text: changed, document: later, findings: left, deeds: offers.map(\.deed))
  }

  /// The text after some fixes; nil where it cannot be written or they change nothing.
  private func changed(by fixes: [Fix], _ document: ProfileDocument) -> String? {
    var result = text
    let edits = fixes.flatMap(\.edits)
    if !edits.isEmpty {
      let changed = document.profile.applying(edits)
      guard let patched = ProfileText.patched(text, from: document.profile, to: changed) else {
        return nil
      }
      result = patched
    }
    result = result.applying(fixes.flatMap(\.textEdits))
    return result == text ? nil : result
  }

  private static func isBetter(
    _ later: [LocatedFinding], than former: [LocatedFinding], without offers: [Offer]
  ) -> Bool {
    let code = offers[0].code
    let count = { (found: [LocatedFinding]) in found.count { $0.finding.code == code } }
    let errors = { (found: [LocatedFinding]) in found.count { $0.finding.severity == .error } }
    // The one finding of a broken file would count for less than those that it hides.
    guard isReadable(later) || !isReadable(former) else { return false }
    guard count(later) <= count(former) - offers.count else { return false }
    guard errors(later) <= errors(former) || !isReadable(former) else { return false }
    return offers.count == 1 || allAreGone(offers, later, former)
  }

  /// Whether each of several findings has gone, so that no fix hides behind another one.
  private static func allAreGone(
    _ offers: [Offer], _ later: [LocatedFinding], _ former: [LocatedFinding]
  ) -> Bool {
    let counts = { (found: [LocatedFinding]) in
      Dictionary(found.map { ($0.name, 1) }, uniquingKeysWith: +)
    }
    let (before, after) = (counts(former), counts(later))
    return offers.allSatisfy { offer in
      after[offer.located.name] ?? 0 < before[offer.located.name] ?? 0
    }
  }

  /// A file that cannot be read has one finding; what it holds shows once it can be.
  private static func isReadable(_ found: [LocatedFinding]) -> Bool {
    !found.contains { $0.finding.code == .badFile }
  }
}

extension LocatedFinding {
  /// What tells it from others, also after what stands above it has moved.
  fileprivate var name: String { "\(layerName ?? "") \(finding.message)" }
}
