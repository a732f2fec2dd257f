/// What happened, said where the eye is; it stays until the next key that does something.
struct Notice: Equatable, Sendable {
  enum Kind: Equatable, Sendable { case done, hint, problem }

  var text: String
  var kind: Kind

  init(_ text: String, _ kind: Kind = .done) {
    self.text = text
    self.kind = kind
  }
}
