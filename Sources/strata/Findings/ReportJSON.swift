import Formats
import ProfileModel

extension Report {
  /// The findings as `validate --json` shows them.
  var json: JSONValue {
    let count = count
    return [
      "findings": .array(entries.map { Self.json($1, $0) }),
      "summary": [
        "errors": .integer(count.errors), "warnings": .integer(count.warnings),
        "hints": .integer(count.hints),
      ],
    ]
  }

  private static func json(_ entry: CheckedFile.Entry, _ file: CheckedFile) -> JSONValue {
    let finding = entry.finding
    let start = file.source.position(of: entry.range.lowerBound)
    let end = file.source.position(of: entry.range.upperBound)
    return [
      "code": JSONValue(finding.code.rawValue), "severity": JSONValue(finding.severity.rawValue),
      "profile": JSONValue(file.profile), "file": JSONValue(file.path),
      "layer": JSONValue(entry.layerName), "field": JSONValue(finding.place.field?.description),
      "line": .integer(start.line), "column": .integer(start.column),
      "endLine": .integer(end.line), "endColumn": .integer(end.column),
      "message": JSONValue(finding.message), "candidates": JSONValue(finding.candidates),
      "fixes": .array(finding.fixes.map { ["title": JSONValue($0.title)] }),
    ]
  }
}
