import Formats
import ProfileModel

extension Editing {
  /// The lines of the file that another text would change, secrets masked.
  func difference(to text: String) -> String {
    var page = invocation.page
    guard text != source.text else { return page.text }
    let changed = ProfileDocument.read(Array(text.utf8))
    let before = Self.lines(source.document.source)
    let after = Self.lines(changed.source)
    let shown = (before: masked(source.document), after: masked(changed))
    page.line(source.path.map(shortPath) ?? source.label, .strong)
    LineDifference(before, after, shown: shown).write(to: &page, indent: 0)
    return page.text
  }

  private static func lines(_ source: SourceText) -> [String] {
    (0..<source.lineCount).map { source.line($0) }
  }

  private func masked(_ document: ProfileDocument) -> [String] {
    let secrets = SecretPlaces(document, workspace.catalogue)
    let source = document.source
    return (0..<source.lineCount).map { number in
      let line = source.lineRange(number)
      var text = ""
      var place = line.lowerBound
      for secret in secrets.secrets(in: line) where secret.overlaps(line) {
        text += source.text(place..<max(place, secret.lowerBound)) + maskedSecret
        place = max(place, min(secret.upperBound, line.upperBound))
      }
      return text + source.text(place..<line.upperBound)
    }
  }
}
