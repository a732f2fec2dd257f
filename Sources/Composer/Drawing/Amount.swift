/// How many things there are: `1 layer`, `3 layers`.
enum Amount {
  /// `words` is what several are called, where that is not the word with an `s`.
  static func words(_ number: Int, _ word: String, _ words: String? = nil) -> String {
    number == 1 ? "1 \(word)" : "\(number) \(words ?? word + "s")"
  }
}
