package import ProfileModel

extension Library {
  /// A file of the user's beside the profiles, with its bytes or the reason why there are none.
  package struct OwnFile: Sendable {
    package var path: String
    package var bytes: Result<[UInt8], LibraryFailure>
  }

  /// The folder of the user's own services.
  var servicesPath: String { "\(path)/services" }

  /// The user's own services, in the order of the file names.
  package func serviceFiles() throws(LibraryFailure) -> [OwnFile] {
    let names = try Folder.names(in: servicesPath)
      .filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }
    return names.sorted().map { Self.ownFile("\(servicesPath)/\($0)") }
  }

  /// The user's own macros; nil where there is no such file.
  package func macrosFile() -> OwnFile? {
    Self.ownFile(ifThere: "\(path)/macros.yaml")
  }

  /// The file of values that are else known only at deployment.
  package var contextPath: String { "\(path)/context.yaml" }

  /// Values that are else known only at deployment; nil where there is no such file.
  package func contextFile() -> OwnFile? {
    Self.ownFile(ifThere: contextPath)
  }

  /// Writes the context file: all of it or nothing. `former`: what was read of it, nil where there
  /// was none; where it is another one by now, it stays as it is.
  package func writeContext(
    _ bytes: [UInt8], over former: [UInt8]?
  ) throws(LibraryFailure) {
    try Folder.make(path)
    try LibraryLock.holding(path) { root throws(LibraryFailure) in
      Leftovers.remove(root, isLibrary: true)
      guard let former else {
        guard try root.create("context.yaml", bytes) else { throw contextChanged }
        return
      }
      guard try FileReading.bytes(at: contextPath) == former else { throw contextChanged }
      try OutputFile.write(bytes, to: contextPath)
    }
  }

  private var contextChanged: LibraryFailure {
    LibraryFailure(
      .changedOnDisk, "\(contextPath) was changed meanwhile and stays as it is; try again")
  }

  private static func ownFile(ifThere path: String) -> OwnFile? {
    let file = ownFile(path)
    if case .failure(let failure) = file.bytes, failure.kind == .missing { return nil }
    return file
  }

  private static func ownFile(_ path: String) -> OwnFile {
    do throws(LibraryFailure) {
      return OwnFile(path: path, bytes: .success(try FileReading.bytes(at: path)))
    } catch {
      return OwnFile(path: path, bytes: .failure(error))
    }
  }

  /// Adds a service of the user's. One that is there already stays as it is.
  package func addService(_ id: String, text: String) throws(LibraryFailure) -> String {
    try ProfileName.check(id)
    try Folder.make(path)
    let file = "\(id).yaml"
    return try LibraryLock.holding(path) { root throws(LibraryFailure) in
      Leftovers.remove(root, isLibrary: true)
      guard try root.madeFolder("services").create(file, Array(text.utf8)) else {
        throw LibraryFailure(
          .taken,
          "\(servicesPath)/\(file) is there already and stays as it is; choose another id")
      }
      return "\(servicesPath)/\(file)"
    }
  }
}
