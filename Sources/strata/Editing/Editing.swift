import Formats
import Guidance
import ProfileLibrary
import ProfileModel

/// A profile that a command is to change.
struct Editing {
  let invocation: Invocation
  let workspace: Workspace
  let source: ProfileSource
  let index: ProfileIndex

  var profile: Profile { source.profile }

  /// Reads the profile that is named first. A file that cannot be read whole is not changed, unless
  /// that is what the command mends.
  init(_ invocation: Invocation, mendsFiles: Bool = false) throws(Ending) {
    self.invocation = invocation
    workspace = try Workspace(invocation)
    source = try workspace.library.profile(invocation.arguments[0])
    if !mendsFiles { try source.checkWritable() }
    guard source.path != nil || !invocation.wantsJSON else {
      throw .wrongUse("with - the changed profile itself is printed; leave --json out")
    }
    index = workspace.index(source.profile)
  }

  /// The word with which the profile was named.
  var word: String { invocation.arguments[0] }

  /// The only layer of this name.
  func layer(_ name: String) throws(Ending) -> Layer {
    let positions = index.positions(of: name)
    guard let position = positions.first else { throw noLayer(name) }
    guard positions.count == 1 else {
      let places = positions.map { String($0 + 1) }.joined(separator: " and ")
      throw .badInput(
        "\(source.label) has several layers \(quoted(name)), at \(places); give them names of "
          + "their own, perhaps with strata fix \(word) duplicate-layer")
    }
    return profile.layers[position]
  }

  private func noLayer(_ name: String) -> Ending {
    let names = profile.layers.map(\.name)
    return .wrongUse(
      "\(source.label) has no layer \(quoted(name))"
        + guess(
          name, names,
          else: names.isEmpty ? "it has no layers" : "it has \(names.joined(separator: ", "))"))
  }

  /// The service of this id.
  func service(_ id: String) throws(Ending) -> Service {
    try workspace.catalogue.service(id)
  }

  /// Refuses a layer's name that is none, or that another layer has.
  func checkName(_ name: String) throws(Ending) {
    if !DNSLabel.isLabel(name) {
      let problem = DNSLabel.problem(of: name) ?? "is longer than \(DNSLabel.longest) characters"
      throw .wrongUse(
        "\(quoted(name)) cannot be a layer's name: it \(problem); a name has \(DNSLabel.rule)")
    }
    guard let position = index.positions(of: name).first else { return }
    throw .badInput(
      "\(source.label) has a layer \(quoted(name)) already, at \(position + 1); "
        + "nothing was changed, choose another name")
  }

  /// A position as people count it, from 1 at the bottom.
  func position(_ text: String, upTo last: Int) throws(Ending) -> Int {
    guard let number = Int(text), (1...max(1, last)).contains(number) else {
      throw .wrongUse(
        "\(quoted(text)) is no position: positions count from 1 at the bottom"
          + (last > 0 ? ", up to \(last) here" : ""))
    }
    return number - 1
  }
}

extension Catalogue {
  /// The service of an id that somebody typed.
  func service(_ id: String) throws(Ending) -> Service {
    if let service = self[id] { return service }
    throw .wrongUse(
      "the catalogue has no service \(quoted(id))"
        + guess(
          id, services.map(\.id),
          else: "it has \(services.map(\.id).joined(separator: ", "))"))
  }
}

extension ProfileSource {
  /// Refuses a file that cannot be read whole: writing it might lose what was not read.
  func checkWritable() throws(Ending) {
    guard document.isReadable else { throw .unreadable(self) }
    guard let finding = document.findings.first(where: { $0.code == .badFile }) else { return }
    var places = DocumentPlaces(document)
    let place = document.source.position(of: places.range(of: finding.place).lowerBound)
    throw .badInput(
      "\(path ?? label):\(place.line):\(place.column): \(finding.message); "
        + "nothing is changed before that is mended")
  }
}
