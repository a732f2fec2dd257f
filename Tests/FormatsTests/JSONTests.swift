import Formats
import TestKit
import Testing

struct JSONTests {
  // MARK: Reading

  static let read: [(String, JSONValue)] = [
    ("null", nil),
    (" true\n", true),
    ("false", false),
    ("\"\"", ""),
    ("[]", []),
    ("{}", [:]),
    ("0", 0),
    ("-0", 0),
    ("9223372036854775807", .integer(.max)),
    ("-9223372036854775808", .integer(.min)),
    ("1.0", .number(1)),
    ("-0.0", .number(-0.0)),
    ("1e2", .number(100)),
    ("1.5E-3", .number(0.0015)),
    ("1e-9999", .number(0)),
    ("0.1", .number(0.1)),
    ("[1, [2, []], {}]", [1, [2, []], [:]]),
    (#"{"b": 1, "a": {"": null}}"#, ["b": 1, "a": ["": nil]]),
    (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"),
    (#""\u00e9\u65E5""#, "é日"),
    (#""\uD83D\uDE00""#, "😀"),
    ("\"é日😀\u{7F}\u{2028}\"", "é日😀\u{7F}\u{2028}"),
    ("\u{FEFF}{\"a\": 1}", ["a": 1]),
    (#"{"A": 1, "a": 2, "á": 3}"#, ["A": 1, "a": 2, "á": 3]),
  ]

  @Test("JSON is read, and read back from what is written", arguments: read)
  func reads(_ text: String, _ expected: JSONValue) throws {
    #expect(try JSONValue.read(Array(text.utf8)) == expected)
    for isPretty in [true, false] {
      #expect(try JSONValue.read(Array(expected.text(pretty: isPretty).utf8)) == expected)
    }
  }

  static let refused: [(String, String, Int, Int)] = [
    ("", "expected a value, but the text ends", 1, 1),
    ("\u{FEFF}", "expected a value, but the text ends", 1, 1),
    (" \n ", "expected a value, but the text ends", 2, 2),
    ("[1, 2", "expected `,` or `]`, but the text ends", 1, 6),
    ("[1 2]", "expected `,` or `]`, found `2`", 1, 4),
    ("[1, 2,]", "expected a value, found `]`", 1, 7),
    ("[\n  1,\n  é\n]", "expected a value, found `é`", 3, 3),
    (#"["é日", x]"#, "expected a value, found `x`", 1, 8),
    ("{\"a\": 1,}", "expected a key in double quotes, found `}`", 1, 9),
    ("{a: 1}", "expected a key in double quotes, found `a`", 1, 2),
    ("{'a': 1}", "expected a key in double quotes, found `'`", 1, 2),
    (#"{"a" 1}"#, "expected `:` after the key, found `1`", 1, 6),
    (#"{"a": 1 "b": 2}"#, #"expected `,` or `}`, found `"b"`"#, 1, 9),
    (#"{"a\"b\\": 1 "c\\": 2}"#, #"expected `,` or `}`, found `"c\\"`"#, 1, 14),
    ("{} {}", "expected nothing after the value, found `{`", 1, 4),
    ("1 // one", "expected nothing after the value, found `/`", 1, 3),
    ("nul", "expected a value, found `nul`", 1, 1),
    ("[012]", "expected a value, found `012`", 1, 2),
    ("[+1]", "expected a value, found `+1`", 1, 2),
    ("[NaN]", "expected a value, found `NaN`", 1, 2),
    ("[\u{1B}]", "expected a value, found `U+1B`", 1, 2),
    ("[\u{202E}]", "expected a value, found `U+202E`", 1, 2),
    (
      "[\(String(repeating: "x", count: 50))]",
      "expected a value, found `\(String(repeating: "x", count: 30))…`", 1, 2
    ),
    (
      "[9223372036854775808]",
      "a whole number must fit into 64 bits, found `9223372036854775808`", 1, 2
    ),
    (
      "-9223372036854775809",
      "a whole number must fit into 64 bits, found `-9223372036854775809`", 1, 1
    ),
    ("[1e999]", "the number is too large, found `1e999`", 1, 2),
    (#"["a\u0000"]"#, "the NUL character `\\u0000` cannot be kept", 1, 2),
    (#"{"\u0000": 1}"#, "the NUL character `\\u0000` cannot be kept", 1, 2),
    ("[1\0]", "a NUL byte cannot stand in JSON, which is UTF-8", 1, 3),
    ("\"abc", "a closing quote is missing", 1, 5),
    (
      "[\"a\nb\"]", "the quotes must close on the same line; a line break is written `\\n`", 1, 4
    ),
    (
      "\"a\tb\"", "a control character in quotes must be escaped; a tab is written `\\t`", 1, 3
    ),
    (
      #""a\x""#, #"JSON has only the escapes \" \\ \/ \b \f \n \r \t and \u with four hex digits"#,
      1, 4
    ),
    (
      #"["a", "\uD800"]"#,
      "a `\\u` escape stands for half a character and its other half does not follow", 1, 7
    ),
  ]

  @Test("What is no JSON is refused, with its place", arguments: refused)
  func refuses(_ text: String, _ message: String, _ line: Int, _ column: Int) {
    #expect(throws: JSONFailure(message: message, line: line, column: column)) {
      try JSONValue.read(Array(text.utf8))
    }
  }

  @Test(
    "What is no UTF-8 is refused",
    arguments: [
      [0xFF], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xE2, 0x82], [0xF4, 0xBF, 0xBF, 0xBF],
    ])
  func refusesOtherBytes(_ bytes: [UInt8]) {
    #expect(throws: JSONFailure(message: "this is not valid UTF-8", line: 2, column: 3)) {
      try JSONValue.read(Array("[\n \"".utf8) + bytes + Array("\"]".utf8))
    }
  }

  @Test("Depth is bounded, and what is allowed is read, compared and written")
  func depth() throws {
    let deepest = String(repeating: "[", count: 2_048) + String(repeating: "]", count: 2_048)
    let value = try JSONValue.read(Array(deepest.utf8))
    #expect(value.text(pretty: false) == deepest)
    #expect(try JSONValue.read(Array(value.text().utf8)) == value)
    #expect(
      throws: JSONFailure(
        message: "it is nested more than 2048 levels deep", line: 1, column: 2_049)
    ) { try JSONValue.read(Array("[\(deepest)]".utf8)) }
  }

  @Test("Size is bounded")
  func size() {
    let bytes = [UInt8](repeating: UInt8(ascii: " "), count: JSONValue.sizeLimit + 1)
    #expect(
      throws: JSONFailure(message: "the text is larger than 64 MiB", line: 1, column: 1)
    ) { try JSONValue.read(bytes) }
  }

  @Test("Members keep their order")
  func order() throws {
    let keys = (0..<1_000).map { "key\($0 * 7_919 % 1_000)" }
    let text = "{" + keys.map { "\"\($0)\": 0" }.joined(separator: ",") + "}"
    #expect(try JSONValue.read(Array(text.utf8)).object?.map(\.key) == keys)
  }

  // MARK: Writing

  @Test("The pretty form is that of jq")
  func pretty() {
    let value: JSONValue = [
      "code": .string("x"), "line": .integer(3), "none": nil, "empty": [], "nothing": [:],
      "list": [1, ["a": true]],
    ]
    #expect(
      value.text() == """
        {
          "code": "x",
          "line": 3,
          "none": null,
          "empty": [],
          "nothing": {},
          "list": [
            1,
            {
              "a": true
            }
          ]
        }
        """)
    #expect(
      value.text(pretty: false)
        == #"{"code":"x","line":3,"none":null,"empty":[],"nothing":{},"list":[1,{"a":true}]}"#)
  }

  @Test(
    "Texts are escaped",
    arguments: [
      ("plain/'", #""plain/'""#),
      ("\"\\", #""\"\\""#),
      ("\0\u{1B}[31m\u{1F}", #""\u0000\u001b[31m\u001f""#),
      ("\u{8}\u{C}\n\r\t", #""\b\f\n\r\t""#),
      ("\u{7F}\u{80}\u{9B}\u{9F}\u{A0}", "\"\\u007f\\u0080\\u009b\\u009f\u{A0}\""),
      ("\u{2028}\u{2029}\u{202A}", "\"\\u2028\\u2029\u{202A}\""),
      ("é日😀e\u{301}", "\"é日😀e\u{301}\""),
    ])
  func escapes(_ text: String, _ expected: String) {
    #expect(JSONValue.string(text).text() == expected)
    #expect(JSONValue.object([JSONMember(text, 1)]).text(pretty: false) == "{\(expected):1}")
  }

  @Test(
    "Numbers are written so that they stay what they are",
    arguments: [
      (.integer(.min), "-9223372036854775808"), (.number(1), "1.0"), (.number(-0.0), "-0.0"),
      (.number(0.1), "0.1"), (.number(1e300), "1e+300"), (.number(.nan), "null"),
      (.number(-.infinity), "null"),
    ] as [(JSONValue, String)])
  func numbers(_ value: JSONValue, _ expected: String) {
    #expect(value.text() == expected)
  }

  // MARK: Values

  @Test("Parts are reached by name")
  func parts() {
    let value: JSONValue = ["a": ["x", 1, 1.5.json, true], "b": nil, "a": "second"]
    #expect(value["a"]?.array?.first?.string == "x")
    #expect(value["a"]?.array?[1].integer == 1)
    #expect(value["a"]?.array?[1].number == 1)
    #expect(value["a"]?.array?[2].number == 1.5)
    #expect(value["a"]?.array?[3].bool == true)
    #expect(value["a"]?.string == nil)
    #expect(value["b"] != nil)
    #expect(value["b"] == .null)
    #expect(value["c"] == nil)
    #expect(value.object?.count == 3)
    #expect(JSONValue.integer(1)["a"] == nil)
  }

  @Test("Values are made from what may be missing")
  func optionals() {
    let missing: String? = nil
    let number: Int? = 3
    let value: JSONValue = ["a": JSONValue(missing), "b": JSONValue(number), "c": "v\(3)"]
    #expect(value == ["a": nil, "b": 3, "c": "v3"])
    #expect(JSONValue(["a", "b"].lazy.map { $0 + "!" }) == ["a!", "b!"])
  }
}

extension Double {
  fileprivate var json: JSONValue { .number(self) }
}

// MARK: - The public test suite

/// Reads every file of JSONTestSuite where `STRATA_SUITES` names the folder that holds it.
@Suite(.enabled(if: Files.environment("STRATA_SUITES")?.isEmpty == false))
struct JSONSuiteTests {
  /// Valid, but more than Strata keeps: a NUL.
  static let refused: Set = [
    "y_string_null_escape.json", "y_object_escaped_null_in_key.json",
  ]

  @Test("Valid files are read, invalid ones refused, the others either", arguments: names())
  func reads(_ name: String) throws {
    do {
      let value = try JSONValue.read(Self.bytes(name))
      #expect(!name.hasPrefix("n_") && !Self.refused.contains(name))
      #expect(try JSONValue.read(Array(value.text().utf8)) == value)
    } catch {
      #expect(!name.hasPrefix("y_") || Self.refused.contains(name), "\(error)")
      #expect(!error.message.isEmpty && error.line > 0 && error.column > 0)
    }
  }

  @Test("The suite is there")
  func isThere() { #expect(Self.names().count > 300) }

  static let folder = (Files.environment("STRATA_SUITES") ?? "") + "/json"

  static func names() -> [String] { Files.names(in: folder).filter { $0.hasSuffix(".json") } }

  static func bytes(_ name: String) -> [UInt8] { Files.bytes(of: folder + "/" + name) }
}
