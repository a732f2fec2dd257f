import Formats
import ProfileModel
import Rendering
import Screen

/// What a profile, or a layer of it, becomes: lines ready to be drawn, and what is known of the
/// values in them.
package struct Previewed: Equatable, Sendable {
  package let number: Int
  package let subject: PreviewRequest.Subject
  /// The text as the target has it.
  package let text: String
  /// The text's, then what is to be said about it.
  private(set) var lines: [PreviewLine] = []
  private(set) var marks: [PreviewMark] = []
  private(set) var sources: [PreviewSource] = []
  /// What is to be said about it, one thing after the other.
  let report: PreviewReport
  /// In columns.
  private(set) var widest = 0
  /// The lines as a search reads them.
  private(set) var searched = SearchedText()

  /// Answers a request. `variable`: what a variable of the environment says.
  package init(_ request: PreviewRequest, variable: (String) -> String? = { _ in nil }) {
    number = request.number
    subject = request.subject
    guard var rendering = request.rendering else {
      (text, report) = ("", PreviewReport())
      return
    }
    let secrets = PreviewSecrets(rendering, variable: variable)
    rendering.secrets = secrets.values
    let rendered = Render.rendered(rendering, to: subject.target)
    let stream = rendered.stream
    text = stream.text
    let remarks = (rendered.remarks + secrets.remarks).map(\.onScreen)
    report = PreviewReport(rendered, remarks, given: subject.given, request.profile)
    take(stream, rendered.resolved, request.profile)
    lines += PreviewNotes(rendered, remarks, columns: subject.columns).lines
    widest = lines.reduce(0) { max($0, $1.width) }
    searched = SearchedText(lines.map { $0.pieces.lazy.map(\.text).joined() })
  }

  // MARK: Lines

  private mutating func take(
    _ stream: TracedText, _ resolved: [ResolvedReference], _ profile: Profile
  ) {
    guard !stream.isEmpty else { return }
    // Of all that was resolved, what stands in the text.
    var places: [Int: Int] = [:]
    var line = PreviewLine()
    for piece in stream.pieces {
      let reference = piece.number.flatMap { resolved.indices.contains($0) ? $0 : nil }
      let kind = reference.map { Self.kind(resolved[$0].known) } ?? .plain
      if let reference {
        let source = places[reference] ?? sources.count
        if source == sources.count { sources.append(PreviewSource(resolved[reference], profile)) }
        places[reference] = source
        let width = TextWidth.width(of: Self.lines(piece.text)[0])
        marks.append(
          PreviewMark(
            line: lines.count, column: line.width, width: width, text: piece.text, source: source))
      }
      let mark = reference == nil ? nil : marks.count - 1
      for (number, part) in Self.lines(piece.text).enumerated() {
        if number > 0 { end(&line) }
        line.append(part, kind, mark: mark)
      }
    }
    if !line.pieces.isEmpty { end(&line) }
  }

  private mutating func end(_ line: inout PreviewLine) {
    line.markComment()
    lines.append(line)
    line = PreviewLine()
  }

  /// A text at its line feeds; a carriage return before one is part of the line, and is shown.
  private static func lines(_ text: String) -> [String] {
    text.utf8.split(separator: 10, omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  private static func kind(_ known: Knowledge) -> PreviewLine.Kind {
    switch known {
    case .now: .now
    case .deployment: .later
    case .secret: .secret
    }
  }
}

/// What secrets are, as far as it is known before the deployment.
private struct PreviewSecrets {
  private(set) var values: [SecretName: String] = [:]
  /// Why some stay hidden though they are to be shown.
  private(set) var remarks: [Remark] = []

  init(_ request: RenderRequest, variable: (String) -> String?) {
    guard request.isRevealed else { return }
    let names = Set(request.positions.map { request.profile.layers[$0].name })
    for wanted in RenderRequest.wantedSecrets(request.index) {
      let isSeen = names.contains(wanted.name.layer)
      switch wanted.origin {
      case .literal(let text): values[wanted.name] = text
      case .generated where isSeen:
        note(wanted, "is generated when it is deployed, so that there is nothing to show yet")
      case .environment(let name):
        values[wanted.name] = variable(name)
        if isSeen, values[wanted.name] == nil {
          note(wanted, "stands in $\(name), which is not set")
        }
      case .generated: break
      }
    }
  }

  private mutating func note(_ wanted: RenderRequest.WantedSecret, _ message: String) {
    remarks.append(
      Remark(.secret, layer: wanted.name.layer, field: wanted.name.parameter, message))
  }
}
