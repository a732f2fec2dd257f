import Formats
import Guidance
import ProfileModel

/// 10,000 outputs, and the question for some of them.
enum ManyNames {
  /// What the user has typed of a name.
  static let typed = "dbpass"

  private static let index: ProfileIndex = {
    // Four outputs each.
    var layers = (0..<2_500).map {
      Layer(id: LayerID($0), name: "db-\($0)", service: "postgresql")
    }
    layers.append(Layer(id: LayerID(2_500), name: "top", service: "container"))
    return ProfileIndex(
      Profile(name: "many", version: "1.0.0", layers: layers),
      catalogue: BuiltInCatalogue.catalogue)
  }()

  /// As a program that filters lines reads them.
  static var all: [String] {
    index.services.indices.dropLast().flatMap { place in
      (index.services[place]?.outputs ?? []).map {
        "\(index.profile.layers[place].name).\($0.name)"
      }
    }
  }

  static var request: CompletionRequest {
    let text = "{{\(typed)"
    return CompletionRequest(
      scope: index.scope(at: index.profile.layers.count - 1),
      field: FieldPath("parameters", "env", "DB_PASSWORD"), syntax: .plain, text: text,
      cursor: text.utf8.count)
  }
}
