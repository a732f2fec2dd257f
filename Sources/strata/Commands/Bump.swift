import Formats
import ProfileLibrary
import ProfileModel

extension Command {
  /// `strata bump`
  static let bump = Command(
    name: "bump", summary: "save a profile as its next version", arguments: "PROFILE",
    count: 1...1,
    options: [
      .flag("major", "raise the first number: something that others rely on is gone"),
      .flag("minor", "raise the second number: something came"),
      .flag("patch", "raise the third number: only settings changed"),
      .flag("suggested", "raise what the difference asks for, and say why"),
      .value("as", "V", "this version"),
      .value("since", "PROFILE", "what --suggested compares with"),
      .json,
    ],
    details: """
      In the library a new version is written beside the others; elsewhere the version field of the
      file is changed. --suggested compares with the text that the version had at first, else with
      the version before it.
      """,
    example: "strata bump shop --suggested"
  ) { (invocation) throws(Ending) in
    let chosen = ["major", "minor", "patch", "suggested", "as"].filter(invocation.has)
    guard chosen.count == 1 else {
      throw .wrongUse(
        "strata bump needs one of --major, --minor, --patch, --suggested and --as V"
          + (chosen.isEmpty ? "" : ", not \(chosen.count)"))
    }
    guard !invocation.has("since") || invocation.has("suggested") else {
      throw .wrongUse("--since goes with --suggested")
    }
    let editing = try Editing(invocation)
    return try editing.bumped(to: try nextVersion(editing, chosen[0]))
  }
}

private func nextVersion(_ editing: Editing, _ way: String) throws(Ending) -> NextVersion {
  if way == "as" {
    let version = try ProfileArgument.version(editing.invocation.value("as") ?? "")
    return NextVersion(version: version, step: nil, reasons: [])
  }
  guard let version = editing.profile.readVersion else {
    throw .badInput(
      "\(editing.source.label) has the version \(quoted(editing.profile.version ?? "")), which "
        + "cannot be raised; --as V gives it another")
  }
  guard let step = VersionSuggestion.Step(rawValue: way) else {
    return try editing.suggestedVersion(after: version)
  }
  return NextVersion(version: version.raised(step), step: step, reasons: [])
}
