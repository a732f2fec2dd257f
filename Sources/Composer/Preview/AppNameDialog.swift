import ProfileModel
import Rendering
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
    if !name.isEmpty, let profile = stack?.profile,
      let problem = AppName.problem(of: name, in: profile)
    {
      return refuse(problem.words)
    }
    overlays.removeLast()
    let own = stack?.profile.name
    stack?.preview.app = name.isEmpty || name == own ? nil : name
    say("the preview is of the app \(appName)")
    return []
  }
}
