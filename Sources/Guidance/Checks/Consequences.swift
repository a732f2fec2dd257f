import Formats
import ProfileModel

/// What the checks of a model miss only because reading the file could not make it out. The reason
/// is among the findings of reading already.
struct Consequences {
  /// The outermost fields that could not be read, or parts of which could not.
  private let unread: Set<LayerField>
  /// A layer's name may be among what could not be read.
  private let mayLackLayers: Bool

  init(of document: ProfileDocument) {
    mayLackLayers = document.unread.contains { field in
      field.layer == nil
        ? field.path == FieldPath("layers") : field.path.first == nil || field.path.first == "name"
    }
    unread = Set(
      document.unread.compactMap { field in
        field.path.first.map { LayerField(layer: field.layer, FieldPath($0)) }
      })
  }

  /// Whether a finding is one.
  func contain(_ finding: Finding) -> Bool {
    let layer = finding.place.layer
    return switch finding.code {
    case .unknownLayer: mayLackLayers
    case .badLayerName: isUnread("name", of: layer)
    case .unknownService: isUnread("service", of: layer)
    case .missingParameter: isUnread("parameters", of: layer)
    case .missingChart: isUnread("chart", of: layer)
    case .badProfileName, .nameMismatch: isUnread("metadata", of: nil)
    default: false
    }
  }

  private func isUnread(_ field: String, of layer: LayerID?) -> Bool {
    unread.contains(LayerField(layer: layer, FieldPath(field)))
  }
}
