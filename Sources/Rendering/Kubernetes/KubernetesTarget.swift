import Formats
import ProfileModel

/// Renders a profile to the Kubernetes objects that its layers become.
enum KubernetesTarget {
  static func rendered(_ request: RenderRequest) -> Rendered {
    let resolution = ResolvedProfile(request, ownOutputs: ["redis": ["USERNAME": "default"]])
    var names = KubernetesFileNames()
    let own = KubernetesReferences(resolution)
    var rendered = Rendered()
    var files: [RenderedFile] = []
    for position in resolution.layers.indices {
      // A name is given to every layer, so that rendering one alone calls it the same.
      let name = names.name(resolution.layers[position])
      guard request.layer ?? position == position else { continue }
      var layer = KubernetesLayer(resolution, own, position)
      layer.addObjects()
      files += Self.files(of: layer, name)
      rendered.remarks += layer.remarks
    }
    rendered.take(resolution, request.positions)
    rendered.files = [kustomization(files)] + files
    return rendered
  }

  private static func kustomization(_ files: [RenderedFile]) -> RenderedFile {
    let tree: YAMLTree = [
      "apiVersion": "kustomize.config.k8s.io/v1beta1", "kind": "Kustomization",
      "resources": .list(files.filter(\.isInStream).map { .text($0.name) }),
    ]
    var file = RenderedFile("kustomization.yaml", tree.written)
    file.isInStream = false
    return file
  }

  private static func files(of layer: KubernetesLayer, _ name: String) -> [RenderedFile] {
    var files = [RenderedFile("\(name).yaml", layer.text, layer: layer.layer.position)]
    if let values = layer.chartValues {
      var file = RenderedFile("\(name).values.yaml", values, layer: layer.layer.position)
      file.isInStream = false
      files.append(file)
    }
    if layer.resolution.request.isRevealed {
      let holdsSecret = files.map { layer.resolution.holdsSecret($0.text) }
      // What a chart was given, its objects may hold too.
      for place in files.indices { files[place].isSecret = holdsSecret[place...].contains(true) }
    }
    return files
  }
}

/// Makes up the names of files, each once.
struct KubernetesFileNames {
  private var taken: Set<String> = ["kustomization"]
  private var lastNumbers: [String: Int] = [:]

  mutating func name(_ layer: ResolvedLayer) -> String {
    let wanted = DNSLabel.nearest(to: layer.name) ?? "layer-\(layer.position + 1)"
    var name = wanted
    while !taken.insert(name).inserted {
      let number = lastNumbers[wanted, default: 1] + 1
      lastNumbers[wanted] = number
      name = "\(wanted)-\(number)"
    }
    return name
  }
}
