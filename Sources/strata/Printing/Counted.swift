/// A number with its word: `no errors`, `1 error`, `2 errors`.
func counted(_ count: Int, _ word: String, _ words: String? = nil) -> String {
  count == 1 ? "1 \(word)" : "\(count == 0 ? "no" : String(count)) \(words ?? "\(word)s")"
}
