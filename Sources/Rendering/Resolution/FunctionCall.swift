package import ProfileModel

/// Evaluates the functions that may stand after a pipe, as the template library of Go programs
/// does: what is piped in is the last argument.
package enum FunctionCall {
  /// What a text becomes; nil where the arguments make no sense.
  package static func applied(_ call: Reference.Call, to text: String) -> String? {
    guard let function = TemplateFunction(rawValue: call.function.name) else { return nil }
    let arguments = call.arguments.map { unquoted($0.name) }
    switch function {
    case .default, .replace, .trimSuffix, .trimPrefix: return words(function, arguments, text)
    case .substr, .trunc, .indent, .nindent, .int, .add: return numbers(function, arguments, text)
    default: return plain(function, text)
    }
  }

  /// The argument without its quotes and escapes.
  private static func unquoted(_ argument: String) -> String {
    guard argument.utf8.count > 1, let mark = argument.first, mark == argument.last else {
      return argument
    }
    let inside = argument.dropFirst().dropLast()
    if mark == "`" { return String(inside) }
    guard mark == "\"" else { return argument }
    var result = ""
    var isEscaped = false
    for character in inside {
      if isEscaped {
        switch character {
        case "n": result += "\n"
        case "t": result += "\t"
        case "r": result += "\r"
        default: result.append(character)
        }
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else {
        result.append(character)
      }
    }
    return result
  }

  private static func plain(_ function: TemplateFunction, _ text: String) -> String? {
    switch function {
    case .upper: text.uppercased()
    case .lower: text.lowercased()
    case .trim: trimmed(text)
    case .quote: quoted(text)
    case .squote: "'\(text)'"
    case .b64enc: Base64.encoded(Array(text.utf8))
    case .b64dec: Base64.decoded(text).flatMap { String(validating: $0, as: UTF8.self) }
    case .sha256sum: SHA256.sum(of: Array(text.utf8))
    case .title: titled(text)
    case .toString: text
    default: nil
    }
  }

  private static func words(
    _ function: TemplateFunction, _ arguments: [String], _ text: String
  ) -> String? {
    guard let first = arguments.first else { return nil }
    switch function {
    case .default: return text.isEmpty ? first : text
    case .trimSuffix: return text.hasSuffix(first) ? String(text.dropLast(first.count)) : text
    case .trimPrefix: return text.hasPrefix(first) ? String(text.dropFirst(first.count)) : text
    case .replace: return arguments.count > 1 ? replaced(first, arguments[1], text) : nil
    default: return nil
    }
  }

  private static func numbers(
    _ function: TemplateFunction, _ arguments: [String], _ text: String
  ) -> String? {
    let numbers = arguments.compactMap { Int($0) }
    guard numbers.count == arguments.count else { return nil }
    switch function {
    case .int: return whole(text).description
    case .add:
      return numbers.reduce(whole(text)) { $0.addingReportingOverflow($1).partialValue }.description
    case .substr: return numbers.count == 2 ? part(numbers[0], numbers[1], text) : nil
    case .trunc: return numbers.first.map { truncated($0, text) }
    case .indent: return numbers.first.map { indented($0, text) }
    case .nindent: return numbers.first.map { "\n" + indented($0, text) }
    default: return nil
    }
  }

  private static func trimmed(_ text: String) -> String {
    let start = text.drop { $0.isWhitespace }
    return String(start.reversed().drop { $0.isWhitespace }.reversed())
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  private static func titled(_ text: String) -> String {
    var isStart = true
    return String(
      text.flatMap { character -> [Character] in
        defer { isStart = character.isWhitespace }
        return isStart ? Array(character.uppercased()) : [character]
      })
  }

  private static func replaced(_ old: String, _ new: String, _ text: String) -> String {
    guard !old.isEmpty else { return text }
    let bytes = Array(text.utf8)
    let needle = Array(old.utf8)
    var result: [UInt8] = []
    var place = 0
    while place < bytes.count {
      if bytes[place...].starts(with: needle) {
        result += Array(new.utf8)
        place += needle.count
      } else {
        result.append(bytes[place])
        place += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The number that a text is; 0 where it is none.
  private static func whole(_ text: String) -> Int {
    Int(text) ?? Double(text).flatMap { Int(exactly: $0.rounded(.towardZero)) } ?? 0
  }

  /// From one character to before another; a negative end is the text's own.
  private static func part(_ start: Int, _ end: Int, _ text: String) -> String {
    let start = max(start, 0)
    guard end < 0 || end > start else { return "" }
    let rest = text.dropFirst(start)
    return String(end < 0 ? rest : rest.prefix(end - start))
  }

  /// So many characters of the beginning, of the end where the number is negative.
  private static func truncated(_ count: Int, _ text: String) -> String {
    count < 0 ? String(text.suffix(count == .min ? .max : -count)) : String(text.prefix(count))
  }

  private static func indented(_ count: Int, _ text: String) -> String {
    let blanks = String(repeating: " ", count: min(max(count, 0), 200))
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { blanks + $0 }.joined(separator: "\n")
  }
}
