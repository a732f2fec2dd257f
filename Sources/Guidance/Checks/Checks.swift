import ProfileModel

/// Every check there is. Each stands in a file of its own, with its words.
enum Checks {
  static let ofProfile: [@Sendable (ProfileContext) -> [Finding]] = [
    BadProfileName.findings, BadVersion.findings, NameMismatch.findings, DuplicateLayer.findings,
    LayerAbove.findings, OnlyFirstPort.findings, UnusedLayer.findings,
  ]

  static let ofLayer: [@Sendable (LayerContext) -> [Finding]] = [
    BadLayerName.findings, NameTooLong.findings, UnknownService.findings, UnknownField.findings,
    MissingParameter.findings, BadParameter.findings, UnknownParameter.findings,
    LiteralSecret.findings, MissingChart.findings,
    BrokenYAML.findings, NotAKubernetesObject.findings, ManifestWithoutNamespace.findings,
    UnquotedReferences.findings, PastedLoadBalancer.findings,
    UnterminatedReference.findings, UnknownLayer.findings, SelfReference.findings,
    UnknownOutput.findings, UnknownSystemVariable.findings,
    UnknownFunction.findings, ConditionalOutput.findings, FormerOutputName.findings,
    ReferenceSpelling.findings,
  ]
}
