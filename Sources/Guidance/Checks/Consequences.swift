import Formats
import ProfileModel

/// What the checks of a model miss only because reading the file could not make it out. The reason
/// is among the findings of reading already.
struct Consequences {
  private let unread: Set<LayerField>
  /// A layer's name may be among what could not be read.
  private let mayLackLayers: Bool

  init(of document: ProfileDocument) {
    unread = document.unread
    mayLackLayers = unread.contains { field in
      field.layer == nil
        ? field.path == FieldPath("layers") : field.path.first == nil || field.path.first == "name"
    }
  }

  /// Whether a finding is one.
  func contain(_ finding: Finding) -> Bool {
    guard !unread.isEmpty else { return false }
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
    unread.contains { $0.layer == layer && $0.path.first == field }
  }
}
