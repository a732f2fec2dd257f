import ProfileModel

/// A layer as the platform's own API knows it, whatever the syntax it is then written in.
struct PlatformTier {
  /// A named setting of an out-of-the-box service. The platform takes all of them as texts.
  struct Property {
    enum Value {
      case text(String)
      /// From the environment, or written in the profile.
      case secret(Secret)
    }

    /// The platform's name of it.
    var name: String
    /// The parameter's key in the profile.
    var parameter: String
    var value: Value
  }

  /// Of the layer.
  var position: Int
  var name: String
  var type: TierType
  /// What the platform calls the pack, or the chart's name; nil where nobody knows.
  var pack: String?
  /// Of the pack or the chart.
  var version: String?
  /// The name of the registry that has the pack; nil where none is needed or known.
  var registry: String?
  var source: Source
  var installOrder: Int
  var values: String?
  var properties: [Property] = []
  var manifests: [Manifest] = []

  /// The identifier of the pack: one is the same everywhere.
  var uid: String? {
    source.uid ?? (type == .manifest ? "spectro-manifest-pack" : nil)
  }

  /// Whether the platform wants to be told the registry besides the pack.
  var wantsRegistry: Bool { type == .container || type == .helm }

  /// The registry with all of the platform's own packs.
  static let publicRegistry = "Public Repo"
}

/// A profile as the platform's own API knows it.
struct PlatformProfile {
  var version: String?
  var tiers: [PlatformTier] = []
  var labels = PlatformLabels()
  /// What every target that speaks to the platform has to say.
  var remarks: [Remark] = []

  init(_ request: RenderRequest) {
    let profile = request.profile
    version = profile.readVersion?.description ?? profile.version
    labels = PlatformLabels(profile.tags)
    remarks = labels.remarks
    for position in request.positions {
      guard let service = request.index.services[position] else {
        let layer = profile.layers[position]
        remarks.append(
          Remark(
            .leftOut, layer: layer.name, field: "service",
            "the catalogue has no service `\(layer.service)`, so the layer is left out"))
        continue
      }
      var maker = PlatformTierMaker(request.index.scope(at: position), service)
      tiers.append(maker.tier())
      remarks += maker.remarks
    }
  }
}

extension [Remark] {
  /// What is said of the profile first, then each layer's, bottom first.
  func inOrder(of profile: Profile) -> [Remark] {
    var positions: [String: Int] = [:]
    for (position, layer) in profile.layers.enumerated() where positions[layer.name] == nil {
      positions[layer.name] = position
    }
    let places = map { $0.layer.flatMap { positions[$0] } ?? -1 }
    return indices.sorted { (places[$0], $0) < (places[$1], $1) }.map { self[$0] }
  }
}
