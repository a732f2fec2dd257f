import Formats
import ProfileModel
import Testing

@testable import Rendering

@Suite struct ComposeImportTests {
  @Test(arguments: [
    ComposeSamples.shop, ComposeSamples.anchors, ComposeSamples.long, ComposeSamples.wordpress,
    ComposeSamples.mongo,
  ])
  func dump(_ text: String) throws {
    let file = ImportFile(name: "shop/compose.yaml", source: SourceText(text))
    let imported = try ComposeImport.imported([file], BuiltInCatalogue.catalogue, ImportOptions())
    print(ProfileText.text(of: imported[0].profile))
    for remark in imported[0].remarks {
      print(remark.kind.rawValue, remark.layer ?? "-", remark.field ?? "-", remark.message, separator: " | ")
    }
    print("=======")
  }
}
