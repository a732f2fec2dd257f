package import Composer
import Formats
package import ProfileModel
import Rendering

/// Files of other tools, and the user's own services, in memory.
extension Disk {
  func imported(_ request: ImportRequest) -> ImportAnswer {
    var read: [ImportFile] = []
    for path in ShellWords(request.paths).words {
      guard let text = files[path] else {
        return ImportAnswer(request, .failed("there is no \(path); name a file that is there"))
      }
      read.append(ImportFile(name: path, source: SourceText(text)))
    }
    do throws(ImportFailure) {
      let profiles = try Import.imported(
        read, format: nil, catalogue: catalogue, options: request.options)
      return ImportAnswer(
        request,
        .profiles(profiles.map { ImportedProfile($0, text: ProfileText.text(of: $0.profile)) }))
    } catch {
      let sentence = error.file.map { "\($0): \(error.message)" } ?? error.message
      return ImportAnswer(
        request, error.openTier.map { .openTier($0, sentence) } ?? .failed(sentence))
    }
  }

  /// The files by their paths, folders with a slash.
  func paths(_ request: PathsRequest) -> PathList {
    let candidates = PathCandidates(request.text)
    let names = files.keys.filter { $0.hasPrefix(candidates.folder) }.map { path in
      let rest = path.dropFirst(candidates.folder.count)
      guard let slash = rest.firstIndex(of: "/") else { return String(rest) }
      return String(rest[...slash])
    }
    return PathList(request, items: candidates.items(Array(Set(names))))
  }

  func createAll(_ writings: [Writing]) throws(LibraryFailure) -> Answer {
    for writing in writings where self[writing.location] != nil {
      throw LibraryFailure(.taken, "the library has \(writing.location) already")
    }
    for writing in writings { self[writing.location] = writing.document.written }
    return .done("imported \(writings.count) profiles", selecting: writings.first?.location)
  }

  // MARK: Services

  /// What the files below `services/` are.
  package var ownServices: [OwnService] {
    services.keys.sorted().map { name in
      let (service, findings) = ServiceFile.read(Array((services[name] ?? "").utf8))
      return OwnService(
        path: "~/library/services/\(name)", id: service?.id, findings: findings.map(\.message))
    }
  }

  /// The built-in services and the user's own.
  package var catalogue: Catalogue {
    let own = services.keys.sorted().compactMap {
      ServiceFile.read(Array((services[$0] ?? "").utf8)).service
    }
    return own.isEmpty ? BuiltInCatalogue.catalogue : BuiltInCatalogue.catalogue.with(own)
  }

  func added(_ request: NewServiceRequest) throws(LibraryFailure) -> [Answer] {
    let name = "\(request.id).yaml"
    guard services[name] == nil else {
      throw LibraryFailure(.taken, "\(name) is there already and stays as it is")
    }
    let original = request.original.flatMap { id in
      services["\(id).yaml"] ?? BuiltInCatalogue.files.first { $0.name == id }?.text
    }
    services[name] =
      original.flatMap { NewService.text(from: $0, id: request.id, title: request.title) }
      ?? NewService.text(id: request.id, title: request.title)
    return [
      .ownServices(ownServices), .surroundings(catalogue, macros: macros, context: context),
      .addedService(request.id, path: "~/library/services/\(name)"),
    ]
  }
}
