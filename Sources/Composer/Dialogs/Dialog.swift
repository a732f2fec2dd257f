import ProfileModel
import Screen

/// A question that hangs over the screen: words, choices, fields and buttons.
struct Dialog: Equatable, Sendable {
  struct Line: Equatable, Sendable {
    var text: String
    var style: Style = .text
  }

  struct Choice: Equatable, Sendable {
    var title: String
    var detail: String
    var note: String = ""
  }

  struct Field: Equatable, Sendable {
    var label: String
    var input: TextField
    var note: String = ""
  }

  struct Button: Equatable, Sendable {
    var title: String
    var answer: DialogAnswer
  }

  var title: String
  var lines: [Line] = []
  /// One of them is taken; the last may let the user type another.
  var choices: [Choice] = []
  var chosen = 0
  var fields: [Field] = []
  var buttons: [Button] = []
  /// Counts the list of choices as one, then the fields, then the buttons.
  var focus = 0
  /// Why it cannot be accepted as it is.
  var problem: String?

  private var stops: Int { (choices.isEmpty ? 0 : 1) + fields.count + buttons.count }

  /// What has the focus.
  enum Spot: Equatable {
    case choices
    case field(Int)
    case button(Int)
  }

  var spot: Spot {
    var place = focus
    if !choices.isEmpty {
      if place == 0 { return .choices }
      place -= 1
    }
    return place < fields.count ? .field(place) : .button(place - fields.count)
  }

  mutating func focus(_ spot: Spot) {
    let head = choices.isEmpty ? 0 : 1
    switch spot {
    case .choices: focus = 0
    case .field(let place): focus = head + place
    case .button(let place): focus = head + fields.count + place
    }
  }

  mutating func move(_ steps: Int) {
    guard stops > 0 else { return }
    focus = (focus + steps + stops) % stops
  }

  /// What Enter presses where a field or a choice has the focus.
  var mainButton: Button? { buttons.first { $0.answer != .cancel } }
}

/// What a button of a dialog stands for.
enum DialogAnswer: Equatable, Sendable {
  case cancel
  /// Makes these edits.
  case make([Edit], String)
  case rename(LayerID)
  case editProfile
  case appName
  /// From an example, or with a service as its first layer.
  case newProfile(example: String?, service: String? = nil)
  case newService(original: String?)
  /// The preview goes into the file of the field.
  case savePreview
  case replaceFiles(RenderingOrder)
  /// Kept in the library's file, or for this preview alone.
  case context(isKept: Bool)
  case goToLine
  case clone(ProfileLocation)
  case saveAs([Version])
  case delete(ProfileLocation)
  case deleteAll(String)
  case quit(QuitAnswer)
  case leave(QuitAnswer)
  /// Another version is to be opened.
  case leaveFor(QuitAnswer, ProfileLocation)
  case draft(DraftAnswer)
  case disk(DiskAnswer)

  enum QuitAnswer: Equatable, Sendable { case save, keepDraft, discard }
  enum DraftAnswer: Equatable, Sendable { case takeUp, leave, discard }
  enum DiskAnswer: Equatable, Sendable { case reload, overwrite, saveAs }
}
