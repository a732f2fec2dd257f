import Formats
import Guidance
package import ProfileModel

/// A question for a text in which findings are mended.
package struct FixRequest: Equatable, Sendable {
  /// What the profile was then: an answer to an older one is of no use.
  package var change: Int
  package var location: ProfileLocation
  package var text: String
  /// What to apply; nil: all that need not be asked for.
  package var fix: Fix?
  package var catalogue: Catalogue
  package var macros: [String: String]

  package init(
    change: Int, location: ProfileLocation, text: String, fix: Fix?, catalogue: Catalogue,
    macros: [String: String]
  ) {
    self.change = change
    self.location = location
    self.text = text
    self.fix = fix
    self.catalogue = catalogue
    self.macros = macros
  }
}

/// A text in which findings were mended.
package struct Fixed: Sendable {
  enum Outcome: Sendable {
    case text(String, Profile, deed: String)
    /// There is nothing that can be done, and why.
    case nothing(String)
    case failure(String)
  }

  package let change: Int
  package let location: ProfileLocation
  let outcome: Outcome

  static let misfit = "this fix does not fit the text any more"

  /// Answers a request.
  package init(_ request: FixRequest) {
    change = request.change
    location = request.location
    outcome = request.fix.map { Self.outcome(of: $0, request) } ?? Self.outcomeOfAll(request)
  }

  private static func outcome(of fix: Fix, _ request: FixRequest) -> Outcome {
    let profile = ProfileText.read(request.text).profile
    guard let text = ProfileText.applying(fix, to: request.text, profile: profile) else {
      return .failure(misfit)
    }
    return outcome(text, fix.title)
  }

  private static func outcomeOfAll(_ request: FixRequest) -> Outcome {
    let fixing = Fixing(
      request.text,
      in: Fixing.Surroundings(
        request.catalogue, macros: request.macros, options: ReviewOptions()))
    guard !fixing.deeds.isEmpty else { return .nothing("what is left must be fixed one by one") }
    return outcome(fixing.text, Amount.words(fixing.deeds.count, "fix", "fixes"))
  }

  private static func outcome(_ text: String, _ deed: String) -> Outcome {
    let read = ProfileText.read(text)
    guard read.isReadable else {
      return .failure("this would break the file; nothing was changed")
    }
    return .text(text, read.profile, deed: deed)
  }
}
