import Formats
import ProfileModel

/// The whole profile with all that its checks need.
struct ProfileContext {
  let index: ProfileIndex
  let layers: [LayerContext]
  let origin: Origin?

  init(_ index: ProfileIndex, origin: Origin?) {
    self.index = index
    self.origin = origin
    layers = index.profile.layers.indices.map { LayerContext(index.scope(at: $0)) }
  }

  /// Findings without those that a comment in one of the layers' texts allows.
  func withoutAllowed(_ findings: [Finding]) -> [Finding] {
    guard findings.contains(where: { $0.place.range != nil }) else { return findings }
    var allowing: [LayerField: (source: SourceText, allowances: Allowances)] = [:]
    for layer in layers {
      for text in layer.texts {
        let source = text.yaml.source
        guard Allowances.mayStand(in: source) else { continue }
        allowing[LayerField(layer: layer.layer.id, text.field.path)] = (source, Allowances(source))
      }
    }
    guard !allowing.isEmpty else { return findings }
    return findings.filter { finding in
      guard let layer = finding.place.layer, let field = finding.place.field,
        let range = finding.place.range,
        let text = allowing[LayerField(layer: layer, field)]
      else { return true }
      return !text.allowances.allow(
        finding.code, at: text.source.lineNumber(of: range.lowerBound))
    }
  }
}
