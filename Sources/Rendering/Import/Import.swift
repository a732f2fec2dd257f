package import ProfileModel

/// Reads profiles out of other tools' files.
package enum Import {
  /// The profiles that the files hold, each with what is to be said about it. Without a format it
  /// is recognised.
  package static func imported(
    _ files: [ImportFile], format: ImportFormat?, catalogue: Catalogue, options: ImportOptions
  ) throws(ImportFailure) -> [Imported] {
    guard let format else {
      let recognised = try ImportFormat.recognised(files)
      return try imported(files, format: recognised, catalogue: catalogue, options: options)
    }
    return switch format {
    case .palette:
      try PaletteImport.imported(files: files, catalogue: catalogue, options: options)
    case .terraform:
      try TerraformImport.imported(files: files, catalogue: catalogue, options: options)
    case .compose:
      try ComposeImport.imported(files: files, catalogue: catalogue, options: options)
    case .manifests:
      try ManifestImport.imported(files: files, catalogue: catalogue, options: options)
    }
  }
}
