/// Texts that are kept in files of the project: what a command prints, pictures, generated pages.
package enum Golden {
  /// What is wrong where a file of the project does not say a text; nil where it does.
  ///
  /// `RECORD=1` writes the file anew, and fails once so that somebody reads it.
  package static func problem(_ text: String, _ path: String) -> String? {
    let file = "\(Files.project)/\(path)"
    let kept = Files.text(of: file)
    guard text != kept else { return nil }
    guard Files.environment("RECORD") != nil else {
      return "\(path) says something else; RECORD=1 writes it anew" + difference(kept, text)
    }
    let isWritten = Files.write(text, to: file)
    return isWritten ? "wrote \(path); read it, then run again" : "\(path) cannot be written"
  }

  /// The first line that differs.
  private static func difference(_ kept: String, _ text: String) -> String {
    let (old, new) = (lines(kept), lines(text))
    let place = zip(old, new).prefix { $0 == $1 }.count
    func line(_ lines: [Substring]) -> String {
      place < lines.count ? String(lines[place]) : "(its end)"
    }
    return ", first in line \(place + 1)\nfile: \(line(old))\ntext: \(line(new))"
  }

  private static func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }
}
