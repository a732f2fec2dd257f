import ProfileModel
import Screen

/// Where the panes of the stack screen stand at a size.
struct StackLayout: Equatable {
  enum Kind: Equatable { case wide, medium, single }

  private(set) var kind: Kind
  private(set) var layers = Rectangle(0, 0, 0, 0)
  private(set) var outputs = Rectangle(0, 0, 0, 0)
  private(set) var form = Rectangle(0, 0, 0, 0)
  private(set) var preview = Rectangle(0, 0, 0, 0)

  var isSideBySide: Bool { kind != .single }

  init(_ composer: borrowing Composer) {
    let size = composer.size
    let body = Rectangle(0, 1, size.columns, size.rows - 3)
    let pane = composer.stack?.pane ?? .layers
    if composer.stack?.isZoomed == true || size.columns < 72 {
      kind = .single
      give(body, to: pane)
      return
    }
    kind = size.columns >= 100 && size.rows >= 20 ? .wide : .medium
    let usual = min(46, max(24, size.columns * 34 / 100))
    let wanted = min(composer.stack?.leftColumns ?? usual, size.columns - 36)
    let (left, right) = body.split(columns: max(20, wanted))
    if kind == .wide {
      let count = composer.outputCount
      var upper = body.rows - max(5, min(count + 2, body.rows / 2))
      if size.rows >= 30 {
        let half = max(16, body.rows * 11 / 20)
        (form, preview) = right.split(rows: half)
        // Both borders in one line, where the layers have room above it.
        if half < upper, composer.stack.map({ $0.profile.layers.count * 2 + 2 <= half }) ?? false {
          upper = half
        }
      } else {
        give(right, to: pane == .preview ? .preview : .form)
      }
      (layers, outputs) = left.split(rows: upper)
    } else {
      layers = left
      give(right, to: pane == .layers ? .form : pane)
    }
  }

  private mutating func give(_ area: Rectangle, to pane: Stack.Pane) {
    switch pane {
    case .layers: layers = area
    case .outputs: outputs = area
    case .form: form = area
    case .preview: preview = area
    }
  }
}

extension Composer {
  /// How many outputs the selected layer's service has.
  var outputCount: Int {
    guard let position = stack?.position else { return 0 }
    return stack?.index.services[position]?.outputs.count ?? 0
  }
}
