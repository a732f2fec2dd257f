/// A part of a file in the language of Terraform, to be written.
package indirect enum HCLItem: Equatable, Sendable {
  case attribute(String, HCLExpression)
  case block(HCLBlock)
}

/// A block with its labels: `resource "type" "name" { … }`.
package struct HCLBlock: Equatable, Sendable {
  package var type: String
  package var labels: [String]
  package var body: [HCLItem]

  package init(_ type: String, _ labels: String..., body: [HCLItem] = []) {
    self.type = type
    self.labels = labels
    self.body = body
  }

  /// Adds an argument, where there is something to give it.
  package mutating func set(_ name: String, _ expression: HCLExpression?) {
    if let expression { body.append(.attribute(name, expression)) }
  }

  /// Adds a block.
  package mutating func append(_ block: HCLBlock) { body.append(.block(block)) }
}

/// What stands behind an equals sign.
package indirect enum HCLExpression: Equatable, Sendable {
  /// A text, whatever it holds: nothing in it is evaluated.
  case text(String)
  case integer(Int)
  case bool(Bool)
  /// Written as it is: `var.name`, a function's call.
  case code(String)
  case list([HCLExpression])
  case object([HCLMember])
}

/// A key of an object with its value.
package struct HCLMember: Equatable, Sendable {
  package var key: String
  package var value: HCLExpression

  package init(_ key: String, _ value: HCLExpression) {
    self.key = key
    self.value = value
  }
}

extension HCLExpression: ExpressibleByStringInterpolation {
  package init(stringLiteral text: String) { self = .text(text) }
}

/// The names that HCL takes without quotes.
package enum HCLName {
  /// Whether a word can stand as the name of an argument, a block or a key.
  package static func isName(_ word: String) -> Bool {
    guard let first = word.utf8.first, isLetter(first) || first == underscore else {
      return false
    }
    return word.utf8.allSatisfy { isLetter($0) || isDigit($0) || $0 == 45 || $0 == underscore }
  }

  /// A name in small letters with underscores, made of words: `postgres-db rootPassword` becomes
  /// `postgres_db_root_password`.
  package static func name(of words: String) -> String {
    var name: [UInt8] = []
    var former: UInt8 = 0
    for byte in words.utf8 {
      let isCapital = (65...90).contains(byte)
      let beginsWord = isCapital && (isDigit(former) || isLetter(former) && former & 0x20 != 0)
      let isSign = isLetter(byte) || isDigit(byte)
      if beginsWord || !isSign, let last = name.last, last != underscore { name.append(underscore) }
      if isSign { name.append(isCapital ? byte | 0x20 : byte) }
      former = byte
    }
    while name.last == underscore { name.removeLast() }
    if name.first.map(isDigit) ?? true { name.insert(underscore, at: 0) }
    return String(decoding: name, as: UTF8.self)
  }

  private static let underscore = UInt8(ascii: "_")

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}
