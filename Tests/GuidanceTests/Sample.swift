import Guidance
import Testing

/// A profile file's text with what there is to say about it: nothing of a sound one.
struct Sample: Sendable, CustomTestStringConvertible {
  var name: String
  var bytes: [UInt8]
  var options: ReviewOptions
  var macros: [String: String]
  /// As `ReviewedFile.drawn` draws them.
  var expected: [String]

  init(
    _ name: String, _ text: String, options: ReviewOptions = ReviewOptions(),
    macros: [String: String] = [:], _ expected: [String] = []
  ) {
    self.init(name, bytes: Array(text.utf8), options: options, macros: macros, expected)
  }

  init(
    _ name: String, bytes: [UInt8], options: ReviewOptions = ReviewOptions(),
    macros: [String: String] = [:], _ expected: [String] = []
  ) {
    self.name = name
    self.bytes = bytes
    self.options = options
    self.macros = macros
    self.expected = expected
  }

  var testDescription: String { name }

  var reviewed: ReviewedFile { ReviewedFile(bytes: bytes, options: options, macros: macros) }
}

/// Parts of profile files.
extension Sample {
  /// A database layer on one line, to be read by others.
  static let db =
    "  - {name: db, service: postgresql, parameters: {username: pg, databaseName: shop}}"

  /// The head of a profile file, four lines, and layers, bottom first.
  static func stack(_ layers: String...) -> String {
    """
    apiVersion: strata/v1
    kind: AppProfile
    metadata: {name: shop, version: 1.0.0}
    layers:
    \(layers.joined(separator: "\n"))

    """
  }

  /// A container `api` above `db`, whose variable `X` in line 10 is a text in double quotes.
  static func reading(_ text: String, below: String = db) -> String {
    stack(
      below,
      """
        - name: api
          service: container
          parameters:
            image: nginx
            env:
              X: "\(text)"
      """)
  }

  /// A manifest layer whose manifest is a block text; its first line is line 9, moved in by 10.
  static func manifest(_ content: String, below: String = db) -> String {
    stack(
      below,
      """
        - name: web
          service: manifest
          manifests:
            - name: objects
              content: |
      \(content.movedIn(by: 10))
      """)
  }

  /// A Helm layer whose values are a block text; its first line is line 9, moved in by 6.
  static func values(_ text: String, below: String = db) -> String {
    stack(
      below,
      """
        - name: chart
          service: helm
          chart: {registry: bitnami, name: nginx, version: 15.0.0}
          values: |
      \(text.movedIn(by: 6))
      """)
  }

  /// A reference to one of the outputs of a lower layer.
  static func ref(_ layer: String, _ output: String) -> String {
    "{{.spectro.app.$appDeploymentName.\(layer).\(output)}}"
  }
}

extension String {
  /// This text with every line moved in, blank ones too.
  func movedIn(by width: Int) -> String {
    split(separator: "\n", omittingEmptySubsequences: false)
      .map { String(repeating: " ", count: width) + $0 }.joined(separator: "\n")
  }
}
