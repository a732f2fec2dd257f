import Composer
import Screen
import Testing

@Suite struct ComposerTests {
  @Test("The picture is as large as the screen")
  func size() {
    #expect(Composer(size: Size(80, 24)).frame().size == Size(80, 24))
  }
}
