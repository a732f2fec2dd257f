import Formats
import Guidance
import ProfileModel
import Rendering

extension FuzzTarget {
  static let palette = importing(
    .palette, FuzzWords.json + ImportWords.palette, ImportSeeds.palette)
  static let terraform = importing(
    .terraform, FuzzWords.json + ImportWords.terraform, ImportSeeds.terraform)
  static let compose = importing(
    .compose, FuzzWords.yaml + ImportWords.compose, ImportSeeds.compose)
  static let manifests = importing(
    .manifests, FuzzWords.yaml + ImportWords.manifests, ImportSeeds.manifests)

  /// An import: the first byte says what it is told.
  private static func importing(
    _ format: ImportFormat, _ words: [String], _ seeds: @escaping @Sendable () -> [String]
  ) -> FuzzTarget {
    FuzzTarget(
      format.rawValue, words: words, largest: 8192, seeds: { seeds().map { "a" + $0 }.asBytes }
    ) { bytes in
      ImportFuzzing.problem(in: Array(bytes.dropFirst()), format, choice: bytes.first ?? 0)
    }
  }
}

enum ImportFuzzing {
  static func problem(in bytes: [UInt8], _ format: ImportFormat, choice: UInt8) -> String? {
    var options = ImportOptions()
    if choice & 1 == 0 { options.name = "named" }
    if choice & 2 == 0 { options.version = Version(2, 0, 0) }
    options.secrets = choice & 4 == 0 ? .generate : .env
    let file = ImportFile(name: "file", source: SourceText(bytes: bytes))
    do throws(ImportFailure) {
      let imported = try Import.imported(
        [file], format: choice & 8 == 0 ? format : nil, catalogue: BuiltInCatalogue.catalogue,
        options: options)
      guard !imported.isEmpty else { return "there is neither a profile nor a failure" }
      return firstProblem(in: imported, problem)
    } catch {
      let isPlaced = error.offset.map { (0...bytes.count).contains($0) } ?? true
      return error.message.isEmpty || !isPlaced ? "the failure is at no place: \(error)" : nil
    }
  }

  /// What came out can be written, read again and checked.
  private static func problem(_ imported: Imported) -> String? {
    let text = ProfileText.text(of: imported.profile)
    let document = ProfileDocument.read(Array(text.utf8))
    guard document.isReadable, ProfileText.says(document.profile, imported.profile) else {
      return "written it says something else:\n\(text)"
    }
    let index = ProfileIndex(document.profile, catalogue: BuiltInCatalogue.catalogue)
    let bad = Review.findings(of: document, index).first {
      $0.finding.code == .badFile || $0.finding.code == .unknownField
    }
    if let bad { return "written it is no good file: \(bad.finding.message)\n\(text)" }
    return imported.remarks.contains { $0.message.isEmpty } ? "a remark says nothing" : nil
  }
}
