import ProfileModel
import Testing

struct DNSLabelTests {
  static let sound = ["a", "7", "ab", "a-b", "a--b", "1-2", "postgres-db", "0abc"]

  @Test("Labels", arguments: sound + [String(repeating: "a", count: 63)])
  func label(_ name: String) {
    #expect(DNSLabel.problem(of: name) == nil)
    #expect(DNSLabel.isLabel(name))
    #expect(DNSLabel.nearest(to: name) == name)
  }

  static let broken: [(name: String, problem: String, nearest: String?)] = [
    ("", "is empty", nil),
    ("-", "begins with a hyphen", nil),
    ("-a", "begins with a hyphen", "a"),
    ("a-", "ends with a hyphen", "a"),
    ("--a--", "begins with a hyphen", "a"),
    ("Db", "has the capital `D`", "db"),
    ("dB-", "has the capital `B`", "db"),
    ("Über", "has the capital `Ü`", "ber"),
    ("a b", "has a space in it", "a-b"),
    ("a_b", "has an underscore in it", "a-b"),
    ("a.b", "has a dot in it", "a-b"),
    ("../x", "has a dot in it", "x"),
    ("a/b", "has a slash in it", "a-b"),
    ("a\nb", "has a control character in it", "a-b"),
    ("a\0", "has a control character in it", "a"),
    ("é", "has `é` in it", nil),
    ("日本", "has `日` in it", nil),
    ("a  _ b", "has a space in it", "a-b"),
    ("a😀b", "has `😀` in it", "a-b"),
    ("٣", "has `٣` in it", nil),
  ]

  @Test("What is no label has a problem and often a label near it", arguments: broken)
  func problem(_ example: (name: String, problem: String, nearest: String?)) {
    #expect(DNSLabel.problem(of: example.name) == example.problem)
    #expect(!DNSLabel.isLabel(example.name))
    #expect(DNSLabel.nearest(to: example.name) == example.nearest)
  }

  @Test("A long name is cut to a label")
  func long() {
    let long = String(repeating: "a", count: 64)
    #expect(DNSLabel.problem(of: long) == nil)
    #expect(!DNSLabel.isLabel(long))
    #expect(DNSLabel.nearest(to: long) == String(long.dropLast()))
    let hyphen = String(repeating: "a", count: 61) + "--b"
    #expect(DNSLabel.nearest(to: hyphen) == String(repeating: "a", count: 61) + "-b")
    let cut = String(repeating: "a", count: 62) + "-b"
    #expect(DNSLabel.nearest(to: cut) == String(repeating: "a", count: 62))
  }
}
