import ProfileModel
import Screen

extension Composer {
  /// The name under which the app is thought to be deployed.
  var appName: String { stack.map { $0.preview.app ?? $0.profile.name } ?? "" }

  /// Asks for the name of the app.
  mutating func askForApp() {
    var dialog = Dialog(title: "App name")
    dialog.lines = [
      Dialog.Line(
        text: "The app's name is part of what its objects are called. The profile stays as it is.",
        style: .faint)
    ]
    dialog.fields = [
      Dialog.Field(
        label: "Name", input: TextField(stack?.preview.app ?? ""),
        note: "empty: \(stack?.profile.name ?? "")")
    ]
    dialog.buttons = [
      Dialog.Button(title: "Apply", answer: .appName),
      Dialog.Button(title: "Cancel", answer: .cancel),
    ]
    overlays.append(.dialog(dialog))
  }

  mutating func takeApp(_ dialog: Dialog) -> [Effect] {
    let name = dialog.fields[0].input.text
    if !name.isEmpty, let problem = problem(ofApp: name) {
      var dialog = dialog
      dialog.problem = problem
      overlays[overlays.count - 1] = .dialog(dialog)
      return []
    }
    overlays.removeLast()
    let own = stack?.profile.name
    stack?.preview.app = name.isEmpty || name == own ? nil : name
    say("the preview is of the app \(appName)")
    return []
  }

  /// What is wrong with a name for the app; nil where nothing is.
  private func problem(ofApp name: String) -> String? {
    if let problem = DNSLabel.problem(of: name) { return "the name \(problem)" }
    if name.utf8.count > DNSLabel.longest { return "a name has at most 63 characters" }
    for layer in stack?.profile.layers ?? [] {
      let room = DNSLabel.longest - "-\(layer.name)-ns".utf8.count
      guard name.utf8.count > room else { continue }
      return "too long: with the layer \(layer.name) there is room for \(max(room, 0)) characters"
    }
    return nil
  }
}
