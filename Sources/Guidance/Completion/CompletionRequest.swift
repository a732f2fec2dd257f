package import ProfileModel

/// A question to completion: what may stand at this cursor?
package struct CompletionRequest: Sendable {
  /// Of the layer that reads.
  package var scope: Scope
  /// The way to the text in that layer; its names tell what is asked for.
  package var field: FieldPath
  /// What quotes mean in the text.
  package var syntax: FieldText.Syntax
  /// The whole text, finished or half-typed.
  package var text: String
  /// In UTF-8 bytes; one outside the text, or inside a character, is moved to the next place before.
  package var cursor: Int
  /// The user asked for it, so that it opens where it would not open by itself.
  package var isRequested: Bool

  package init(
    scope: Scope, field: FieldPath, syntax: FieldText.Syntax, text: String, cursor: Int,
    isRequested: Bool = false
  ) {
    self.scope = scope
    self.field = field
    self.syntax = syntax
    self.text = text
    self.cursor = cursor
    self.isRequested = isRequested
  }
}
