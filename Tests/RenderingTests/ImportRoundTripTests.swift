import Formats
import ProfileModel
import TestKit
import Testing

@testable import Rendering

/// What is rendered for the platform and read back is rendered to the same bytes again.
@Suite struct ImportRoundTripTests {
  @Test(arguments: BuiltInExamples.names)
  func examplesComeBack(name: String) throws {
    let text = try #require(BuiltInExamples.text(name))
    try check(ProfileDocument.read(Array(text.utf8)).profile)
  }

  @Test(arguments: 0..<60)
  func randomProfilesComeBack(seed: Int) throws {
    var profile = RandomProfile.make(seed: seed, BuiltInCatalogue.catalogue)
    // A secret that stands in the profile never comes back.
    for place in profile.layers.indices {
      let service = BuiltInCatalogue.catalogue[profile.layers[place].service]
      profile.layers[place].parameters.removeAll { entry in
        let parameter = service?.parameter(entry.key)
        guard parameter?.isSecret == true, case .literal? = Secret(entry.value) else {
          return false
        }
        return true
      }
    }
    try check(profile)
  }

  private func check(_ profile: Profile) throws {
    let catalogue = BuiltInCatalogue.catalogue
    let text = rendered(profile)
    let options = ImportSamples.options { options in
      for layer in profile.layers {
        // Nobody knows their packs, so that little tells them.
        guard let service = catalogue[layer.service], service.pack.versions.isEmpty else {
          continue
        }
        options.services[layer.name] = service.tierType == .operatorInstance ? service.id : nil
      }
    }
    let imported = try ImportSamples.imported([text], options: options)
    let back = try #require(imported.first)
    #expect(back.profile.layers.map(\.service) == profile.layers.map(\.service))
    let again = rendered(back.profile)
    let lines = zip(again.split(separator: "\n"), text.split(separator: "\n"))
    // The first line that differs says more than both texts.
    #expect(lines.first { $0 != $1 }.map { "\($0) instead of \($1)" } == nil)
    #expect(again.utf8.count == text.utf8.count)
    for remark in back.remarks {
      #expect(
        remark.field == "chart" || remark.kind == .secret || remark.field == "installOrder"
          || remark.kind == .assumed, "\(remark)")
    }
  }

  private func rendered(_ profile: Profile) -> String {
    let index = ProfileIndex(profile, catalogue: BuiltInCatalogue.catalogue)
    return Render.rendered(RenderRequest(index), to: .palette).stream.text
  }
}
