import Formats
import ProfileModel
import Rendering

/// What differs between what two profiles are rendered to, for people and programs.
struct RenderedDifference {
  let labels: (old: String, new: String)
  let target: Target
  let comparison: RenderedComparison

  func write(to page: inout Page) {
    page.line("\(labels.old) → \(labels.new), rendered for \(target.title)", .strong)
    guard !comparison.isEmpty else { return page.line("nothing differs") }
    for name in comparison.removed { page.line("- \(name)", .removed) }
    for name in comparison.added { page.line("+ \(name)", .added) }
    for change in comparison.changed {
      page.line("~ \(change.name)", .changed)
      for field in change.fields { field.write(to: &page, indent: 4) }
    }
  }

  var json: JSONValue {
    [
      "from": JSONValue(labels.old), "to": JSONValue(labels.new),
      "target": JSONValue(target.rawValue),
      "removed": JSONValue(comparison.removed), "added": JSONValue(comparison.added),
      "changed": .array(
        comparison.changed.map { change in
          ["object": JSONValue(change.name), "fields": .array(change.fields.map(\.json))]
        }),
    ]
  }
}
