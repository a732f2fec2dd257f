import Composer
import Formats
import ProfileLibrary
import ProfileModel

/// The library with its catalogue, as one command sees it.
struct Workspace {
  let library: Library
  /// The built-in services and the user's own; nil where there are none of their own.
  private let extended: Catalogue?
  let macros: [String: String]
  /// The user's own service files, each with its service where it can be read.
  let ownServices: [(path: String, service: Service?)]
  /// What is wrong with the user's own files beside the profiles.
  let ownFindings: [OwnFinding]

  /// Something wrong in a service file or in the macros.
  struct OwnFinding {
    var path: String
    var source: SourceText
    var finding: Finding
  }

  /// The built-in services and the user's own.
  var catalogue: Catalogue { extended ?? BuiltInCatalogue.catalogue }

  init(_ invocation: Invocation) throws(Ending) {
    // A profile is read meanwhile.
    BackgroundThread.start { _ = BuiltInCatalogue.catalogue }
    let library = try Self.library(invocation)
    do throws(LibraryFailure) {
      try self.init(library)
    } catch {
      throw .failed(error)
    }
  }

  init(_ library: Library) throws(LibraryFailure) {
    self.library = library
    var reader = OwnFilesReader()
    reader.read(try library.serviceFiles(), library.macrosFile())
    ownServices = reader.services
    let services = reader.services.compactMap(\.service)
    extended = services.isEmpty ? nil : BuiltInCatalogue.catalogue.with(services)
    macros = reader.macros
    ownFindings = reader.findings
  }

  /// The library alone, for commands that need no catalogue.
  static func library(_ invocation: Invocation) throws(Ending) -> Library {
    let surroundings = invocation.surroundings
    let home = surroundings.environment["HOME"] ?? "~"
    do throws(LibraryFailure) {
      return Library(
        try LibraryLocation.find(
          option: invocation.value("library"), environment: surroundings.environment,
          settings: surroundings.settings.library.map { expanded($0, home) }),
        state: StateFolder(environment: surroundings.environment))
    } catch {
      throw .failed(error)
    }
  }

  /// A profile with what this catalogue knows of its layers.
  func index(_ profile: Profile) -> ProfileIndex {
    ProfileIndex(profile, catalogue: catalogue, macros: macros)
  }

  /// A sentence for each own file that has errors and was left out.
  var warnings: [String] {
    var seen: Set<String> = []
    return ownFindings.filter { seen.insert($0.path).inserted }.map {
      let place = $0.source.position(of: $0.finding.place.range?.lowerBound ?? 0)
      return "\($0.path):\(place.line):\(place.column): \($0.finding.message)"
    }
  }
}

/// Reads the user's service files and macros; a broken one leaves the others alone.
private struct OwnFilesReader {
  var services: [(path: String, service: Service?)] = []
  var macros: [String: String] = [:]
  var findings: [Workspace.OwnFinding] = []

  mutating func read(_ files: [Library.OwnFile], _ macrosFile: Library.OwnFile?) {
    for file in files {
      guard let bytes = bytes(of: file) else {
        services.append((file.path, nil))
        continue
      }
      let (service, found) = ServiceFile.read(bytes)
      services.append((file.path, service))
      note(found, file.path, SourceText(bytes: bytes))
    }
    if let macrosFile, let bytes = bytes(of: macrosFile) {
      let read = Macros(bytes)
      macros = read.values
      note(read.findings, macrosFile.path, read.source)
    }
  }

  private mutating func bytes(of file: Library.OwnFile) -> [UInt8]? {
    switch file.bytes {
    case .success(let bytes): return bytes
    case .failure(let failure):
      note(
        [Finding(.badFile, at: .file(0..<0), failure.sentence)], file.path, SourceText(bytes: []))
      return nil
    }
  }

  private mutating func note(_ found: [Finding], _ path: String, _ source: SourceText) {
    findings += found.map { Workspace.OwnFinding(path: path, source: source, finding: $0) }
  }
}
