import Formats
import ProfileModel

/// Reads manifests that stand in a tier's values, the older of two ways to write them:
/// `manifests: {byo-manifest: {contents: …}}`.
struct ManifestValues {
  private let layer: String
  private(set) var manifests: [Manifest] = []
  private(set) var remarks: [Remark] = []

  init(layer: String) { self.layer = layer }

  mutating func read(_ text: String) {
    let result = TemplatedYAML.table(text)
    if let problem = result.problem { leaveOut("the text of the tier's values \(problem)") }
    for pair in result.root?.pairs ?? [] where !pair.value.isNull {
      switch pair.key.text {
      case "manifests": take(pair.value)
      case "pack": leaveOutPack(pair.value)
      default: leaveOut("`\(pair.key.text ?? "?")` of the values has no place in a manifest layer")
      }
    }
  }

  private mutating func leaveOut(_ message: String) {
    remarks.append(Remark(.leftOut, layer: layer, field: "values", message))
  }

  private mutating func take(_ node: YAMLNode) {
    guard let pairs = node.pairs else {
      return leaveOut("`manifests` of the values is \(node.whatItIs) and no table")
    }
    for pair in pairs {
      let name = pair.key.text ?? "?"
      for part in pair.value.pairs ?? [] where part.key.text != "contents" {
        leaveOut("`manifests.\(name).\(part.key.text ?? "?")` has no place in a manifest layer")
      }
      guard let content = pair.value["contents"]?.text else {
        leaveOut("`manifests.\(name)` of the values has no text `contents`")
        continue
      }
      manifests.append(Manifest(name: name, content: content))
    }
  }

  private mutating func leaveOutPack(_ node: YAMLNode) {
    for pair in node.pairs ?? [] {
      leaveOut("`pack.\(pair.key.text ?? "?")` of the values has no place in a manifest layer")
    }
  }
}
