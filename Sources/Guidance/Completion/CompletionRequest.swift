package import ProfileModel

/// A question to completion: what may stand at this cursor?
package struct CompletionRequest: Sendable {
  package var scope: Scope
  package var field: FieldPath
  package var syntax: FieldText.Syntax
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
