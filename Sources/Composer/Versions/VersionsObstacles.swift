import ProfileModel

/// What cannot be done on the versions screen, and why.
extension Composer {
  /// Why an action cannot be done on this screen.
  func versionsObstacle(to action: Action) -> String? {
    let line = selectedVersionLine
    switch action {
    case .openVersions: return "it is open"
    case .reload: return nil
    case .undo:
      return library.deleted.isEmpty && versionedStack?.past.isEmpty ?? true
        ? "nothing was changed or deleted since the start" : nil
    case .redo:
      guard let stack = versionedStack else { return Self.noneOpen }
      return stack.future.isEmpty ? "nothing was taken back" : nil
    case .restoreLayer: return restoreLayerObstacle
    case .switchTarget: return nil
    case .save:
      guard let stack = versionedStack else { return Self.noneOpen }
      return stack.isUnsaved || stack.stamp == nil ? nil : "nothing changed since the last save"
    case .saveAsVersion: return versionedStack == nil ? Self.noneOpen : nil
    case .setBase, .copy: return line == nil ? "there is no version yet" : nil
    case .showRevisions:
      guard let line else { return "there is no version yet" }
      return line.item?.revisions.isEmpty == false ? nil : "it has no former texts yet"
    case .restoreVersion: return restoreObstacle(line)
    case .delete: return deletionObstacle(line)
    case .cloneProfile:
      guard let line, line.item != nil else { return "it was never saved" }
      return line.revision == nil ? nil : "select a version; this is a former text of one"
    default: return "go back first; Esc does"
    }
  }

  static let noneOpen = "no profile is open; Enter opens the selected version"

  private func restoreObstacle(_ line: VersionsScreen.Line?) -> String? {
    guard let line, line.moment != .open else { return "there is no saved version yet" }
    guard let stack = versionedStack else { return Self.noneOpen }
    guard line.revision == nil, line.version == openVersion, !stack.isUnsaved else { return nil }
    return "that is the open text; select an older one"
  }

  private func deletionObstacle(_ line: VersionsScreen.Line?) -> String? {
    guard let line, line.item != nil else { return "it was never saved" }
    guard line.revision == nil else { return "former texts stay; select a version" }
    return line.version == openVersion ? "it is open; open another version first" : nil
  }

  /// Why the versions cannot be shown.
  var openVersionsObstacle: String? {
    switch screen {
    case .stack:
      guard case .file(let path)? = stack?.location else { return nil }
      return "\(path) is a file outside the library: its history is git's"
    case .library:
      guard let row = library.selectedRow else { return "there is no profile yet" }
      return row.version == nil ? "it was never saved; open it first" : nil
    default: return "go back first; Esc does"
    }
  }
}
