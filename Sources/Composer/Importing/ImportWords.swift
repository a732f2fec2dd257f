/// The sentences of an import speak of the command's options; in the dialog other things do the same.
enum ImportWords {
  private static let instead: [(String, String)] = [
    ("give it one with --name NAME", "give it one as Name"),
    ("name the new one with --name NAME", "give the new one's Name"),
    ("give one with `--name`", "give one as Name"),
    ("choose one with --as VERSION", "give one as Version"),
    ("; say which with --format", ""),
    (": import it with --format terraform", ""),
  ]

  static func inDialog(_ sentence: String) -> String {
    var sentence = sentence
    for (words, other) in instead {
      guard let range = sentence.firstRange(of: words) else { continue }
      sentence.replaceSubrange(range, with: other)
    }
    return withoutService(sentence)
  }

  /// `choose another with --service db=redis`: the list does that.
  private static func withoutService(_ sentence: String) -> String {
    guard let option = sentence.firstRange(of: "with --service ") else { return sentence }
    let rest = sentence[option.upperBound...]
    let end = rest.firstIndex { $0 == " " || $0 == ";" } ?? rest.endIndex
    let verb = sentence[..<option.lowerBound]
    if verb.hasSuffix("choose another ") {
      return verb.dropLast() + " here with Enter" + rest[end...]
    }
    let start = verb.lastIndex(of: ";") ?? verb.endIndex
    return verb[..<start] + "; choose one from the list" + rest[end...]
  }
}
