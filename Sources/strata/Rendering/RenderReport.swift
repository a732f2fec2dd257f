import Formats
import ProfileModel
import Rendering

/// What `render` says beside its result: gaps, what is left out, what is assumed.
struct RenderReport {
  private let rendered: Rendered
  private let order: RenderOrder

  init(_ rendered: Rendered, _ order: RenderOrder) {
    self.rendered = rendered
    self.order = order
  }

  /// Why `--strict` refuses.
  static func refusal(_ gaps: [Gap]) -> String {
    let keys = Set(gaps.map(\.key)).sorted()
    return "\(counted(gaps.count, "value")) \(gaps.count == 1 ? "is" : "are") known only at "
      + "deployment, and nothing is written with --strict; give them with --context FILE: "
      + keys.joined(separator: ", ")
  }

  func outcome(_ invocation: Invocation, written: [String]?) -> Outcome {
    var page = invocation.page
    var output: String
    if invocation.wantsJSON {
      page.json(json(written))
      output = page.text
    } else if let written {
      for path in written { page.line(shortPath(path)) }
      output = page.text
    } else {
      output = shownStream(invocation)
    }
    if output.last != "\n", !output.isEmpty { output += "\n" }
    var details = Page(
      isColored: invocation.surroundings.isColored(
        invocation.value("color"), isTerminal: invocation.surroundings.hasTerminalForMessages))
    write(to: &details)
    return Outcome(output: output, messages: order.messages, details: details.text)
  }

  /// The stream as it is; on a terminal made harmless line by line.
  private func shownStream(_ invocation: Invocation) -> String {
    let text = rendered.stream.text
    guard invocation.surroundings.hasTerminal else { return text }
    var page = Page(isColored: false)
    page.lines(text.hasSuffix("\n") ? String(text.dropLast()) : text)
    return page.text
  }

  // MARK: For people

  private func write(to page: inout Page) {
    page.line(
      "\(order.label) for \(order.target.title), app \(order.request.app): "
        + counted(order.request.positions.count, "layer") + summary, .strong)
    if !rendered.gaps.isEmpty {
      page.line("known only at deployment (--context FILE gives them):")
      for gap in rendered.gaps {
        page.write("  \(gap.layer).\(gap.field)", .warning)
        page.line("  \(gap.reference)  (\(gap.key))")
      }
    }
    Remark.write(rendered.remarks, to: &page) { $0.title }
  }

  private var summary: String {
    rendered.gaps.isEmpty ? "" : ", \(counted(rendered.gaps.count, "gap"))"
  }

  // MARK: For programs

  private func json(_ written: [String]?) -> JSONValue {
    [
      "profile": JSONValue(order.request.profile.name),
      "version": JSONValue(order.request.profile.version ?? Version.initial.description),
      "app": JSONValue(order.request.app),
      "target": JSONValue(order.target.rawValue),
      "files": .array(
        rendered.files.map { file in
          [
            "name": JSONValue(file.name), "text": file.isSecret ? nil : JSONValue(file.text.text),
            "inStream": .bool(file.isInStream), "secret": .bool(file.isSecret),
          ]
        }),
      "written": JSONValue(written ?? []),
      "gaps": .array(
        rendered.gaps.map { gap in
          [
            "layer": JSONValue(gap.layer), "field": JSONValue(gap.field.description),
            "reference": JSONValue(gap.reference), "key": JSONValue(gap.key),
          ]
        }),
      "remarks": .array(rendered.remarks.map(\.json)),
    ]
  }
}

extension Remark {
  /// A report: a heading a kind, and what is said of many places once.
  static func write(
    _ remarks: [Remark], to page: inout Page, heading: (Remark.Kind) -> String
  ) {
    for kind in Remark.Kind.allCases {
      let own = remarks.filter { $0.kind == kind }
      guard !own.isEmpty else { continue }
      page.line("\(heading(kind)):")
      let places = Dictionary(grouping: own, by: \.message).mapValues { $0.map(\.place) }
      var said: Set<String> = []
      for remark in own {
        let all = places[remark.message] ?? []
        if all.count < 3 {
          remark.write(to: &page)
        } else if said.insert(remark.message).inserted {
          page.line("  \(remark.message)")
          writeWrapped(all, to: &page)
        }
      }
    }
  }

  /// Where it is to be found: `api.env`.
  private var place: String { [layer, field].compactMap { $0 }.joined(separator: ".") }

  private func write(to page: inout Page) {
    if !place.isEmpty { page.write("  \(place)", .strong) }
    page.line("  \(message)")
  }

  private static func writeWrapped(_ places: [String], to page: inout Page) {
    var line = ""
    for place in places {
      if !line.isEmpty, line.count + place.count > 90 {
        page.line("    \(line)", .strong)
        line = ""
      }
      line += line.isEmpty ? place : "  \(place)"
    }
    page.line("    \(line)", .strong)
  }

  var json: JSONValue {
    [
      "kind": JSONValue(kind.rawValue), "layer": JSONValue(layer), "field": JSONValue(field),
      "message": JSONValue(message),
    ]
  }
}

extension Remark.Kind {
  /// As a heading.
  var title: String {
    switch self {
    case .leftOut: "left out"
    case .assumed: "assumed, since the platform publishes nothing"
    case .secret: "secrets"
    case .note: "good to know"
    }
  }
}
