import Formats
import ProfileModel

@testable import Rendering

/// Profiles for the tests of the targets that speak to the platform.
enum PaletteSample {
  static func index(_ text: String) -> ProfileIndex {
    let document = ProfileDocument.read(Array(text.utf8))
    return ProfileIndex(document.profile, catalogue: BuiltInCatalogue.catalogue)
  }

  /// A profile of the layers that the text says, without the lines above them.
  static func layers(_ text: String) -> ProfileIndex {
    index(
      """
      apiVersion: strata/v1
      kind: AppProfile
      metadata:
        name: sample
        version: 1.0.0
      layers:

      """ + text)
  }

  static func example(_ name: String) -> ProfileIndex {
    index(BuiltInExamples.text(name) ?? "")
  }

  /// The tiers of a rendered body.
  static func tiers(_ rendered: Rendered) -> [JSONValue] {
    let text = rendered.files.first?.text.text ?? ""
    let body = try? JSONValue.read(Array(text.utf8))
    return body?["spec"]?["template"]?["appTiers"]?.array ?? []
  }
}

extension Rendered {
  /// The remarks in a line each, for tables.
  var lines: [String] {
    remarks.map { remark in
      let place = [remark.layer, remark.field].compactMap(\.self).joined(separator: " ")
      return "\(remark.kind.rawValue) \(place): \(remark.message)"
    }
  }
}
