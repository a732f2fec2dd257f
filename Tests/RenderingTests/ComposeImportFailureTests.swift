import Formats
import ProfileModel
import TestKit
import Testing

@testable import Rendering

@Suite struct ComposeImportFailureTests {
  /// The cause stands behind the mark.
  @Test(arguments: [
    ("services:\n  a: ▮[x]", "`services.a` must be a table; it is a list"),
    ("services: ▮[a]", "`services` must be a table; it is a list"),
    ("services: ▮{}", "there is no service in `services`, so this is no Compose file"),
    ("▮volumes: {}", "there is no service in `services`, so this is no Compose file"),
    ("▮just words", "this is no Compose file; one is a table with `services`"),
    ("▮", "this is no Compose file; one is a table with `services`"),
    ("services: {a: {ports: ▮80}}", "`ports` must be a list; it is a text"),
    ("services: {a: {ports: [▮[80]]}}", "`ports` must be a text; it is a list"),
    (
      "services: {a: {ports: [▮{published: 80}]}}",
      "a port needs its `target`, the container's port"
    ),
    ("services: {a: {image: ▮[x]}}", "`image` must be a text; it is a list"),
    ("services: {a: {environment: ▮x}}", "`environment` must be a list; it is a text"),
    ("services: {a: {environment: {A: ▮[x]}}}", "`environment.A` must be a text; it is a list"),
    ("services: {a: {command: ▮{a: b}}}", "`command` must be a text or a list; it is a table"),
    ("services: {a: {deploy: ▮[]}}", "`deploy` must be a table; it is a list"),
    ("services: {a: {depends_on: ▮b}}", "`depends_on` must be a list; it is a text"),
    (
      "services: {a: {image: x}}\n---\n▮services: {}",
      "a second document begins here; a Compose file is one"
    ),
    ("services: {a: ▮*gone}", "`*gone` names no anchor; write `&gone` before a value above it"),
  ])
  func saysWhere(_ marked: String, _ message: String) throws {
    let parts = marked.split(separator: "▮", omittingEmptySubsequences: false)
    let failure = #expect(throws: ImportFailure.self) {
      try ComposeSample.imported(parts.joined())
    }
    #expect(failure?.message == message)
    #expect(failure?.file == "shop/compose.yaml")
    #expect(failure?.offset == parts[0].utf8.count)
  }

  @Test(arguments: [
    [UInt8](repeating: 0, count: 9), [0x61, 0x3A, 0x20, 0xFF], [0xFF, 0xFE, 0x61, 0],
  ])
  func refusesWhatIsNoText(_ bytes: [UInt8]) {
    let file = ImportFile(name: "x.yaml", source: SourceText(bytes: bytes))
    let failure = #expect(throws: ImportFailure.self) {
      try ComposeImport.imported([file], BuiltInCatalogue.catalogue, ImportOptions())
    }
    #expect(failure?.file == "x.yaml")
    #expect(failure?.offset != nil)
  }

  @Test func refusesAliasesWithoutEnd() {
    var text = "x-0: &a0 [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]\n"
    for level in 1...9 {
      let items = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "x-\(level): &a\(level) [\(items)]\n"
    }
    text += "services: {a: {image: x, command: *a9}}\n"
    let failure = #expect(throws: ImportFailure.self) { try ComposeSample.imported(text) }
    #expect(failure?.offset != nil)
  }

  @Test func refusesSeveralFilesAndNone() {
    let file = ImportFile(name: "a.yaml", source: SourceText(ComposeSamples.shop))
    for files in [[], [file, file]] {
      #expect(throws: ImportFailure.self) {
        try ComposeImport.imported(files, BuiltInCatalogue.catalogue, ImportOptions())
      }
    }
  }

  /// What has other signs in it is read or refused, and what is read can be written.
  @Test(arguments: ComposeSamples.all)
  func readsWhatIsDamaged(_ sample: ComposeSample) {
    var random = Randomness(seed: UInt64(sample.file.utf8.count))
    let signs = Array("{}[]:-#&*!|>'\"%@`,?$/= \n\t\u{0}9a".utf8)
    for _ in 0..<400 {
      var bytes = Array(sample.file.utf8)
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: bytes.indices, using: &random)
        bytes[place] = signs[Int.random(in: signs.indices, using: &random)]
      }
      expectSound(bytes)
    }
  }

  private func expectSound(_ bytes: [UInt8]) {
    let file = ImportFile(name: "shop/compose.yaml", source: SourceText(bytes: bytes))
    do {
      let imported = try ComposeImport.imported(
        [file], BuiltInCatalogue.catalogue, ImportOptions())[0]
      let text = ProfileText.text(of: imported.profile)
      #expect(ProfileText.says(ProfileDocument.read(Array(text.utf8)).profile, imported.profile))
    } catch {
      #expect(error.file == "shop/compose.yaml")
      #expect(error.offset != nil)
    }
  }

  /// What is cut off anywhere is read or refused, and what is read can be written.
  @Test(arguments: ComposeSamples.all)
  func readsWhatIsCutOff(_ sample: ComposeSample) {
    let bytes = Array(sample.file.utf8)
    for count in bytes.indices { expectSound(Array(bytes[..<count])) }
  }
}
