import Formats
import ProfileModel

/// Turns the platform's tiers into layers, one after the other, and notes what gets lost.
struct TierReader {
  let catalogue: Catalogue
  let options: ImportOptions
  private var notes: [Remark] = []
  private var secrets: SecretKeeper

  init(catalogue: Catalogue, options: ImportOptions) {
    self.catalogue = catalogue
    self.options = options
    secrets = SecretKeeper(options.secrets)
  }

  var remarks: [Remark] { notes + secrets.remarks }

  mutating func layer(_ tier: ImportedTier, id: LayerID) throws(ImportFailure) -> Layer {
    if let missing = tier.missing { note(.leftOut, tier, nil, missing) }
    let service = try service(of: tier)
    var layer = Layer(id: id, name: tier.name, service: service.id)
    layer.source = source(of: tier, service)
    layer.installOrder = tier.installOrder
    switch tier.type {
    case .container: takeValues(of: tier, service, into: &layer)
    case .operatorInstance: layer.values = tier.values
    case .helm: takeChart(of: tier, into: &layer)
    case .manifest: takeManifestValues(of: tier, into: &layer)
    }
    takeManifests(of: tier, service, into: &layer)
    takeProperties(of: tier, service, into: &layer)
    if tier.type != .helm, let name = tier.registryName, tier.registryUid == nil {
      note(
        .leftOut, tier, "source.registryUid",
        "the registry is named `\(name)`; only its uid has a place, as source.registryUid")
    }
    return layer
  }

  private mutating func note(
    _ kind: Remark.Kind, _ tier: ImportedTier, _ field: String?, _ message: String
  ) {
    notes.append(Remark(kind, layer: tier.name, field: field, message))
  }

  // MARK: - Parts

  private mutating func service(of tier: ImportedTier) throws(ImportFailure) -> Service {
    let found = try ServiceRecognition(catalogue).service(of: tier, chosen: options.services)
    if let assumption = found.assumption { note(.assumed, tier, "service", assumption) }
    return found.service
  }

  private func source(of tier: ImportedTier, _ service: Service) -> Source? {
    var source = Source(
      uid: tier.sourceUid, registryUid: tier.registryUid,
      containerRegistryUid: tier.containerRegistryUid)
    if tier.type != .helm { source.packVersion = tier.version }
    // All manifest tiers have the same pack, which exports write themselves.
    if tier.type == .manifest {
      if source.uid == "spectro-manifest-pack" { source.uid = nil }
      if service.pack.versions.first == source.packVersion { source.packVersion = nil }
    }
    return source == Source() ? nil : source
  }

  private mutating func takeChart(of tier: ImportedTier, into layer: inout Layer) {
    layer.values = tier.values
    let name = tier.packName.map(ServiceRecognition.packName)
    guard name != nil || tier.registryName != nil || tier.version != nil else {
      return noteChart(tier, "name, registry and version")
    }
    layer.chart = Chart(registry: tier.registryName, name: name, version: tier.version)
    let missing = [
      name == nil ? "name" : nil, tier.registryName == nil ? "registry" : nil,
      tier.version == nil ? "version" : nil,
    ].compactMap(\.self)
    if !missing.isEmpty { noteChart(tier, missing.joined(separator: " and ")) }
  }

  private mutating func noteChart(_ tier: ImportedTier, _ missing: String) {
    let kept = tier.sourceUid == nil ? "" : "; source.uid still names its pack"
    note(
      .leftOut, tier, "chart",
      "the chart's \(missing) did not stand in the input: add what is missing as `chart`\(kept)")
  }

  private mutating func takeManifests(
    of tier: ImportedTier, _ service: Service, into layer: inout Layer
  ) {
    if service.allows(field: "manifests") {
      layer.manifests += tier.manifests
    } else if !tier.manifests.isEmpty {
      let names = SentenceList.text(tier.manifests.map(\.name))
      note(
        .leftOut, tier, "manifests",
        "a layer of \(service.title) has no manifests, so these were left out: \(names)")
    }
  }

  private mutating func takeValues(
    of tier: ImportedTier, _ service: Service, into layer: inout Layer
  ) {
    guard let text = tier.values else {
      if tier.missing == nil { note(.leftOut, tier, "values", "the tier has no values to read") }
      return
    }
    var values = ContainerValuesReader(service, layer: tier.name)
    values.read(text)
    layer.parameters = values.parameters
    layer.values = values.kept
    notes += values.remarks
  }

  private mutating func takeManifestValues(of tier: ImportedTier, into layer: inout Layer) {
    guard let text = tier.values else { return }
    var values = ManifestValues(layer: tier.name)
    values.read(text)
    layer.manifests = values.manifests
    notes += values.remarks
  }

  private mutating func takeProperties(
    of tier: ImportedTier, _ service: Service, into layer: inout Layer
  ) {
    var reader = PropertyReader(service, layer: tier.name)
    reader.read(tier.properties, secrets: &secrets)
    layer.parameters += reader.parameters
    layer.version = reader.version
    notes += reader.remarks
  }
}
