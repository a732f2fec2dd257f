import Formats
import ProfileModel
import Screen

/// The user's own services.
extension Composer {
  /// Where their files lie, as people write it.
  var servicesFolder: String {
    library.listing.map { "\($0.folder)/services" } ?? "the library"
  }

  mutating func take(_ own: [OwnService]) {
    services.own = own
    // A file that was none may be a service by now.
    let former = services.selected
    if let path = former, let id = own.first(where: { $0.path == path })?.id {
      services.selected = id
    }
  }

  // MARK: A new one

  mutating func askForNewService() {
    askForNewService(NewServiceRequest(id: "", title: "", original: nil), isAgain: false)
  }

  private mutating func askForNewService(_ request: NewServiceRequest, isAgain: Bool) {
    let current = services.current(in: catalogue)
    var dialog = Dialog(title: "New service")
    dialog.lines = [
      Dialog.Line(text: "A file in \(servicesFolder), to be changed there.", style: .faint),
      Dialog.Line(text: "The id of a built-in service takes its place.", style: .faint),
    ]
    if let current {
      dialog.choices = [
        Dialog.Choice(
          title: "a copy", detail: "", note: "of \(current.title), with all it has"),
        Dialog.Choice(title: "blank", detail: "", note: "one parameter and one output, as a start"),
      ]
      dialog.chosen = isAgain && request.original == nil ? 1 : 0
    }
    dialog.fields = [
      Dialog.Field(label: "Id", input: TextField(request.id), note: "lower-case, digits, hyphens"),
      Dialog.Field(label: "Title", input: TextField(request.title), note: "else made of the id"),
    ]
    dialog.buttons = [
      Dialog.Button(title: "Create", answer: .newService(original: current?.id)),
      Dialog.Button(title: "Cancel", answer: .cancel),
    ]
    dialog.focus(.field(0))
    overlays.append(.dialog(dialog))
  }

  mutating func takeNewService(_ dialog: Dialog, _ original: String?) -> [Effect] {
    let id = dialog.fields[0].input.text
    if let problem = problem(ofServiceID: id) { return refuse(problem) }
    let title = dialog.fields[1].input.text
    let isCopy = !dialog.choices.isEmpty && dialog.chosen == 0
    overlays.removeLast()
    say("writing \(id)…", .hint)
    return [
      .addService(
        NewServiceRequest(
          id: id, title: title.isEmpty ? Self.title(ofID: id) : title,
          original: isCopy ? original : nil))
    ]
  }

  private func problem(ofServiceID id: String) -> String? {
    if id.isEmpty { return "an id is wanted, such as my-database" }
    if let problem = NewService.problem(ofID: id) { return problem }
    guard let own = services.own.first(where: { $0.id == id }) else { return nil }
    return "`\(id)` is a service of yours already, in \(own.path)"
  }

  /// `my-database` is `My database`.
  private static func title(ofID id: String) -> String {
    let words = id.split(separator: "-").joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  mutating func takeAdded(_ id: String, _ path: String) {
    say("\(id) is in the catalogue; change it in \(path), then R reads it again")
    guard screen == .catalogue else { return }
    services.filter = TextField()
    services.isFiltering = false
    services.selected = id
    services.detailScroll = 0
  }

  /// What was typed is there again, with the reason.
  mutating func refuseService(_ request: NewServiceRequest, _ failure: LibraryFailure) {
    guard screen == .catalogue, overlays.isEmpty else { return say(failure.sentence, .problem) }
    notice = nil
    askForNewService(request, isAgain: true)
    refuse(failure.sentence)
  }
}
