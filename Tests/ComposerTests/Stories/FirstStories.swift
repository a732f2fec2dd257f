import Composer
import ProfileModel
import Screen
import Testing

@Suite struct FirstStories {
  @Test("The library lists profiles with layers, findings and age; Enter opens one")
  func opens() {
    var story = Story()
    story.sees("shop", "ledger", "1.1.0", "1 hour ago", "5 profiles")
    story.press("down", "down", "down", "down")
    story.press("enter")
    story.sees("shop", "db", "api", "ui")
    print(story.screen)
  }
  @Test("From nothing")
  func look() {
    var story = Story(library: [])
    print(story.screen)
    story.press("a")
    print(story.screen)
    story.type("hello")
    story.press("enter")
    print(story.screen)
    story.type("post")
    print(story.screen)
    story.press("enter")
    print(story.screen)
    story.press("tab")
    print(story.screen)
    story = .opened("flawed")
    print(story.screen)
    story.press("e")
    print(story.screen)
    story = .opened("shop")
    story.press("w")
    print(story.screen)
    story = .opened("charts")
    story.press("e")
    print(story.screen)
  }
}
