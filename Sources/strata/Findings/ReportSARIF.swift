import Formats
import ProfileModel

extension Report {
  /// The findings as SARIF 2.1.0, which code hosts show beside the lines.
  var sarif: JSONValue {
    [
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
      "version": "2.1.0",
      "runs": [
        [
          "tool": [
            "driver": [
              "name": "strata", "version": JSONValue(Release.version),
              "rules": .array(Code.allCases.map(Self.rule)),
            ]
          ],
          "columnKind": "unicodeCodePoints",
          "results": .array(entries.map { Self.result($1, $0) }),
        ]
      ],
    ]
  }

  private static func rule(_ code: Code) -> JSONValue {
    [
      "id": JSONValue(code.rawValue),
      "shortDescription": ["text": JSONValue(code.summary)],
      "defaultConfiguration": [
        "level": JSONValue(code.severity.sarifLevel), "enabled": .bool(!code.isOffByDefault),
      ],
    ]
  }

  private static func result(_ entry: CheckedFile.Entry, _ file: CheckedFile) -> JSONValue {
    let finding = entry.finding
    let start = file.source.position(of: entry.range.lowerBound)
    let end = file.source.position(of: entry.range.upperBound)
    var location: [JSONMember] = [
      JSONMember(
        "physicalLocation",
        [
          "artifactLocation": ["uri": JSONValue(uri(file.hostPath))],
          "region": [
            "startLine": .integer(start.line), "startColumn": .integer(start.column),
            "endLine": .integer(end.line), "endColumn": .integer(end.column),
          ],
        ])
    ]
    if let layer = entry.layerName {
      location.append(
        JSONMember("logicalLocations", [["name": JSONValue(layer), "kind": "object"]]))
    }
    return [
      "ruleId": JSONValue(finding.code.rawValue),
      "ruleIndex": JSONValue(Code.allCases.firstIndex(of: finding.code)),
      "level": JSONValue(finding.severity.sarifLevel),
      "message": ["text": JSONValue(finding.message)],
      "locations": [.object(location)],
    ]
  }

  /// A path as a URI: an absolute one for an absolute path, else a relative one.
  private static func uri(_ path: String) -> String {
    let plain = path.utf8.map { byte in
      isPlainInURI(byte)
        ? String(decoding: [byte], as: UTF8.self)
        : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }
    return (path.hasPrefix("/") ? "file://" : "") + plain.joined()
  }

  private static func isPlainInURI(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "-._~/".utf8.contains(byte)
    }
  }
}

extension Severity {
  fileprivate var sarifLevel: String { self == .hint ? "note" : rawValue }
}
