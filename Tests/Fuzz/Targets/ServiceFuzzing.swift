import Composer
import Formats
import ProfileModel

extension FuzzTarget {
  /// Service files, and the platform's own description of a service where the input is JSON.
  static let service = FuzzTarget(
    "service", words: FuzzWords.service + FuzzWords.yaml, largest: 4096,
    seeds: { ServiceFuzzing.seeds.asBytes }
  ) { bytes in
    bytes.first == UInt8(ascii: "{") ? ServiceFuzzing.pack(bytes) : ServiceFuzzing.file(bytes)
  }

  /// The settings file.
  static let settings = FuzzTarget(
    "settings", words: FuzzWords.settings + FuzzWords.yaml, largest: 1024,
    seeds: { ServiceFuzzing.settings.asBytes }
  ) { ServiceFuzzing.settings($0) }
}

enum ServiceFuzzing {
  static let seeds =
    [NewService.text(id: "mine", title: "Mine"), packJSON]
    + BuiltInCatalogue.files.filter { $0.text.utf8.count < 4096 }.map(\.text)

  private static let packJSON = """
    {"name": "redis-operator", "spec": {"template": {"parameters": {"inputParameters": [{"name":
    "size", "displayName": "Size", "type": "number", "default": "3", "regex": "^[0-9]+$",
    "optional": true, "hidden": false, "format": "password", "options": {"a": {"label": "A"}}}],
    "outputParameters": [{"name": "HOST", "type": "string"}]}}}}
    """

  static let settings = [
    """
    library: ~/profiles
    theme: dark
    mouse: false
    ascii: true
    keys: {undo: ctrl-z, redo: alt-r, "add layer": f5}
    colors:
      accent: "#5fafff"
      error: red
    """, "theme: purple\nkeys: [a]\ncolors: {x: 1}\nmouse: maybe\n", "- a\n", "a: [\n",
  ]

  static func file(_ bytes: [UInt8]) -> String? {
    let (service, findings) = ServiceFile.read(bytes)
    if service == nil, findings.isEmpty { return "nothing says why it is no service" }
    let lost = firstProblem(in: findings) { finding in
      guard let range = finding.place.range, !finding.message.isEmpty else {
        return "\(finding) is at no place"
      }
      return stretchProblem(range, within: bytes.count, "\(finding.code)")
    }
    return lost ?? service.flatMap(written)
  }

  private static func written(_ service: Service) -> String? {
    let text = ServiceFile.text(for: service)
    let (again, findings) = ServiceFile.read(Array(text.utf8))
    return again == service
      ? nil : "written it is another service:\n\(text)\n\(findings.map(\.message))"
  }

  static func pack(_ bytes: [UInt8]) -> String? {
    guard let json = try? JSONValue.read(bytes) else { return nil }
    do throws(PackParametersFailure) {
      return written(try PackParameters.service(from: json, id: "mine").service)
    } catch {
      return error.message.isEmpty ? "nothing says why it is no description" : nil
    }
  }

  static func settings(_ bytes: [UInt8]) -> String? {
    let path = "config.yaml"
    let (settings, sentences) = Settings.read(bytes, named: path)
    let lines = 1 + bytes.count { $0 == 10 || $0 == 13 }
    let all = sentences + settings.sentences(knowing: ["undo", "redo"], in: path)
    _ = settings.theme(onTerminalWith: "15;0")
    return firstProblem(in: all) { sentence in
      let rest = sentence.dropFirst(path.count + 1)
      let line = Int(rest.prefix { $0 != ":" })
      guard sentence.hasPrefix(path + ":"), let line, (1...lines).contains(line) else {
        return "a sentence is at no line: \(sentence)"
      }
      return nil
    }
  }
}
