import ProfileModel

/// Puts references in the place of what a container's settings say of the services below it.
struct ComposeWiring {
  let services: [ComposeEntry]
  let hosts: ComposeHosts
  /// Where each service stands in the stack.
  let positions: [Int]

  init(_ services: [ComposeEntry], _ hosts: ComposeHosts, positions: [Int]) {
    self.services = services
    self.hosts = hosts
    self.positions = positions
  }

  /// The places of a text at which other services are reached.
  static func endpoints(
    in text: String, key: String, of service: ComposeEntry, _ hosts: ComposeHosts
  ) -> [Endpoint] {
    guard KeyWords.words(key).last != "image" else { return [] }
    return Endpoint.all(in: text, key: key) { hosts.service($0, links: service.links) }
  }

  /// Wires the environment, the command and the arguments of a container.
  func wire(_ service: inout ComposeEntry, _ number: Int) {
    let reader = WiringReader(self, service, number)
    service.environment = service.environment.compactMap { variable in
      let wired = reader.wired(variable.text, variable.key)
      let field = "env.\(variable.key)"
      note(wired, variable.text, field, in: &service)
      guard !wired.holdsSecret else {
        service.note(
          .secret, field,
          "it looks like a secret, so its text is not taken over; set it to the output of a lower "
            + "layer, or give it to the container in another way")
        return nil
      }
      return ComposeEntry.Variable(key: variable.key, text: ComposeText(kept: wired.text))
    }
    service.entrypoint = wired(service.entrypoint, "command", reader, in: &service)
    service.command = wired(service.command, "args", reader, in: &service)
  }

  private func wired(
    _ words: [ComposeText]?, _ field: String, _ reader: WiringReader,
    in service: inout ComposeEntry
  ) -> [ComposeText]? {
    guard let words else { return nil }
    var former = ""
    var result: [ComposeText] = []
    var holdsSecret = false
    for word in words {
      let wired = reader.wired(word, former.hasPrefix("-") ? former : "")
      note(wired, word, field, in: &service)
      holdsSecret = holdsSecret || wired.holdsSecret
      result.append(ComposeText(kept: wired.text))
      former = word.text
    }
    guard holdsSecret else { return result }
    service.note(
      .secret, field, "a secret seems to stand in it, so it is not taken over; set it in the layer")
    return nil
  }

  private func note(
    _ wired: WiredText, _ original: ComposeText, _ field: String, in service: inout ComposeEntry
  ) {
    for remark in wired.remarks { service.note(remark.kind, field, remark.message) }
    if !wired.outputs.isEmpty, !wired.holdsSecret {
      let read = wired.outputs.map { "\($0.output) of `\($0.layer)`" }
      service.note(.note, field, "it now reads \(read.joined(separator: ", "))")
    }
    guard !wired.holdsSecret else { return }
    var left = original
    if !wired.outputs.isEmpty { left.keep(in: wired.text) }
    service.note(left, field)
  }
}

/// A text with references in it, and what is to be said about them.
struct WiredText {
  var text: String
  /// What it reads, each once.
  var outputs: [(layer: String, output: String)] = []
  var remarks: [(kind: Remark.Kind, message: String)] = []
  /// A secret that the file states would stand in it.
  var holdsSecret = false
}
