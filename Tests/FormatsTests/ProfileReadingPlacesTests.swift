import Formats
import ProfileModel
import Testing

/// Where a field of the model stands in the file.
struct ProfileReadingPlacesTests {
  static let text = """
    apiVersion: strata/v1
    kind: AppProfile
    metadata:
      name: "hello"   # the name
      tags: [a, b]
    layers:
      - name: db
        service: &s postgresql
        parameters:
          username: pguser
          values: own
          ports: ["80", 443]
          env: &env
            A: "x\\ty{{ref}}"
            B: >-
              one
              two
          none:
      - name: &api api
        service: *s
        parameters:
          <<: *env
          copy: *api
        values: |
          a: 1
          bé: "{{ref}}"
        chart: {name: kafka}
        manifests:
          - name: config
            content: |
              kind: X
          - name: twin
            content: 'it''s'
          - name: twin
      - [not a table]
      - service: redis

    """

  /// A layer, a field, a stretch of it, and what stands at its place in the file.
  static let values: [(Int?, FieldPath?, Range<Int>?, String)] = [
    (nil, nil, nil, "apiVersion: strata/v1"),
    (nil, FieldPath("metadata", "name"), nil, "\"hello\""),
    (nil, FieldPath("metadata", "name"), 1..<3, "el"),
    (nil, FieldPath("metadata", "tags"), nil, "[a, b]"),
    (nil, FieldPath("metadata", "tags").index(1), nil, "b"),
    (0, nil, nil, "db"), (2, nil, nil, "[not a table]"), (3, nil, nil, "service: redis"),
    (99, nil, nil, "apiVersion: strata/v1"),
    (0, FieldPath("name"), nil, "db"), (0, FieldPath("name"), 0..<1, "d"),
    (0, FieldPath("service"), nil, "postgresql"), (0, FieldPath("service"), 0..<4, "post"),
    (0, FieldPath("username"), nil, "pguser"), (0, FieldPath("username"), 2..<6, "user"),
    (0, FieldPath("ports"), nil, "[\"80\", 443]"), (0, FieldPath("ports").index(0), nil, "\"80\""),
    (0, FieldPath("ports").index(0), 0..<2, "80"), (0, FieldPath("ports").index(1), 1..<2, "4"),
    (0, FieldPath("env", "A"), 0..<2, "x\\t"), (0, FieldPath("env", "A"), 3..<10, "{{ref}}"),
    (0, FieldPath("env", "B"), 4..<7, "two"), (0, FieldPath("env", "B"), nil, ">-"),
    (0, FieldPath("none"), nil, ""), (0, FieldPath("parameters", "values"), 0..<3, "own"),
    (1, FieldPath("service"), nil, "*s"), (1, FieldPath("service"), 0..<4, "*s"),
    (1, FieldPath("A"), 3..<10, "{{ref}}"), (1, FieldPath("copy"), 0..<1, "*api"),
    (1, FieldPath("values"), nil, "|"), (1, FieldPath("values"), 3..<4, "1"),
    (1, FieldPath("values"), 5..<8, "bé"), (1, FieldPath("values"), 11..<18, "{{ref}}"),
    (1, FieldPath("chart", "name"), nil, "kafka"),
    (1, FieldPath("manifests", "config"), 6..<7, "X"),
    (1, FieldPath("manifests").index(1), 2..<4, "''s"),
    (1, FieldPath("manifests").index(2), nil, "name: twin"),
    (1, FieldPath("manifests", "nothing"), nil, "- name: config"),
    (0, FieldPath("manifests"), nil, "db"), (0, FieldPath("nothing"), nil, "parameters"),
    (1, FieldPath("version"), nil, "api"), (3, FieldPath("username"), nil, "service: redis"),
  ]

  @Test("A value's place", arguments: values)
  func value(_ layer: Int?, _ field: FieldPath?, _ range: Range<Int>?, _ expected: String) {
    let place = Place(layer: layer.map(LayerID.init), field: field, range: range)
    #expect(Self.text(at: place) == expected)
  }

  static let keys: [(Int?, FieldPath, String)] = [
    (nil, FieldPath("metadata"), "metadata"), (nil, FieldPath("metadata", "name"), "name"),
    (0, FieldPath("username"), "username"), (0, FieldPath("env", "A"), "A"),
    (0, FieldPath("env"), "env"), (0, FieldPath("ports").index(1), "443"),
    (0, FieldPath("none"), "none"), (0, FieldPath("parameters", "values"), "values"),
    (1, FieldPath("values"), "values"), (1, FieldPath("manifests", "config"), "config"),
    (1, FieldPath("chart", "name"), "name"),
  ]

  @Test("A key's place", arguments: keys)
  func key(_ layer: Int?, _ field: FieldPath, _ expected: String) {
    let place = Place(layer: layer.map(LayerID.init), field: field, part: .key)
    #expect(Self.text(at: place) == expected)
  }

  /// Read twice, since the way to a field is remembered.
  static func text(at place: Place) -> String {
    let document = ProfileDocument.read(Array(text.utf8))
    var places = DocumentPlaces(document)
    let range = places.range(of: place)
    #expect(places.range(of: place) == range)
    return document.source.text(range)
  }

  @Test("The same places with CRLF and a byte order mark")
  func otherForms() {
    let lines = Self.text.split(separator: "\n", omittingEmptySubsequences: false)
    let document = ProfileDocument.read(Array(("\u{FEFF}" + lines.joined(separator: "\r\n")).utf8))
    #expect(document.isReadable)
    for (layer, field, range, expected) in Self.values {
      var places = DocumentPlaces(document)
      let place = Place(layer: layer.map(LayerID.init), field: field, range: range)
      #expect(document.source.text(places.range(of: place)) == expected, "\(field as Any? ?? "")")
    }
  }

  @Test("A place in the file is what it is, and an unreadable file has only those")
  func inFile() {
    var places = DocumentPlaces(ProfileDocument.read(Array(Self.text.utf8)))
    #expect(places.range(of: .file(3..<7)) == 3..<7)
    var broken = DocumentPlaces(ProfileDocument.read(Array("a: [".utf8)))
    #expect(broken.range(of: Place(layer: LayerID(0), field: FieldPath("name"))) == 0..<0)
    #expect(broken.range(of: .file(3..<4)) == 3..<4)
  }
}
