import Formats
import Guidance
import ProfileModel
import Testing

/// Settings of services that users add: of every type, with every limit.
struct OwnServiceTests {
  static let service = """
    id: broker
    title: Broker
    tierType: operator-instance
    versions: ["3", "2"]
    parameters:
      - {key: durable, type: boolean}
      - {key: partitions, type: integer}
      - {key: lag, type: integer, minimum: 1, maximum: 60}
      - {key: heap, type: size, maximum: 32}
      - {key: mode, type: choice, choices: [fast, safe, balanced]}
      - {key: topics, type: list, pattern: "[a-z]+"}
      - {key: weights, type: list, items: integer, maximum: 9}
      - {key: labels, type: table}
      - {key: config, type: longText}
      - {key: owner, pattern: "[a-z]{3,8}", reserved: [root, "sys*"], kind: user}
      - {key: space, reserved: [main], kind: namespace}
      - {key: key, secret: true, pattern: "[0-9]+"}
      - {key: version, type: version}
    outputs:
      - {name: BROKER, condition: {parameter: durable, is: "true"}}
    """

  static let cases: [(setting: String, expected: [String])] = [
    ("durable: true", []),
    ("durable: \"false\"", []),
    ("durable: yes", ["bad-parameter durable: `durable` must be `true` or `false`; it is `yes`"]),
    ("durable: True", ["bad-parameter durable: `durable` must be `true` or `false`; it is `True`"]),
    ("partitions: -7", []),
    (
      "partitions: seven",
      ["bad-parameter partitions: `partitions` must be a whole number; `seven` is none"]
    ),
    ("lag: 61", ["bad-parameter lag: `lag` must be a whole number from 1 to 60; it is 61"]),
    (
      "lag: 5s",
      ["bad-parameter lag: `lag` must be a whole number from 1 to 60; `5s` is none"]
    ),
    (
      "heap: 64Gi",
      ["bad-parameter heap: `heap` must be a whole number of GiB of at most 32; `64Gi` is none"]
    ),
    ("heap: 0", []),
    (
      "mode: quick",
      ["bad-parameter mode: `mode` must be `fast` or `safe` or `balanced`; it is `quick`"]
    ),
    (
      "topics: [a, B]",
      ["bad-parameter topics[1]: `B` is no topics; `topics` must match [a-z]+"]
    ),
    (
      "weights: [1, 10]",
      [
        "bad-parameter weights[1]: an item of `weights` must be a whole number of at most 9; it is 10"
      ]
    ),
    (
      "labels: [a]",
      ["bad-parameter labels: `labels` must be a table (`NAME: value` lines); it is a list"]
    ),
    ("config: \"a\\nb\"", []),
    ("config: {a: b}", ["bad-parameter config: `config` must be one value; it is a table"]),
    ("owner: ab", ["bad-parameter owner: `ab` is no owner; `owner` must match [a-z]{3,8}"]),
    (
      "owner: root",
      ["reserved-user owner: `root` cannot be the owner: `root` is reserved by Broker"]
    ),
    (
      "owner: sysadmin",
      [
        "reserved-user owner: `sysadmin` cannot be the owner: names like `sys*` are reserved by Broker"
      ]
    ),
    (
      "space: main",
      ["bad-parameter space: `main` cannot be the space: `main` is reserved by Broker"]
    ),
    (
      "key: hunter2",
      [
        "literal-secret key: `key` stands in the file, where everyone who reads it sees it; "
          + "write `{fromEnv: Q_KEY}` or `{generate: true}`"
      ]
    ),
    ("key: {generate: true}", []),
    (
      "lag: 3, lags: 5",
      [
        "unknown-parameter lags: Broker has no parameter `lags`; did you mean `lag`? The layer has "
          + "that one already"
      ]
    ),
    (
      "version: \"4\"",
      [
        "bad-parameter version: the catalogue knows Broker 3, 2, not `4`; if your platform has it, "
          + "add it to `versions` in services/broker.yaml of the library"
      ]
    ),
  ]

  @Test(arguments: cases.indices) func settingsAreChecked(number: Int) throws {
    let (setting, expected) = Self.cases[number]
    let index = try Self.index("  - {name: q, service: broker, parameters: {\(setting)}}")
    let findings = Review.findings(index)
    #expect(
      findings.map { "\($0.code.rawValue) \($0.place.field?.description ?? "-"): \($0.message)" }
        == expected)
  }

  @Test func conditionsOnOwnSettings() throws {
    for (setting, count) in [("durable: true", 0), ("durable: false", 1), ("durable: \"1\"", 1)] {
      let index = try Self.index(
        """
          - {name: q, service: broker, parameters: {\(setting)}}
          - {name: a, service: container, parameters: {image: a, args: ["\(Sample.ref("q", "BROKER"))"]}}
        """)
      #expect(Review.findings(index).count == count, "\(setting)")
    }
  }

  private static func index(_ layers: String) throws -> ProfileIndex {
    let read = ServiceFile.read(Array(service.utf8))
    #expect(read.findings == [])
    let document = ProfileDocument.read(Array(Sample.stack(layers).utf8))
    return ProfileIndex(
      document.profile, catalogue: BuiltInCatalogue.catalogue.with([try #require(read.service)]))
  }
}
