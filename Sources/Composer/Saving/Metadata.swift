import ProfileModel

extension Composer {
  /// Name, description and tags of the profile.
  mutating func askForMetadata() -> [Effect] {
    guard let profile = stack?.profile else { return [] }
    var dialog = Dialog(title: "Profile")
    dialog.fields = [
      Dialog.Field(label: "Name", input: TextField(profile.name)),
      Dialog.Field(label: "Description", input: TextField(profile.description)),
      Dialog.Field(
        label: "Tags", input: TextField(profile.tags.joined(separator: ", ")),
        note: "key:value or a word, with commas between"),
    ]
    dialog.buttons = [
      Dialog.Button(title: "Apply", answer: .editProfile),
      Dialog.Button(title: "Cancel", answer: .cancel),
    ]
    overlays.append(.dialog(dialog))
    return []
  }

  mutating func takeMetadata(_ dialog: Dialog) -> [Effect] {
    guard let stack else { return [] }
    let name = dialog.fields[0].input.text
    if let problem = nameProblem(name, stack) { return refuse(problem) }
    overlays.removeLast()
    let tags = dialog.fields[2].input.text.split(separator: ",").map(Self.trimmed)
    var edits: [Edit] = []
    if dialog.fields[1].input.text != stack.profile.description {
      edits.append(.setDescription(dialog.fields[1].input.text))
    }
    let words = tags.filter { !$0.isEmpty }
    if words != stack.profile.tags { edits.append(.setTags(words)) }
    let effects = edits.isEmpty ? [] : make("changed the profile's description and tags", edits)
    return effects + (name == stack.profile.name ? [] : rename(to: name))
  }

  private static func trimmed(_ text: Substring) -> String {
    let start = text.drop { $0 == " " }
    return String(start.reversed().drop { $0 == " " }.reversed())
  }

  private func nameProblem(_ name: String, _ stack: Stack) -> String? {
    guard name != stack.profile.name else { return nil }
    if let problem = problem(ofProfile: name) { return problem }
    if case .version = stack.location, library.all.contains(where: { $0.name == name }) {
      return "`\(name)` is there already"
    }
    return nil
  }

  /// A name belongs to all versions: the library renames them together.
  private mutating func rename(to name: String) -> [Effect] {
    guard var stack else { return [] }
    switch stack.location {
    case .file: return make("renamed the profile to \(name)", [.setName(name)])
    case .version(let former, let version):
      guard stack.versions.isEmpty, stack.stamp == nil else {
        guard !stack.isUnsaved else {
          say("save first: the name goes into all versions of \(former) on disk", .hint)
          return []
        }
        newName = name
        return [.rename(name: former, to: name)]
      }
      stack.location = .version(name, version)
      self.stack = stack
      return make("renamed the profile to \(name)", [.setName(name)])
        + [.discardDraft(.version(former, version))]
    }
  }

  /// The library has renamed the open profile: it is kept under the new name from now on.
  mutating func followNewName(_ location: ProfileLocation?) -> [Effect] {
    guard let name = newName, case .version(name, _) = location, var stack,
      case .version(_, let version) = stack.location
    else { return [] }
    newName = nil
    let former = stack.location
    stack.location = .version(name, version)
    stack.document.profile.name = name
    stack.saved?.name = name
    stack.change += 1
    self.stack = stack
    return [.discardDraft(former), .reload(stack.location)]
  }
}
