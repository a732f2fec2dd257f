extension Option {
  /// Of the commands that may break references.
  static let force = flag("force", "do it though references break")
  /// Of the commands that change a profile.
  static let dryRun = flag("dry-run", "show what would change in the text, and write nothing")
}
