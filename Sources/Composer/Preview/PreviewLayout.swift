import Screen

/// Where the parts of the preview stand: in its pane, or on the whole screen.
struct PreviewLayout: Equatable {
  /// With its borders; empty where the preview is not on the screen.
  let area: Rectangle
  /// Why what is shown is an older one, in lines.
  private(set) var problem: [String] = []
  private(set) var text = Rectangle(0, 0, 0, 0)
  /// The line of the search; empty where nothing is looked for.
  private(set) var search = Rectangle(0, 0, 0, 0)

  init(_ composer: borrowing Composer) {
    switch composer.screen {
    case .preview: area = Rectangle(0, 1, composer.size.columns, composer.size.rows - 3)
    case .stack where composer.stack != nil && !composer.isEditing:
      area = StackLayout(composer).preview
    default: area = Rectangle(0, 0, 0, 0)
    }
    guard !area.isEmpty else { return }
    var room = area.inset(2, 1)
    if composer.screen == .preview, composer.stack?.preview.search.isActive == true {
      (room, search) = room.split(rows: room.rows - 1)
    }
    if let sentence = composer.previewProblem {
      let lines = Wrapping.whole(sentence, to: max(1, room.columns - 2))
      problem = Array(lines.prefix(max(1, min(3, room.rows / 4))))
      // What is below it, and from when.
      room = room.split(rows: problem.count + 1).bottom
    }
    text = room
  }
}
