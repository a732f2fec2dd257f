import Rendering
import Screen

/// What is said about a rendering, below its text.
struct PreviewNotes {
  private(set) var lines: [PreviewLine] = []
  private let columns: Int

  init(_ rendered: Rendered, _ remarks: [Remark], columns: Int) {
    self.columns = max(columns, 24)
    addGaps(rendered.gaps)
    for kind in Remark.Kind.allCases {
      let own = remarks.filter { $0.kind == kind }
      guard !own.isEmpty else { continue }
      add(heading: PreviewReport.Kind(kind).title)
      for remark in own {
        let place = [remark.layer, remark.field].compactMap { $0 }.joined(separator: ".")
        add(place.isEmpty ? remark.message : "\(place): \(remark.message)")
      }
    }
    let others = rendered.files.filter { !$0.isInStream }.map(\.name)
    guard !others.isEmpty else { return }
    add(heading: PreviewReport.Kind.file.title)
    for name in others { add(name) }
  }

  /// Each value once, whoever reads it.
  private mutating func addGaps(_ gaps: [Gap]) {
    var readers: [String: [String]] = [:]
    var keys: [String] = []
    for gap in gaps {
      if readers[gap.key] == nil { keys.append(gap.key) }
      readers[gap.key, default: []].append("\(gap.layer).\(gap.field)")
    }
    guard !keys.isEmpty else { return }
    add(heading: "Known at deployment; context.yaml of the library can say them before")
    for key in keys { add("\(key): read by \((readers[key] ?? []).joined(separator: ", "))") }
  }

  private mutating func add(heading: String) {
    if lines.isEmpty { lines.append(PreviewLine(" ", .rule)) }
    for part in Wrapping.lines(heading, to: columns) { lines.append(PreviewLine(part, .heading)) }
  }

  private mutating func add(_ text: String) {
    for (number, part) in Wrapping.lines(text, to: columns - 4).enumerated() {
      lines.append(PreviewLine((number == 0 ? "  " : "    ") + part, .note))
    }
  }
}
