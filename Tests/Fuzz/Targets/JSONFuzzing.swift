import Formats

extension FuzzTarget {
  /// The JSON reader: what it accepts is the same when it is written and read again.
  static let json = FuzzTarget(
    "json", words: FuzzWords.json, largest: 4096, seeds: { JSONFuzzing.seeds.asBytes }
  ) { JSONFuzzing.problem(in: $0) }
}

enum JSONFuzzing {
  static let seeds = [
    "{\"a\": [1, -2.5e3, true, null, {\"é\": \"\\u00e9\\n\\ud83d\\ude00\"}], \"a\": {}}",
    "\u{FEFF}[9223372036854775807, 1e-9999, \"\u{7F}\u{2028}\", \"\", [], {}]", "\"a", "nul",
  ]

  static func problem(in bytes: [UInt8]) -> String? {
    do throws(JSONFailure) {
      return written(try JSONValue.read(bytes)) ?? text(bytes.asText)
    } catch {
      let lines = 1 + bytes.count { $0 == 10 }
      guard !error.message.isEmpty, (1...lines).contains(error.line), error.column >= 1,
        error.column <= bytes.count + 1
      else { return "the failure \(error) is at no place of \(bytes.count) bytes" }
      return text(bytes.asText)
    }
  }

  /// Any text without a NUL can be written.
  private static func text(_ text: String) -> String? {
    text.utf8.contains(0) ? nil : written(.object([JSONMember(text, .string(text))]))
  }

  private static func written(_ value: JSONValue) -> String? {
    firstProblem(in: [true, false]) { isPretty in
      let text = value.text(pretty: isPretty)
      let isSafe = text.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 32 }
      guard isSafe else { return "a control character is written" }
      do throws(JSONFailure) {
        return same(try JSONValue.read(Array(text.utf8)), value) ? nil : "\(text) is another value"
      } catch {
        return "\(text) cannot be read: \(error.message)"
      }
    }
  }

  /// Byte for byte: equal texts may be written in different scalars.
  private static func same(_ one: JSONValue, _ other: JSONValue) -> Bool {
    one == other && one.text(pretty: false).utf8.elementsEqual(other.text(pretty: false).utf8)
  }
}
