import ComposerKit
import ProfileModel
import Screen
import Testing

@testable import Composer

@Suite struct KeyTableTests {
  @Test("No key has two meanings in one place, and none is what terminals cannot tell apart")
  func collisions() {
    var seen: [String: Action] = [:]
    for binding in KeyTable.standard {
      let name = "\(binding.place.rawValue) \(binding.key)"
      #expect(seen[name] == nil, "\(name): \(binding.action) and \(String(describing: seen[name]))")
      seen[name] = binding.action
      if binding.key.isControl, case .character(let letter) = binding.key.code {
        #expect(!"hijm".contains(letter), "\(name)")
      }
    }
  }

  @Test("Where letters are text, no letter is a command")
  func letters() {
    for binding in KeyTable.standard where binding.place.chain.contains(.typing) {
      #expect(binding.key.typed == nil, "\(binding.place.rawValue) \(binding.key)")
    }
  }

  @Test("What hints and help say is what the keys do", arguments: Ground.allCases)
  func agreement(ground: Ground) {
    let composer = ground.story().composer
    for entry in composer.keys.entries(at: composer.place) {
      for key in entry.keys { expect(key, does: entry.action, composer) }
    }
    for hint in composer.hints where ![.moveLayerUp, .moveLayerDown].contains(hint.action) {
      let key = composer.keys.key(for: hint.action, at: composer.place)
      #expect(key?.description == hint.key, "\(hint)")
    }
    #expect(!composer.hints.isEmpty)
  }

  /// A key does what its action does.
  private func expect(_ key: Key, does action: Action, _ composer: Composer) {
    var pressed = composer
    let effects = pressed.update(.input(.key(key)))
    var done = composer
    done.notice = nil
    var wanted = done.perform(action, at: done.place)
    wanted += done.settle()
    done.keepPreviewInView()
    #expect(pressed == done, "\(key) at \(composer.place.rawValue) is not \(action.rawValue)")
    #expect(effects == wanted, "\(key) at \(composer.place.rawValue)")
  }

  @Test(
    "The menu shows the key that the action has here",
    arguments: [
      Ground.library, .layers, .outputs, .preview, .fullPreview, .report, .browsing, .findings,
      .graph, .start, .versions, .comparison,
    ])
  func menuKeys(ground: Ground) {
    var story = ground.story()
    let before = story.composer
    story.press(":")
    guard case .picker(let menu)? = story.composer.overlays.last else {
      return #expect(Bool(false))
    }
    let shown = menu.items.compactMap {
      if case .action(let action) = $0.value { action } else { nil }
    }
    #expect(Set(shown) == Set(Action.allCases.filter(\.isCommand)))
    for item in menu.items {
      guard case .action(let action) = item.value, !item.keys.isEmpty,
        let key = Key(menu: item.keys)
      else { continue }
      #expect(before.keys.action(of: key, at: before.place) == action, "\(item)")
    }
  }

  @Test(
    "Help lists what keys do here, and nothing else",
    arguments: [
      Ground.library, .layers, .outputs, .preview, .fullPreview, .report, .browsing, .findings,
      .graph, .start, .textField, .longText, .versions, .comparison,
    ])
  func help(ground: Ground) {
    var story = ground.story()
    let composer = story.composer
    let entries = composer.keys.entries(at: composer.place)
    story.press("f1")
    guard case .picker(let help)? = story.composer.overlays.last else {
      return #expect(Bool(false))
    }
    #expect(help.items.map(\.title) == entries.map(\.action.rawValue))
    for entry in entries { #expect(!entry.action.summary.isEmpty, "\(entry.action)") }
  }
}

extension Key {
  /// The first of the keys as menus write them.
  init?(menu words: String) {
    guard let word = words.split(separator: " ").first else { return nil }
    let names = ["↑": "up", "↓": "down", "←": "left", "→": "right"]
    var text = String(word)
    for (sign, name) in names { text = text.replacing(sign, with: name) }
    if text == "^Space" { text = "ctrl-space" }
    self.init(text)
  }
}
