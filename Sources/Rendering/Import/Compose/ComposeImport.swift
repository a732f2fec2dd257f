package import ProfileModel

/// Reads Compose files.
package enum ComposeImport {
  /// The profile that a Compose file comes to.
  package static func imported(
    files: [ImportFile], catalogue: Catalogue, options: ImportOptions
  ) throws(ImportFailure) -> [Imported] {
    throw ImportFailure("Compose files cannot be imported yet", file: files.first?.name)
  }
}
