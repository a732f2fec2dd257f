import ProfileModel
import Testing

struct ClosenessTests {
  struct Case: Sendable {
    let name: String
    let names: [String]
    let expected: [String]

    init(_ name: String, _ names: [String], _ expected: [String]) {
      self.name = name
      self.names = names
      self.expected = expected
    }
  }

  static let cases = [
    // Typing errors: one up to four letters, two up to eight, three above.
    Case("prot", ["port", "host"], ["port"]),
    Case("por", ["port"], ["port"]),
    Case("hosst", ["host"], ["host"]),
    Case("redsi", ["redis", "mysql"], ["redis"]),
    Case("cart", ["port"], []),
    Case("mnogodb", ["mongodb"], ["mongodb"]),
    Case("postgrse", ["postgres"], ["postgres"]),
    Case("POSTGRESMSTR_SCV", ["POSTGRESMSTR_PORT", "POSTGRESMSTR_SVC"], ["POSTGRESMSTR_SVC"]),
    Case("cockroachbd", ["cockroachdb"], ["cockroachdb"]),
    Case("kakfa", ["vault", "kafka", "nats"], ["kafka"]),
    Case("abcd", ["wxyz"], []),
    Case("a", ["b"], []),
    Case("a", ["ab"], ["ab"]),
    Case("größe", ["grösse", "große"], ["große", "grösse"]),

    // Letter case costs less than a typing error.
    Case("Port", ["post", "port"], ["port", "post"]),
    Case("PASSWORD", ["password"], ["password"]),
    Case("adminpassword", ["adminPassword"], ["adminPassword"]),

    // Separators are cheap.
    Case("node_pool", ["node-pole", "node-pool"], ["node-pool", "node-pole"]),
    Case("nodepool", ["node-pool"], ["node-pool"]),
    Case("admin-user-name", ["adminUserName"], ["adminUserName"]),
    Case("a_b_c_d", ["a-b-c-d"], ["a-b-c-d"]),

    // Names that hold one another come after what was mistyped.
    Case("user", ["username", "usher"], ["usher", "username"]),
    Case("host", ["db-host", "hostname", "most"], ["most", "hostname", "db-host"]),
    Case("password", ["db-password"], ["db-password"]),
    Case("postgres-host", ["host"], ["host"]),
    Case("db", ["postgres-db", "web"], ["postgres-db"]),
    Case("db", ["hidbound"], []),
    Case("abc", ["a-very-long-name-that-happens-to-hold-abc-somewhere"], []),

    // Order, repeats and the name itself.
    Case("port", ["pork", "ports", "sport", "pert"], ["pork", "ports", "sport"]),
    Case("port", ["pork", "pork"], ["pork"]),
    Case("port", ["port"], []),
    Case("port", [], []),
    Case("", ["port", "a"], []),
    Case("port", [""], []),
  ]

  @Test("Names near by are offered, the nearest first", arguments: cases)
  func closest(_ test: Case) {
    #expect(Closeness.closest(to: test.name, among: test.names) == test.expected)
  }

  @Test("No more names than asked for")
  func limit() {
    let names = ["pork", "ports", "sport"]
    #expect(Closeness.closest(to: "port", among: names, limit: 1) == ["pork"])
    #expect(Closeness.closest(to: "port", among: names, limit: 0) == [])
    #expect(Closeness.closest(to: "port", among: names, limit: -1) == [])
    #expect(Closeness.closest(to: "port", among: Set(["ports"])) == ["ports"])
  }

  @Test("Very long names are compared as far as it is cheap")
  func longNames() {
    let long = String(repeating: "ab", count: 50_000)
    #expect(Closeness.closest(to: long + "x", among: [long + "y"]) == [long + "y"])
    #expect(Closeness.closest(to: long.uppercased(), among: [long]) == [long])
    #expect(Closeness.closest(to: "x" + long + "x", among: ["y" + long + "y"]) == [])
  }
}
