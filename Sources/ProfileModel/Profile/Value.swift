/// What a parameter is set to, as written: its type comes from the catalogue.
package enum Value: Equatable, Sendable {
  /// A key with nothing behind it: not set.
  case empty
  /// A number, a word, a text: the characters as written, without quotes.
  case text(String)
  case list([Value])
  case table([Entry])

  /// The characters of a text.
  package var text: String? {
    if case .text(let text) = self { text } else { nil }
  }

  /// The items of a list.
  package var items: [Value]? {
    if case .list(let items) = self { items } else { nil }
  }

  /// The entries of a table.
  package var entries: [Entry]? {
    if case .table(let entries) = self { entries } else { nil }
  }
}

/// A key with its value.
package struct Entry: Equatable, Sendable {
  package var key: String
  package var value: Value

  package init(_ key: String, _ value: Value) {
    self.key = key
    self.value = value
  }
}

extension [Entry] {
  /// The value of the first entry of this key.
  package subscript(key: String) -> Value? {
    first { $0.key == key }?.value
  }
}

/// Where a secret parameter's value comes from.
package enum Secret: Equatable, Sendable {
  /// The platform, or an export, makes one up. What a secret left out means.
  case generated
  /// Read from the environment when the profile is rendered.
  case environment(String)
  /// Written in the file: a finding says so.
  case literal(String)
  /// Read from another layer: a text with a reference.
  case reference(String)

  /// Reads `{generate: true}`, `{fromEnv: NAME}`, `{value: …}` or a bare text; nil for anything else.
  package init?(_ value: Value) {
    switch value {
    case .empty: self = .generated
    case .text(let text): self = Secret.written(text)
    case .list: return nil
    case .table(let entries):
      guard let entry = entries.first, entries.count == 1 else { return nil }
      switch (entry.key, entry.value) {
      case ("generate", .text("true")): self = .generated
      case ("fromEnv", .text(let name)) where !name.isEmpty: self = .environment(name)
      case ("value", .text(let text)): self = Secret.written(text)
      default: return nil
      }
    }
  }

  private static func written(_ text: String) -> Secret {
    ReferenceText(text).references.isEmpty ? .literal(text) : .reference(text)
  }
}
