extension Command {
  /// `strata complete-words`: what the scripts of `strata completion` ask.
  ///
  /// A line a candidate, a tabulator and what it is. A line that begins with a tabulator tells the
  /// shell to offer `files` or `folders` too. Nothing is ever said on standard error.
  static let completeWords = Command(
    name: "complete-words", isHidden: true, summary: "list what the last word may become",
    arguments: "[WORD…]", count: 0...Int.max,
    options: [
      .value("line", "LINE", "a line of bash up to the cursor, in place of the words"),
      .value("breaks", "CHARACTERS", "at which bash begins a word anew"),
    ],
    example: "strata complete-words -- show sh"
  ) { (invocation) throws(Ending) in
    let line = invocation.value("line").map {
      BashLine($0, breaks: invocation.value("breaks") ?? BashLine.breaks)
    }
    let found = WordCandidates(line?.words ?? invocation.arguments, invocation)
    var output = ""
    for candidate in found.candidates {
      let text = harmless(candidate.text)
      // What cannot be typed as it stands would arrive as something else.
      guard text == candidate.text else { continue }
      if let line {
        output += line.completed(text).map { "\($0)\n" } ?? ""
      } else {
        output += "\(text)\t\(harmless(candidate.help))\n"
      }
    }
    if found.paths != .none { output += "\t\(found.paths.rawValue)\n" }
    return Outcome(output: output)
  }
}
