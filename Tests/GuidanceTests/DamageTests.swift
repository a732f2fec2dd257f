import Formats
import Guidance
import ProfileModel
import TestKit
import Testing

/// Whatever is in a file, reading and reviewing it ends, and every finding has its place in it.
struct DamageTests {
  /// Examples, and broken and sound texts, damaged at random but always in the same way.
  @Test(arguments: 0..<20) func placesLieInTheFile(seed: UInt64) {
    var randomness = Randomness(seed: seed)
    let texts =
      BuiltInExamples.all.map(\.bytes) + (BrokenProfiles.all + SoundProfiles.all).map(\.bytes)
    for _ in 0..<60 {
      guard var bytes = texts.randomElement(using: &randomness) else { return }
      for _ in 0..<Int.random(in: 1...4, using: &randomness) {
        Self.damage(&bytes, using: &randomness)
      }
      let file = ReviewedFile(bytes: bytes, options: ReviewOptions(enabled: [.unusedLayer]))
      for problem in Self.problems(of: file) {
        Issue.record("\(problem) in:\n\(file.text)")
      }
    }
  }

  private static let pieces: [[UInt8]] = [
    "{{", "}}", "<<", ">>", "{{.spectro.", "\"", "'", "\n", "\t", ": ", "- ", "#", "|", ">", "&a ",
    "*a", "[", "]", "{", "}", "\r\n", "\u{FEFF}", "é", "👋", "\\", "---\n", "...\n", "!x ", "%",
    "\0",
    "{{.spectro.app.$appDeploymentName.gone.X}}", "  ", "? ", "{{ .Values.x }}", "{{/*", "<<: *a",
  ].map { Array($0.utf8) }

  private static func damage(_ bytes: inout [UInt8], using randomness: inout Randomness) {
    let place = Int.random(in: 0...bytes.count, using: &randomness)
    let end = min(bytes.count, place + Int.random(in: 0...40, using: &randomness))
    switch Int.random(in: 0..<8, using: &randomness) {
    case 0: bytes.removeSubrange(place..<end)
    case 1: bytes.insert(contentsOf: bytes[place..<end], at: place)
    case 2: bytes.removeSubrange(place...)
    case 3: bytes.insert(UInt8.random(in: 0...255, using: &randomness), at: place)
    case 4: moveLine(in: &bytes, using: &randomness)
    default:
      let piece = pieces.randomElement(using: &randomness) ?? []
      bytes.insert(contentsOf: piece, at: place)
    }
  }

  private static func moveLine(in bytes: inout [UInt8], using randomness: inout Randomness) {
    var lines = bytes.split(separator: 10, omittingEmptySubsequences: false).map(Array.init)
    guard let from = lines.indices.randomElement(using: &randomness) else { return }
    let line = lines.remove(at: from)
    lines.insert(line, at: Int.random(in: 0...lines.count, using: &randomness))
    bytes = Array(lines.joined(separator: [10]))
  }

  private static func problems(of file: ReviewedFile) -> [String] {
    let length = file.document.source.bytes.count
    return file.findings.compactMap { located in
      let range = located.range
      if range.lowerBound < 0 || range.upperBound > length {
        return "\(located.finding.code) at \(range) of \(length) bytes"
      }
      if located.finding.message.isEmpty { return "\(located.finding.code) says nothing" }
      return misplacement(of: located, in: file).map { "\(located.finding.code) marks \($0)" }
    }
  }

  /// What a finding marks in the file, where that differs from what it means in the model.
  private static func misplacement(of located: LocatedFinding, in file: ReviewedFile) -> String? {
    let place = located.finding.place
    guard let id = place.layer, let field = place.field, let range = place.range,
      let text = file.index.profile.layer(id)?.text(at: field)
    else { return nil }
    let meant = SourceText(text).text(range)
    let marked = file.document.source.text(located.range)
    // What quoting and folding change cannot be compared.
    let isPlain = (meant + marked).utf8.allSatisfy {
      $0 == 10 || $0 >= 32 && !"\"'\\".utf8.contains($0)
    }
    return !isPlain || words(of: meant) == words(of: marked) ? nil : "‹\(marked)› for ‹\(meant)›"
  }

  /// Lines of one text may be folded in the file.
  private static func words(of text: String) -> [Substring] {
    text.split { $0 == " " || $0.isNewline }
  }
}
