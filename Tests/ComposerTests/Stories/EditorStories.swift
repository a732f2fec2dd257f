import ComposerKit
import ProfileModel
import Screen
import Testing

@testable import Composer

/// Values and manifests, on a screen of their own.
@Suite struct EditorStories {
  /// A profile with a text in a manifest, as a file.
  private static func file(_ text: String) -> String {
    var profile = Profile(name: "texts", version: "1.0.0")
    profile.layers = [
      Layer(
        id: LayerID(0), name: "db", service: "postgresql",
        parameters: [Entry("username", .text("shop")), Entry("databaseName", .text("orders"))]),
      Layer(
        id: LayerID(1), name: "settings", service: "manifest",
        manifests: [Manifest(name: "config", content: text)]),
    ]
    return Document(profile).text
  }

  /// The editor with a text.
  static func story(_ text: String, _ size: Size = Size(100, 30)) -> Story {
    let location = ProfileLocation.version("texts", Version(1, 0, 0))
    var story = Story(on: Disk([file(text)]), program: 1, size: size, opening: location)
    story.go(to: "config")
    story.press("tab", "enter")
    story.stands(.editor)
    return story
  }

  @Test("Enter goes on where the text goes on")
  func enter() {
    let ways: [(String, String)] = [
      ("a:", "a:\n  x"), ("  a: 1", "  a: 1\n  x"), ("  a: |", "  a: |\n    x"),
      ("a: >- # why", "a: >- # why\n  x"), ("- a: 1", "- a: 1\n  x"), ("- a:", "- a:\n    x"),
      ("  - word", "  - word\n  - x"), ("  - ", "  x"), ("# note:", "# note:\nx"),
      ("a: \"b:\"", "a: \"b:\"\nx"), ("- - a", "- - a\n- x"),
      ("a: {{ .Values.b }}:", "a: {{ .Values.b }}:\n  x"),
      ("b: |\n  text:", "b: |\n  text:\n  x"), ("a: [", "a: [\nx"),
    ]
    for (text, wanted) in ways {
      var story = Self.story(text)
      story.press("ctrl-end", "enter")
      story.type("x")
      story.expect(story.manifest, is: wanted)
    }
  }

  @Test("Tab and Shift-Tab move lines; Backspace takes a level of the indentation")
  func indentation() {
    var story = Self.story("a:\nb: 1\n\nc: 2")
    story.press("down", "shift-down", "shift-down", "shift-down", "tab")
    #expect(story.manifest == "a:\n  b: 1\n\nc: 2")
    story.press("shift-end", "tab")
    #expect(story.manifest == "a:\n    b: 1\n\n  c: 2")
    story.press("shift-tab", "shift-tab", "shift-tab")
    #expect(story.manifest == "a:\nb: 1\n\nc: 2")
    story.press("home", "tab", "tab", "backspace")
    #expect(story.manifest == "a:\nb: 1\n\n  c: 2")
    story.press("alt-u", "alt-u")
    #expect(story.manifest == "a:\nb: 1\n\n  c: 2")
    story.press("alt-u", times: 9)
    #expect(story.manifest == "a:\nb: 1\n\nc: 2")
  }

  @Test("What is selected is typed over, cut, copied and put in elsewhere")
  func selecting() {
    var story = Self.story("one two\nthree\nfour")
    story.press("shift-end", "alt-c")
    #expect(story.copied == ["one two"])
    story.press("down", "home", "^y")
    #expect(story.manifest == "one two\none twothree\nfour")
    story.press("alt-a")
    story.type("x")
    #expect(story.manifest == "x")
    story.press("alt-u")
    #expect(story.manifest == "one two\none twothree\nfour")
    story.press("ctrl-home", "alt-x")
    #expect(story.manifest == "one twothree\nfour")
    #expect(story.copied == ["one two", "one two\n"])
    story.press("down", "^y")
    #expect(story.manifest == "one twothree\none two\nfour")
    story.press("ctrl-home", "shift-down", "shift-right", "delete")
    #expect(story.manifest == "ne two\nfour")
    story.press("alt-a", "left", "shift-right", "shift-right", "right", "backspace")
    #expect(story.manifest == "n two\nfour")
  }

