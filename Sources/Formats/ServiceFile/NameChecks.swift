import ProfileModel

extension ServiceFileReader {
  /// Notes a key that cannot be one, belongs to the layer itself, or is taken.
  mutating func checkNames(
    of parameter: Parameter, at table: YAMLNode, after former: [Parameter]
  ) {
    guard let node = table["key"] else { return }
    let taken = former.flatMap { [$0.key] + $0.formerKeys }
    checkKey(parameter, at: node, taken)
    var names = taken + [parameter.key]
    for item in table["formerKeys"]?.items ?? [] {
      guard let name = item.text else { continue }
      if names.contains(name) {
        fields.report(item.range, "another parameter answers to `\(name)` already")
      }
      names.append(name)
    }
  }

  private mutating func checkKey(_ parameter: Parameter, at node: YAMLNode, _ taken: [String]) {
    let key = parameter.key
    if parameter.type == .version && key == "version" && !taken.contains(key) { return }
    if Layer.fieldNames.contains(key) {
      let hint = key == "version" ? ", unless it is of type version" : ""
      fields.report(
        node.range,
        "`\(key)` is a field of every layer and no parameter's key\(hint); choose another"
      )
    } else if !Self.isWord(key) {
      fields.report(
        node.range,
        "`\(key)` is no key: it begins with a letter and takes letters, digits, `_` and `-`")
    } else if taken.contains(key) {
      fields.report(node.range, "another parameter has the key `\(key)` already; choose another")
    }
  }

  /// Notes names of an output that cannot be written in a reference, or are taken.
  mutating func checkNames(of output: Output, at table: YAMLNode, after former: [Output]) {
    guard let node = table["name"] else { return }
    let taken = former.flatMap { [$0.name] + $0.formerNames }
    if !Self.isWord(output.name) {
      fields.report(
        node.range,
        "`\(output.name)` is no output's name: it begins with a letter and takes letters, digits, "
          + "`_` and `-`")
    } else if taken.contains(output.name) {
      fields.report(node.range, "another output has the name `\(output.name)` already")
    }
    var names = taken + [output.name]
    for item in table["formerNames"]?.items ?? [] {
      guard let name = item.text else { continue }
      if names.contains(name) {
        fields.report(item.range, "another output answers to `\(name)` already")
      }
      names.append(name)
    }
  }

  /// Whether a word can be a step of a field's path and a segment of a reference.
  static func isWord(_ word: String) -> Bool {
    guard let first = word.utf8.first, isLetter(first) else { return false }
    return word.utf8.allSatisfy {
      isLetter($0) || digits.contains($0) || $0 == hyphen || $0 == UInt8(ascii: "_")
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { lowerCase.contains(byte | 0x20) }
}
