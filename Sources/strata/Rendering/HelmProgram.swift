import Formats
import ProfileModel
import Rendering

/// Lets the helm program on the PATH render the charts of a profile's layers.
enum HelmProgram {
  /// What it made of each chart, by the layer's position, and a sentence for each it could not.
  static func charts(
    of request: RenderRequest, _ surroundings: Surroundings
  ) throws(Ending) -> (rendered: [Int: String], sentences: [String]) {
    let profile = ResolvedProfile(request)
    let layers = request.positions.map { profile.layers[$0] }.filter { $0.layer.chart != nil }
    guard !layers.isEmpty else { return ([:], []) }
    guard let path = HelperProgram.path(of: "helm", surroundings.variable("PATH")) else {
      return ([:], ["there is no helm on the PATH, so the charts are not rendered"])
    }
    var rendered: [Int: String] = [:]
    var sentences: [String] = []
    for layer in layers {
      let result = HelperProgram.run(path, words(layer), input: layer.values?.text ?? "{}\n")
      switch result {
      case .success(let text): rendered[layer.position] = text
      case .failure(let failure):
        sentences.append("helm could not render the chart of \(layer.name): \(failure.sentence)")
      }
    }
    return (rendered, sentences)
  }

  /// `registry/name` is how helm calls a chart of a repository that it knows; a registry that is
  /// an address is given as one.
  ///
  /// helm runs programs that some of its options name. So no text of a profile may be taken for an
  /// option: it is joined to one, or stands behind `--`.
  private static func words(_ layer: ResolvedLayer) -> [String] {
    let chart = layer.layer.chart ?? Chart()
    var name = chart.name ?? ""
    var words = ["template", "--namespace=\(layer.namespace)", "--values=-"]
    switch chart.registry {
    case let registry? where registry.contains("://") && !registry.hasPrefix("oci://"):
      words.append("--repo=\(registry)")
    case let registry? where !registry.isEmpty: name = "\(registry)/\(name)"
    default: break
    }
    if let version = chart.version { words.append("--version=\(version)") }
    return words + ["--", layer.fullName, name]
  }
}
