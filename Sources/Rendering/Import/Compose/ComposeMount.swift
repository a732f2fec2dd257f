/// One entry of a service's `volumes`, read.
struct ComposeMount: Equatable {
  enum Form: Equatable {
    /// A volume by its name.
    case named(String)
    case anonymous
    /// A folder or file of the machine that runs Compose.
    case bind
    /// Memory, and what else Compose may mount.
    case other(String)
  }

  var form: Form
  var target: String
  var isReadOnly = false

  init(form: Form, target: String, isReadOnly: Bool = false) {
    self.form = form
    self.target = target
    self.isReadOnly = isReadOnly
  }

  /// Reads `[SOURCE:]TARGET[:MODE]`.
  init(_ text: String) {
    var parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    let hasDrive =
      parts.count > 1 && parts[0].utf8.count == 1
      && (parts[1].hasPrefix("\\")
        || (parts[1].hasPrefix("/") && parts.count > 2
          && parts[2].hasPrefix("/")))
    if hasDrive {
      parts[0] += ":" + parts.remove(at: 1)
    }
    guard parts.count > 1 else {
      self.init(form: .anonymous, target: text)
      return
    }
    let mode = parts.count > 2 ? parts[2].split(separator: ",") : []
    self.init(
      form: Self.isPath(parts[0]) ? .bind : .named(parts[0]), target: parts[1],
      isReadOnly: mode.contains("ro"))
  }

  /// Whether a source is a place on the machine and not the name of a volume.
  private static func isPath(_ source: String) -> Bool {
    [".", "/", "~", "\\", "$"].contains { source.hasPrefix($0) }
      || source.contains("/") || source.contains("\\")
  }
}
