import Composer
import ProfileModel
import TestKit
import Testing

@testable import strata

/// The generated documents say what the program has.
struct ReferenceTests {
  @Test func pagesAreFresh() {
    let pages: [ReferencePage] = [
      .commands(), .keys(), .findings(), .references(), .catalogue(), .examples(), .fileFormat(),
      .json(),
    ]
    for page in pages + [.index(of: pages)] {
      Documents.expect(page.text, "reference/\(page.name)")
    }
  }

  @Test func manualPageIsFresh() {
    let text = ManualPage.text
    Documents.expect(text, "strata.1")
    for line in text.split(separator: "\n") {
      #expect(line.utf8.allSatisfy { $0 < 0x80 }, "\(line)")
    }
  }

  @Test func allThatPrintsJSONIsDescribed() {
    #expect(ReferencePage.undescribed.isEmpty)
  }

  @Test func everyVariableIsInTheManual() {
    let described = Set(ManualPage.variables.map(\.name))
    #expect(described.isSuperset(of: Strata.environmentNames))
  }

  /// An example that shows another finding besides explains nothing.
  @Test(arguments: Code.allCases)
  func exampleShowsOneFinding(code: Code) {
    let report = ReferencePage.report(code.example)
    let marks = report.split(separator: "\n").filter { $0.contains("]: ") && $0.contains("[") }
    #expect(marks.count == 1, "\(report)")
    #expect(report.contains("\(code.severity.rawValue)[\(code.rawValue)]: "), "\(report)")
  }

  /// What no key does must be in the command menu at least.
  @Test func everyActionCanBeReached() {
    let bound = Set(KeyTable().bindings.map(\.action))
    #expect(Action.allCases.allSatisfy { bound.contains($0) || $0.isCommand })
  }
}
