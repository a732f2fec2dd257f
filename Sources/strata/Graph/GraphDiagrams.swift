import ProfileModel

/// The graph in the languages of programs that draw.
extension ReadingGraph {
  /// For Graphviz. Arrows go from the layer that reads to the one that is read.
  func writeDot(to page: inout Page) {
    page.line("digraph \(Self.dot([title])) {")
    page.line("  rankdir=BT;")
    page.line("  node [shape=box];")
    for position in layers.indices {
      page.line("  l\(position + 1) [label=\(Self.dot(label(position)))];")
    }
    for (name, number) in missing {
      page.line("  m\(number) [label=\(Self.dot([name, "missing"])), style=dashed];")
    }
    let numbers = missingNumbers
    for arrow in arrows {
      let style = arrow.producer == nil ? ", style=dashed" : ""
      page.line(
        "  l\(arrow.ends.reader + 1) -> \(node(arrow, numbers)) [label=\(Self.dot(arrow.outputs))\(style)];"
      )
    }
    page.line("}")
  }

  /// For Mermaid, which code hosts draw.
  func writeMermaid(to page: inout Page) {
    page.line("flowchart BT")
    for position in layers.indices {
      page.line("  l\(position + 1)[\(Self.mermaid(label(position)))]")
    }
    for (name, number) in missing {
      page.line("  m\(number)([\(Self.mermaid([name, "missing"]))])")
    }
    let numbers = missingNumbers
    for arrow in arrows {
      let line = arrow.producer == nil ? "-.->" : "-->"
      page.line(
        "  l\(arrow.ends.reader + 1) \(line)|\(Self.mermaid(arrow.outputs))| \(node(arrow, numbers))"
      )
    }
  }

  private var missingNumbers: [String: Int] {
    Dictionary(missing.map { ($0.name, $0.number) }, uniquingKeysWith: { first, _ in first })
  }

  private func node(_ arrow: Arrow, _ missing: [String: Int]) -> String {
    if let producer = arrow.producer { return "l\(producer + 1)" }
    return "m\(missing[arrow.ends.layerName] ?? 0)"
  }

  /// A text in quotes; lines are centred.
  private static func dot(_ lines: [String]) -> String {
    let escaped = lines.map { line in
      line.reduce(into: "") { text, character in
        switch character {
        case "\\": text += "\\\\"
        case "\"": text += "\\\""
        default: text.append(character)
        }
      }
    }
    return "\"\(escaped.joined(separator: "\\n"))\""
  }

  /// A text in quotes, in which Mermaid knows entities and line breaks as HTML has them.
  private static func mermaid(_ lines: [String]) -> String {
    let escaped = lines.map { line in
      line.reduce(into: "") { text, character in
        switch character {
        case "\"": text += "#quot;"
        case "#": text += "#35;"
        case "&": text += "#amp;"
        case "<": text += "#lt;"
        case ">": text += "#gt;"
        case "`": text += "#96;"
        case "\\": text += "#92;"
        default: text.append(character)
        }
      }
    }
    return "\"\(escaped.joined(separator: "<br/>"))\""
  }
}