  @Test("More than a terminal takes is copied inside")
  func large() {
    var story = Self.story(String(repeating: "0123456789\n", count: 9000))
    story.press("alt-a", "alt-c")
    story.sees("copied 9001 lines for ^Y alone")
    #expect(story.copied == [])
    story.press("ctrl-end", "^y")
    #expect(story.manifest.utf8.count == 2 * 99_000)
  }

  @Test("A selection is seen, also without colours, and the mouse makes one")
  func mouse() {
    var story = Self.story("first: line\nsecond: line\nthird: line")
    guard let start = story.point("econd"), let end = story.point("ird") else {
      return story.expect(false, "no text")
    }
    for (event, point) in [(Mouse.Event.press, start), (.drag, end), (.release, end)] {
      story.take(.input(.mouse(Mouse(event, point))))
    }
    story.expect(story.frame[start].style.isReversed, "it is not seen")
    story.expect(!story.frame[end].style.isReversed, "too much")
    story.press("alt-c")
    #expect(story.copied == ["econd: line\nth"])
    story.doubleClick("third")
    story.press("backspace")
    #expect(story.manifest == "first: line\nsecond: line\n: line")
    story.click("first")
    story.sees("line 1, column 1")
  }

  @Test("The wheel scrolls, and the cursor stays among what is seen")
  func wheel() {
    var story = Self.story((1...100).map { "line\($0): x" }.joined(separator: "\n"))
    story.wheel(.wheelDown, over: "line5:")
    story.seesNo("line3:")
    story.sees("line 4, column 1", "line30:")
    story.press("ctrl-end")
    story.sees("line100:", "line 100, column 11")
    story.wheel(.wheelUp, over: "line99:")
    story.seesNo("line100:")
  }

  @Test("Findings stand beside their lines; they are fixed there, and one undo takes a fix back")
  func fixing() {
    let text = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: config\ndata:\n  a: b\n"
    var story = Self.story(text)
    let before = story.kept
    story.sees("! ", "1 warning", "namespace")
    story.press("alt-n")
    story.sees("line 4, column 3")
    story.press("alt-.")
    story.expect(story.manifest.contains("namespace: "), "it is not fixed")
    story.stands(.editor)
    story.seesNo("1 warning")
    story.sees("line 5, column 3")
    story.press("alt-u")
    #expect(story.kept == before)
    story.sees("1 warning", "line 4")
  }

  @Test("Findings move along with their lines until there is a newer review")
  func moving() {
    let text = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: config\n"
    var story = Self.story(text)
    story.hold()
    story.press("enter", "enter")
    let line = story.screen.split(separator: "\n").first { $0.contains("name: config") } ?? ""
    story.expect(line.hasPrefix(" !  6"), "it stands elsewhere: \(line)")
    story.press("alt-n")
    story.press("alt-.")
    story.sees("the checks are at work")
    story.release()
    story.press("alt-.")
    story.expect(story.manifest.contains("namespace: "), "it is not fixed")
  }

  @Test("A message that has no room behind its line stands below, whole")
  func notes() {
    let text =
      "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a-long-name-for-a-thing-that-fills-it\n"
    var story = Self.story(text, Size(60, 16))
    story.seesNo("Alt-. put")
    story.press("alt-n")
    story.expect(story.bottom.contains("Alt-. put it into"), "no word of it")
  }

  @Test("A paste of lines is put in as it is, in one step")
  func pasting() {
    var story = Self.story("a: 1\n")
    let before = story.kept
    story.paste("x:\n    y: 1\r\n\tz\n")
    #expect(story.manifest == "x:\n    y: 1\r\n\tz\na: 1\n")
    story.press("alt-u")
    #expect(story.kept == before)
  }

