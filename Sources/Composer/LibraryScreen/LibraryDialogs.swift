import Formats
import ProfileModel
import Screen

extension Composer {
  /// `service`: what becomes its first layer.
  mutating func askForNewProfile(example: String? = nil, service: Service? = nil) {
    var dialog = Dialog(title: example.map { "New profile from \($0)" } ?? "New profile")
    if let service {
      dialog.lines = [Dialog.Line(text: "\(service.title) becomes its first layer.", style: .faint)]
    }
    dialog.fields = [
      Dialog.Field(
        label: "Name", input: TextField(example ?? ""), note: "lower-case, digits, hyphens"),
      Dialog.Field(label: "Version", input: TextField("1.0.0")),
    ]
    dialog.buttons = [
      Dialog.Button(title: "Create", answer: .newProfile(example: example, service: service?.id)),
      Dialog.Button(title: "Cancel", answer: .cancel),
    ]
    overlays.append(.dialog(dialog))
  }

  mutating func openExamples() {
    let items = BuiltInExamples.all.map { file in
      let profile = ProfileDocument.read(Array(file.text.utf8)).profile
      return Picker.Item(
        title: file.name, detail: profile.description, value: .example(file.name))
    }
    overlays.append(.picker(Picker("New from an example", items)))
  }

  mutating func askForClone() {
    guard let row = library.selectedRow, let location = row.location else { return }
    askForClone(of: row.name, location)
  }

  mutating func askForClone(of name: String, _ location: ProfileLocation) {
    var dialog = Dialog(title: "Clone \(name)")
    dialog.fields = [
      Dialog.Field(label: "Name", input: TextField("\(name)-copy")),
      Dialog.Field(label: "Version", input: TextField("1.0.0")),
    ]
    dialog.buttons = [
      Dialog.Button(title: "Clone", answer: .clone(location)),
      Dialog.Button(title: "Cancel", answer: .cancel),
    ]
    overlays.append(.dialog(dialog))
  }

  mutating func askForDeletion() {
    guard let row = library.selectedRow else { return }
    guard let location = row.location else {
      say("it was never saved: open it, and discard it when you leave", .hint)
      return
    }
    var dialog = Dialog(title: "Delete \(row.name)?")
    dialog.lines = [Dialog.Line(text: "`u` brings it back.", style: .faint)]
    dialog.buttons = [Dialog.Button(title: "Cancel", answer: .cancel)]
    if row.versions.count > 1 {
      dialog.buttons.append(
        Dialog.Button(
          title: "Delete \(row.version.map { "\($0)" } ?? "")", answer: .delete(location)))
      dialog.buttons.append(
        Dialog.Button(
          title: "Delete all \(row.versions.count) versions", answer: .deleteAll(row.name)))
    } else {
      dialog.buttons.append(Dialog.Button(title: "Delete", answer: .delete(location)))
    }
    overlays.append(.dialog(dialog))
  }

  /// Starts a profile under a name; the reason where that cannot be.
  mutating func startProfile(_ name: String, _ version: String, example: String?) -> String? {
    if let problem = problem(ofProfile: name) { return problem }
    guard let read = Version(version) else {
      return "a version is major.minor.patch, such as 1.0.0"
    }
    if let problem = problem(ofNew: name, read) { return problem }
    let location = ProfileLocation.version(name, read)
    var document = Document(Profile(name: name, version: "\(read)"))
    if let example, let text = BuiltInExamples.text(example),
      let made = NewProfile.text(
        from: text, NewProfile.Metadata(name: name, version: read))
    {
      document = Document(text: made, profile: ProfileDocument.read(Array(made.utf8)).profile)
    }
    stack = Stack(document, at: location, catalogue, macros: macros)
    screen = .stack
    return nil
  }

  /// Why no profile can begin under a name and version: one is there, or work that was never saved.
  func problem(ofNew name: String, _ version: Version) -> String? {
    guard let listing = library.listing else { return nil }
    let versions = listing.profiles.first { $0.name == name }?.versions ?? []
    if versions.contains(where: { $0.version == version }) {
      return "`\(name)` \(version) is there already"
    }
    guard listing.drafts.contains(where: { $0.location == .version(name, version) }) else {
      return nil
    }
    return "`\(name)` \(version) is there as a draft that was never saved"
  }

  func problem(ofProfile name: String) -> String? {
    if let problem = DNSLabel.problem(of: name) { return "a name \(problem); \(DNSLabel.rule)" }
    return name.utf8.count > DNSLabel.longest ? "a name has at most 63 characters" : nil
  }
}
