import Formats
import ProfileModel
import Testing

@testable import Rendering

@Suite struct YAMLTreeTests {
  @Test func writesBlocksAndQuotes() {
    let tree: YAMLTree = [
      "name": "8080", "count": 3, "on": true, "empty": [:], "none": [],
      "lines": "one\n  two\n\nthree\n",
      "list": [["a": "x", "b": ["y"]], ["- z"]],
    ]
    #expect(
      tree.written.text == """
        name: "8080"
        count: 3
        "on": true
        empty: {}
        none: []
        lines: |
          one
            two

          three
        list:
          - a: x
            b:
              - "y"
          - - "- z"

        """)
  }

  @Test func tracesStayWhereTheirTextIs() {
    var value = TracedText("a \"")
    value.append("in\"side", number: 7)
    let written = (["k": .text(value)] as YAMLTree).written
    #expect(written.text == "k: a \"in\"side\n")
    #expect(written.traces == [.init(range: 6..<13, number: 7)])
    var quoted = TracedText("- ")
    quoted.append("x\"y", number: 1)
    let other = (["k": .text(quoted)] as YAMLTree).written
    #expect(other.text == "k: \"- x\\\"y\"\n")
    #expect(other.pieces.contains { $0.text == "x\\\"y" && $0.number == 1 })
  }
}
