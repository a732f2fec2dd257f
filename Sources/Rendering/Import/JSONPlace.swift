import Formats

/// Where a value stands in a JSON file: `spec.template.appTiers[2].type`.
///
/// Kept as steps and made into text only for a sentence, so that reading a large file stays linear.
indirect enum JSONPath: Sendable {
  case root
  case key(JSONPath, String)
  case item(JSONPath, Int)

  var text: String {
    var steps: [String] = []
    var path = self
    while true {
      switch path {
      case .root: return Self.joined(steps.reversed())
      case .key(let parent, let key):
        steps.append("." + key.prefix(80))
        path = parent
      case .item(let parent, let number):
        steps.append("[\(number)]")
        path = parent
      }
    }
  }

  private static func joined(_ steps: [String]) -> String {
    let text = steps.joined()
    return text.hasPrefix(".") ? String(text.dropFirst()) : text
  }
}

/// A value of a JSON file with the place at which it stands.
struct JSONPlace: Sendable {
  let value: JSONValue
  let path: JSONPath
  let file: String

  /// The value of a member; nil where there is none or it is null.
  subscript(key: String) -> JSONPlace? {
    guard let found = value[key] else { return nil }
    if case .null = found { return nil }
    return JSONPlace(value: found, path: .key(path, key), file: file)
  }

  /// A sentence about this place: the words go on behind its path.
  func failure(_ words: String) -> ImportFailure {
    let path = path.text
    return ImportFailure(path.isEmpty ? "the file \(words)" : "`\(path)` \(words)", file: file)
  }

  var isObject: Bool { value.object != nil }
  var isArray: Bool { value.array != nil }
  /// An object without members, or an array without items.
  var isEmpty: Bool { value.object?.isEmpty ?? value.array?.isEmpty ?? false }

  /// The members of an object that are not null.
  func members() throws(ImportFailure) -> [(key: String, place: JSONPlace)] {
    guard let members = value.object else { throw wrongType("an object") }
    return members.compactMap { member in
      if case .null = member.value { return nil }
      return (
        member.key, JSONPlace(value: member.value, path: .key(path, member.key), file: file)
      )
    }
  }

  /// The items of an array.
  func items() throws(ImportFailure) -> [JSONPlace] {
    guard let items = value.array else { throw wrongType("a list") }
    return items.enumerated().map {
      JSONPlace(value: $1, path: .item(path, $0), file: file)
    }
  }

  /// The items of a member that is an array; none where the member is missing.
  func items(of key: String) throws(ImportFailure) -> [JSONPlace] {
    try self[key]?.items() ?? []
  }

  /// The text of a member; nil where it is missing or empty.
  func text(of key: String) throws(ImportFailure) -> String? {
    guard let place = self[key] else { return nil }
    guard let text = place.value.string else { throw place.wrongType("a text") }
    return text.isEmpty ? nil : text
  }

  /// The whole number of a member; nil where it is missing.
  func integer(of key: String) throws(ImportFailure) -> Int? {
    guard let place = self[key] else { return nil }
    if let number = place.value.integer { return number }
    if case .number(let number) = place.value, let whole = Int(exactly: number) { return whole }
    throw place.wrongType("a whole number")
  }

  /// A member that must be an object where it is there.
  func object(of key: String) throws(ImportFailure) -> JSONPlace? {
    guard let place = self[key] else { return nil }
    guard place.isObject else { throw place.wrongType("an object") }
    return place
  }

  func wrongType(_ wanted: String) -> ImportFailure {
    failure("must be \(wanted); it is \(value.whatItIs)")
  }
}

extension JSONValue {
  /// What it is, for a sentence: `a list`.
  var whatItIs: String {
    switch self {
    case .null: "null"
    case .bool: "a truth value"
    case .integer, .number: "a number"
    case .string: "a text"
    case .array: "a list"
    case .object: "an object"
    }
  }
}

extension ImportFile {
  /// The one value of a JSON file.
  func json() throws(ImportFailure) -> JSONPlace {
    guard source.bytes.contains(where: { ![9, 10, 13, 32].contains($0) }) else {
      throw ImportFailure("the file is empty", file: name, offset: 0)
    }
    do throws(JSONFailure) {
      return JSONPlace(value: try JSONValue.read(source.bytes), path: .root, file: name)
    } catch {
      throw ImportFailure(
        "this is no JSON: \(error.message)", file: name, offset: offset(of: error))
    }
  }

  /// JSON's failures count lines and characters behind a byte-order mark.
  private func offset(of failure: JSONFailure) -> Int {
    let line = min(max(failure.line - 1, 0), source.lineStarts.count - 1)
    var offset = source.lineStarts[line]
    if line == 0, source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset += 3 }
    var left = failure.column - 1
    while left > 0, offset < source.bytes.count {
      offset += 1
      while offset < source.bytes.count, source.bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      left -= 1
    }
    return offset
  }
}
