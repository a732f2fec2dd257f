import ProfileModel

/// Makes a service of a pack's parameters.
struct PackReader {
  let pack: PackDocument
  let base: Service?
  private(set) var notes: [String]

  init(pack: PackDocument, base: Service?) {
    self.pack = pack
    self.base = base
    notes = pack.notes
  }

  mutating func note(_ text: String) { notes.append(text) }

  mutating func service(id wanted: String?) throws(PackParametersFailure) -> Service {
    let id = try id(wanted)
    let title = base?.title ?? pack.title ?? pack.name ?? id
    var service = Service(id: id, title: title, tierType: base?.tierType ?? .operatorInstance)
    service.category = base?.category ?? service.category
    service.description = base?.description ?? ""
    service.pack = Service.Pack(
      name: pack.name ?? base?.pack.name,
      versions: pack.version.map { [$0] } ?? base?.pack.versions ?? [])
    service.minimum = base?.minimum ?? Service.Minimum()
    service.hasOpenOutputs = base?.hasOpenOutputs ?? false
    service.versions = base?.versions ?? []
    for input in pack.inputs { add(input, to: &service) }
    for output in pack.outputs { addOutput(output, to: &service) }
    service.credentialSecret = credentialSecret(service)
    noteUnkept()
    return service
  }

  private func id(_ wanted: String?) throws(PackParametersFailure) -> String {
    if let wanted {
      if let problem = ServiceFileReader.problem(ofID: wanted) {
        throw PackParametersFailure(message: problem)
      }
      return wanted
    }
    if let base { return base.id }
    let name = pack.name.map { $0.hasSuffix("-operator") ? String($0.dropLast(9)) : $0 }
    guard let name, ServiceFileReader.problem(ofID: name) == nil else {
      throw PackParametersFailure(
        message: "the document does not name its pack; say what to call the service")
    }
    return name
  }

  /// The base's secret, unless its name is made up from parameters that are gone.
  private mutating func credentialSecret(_ service: Service) -> String? {
    guard let name = base?.credentialSecret else { return nil }
    guard isKnown(name, in: service) else {
      note("the credential secret \(name) is left out: a parameter of its name is gone")
      return nil
    }
    return name
  }

  /// Whether a template names only what the service has.
  func isKnown(_ template: String, in service: Service) -> Bool {
    let keys = service.parameters.map(\.key) + ["app", "layer"]
    return ServiceFileReader.names(in: template).allSatisfy { keys.contains(String(template[$0])) }
  }

  private mutating func noteUnkept() {
    let targeted = pack.inputs.compactMap { $0["targetKey"]?.string }.filter { !$0.isEmpty }
    if !targeted.isEmpty {
      note(
        "where values go in the pack (`targetKey`) is not kept: \(targeted.joined(separator: ", "))"
      )
    }
    let gone = (base?.parameters ?? []).filter { former in
      !pack.inputs.contains { $0["name"]?.string == former.apiKey ?? former.key }
    }
    guard !gone.isEmpty, !pack.inputs.isEmpty else { return }
    note(
      "the pack does not have these parameters of the former service: "
        + gone.map(\.key).joined(separator: ", "))
  }
}
