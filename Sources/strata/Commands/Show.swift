import Formats
import ProfileModel

extension Command {
  /// `strata show`
  static let show = Command(
    name: "show", summary: "show a profile: header, layers, settings, references",
    arguments: "PROFILE", count: 1...1, options: [.json],
    details: "The top layer comes first. Secrets are shown as \(maskedSecret).",
    example: "strata show shop"
  ) { (invocation) throws(Ending) in
    let workspace = try Workspace(invocation)
    let source = try workspace.library.profile(invocation.arguments[0])
    guard source.document.isReadable else { throw .unreadable(source) }
    let view = ProfileView(workspace.index(source.profile), path: source.path)
    var page = invocation.page
    if invocation.wantsJSON { page.json(view.json) } else { view.write(to: &page) }
    return Outcome(output: page.text, messages: workspace.warnings)
  }
}

extension Ending {
  /// A file in which there is no profile.
  static func unreadable(_ source: ProfileSource) -> Ending {
    let finding = source.document.findings.first
    let place = finding.map { source.document.source.position(of: $0.place.range?.lowerBound ?? 0) }
    let spot = place.map { ":\($0.line):\($0.column)" } ?? ""
    return .badInput("\(source.path ?? source.label)\(spot): \(finding?.message ?? "no profile")")
  }
}
