package import ProfileModel

/// Reads what `terraform show -json` prints.
package enum TerraformImport {
  /// The profiles of a state or of a plan.
  package static func imported(
    files: [ImportFile], catalogue: Catalogue, options: ImportOptions
  ) throws(ImportFailure) -> [Imported] {
    throw ImportFailure("no app profile is in it", file: files.first?.name)
  }
}
