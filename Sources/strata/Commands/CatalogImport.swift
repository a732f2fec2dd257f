import Formats
import ProfileLibrary
import ProfileModel

extension Command {
  /// `strata catalog import`
  static let catalogImport = Command(
    name: "catalog import", aliases: ["catalogue import"],
    summary: "make a service of your own from the platform's pack parameters",
    arguments: "FILE", count: 1...1,
    options: [.value("id", "ID", "what to call the service in profiles"), .json],
    details: """
      FILE is the platform's JSON with template.parameters, or - for standard input. The service
      becomes a YAML file in the folder services of the library; one that is there already stays as
      it is.
      """,
    example: "strata catalog import pack.json --id mariadb"
  ) { (invocation) throws(Ending) in
    let library = try Workspace.library(invocation)
    let word = invocation.arguments[0]
    do throws(LibraryFailure) {
      let bytes =
        word == "-" ? try FileReading.standardInput() : try FileReading.bytes(at: word)
      if let id = invocation.value("id") { try ProfileName.check(id) }
      let (service, findings) = PackParameters.read(bytes, id: invocation.value("id"))
      guard let service else { return unread(word, SourceText(bytes: bytes), findings) }
      let path = try library.addService(service.id, text: ServiceFile.text(for: service))
      return imported(service, path, findings, invocation)
    } catch {
      throw .failed(error)
    }
  }
}

private func unread(_ word: String, _ source: SourceText, _ findings: [Finding]) -> Outcome {
  let messages = findings.map { finding in
    let place = source.position(of: finding.place.range?.lowerBound ?? 0)
    return "\(word):\(place.line):\(place.column): \(finding.message)"
  }
  return Outcome(
    messages: messages.isEmpty ? ["\(word) holds no pack parameters"] : messages, status: .badInput)
}

private func imported(
  _ service: Service, _ path: String, _ findings: [Finding], _ invocation: Invocation
) -> Outcome {
  var page = invocation.page
  if invocation.wantsJSON {
    page.json(["service": service.json, "path": JSONValue(path)])
  } else {
    page.line(
      "\(service.id) is in the catalogue with \(service.parameters.count) parameters and "
        + "\(service.outputs.count) outputs: \(path)")
  }
  return Outcome(output: page.text, messages: findings.map(\.message))
}
