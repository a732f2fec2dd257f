package import ProfileModel

/// A text of a layer that is edited in another program.
package struct OutsideText: Equatable, Sendable {
  package var layer: LayerID
  package var field: FieldPath
  /// What the file is called, so that the editor knows what is in it: `values.yaml`.
  package var fileName: String
  package var text: String
  /// The line to stand at, counted from 1.
  package var line: Int

  /// `name`: of the text, whatever characters it has. `isYAML`: that is what the text is.
  init(
    _ layer: LayerID, _ field: FieldPath, name: String, isYAML: Bool, text: String, line: Int
  ) {
    self.layer = layer
    self.field = field
    self.text = text
    self.line = line
    let safe = Self.safe(name)
    let hasEnding = safe.hasSuffix(".yaml") || safe.hasSuffix(".yml")
    fileName = hasEnding ? safe : safe + (isYAML ? ".yaml" : ".txt")
  }

  /// A name that every file system takes, and no program takes for an option or a way elsewhere.
  private static func safe(_ name: String) -> String {
    let signs = name.utf8.prefix(60).map { byte -> Character in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"):
        Character(UnicodeScalar(byte))
      default: "-"
      }
    }
    let start = signs.drop { $0 == "-" || $0 == "." }
    return start.isEmpty ? "text" : String(start)
  }
}

/// What came of a text that was edited in another program.
package struct EditedText: Equatable, Sendable {
  package enum Outcome: Equatable, Sendable {
    /// What the editor wrote; it may be the text as it was. `isQuick`: it had hardly begun.
    case text(String, editor: String, isQuick: Bool)
    /// Nothing is taken over: why, and where there is something the editor wrote, its file.
    case failed(String, kept: String?)
  }

  package var layer: LayerID
  package var field: FieldPath
  package var outcome: Outcome

  package init(_ text: OutsideText, _ outcome: Outcome) {
    layer = text.layer
    field = text.field
    self.outcome = outcome
  }
}
