import ProfileModel

extension ProfileSchema {
  /// What a parameter may be set to, with what an editor shows about it.
  static func parameter(_ parameter: Parameter) -> JSONValue {
    var members = [
      JSONMember("title", .string(parameter.label)),
      JSONMember("description", .string(description(of: parameter))),
    ]
    if let usual = usual(parameter) { members.append(JSONMember("default", usual)) }
    return .object(members + shape(of: parameter))
  }

  private static func description(of parameter: Parameter) -> String {
    var text = parameter.description
    if let least = parameter.minimum, let most = parameter.maximum {
      text += " From \(least) to \(most)."
    }
    if parameter.provenance != .documented {
      text += parameter.provenance == .assumed ? " (Assumed.)" : " (Seen in published examples.)"
    }
    return text
  }

  private static func usual(_ parameter: Parameter) -> JSONValue? {
    switch parameter.defaultValue {
    case .text(let text):
      switch parameter.type {
      case .integer, .size: Int(text).map { .integer($0) } ?? .string(text)
      case .boolean: text == "true" ? true : text == "false" ? false : .string(text)
      default: .string(text)
      }
    case .list(let items): JSONValue(items.compactMap(\.text))
    case .empty, .table: parameter.isSecret ? ["generate": true] : nil
    }
  }

  private static func shape(of parameter: Parameter) -> [JSONMember] {
    if parameter.isSecret { return anyOf([["$ref": "#/definitions/secret"]]) }
    switch parameter.type {
    case .integer, .size: return anyOf(number(parameter))
    case .boolean: return anyOf([["type": "boolean"], reference(or: "true|false")])
    case .choice:
      return anyOf([["enum": JSONValue(parameter.choices)], reference(or: nil)])
    case .list: return list(parameter)
    case .table:
      return [
        JSONMember("type", ["object", "null"]),
        JSONMember("additionalProperties", ["type": ["string", "number", "boolean", "null"]]),
      ]
    case .text, .longText, .version: return words(parameter)
    }
  }

  /// One of several shapes, or nothing at all.
  private static func anyOf(_ shapes: [JSONValue]) -> [JSONMember] {
    [JSONMember("anyOf", .array(shapes + [["type": "null"]]))]
  }

  /// A number of the right range, written with or without quotes, or a reference.
  private static func number(_ parameter: Parameter) -> [JSONValue] {
    var number = [JSONMember("type", "integer")]
    if let least = parameter.minimum { number.append(JSONMember("minimum", .integer(least))) }
    if let most = parameter.maximum { number.append(JSONMember("maximum", .integer(most))) }
    return [.object(number), reference(or: "-?[0-9]+")]
  }

  private static func reference(or words: String?) -> JSONValue {
    let pattern = words.map { "^(\($0))$|\(referencePattern)" } ?? referencePattern
    return ["type": "string", "pattern": .string(pattern)]
  }

  private static func list(_ parameter: Parameter) -> [JSONMember] {
    let items: JSONValue =
      parameter.items == .integer
      ? ["anyOf": .array(number(parameter))] : ["$ref": "#/definitions/word"]
    return [JSONMember("type", ["array", "null"]), JSONMember("items", items)]
  }

  private static func words(_ parameter: Parameter) -> [JSONMember] {
    var members = [JSONMember("type", ["string", "number", "boolean", "null"])]
    if let pattern = parameter.pattern {
      members.append(
        JSONMember("pattern", .string("^(?:\(pattern.text))$|\(referencePattern)")))
    }
    if !parameter.reserved.isEmpty {
      let taken = parameter.reserved.map(expression).joined(separator: "|")
      members.append(
        JSONMember("not", ["type": "string", "pattern": .string("^(?:\(taken))$")]))
    }
    return members
  }

  /// `*-*` as a regular expression that no reference matches.
  private static func expression(_ reserved: String) -> String {
    reserved.map { character in
      switch character {
      case "*": "[^{<]*"
      case let sign where sign.isLetter || sign.isNumber || sign == "-": String(sign)
      default: "\\\(character)"
      }
    }.joined()
  }
}
