import Formats
import Guidance
import ProfileModel

extension Editing {
  /// A change as data.
  func json(_ change: Change, _ impact: Impact, isWritten: Bool) -> String {
    var page = invocation.page
    page.json(
      .object(
        [
          JSONMember("profile", .string(source.label)), JSONMember("file", JSONValue(source.path)),
          JSONMember("changed", .bool(isWritten)), JSONMember("done", .string(change.done)),
        ] + change.members + [
          JSONMember("breaks", .array(impact.breaks.map(\.json))),
          JSONMember("heals", .array(impact.heals.map(\.json))),
        ]))
    return page.text
  }
}

extension Impact.Reading {
  var json: JSONValue {
    [
      "layer": JSONValue(layer), "field": JSONValue(field.description),
      "reference": JSONValue(reference), "name": JSONValue(name), "reason": JSONValue(reason),
    ]
  }
}
