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
    let workspace = try Workspace(invocation)
    let word = invocation.arguments[0]
    let json = try packJSON(word)
    let imported = try packService(json, word, invocation.value("id"), workspace.catalogue)
    let path: String
    do throws(LibraryFailure) {
      path = try workspace.library.addService(
        imported.service.id, text: ServiceFile.text(for: imported.service))
    } catch {
      throw .failed(error)
    }
    return outcome(imported.service, path, imported.notes, invocation)
  }
}

private func packJSON(_ word: String) throws(Ending) -> JSONValue {
  let bytes: [UInt8]
  do throws(LibraryFailure) {
    bytes = word == "-" ? try FileReading.standardInput() : try FileReading.bytes(at: word)
  } catch {
    throw .failed(error)
  }
  do throws(JSONFailure) {
    return try JSONValue.read(bytes)
  } catch {
    throw .badInput("\(word):\(error.line):\(error.column): \(error.message)")
  }
}

/// What the catalogue knows of the same pack is kept where the document says nothing.
private func packService(
  _ json: JSONValue, _ word: String, _ id: String?, _ catalogue: Catalogue
) throws(Ending) -> (service: Service, notes: [String]) {
  if let id, !ProfileName.isValid(id) {
    throw .wrongUse("\(quoted(id)) is no service id: use lower-case letters, digits and hyphens")
  }
  let pack = PackParameters.packName(in: json)
  let base = pack.flatMap { name in catalogue.services.first { $0.pack.name == name } }
  do throws(PackParametersFailure) {
    return try PackParameters.service(from: json, base: base, id: id)
  } catch {
    let advice = id == nil && pack == nil ? "; --id ID names the service" : ""
    throw .badInput("\(word): \(error.message)\(advice)")
  }
}

private func outcome(
  _ service: Service, _ path: String, _ notes: [String], _ invocation: Invocation
) -> Outcome {
  var page = invocation.page
  if invocation.wantsJSON {
    page.json([
      "service": service.json, "path": JSONValue(path), "notes": JSONValue(notes),
    ])
  } else {
    page.line(
      "\(service.id) is in the catalogue with \(counted(service.parameters.count, "parameter")) and "
        + "\(counted(service.outputs.count, "output")): \(path)")
  }
  return Outcome(output: page.text, messages: notes)
}
