/// Long texts, as people write them.
package enum LongText {
  /// So many lines of YAML, everything in them that it knows.
  package static func yaml(lines: Int) -> String {
    (0..<lines).map { number in
      switch number % 8 {
      case 0: "section\(number):"
      case 1: "  # what this is for, and who wants it so"
      case 2: "  name: \"a text in quotes, number \(number)\""
      case 3: "  replicas: \(number)"
      case 4: "  host: \"{{.spectro.app.$appDeploymentName.db.POSTGRESMSTR_SVC}}\""
      case 5: "  list: [one, two, {three: 3}]"
      case 6: "  block: |"
      default:
        "    lines of a block, as they are: number \(number) — \(number % 16 == 7 ? "ö" : "o")"
      }
    }.joined(separator: "\n")
  }
}
