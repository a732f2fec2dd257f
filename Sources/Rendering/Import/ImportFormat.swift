/// Whose files can be imported.
package enum ImportFormat: String, Sendable, CaseIterable {
  case palette, terraform, compose, manifests

  /// The format of files that do not say it themselves.
  package static func recognised(_ files: [ImportFile]) throws(ImportFailure) -> ImportFormat {
    throw ImportFailure("say what the file is with --format")
  }
}