  @Test("Completion follows what is typed, in large texts too, with the right quotes")
  func completion() {
    let head = (1...700).map { "key\($0):\n  deeper: value \($0)" }.joined(separator: "\n")
    for text in ["data:\n  host: ", head + "\ndata:\n  host: "] {
      var story = Self.story(text)
      story.press("ctrl-end")
      story.type("{{db")
      story.stands(.completion)
      story.press("enter")
      story.stands(.editor)
      let last = story.manifest.split(separator: "\n").last ?? ""
      story.expect(last.hasPrefix("  host: \"{{.spectro.app.$appDeploymentName.db."), "\(last)")
      story.expect(last.hasSuffix("}}\""), "\(last)")
      story.press("alt-u")
      story.expect(story.manifest.hasSuffix("host: {{db"), "more is gone")
    }
  }

  @Test("Who undoes, reloads or fixes elsewhere finds the text as it is, the cursor near")
  func outside() {
    var story = Self.story("a: 1\nb: 2\nc: 3\n")
    story.press("down", "down", "right")
    story.disk["texts", "1.0.0"] = Self.file("new: 0\na: 1\nb: 2\nc: 3\n")
    story.wait()
    story.stands(.editor)
    story.sees("new: 0", "line 4, column 2")
    story.press("alt-u")
    story.seesNo("new: 0")
  }

  @Test("Esc leads back to the field; the text is what was typed")
  func leaving() {
    var story = Ground.longText.story()
    story.type("x: 1")
    story.press("enter", "esc")
    story.stands(.form)
    story.press("enter")
    story.stands(.editor)
    story.sees("x: 1", "line 1, column 1")
    story.press("^s")
    story.sees("saved charts 1.0.0")
    #expect(story.disk["charts", "1.0.0"]?.contains("x: 1") == true)
    story.stands(.editor)
  }

  @Test("No text moves what is not its own", arguments: HostileTexts.all)
  func hostile(text: String) {
    for size in [Size(60, 16), Size(120, 40)] {
      var story = Self.story("a: 1", size)
      story.paste(text + "\n  b: " + text + " \t|")
      for key in [
        "home", "end", "up", "shift-end", "shift-down", "left", "alt-a", "^f", "tab", "esc",
        "enter",
        "backspace", "tab", "alt-x", "alt-u",
      ] {
        story.press(key)
        let problem = FrameChecks.problem(of: story.frame, size)
        story.expect(problem == nil, "\(text.debugDescription): \(problem ?? "") after \(key)")
      }
      story.press("ctrl-home")
      story.sees("line 1, column 1")
    }
  }

  @Test("Many words in a large text come back one by one")
  func undoOfLargeText() {
    let text = (0..<6000).map { "key\($0): a value" }.joined(separator: "\n")
    var composer = EditorSpeedTests.composer(text)
    var texts: [String] = []
    for word in ["ä ", "b\u{301} ", "c\n", "日 "] {
      texts.append(composer.text)
      _ = composer.update(.input(.paste(word)))
    }
    let last = composer.text
    for text in texts.reversed() {
      _ = composer.update(.input(.key(.alt("u"))))
      #expect(composer.text == text)
    }
    for text in texts.dropFirst() + [last] {
      _ = composer.update(.input(.key(.alt("r"))))
      #expect(composer.text == text)
    }
    #expect(composer.keptWhole <= 1)
  }

  @Test("Capitals count where one is typed; an open selection is looked for")
  func smartCase() {
    var story = Self.story("Host: a\nhost: b\nHOST: c")
    story.press("^f")
    story.type("host")
    story.sees("1 of 3")
    story.retype("Host")
    story.sees("1 of 1")
    story.press("esc", "ctrl-home", "shift-right", "shift-right", "^f")
    story.sees("Find  Ho", "1 of 1")
    story.type("c")
    story.sees("Find  c", "1 of 1")
  }
}

extension Story {
  /// The text of the last layer's first manifest.
  var manifest: String { profile?.layers.last?.manifests.first?.content ?? "" }
}

extension Composer {
  /// The text of the last layer's first manifest.
  fileprivate var text: String { stack?.profile.layers.last?.manifests.first?.content ?? "" }

  /// How many steps keep a whole profile.
  fileprivate var keptWhole: Int {
    stack?.past.count { if case .whole = $0.document { true } else { false } } ?? 0
  }
}
