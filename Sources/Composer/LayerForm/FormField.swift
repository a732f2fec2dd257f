import ProfileModel

/// Which field of a form is meant, whatever stands in it.
struct FieldID: Hashable, Sendable {
  enum Part: Hashable, Sendable {
    /// The layer's own name.
    case name
    case value
    /// The key of an entry, the name of a manifest.
    case key
    /// Where a secret comes from.
    case mode
    /// The entry or item that is not there yet.
    case new
  }

  var path: FieldPath
  var part: Part

  init(_ path: FieldPath, _ part: Part = .value) {
    self.path = path
    self.part = part
  }
}

/// One thing in a form that can have the focus.
struct FormField: Equatable, Sendable {
  enum Control: Equatable, Sendable {
    case text
    case number
    /// A secret's text: shown as dots unless it is a reference.
    case secret
    case choice([String])
    /// Opened with Enter.
    case longText
    /// Numbers between commas.
    case numbers
  }

  var id: FieldID
  var control: Control
  /// What is edited.
  var text: String
  /// What stands faint where the text is empty: the default.
  var placeholder = ""
  /// What may be written, beside the field.
  var hint = ""
  /// Whether references may stand in it.
  var takesReferences = false
  var syntax = FieldText.Syntax.plain
  /// Whether it is shown as dots though it is no secret's field: nobody knows what it is for, and it
  /// is called like a secret.
  var isMasked = false
  /// Where there is no room for all of it, the end says more.
  var showsEnd = false
}

/// A line of a form.
struct FormRow: Equatable, Sendable {
  var label: String
  var isHeading = false
  var fields: [FormField] = []
  /// What the parameter is, in a sentence.
  var description = ""
  var isAssumed = false
}

/// Where the user stands in a form.
struct FormState: Equatable, Sendable {
  var focus: FieldID?
  var input = TextField()
  /// A long text that is open: it has the screen.
  var editor: Editor?
  var scroll = 0
  var popup: CompletionPopup?
  /// What is typed is not in the profile yet: a name that is taken, an entry without a key.
  var pending: String?
}
