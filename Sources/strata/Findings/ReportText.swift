import Formats
import ProfileModel

extension Report {
  /// Each finding with its line, then how many there are.
  func write(to page: inout Page) {
    for (file, entry) in entries {
      write(entry, file, to: &page)
      page.line()
    }
    page.line("\(what): \(entries.isEmpty ? "nothing found" : count.words)", .strong)
  }

  /// What was checked; of the user's own files those in which something was found.
  private var what: String {
    let profiles = files.compactMap(\.profile)
    let others = Set(files.filter { $0.profile == nil }.map(\.path)).sorted()
    let parts = [
      profiles.count == 1 ? profiles[0] : "\(profiles.count) profiles",
      others.count == 1 ? others[0] : others.isEmpty ? "" : "\(others.count) other files",
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: " and ")
  }

  private func write(_ entry: CheckedFile.Entry, _ file: CheckedFile, to page: inout Page) {
    let finding = entry.finding
    let place = file.source.position(of: entry.range.lowerBound)
    page.write("\(file.path):\(place.line):\(place.column): ")
    page.write("\(finding.severity)[\(finding.code.rawValue)]: ", finding.severity.role)
    page.line(finding.message, .strong)
    guard !file.source.bytes.isEmpty else { return }
    let excerpt = SourceExcerpt(file.source, entry.range, file.secrets)
    let number = String(place.line)
    page.write("  \(number) | ", .quiet)
    page.line(excerpt.line)
    page.write("  \(String(repeating: " ", count: number.count)) | ", .quiet)
    page.line(excerpt.carets, finding.severity.role)
    for fix in finding.fixes { page.line("  fix: \(fix.title)", .added) }
  }
}

extension Severity {
  /// How it looks.
  var role: Page.Role {
    switch self {
    case .error: .error
    case .warning: .warning
    case .hint: .hint
    }
  }
}
