/// A JSON document, or a part of one. The members of an object keep their order.
package enum JSONValue: Equatable, Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  /// A number that was written with a fraction or an exponent.
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([JSONMember])

  /// A text, or null where there is none.
  package init(_ text: String?) {
    self = text.map { .string($0) } ?? .null
  }

  /// A whole number, or null where there is none.
  package init(_ number: Int?) {
    self = number.map { .integer($0) } ?? .null
  }

  /// An array of texts.
  package init(_ texts: some Sequence<String>) {
    self = .array(texts.map { .string($0) })
  }

  /// The value of an object's member; nil where this is no object or has no such member.
  package subscript(key: String) -> JSONValue? {
    object?.first { $0.key == key }?.value
  }

  /// The text, where this is one.
  package var string: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  /// The truth value, where this is one.
  package var bool: Bool? {
    guard case .bool(let isTrue) = self else { return nil }
    return isTrue
  }

  /// The whole number, where this is one.
  package var integer: Int? {
    guard case .integer(let number) = self else { return nil }
    return number
  }

  /// The number, whole or not, where this is one.
  package var number: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .number(let number): number
    default: nil
    }
  }

  /// The characters of a text, a number or a truth value.
  package var scalarText: String? {
    switch self {
    case .string(let text): text
    case .integer(let number): "\(number)"
    case .number(let number): "\(number)"
    case .bool(let isTrue): "\(isTrue)"
    case .null, .array, .object: nil
    }
  }

  /// The items, where this is an array.
  package var array: [JSONValue]? {
    guard case .array(let items) = self else { return nil }
    return items
  }

  /// The members in their order, where this is an object.
  package var object: [JSONMember]? {
    guard case .object(let members) = self else { return nil }
    return members
  }
}

/// A key of a JSON object and its value.
package struct JSONMember: Equatable, Sendable {
  package var key: String
  package var value: JSONValue

  package init(_ key: String, _ value: JSONValue) {
    self.key = key
    self.value = value
  }
}

extension JSONValue: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByIntegerLiteral, ExpressibleByStringInterpolation, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral
{
  package init(nilLiteral: ()) { self = .null }

  package init(booleanLiteral value: Bool) { self = .bool(value) }

  package init(integerLiteral value: Int) { self = .integer(value) }

  package init(stringLiteral value: String) { self = .string(value) }

  package init(arrayLiteral items: JSONValue...) { self = .array(items) }

  /// Keeps the order of the members, and each of them.
  package init(dictionaryLiteral members: (String, JSONValue)...) {
    self = .object(members.map { JSONMember($0.0, $0.1) })
  }
}
