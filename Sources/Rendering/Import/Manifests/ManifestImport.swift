package import ProfileModel

/// Reads Kubernetes manifests.
package enum ManifestImport {
  /// The profile whose manifest layer holds the objects.
  package static func imported(
    files: [ImportFile], catalogue: Catalogue, options: ImportOptions
  ) throws(ImportFailure) -> [Imported] {
    throw ImportFailure("Kubernetes manifests cannot be imported yet", file: files.first?.name)
  }
}
