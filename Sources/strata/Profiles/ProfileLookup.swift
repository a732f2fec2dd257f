import Formats
import Guidance
import ProfileLibrary
import ProfileModel

extension Library {
  /// The profile that a word on the command line means.
  func profile(_ word: String) throws(Ending) -> ProfileSource {
    let argument = try ProfileArgument(word)
    do throws(LibraryFailure) {
      switch argument {
      case .standardInput:
        let bytes = try FileReading.standardInput()
        return ProfileSource(label: "standard input", document: .read(bytes))
      case .file(let path): return try source(at: .file(path))
      case .version(let name, let version):
        return try source(of: try entry(name, version))
      }
    } catch {
      throw .failed(error)
    }
  }

  /// A version of the library or a file, read.
  func source(at location: ProfileLocation) throws(LibraryFailure) -> ProfileSource {
    switch location {
    case .version(let name, let version): return try source(of: try entry(name, version))
    case .file(let path):
      return ProfileSource(
        label: path, path: path, location: location,
        document: .read(try FileReading.bytes(at: path)), origin: origin(ofFile: path))
    }
  }

  /// A version of the library, read.
  func source(of entry: Entry) throws(LibraryFailure) -> ProfileSource {
    ProfileSource(
      label: "\(entry.name)@\(entry.version)", path: entry.path,
      location: entry.location, document: .read(try read(entry)), origin: Origin(entry))
  }

  /// The version of this number, or the newest.
  func entry(_ name: String, _ version: Version?) throws(LibraryFailure) -> Entry {
    let versions = try versions(of: name)
    guard let newest = versions.last else { throw try unknown(name) }
    guard let version else { return newest }
    guard let entry = versions.first(where: { $0.version == version }) else {
      let shown = versions.suffix(10).map(\.version.description).joined(separator: ", ")
      let former = versions.count > 10 ? "…, " : ""
      throw LibraryFailure(.missing, "\(name) has no version \(version); it has \(former)\(shown)")
    }
    return entry
  }

  private func unknown(_ name: String) throws(LibraryFailure) -> LibraryFailure {
    let names = try names()
    let advice =
      names.isEmpty
      ? "it is empty, and strata new NAME makes a profile"
      : "strata list shows what there is, and a file is named with a slash, as in ./\(name)"
    return LibraryFailure(
      .missing,
      "the library \(path) has no profile \(quoted(name))\(guess(name, names, else: advice))")
  }

  /// Where a file lies in this library or in one that is marked; nil elsewhere.
  private func origin(ofFile path: String) -> Origin? {
    guard Library.holds(path, self), let names = Library.names(of: path) else { return nil }
    return Origin(folder: names.folder, file: names.file)
  }
}

extension Origin {
  /// Where the library lists a version: `profiles/<folder>/<file>.yaml`.
  fileprivate init(_ entry: Library.Entry) {
    let file = entry.path.split(separator: "/").last ?? ""
    self.init(folder: entry.name, file: String(file.dropLast(".yaml".count)))
  }
}
