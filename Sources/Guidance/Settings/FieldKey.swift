/// The key of a field as people write it: `image`, `env.DB_HOST`, `ports[0]`, `manifests.a.yaml`.
struct FieldKey: Equatable {
  /// What stands behind the first word.
  enum Rest: Equatable {
    case nothing
    /// After a dot, whatever dots it has itself.
    case name(String)
    /// In brackets, counted from 0.
    case index(Int)
  }

  var head: String
  var rest: Rest

  /// nil where the brackets hold no number or something stands behind them.
  init?(_ text: String) {
    guard let mark = text.firstIndex(where: { $0 == "." || $0 == "[" }) else {
      self.init(head: text, rest: .nothing)
      return
    }
    let head = String(text[..<mark])
    let behind = text[text.index(after: mark)...]
    guard text[mark] == "[" else {
      self.init(head: head, rest: .name(String(behind)))
      return
    }
    guard behind.last == "]", let number = Int(behind.dropLast()), number >= 0 else { return nil }
    self.init(head: head, rest: .index(number))
  }

  private init(head: String, rest: Rest) {
    self.head = head
    self.rest = rest
  }
}
