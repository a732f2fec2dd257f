import Formats
import ProfileModel
import Rendering
import Testing

/// A context file that is to say one value more, or another one.
@Suite struct ContextFileTests {
  private static let files: [(before: String, key: String, value: String, after: String?)] = [
    ("", "project.name", "east", "project.name: east\n"),
    ("# ours\n", "project.name", "east", "# ours\nproject.name: east\n"),
    ("a: b", "project.name", "east", "a: b\nproject.name: east"),
    ("a: b\n# end\n", "a", "c", "a: c\n# end\n"),
    ("a: b # why\nc: d\n", "a", "x: y", "a: \"x: y\" # why\nc: d\n"),
    ("project: {name: a, uid: 1}\n", "project.name", "b", "project: {name: b, uid: 1}\n"),
    ("spectro.system.project.name: a\n", "project.name", "b", "spectro.system.project.name: b\n"),
    ("app:\n  api:\n    A: 1\n", "app.api.A", "2", "app:\n  api:\n    A: 2\n"),
    ("a: &x 1\nb: *x\n", "a", "2", nil),
    ("[a]\n", "a", "2", nil),
    ("a: [\n", "a", "2", nil),
    ("a: {b: c}\n", "a", "2", nil),
  ]

  @Test("One value is another, all else stays byte for byte", arguments: files)
  func saying(file: (before: String, key: String, value: String, after: String?)) {
    let context = ContextFile(Array(file.before.utf8))
    #expect(context.text(saying: file.value, for: file.key) == file.after)
  }

  @Test("Whatever the value, the file says it, or it stays")
  func values() {
    for value in ["1", "true", "null", "~", "a: b", "# x", "\"", "'", "ä 日本", "- x", "{{a}}", "\t"]
    {
      for before in ["", "a: b\n", "x:\n  y: z\n"] {
        guard let text = ContextFile(Array(before.utf8)).text(saying: value, for: "x.y") else {
          Issue.record("\(value) in \(before.debugDescription)")
          continue
        }
        #expect(ContextFile(Array(text.utf8)).values["x.y"] == value, "\(text)")
      }
    }
  }

  @Test("A name that no object can have, or that leaves no room for a layer's, is no app name")
  func appName() {
    var profile = Profile(name: "shop", version: "1.0.0")
    profile.layers = [Layer(id: LayerID(0), name: "postgres-db", service: "postgresql")]
    #expect(AppName.problem(of: "east-2", in: profile) == nil)
    let words = ["": "it is empty", "East": "the capital `E`", "a_b": "an underscore"]
    for (name, word) in words {
      guard case .noName(let words)? = AppName.problem(of: name, in: profile) else {
        Issue.record("\(name) is taken")
        continue
      }
      #expect(words.contains(word))
    }
    #expect(AppName.problem(of: String(repeating: "a", count: 48), in: profile) == nil)
    #expect(
      AppName.problem(of: String(repeating: "a", count: 49), in: profile)
        == .tooLong("too long: with the layer postgres-db an app name has at most 48 characters"))
  }
}
