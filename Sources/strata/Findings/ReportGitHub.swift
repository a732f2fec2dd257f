import Formats
import ProfileModel

extension Report {
  /// The findings as workflow commands, which GitHub shows beside the lines.
  func writeWorkflowCommands(to page: inout Page) {
    for (file, entry) in entries {
      let finding = entry.finding
      let start = file.source.position(of: entry.range.lowerBound)
      let end = file.source.position(of: entry.range.upperBound)
      var properties = [
        ("file", file.hostPath), ("line", String(start.line)), ("col", String(start.column)),
      ]
      if end.line == start.line { properties.append(("endColumn", String(end.column))) }
      properties.append(("title", finding.code.rawValue))
      let written = properties.map { "\($0)=\(Self.escaped($1, also: [":", ","]))" }
      page.line(
        "::\(finding.severity.command) \(written.joined(separator: ","))"
          + "::\(Self.escaped(finding.message, also: []))")
    }
  }

  private static func escaped(_ text: String, also separators: Set<Unicode.Scalar>) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      case ":" where separators.contains(scalar): result += "%3A"
      case "," where separators.contains(scalar): result += "%2C"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

extension Severity {
  fileprivate var command: String { self == .hint ? "notice" : rawValue }
}
