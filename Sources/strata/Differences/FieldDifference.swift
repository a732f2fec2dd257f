import Formats
import ProfileModel

extension FieldChange {
  /// What stood there and what stands there now; the lines that differ where it is a long text.
  func write(to page: inout Page, indent: Int) {
    page.write(String(repeating: " ", count: indent) + "\(field): ")
    if isHidden { return page.line("changed, hidden") }
    let isLong = [before, after].contains { $0?.contains("\n") == true }
    guard isLong else {
      page.write(before ?? "(not set)", .removed)
      page.write(" → ")
      return page.line(after ?? "(not set)", .added)
    }
    page.line()
    LineDifference(before ?? "", after ?? "").write(to: &page, indent: indent + 2)
  }

  var json: JSONValue {
    [
      "field": JSONValue(field.description), "before": JSONValue(before),
      "after": JSONValue(after), "hidden": .bool(isHidden),
    ]
  }
}
