package import ProfileModel

/// Reads what the Palette API says of app profiles.
package enum PaletteImport {
  /// The profiles of create bodies, or of answers with their tiers.
  package static func imported(
    files: [ImportFile], catalogue: Catalogue, options: ImportOptions
  ) throws(ImportFailure) -> [Imported] {
    throw ImportFailure("no app profile is in it", file: files.first?.name)
  }
}
