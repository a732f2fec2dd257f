import ProfileModel
import Screen

extension Composer {
  func drawCatalogue(_ painter: inout Painter) {
    let words: String =
      switch services.purpose {
      case .browsing: "Catalogue"
      case .adding: stack.map { "Add to \($0.profile.name)" } ?? "Catalogue"
      case .replacing(let id):
        "Replace \(stack?.profile.layer(id)?.name ?? "")"
      }
    drawHeader(
      &painter, [("Strata", .faint), (borders.isASCII ? " > " : " ▸ ", .faint), (words, .title)],
      right: [("\(catalogue.services.count) services", .faint)])
    let body = Rectangle(0, 1, size.columns, size.rows - 3)
    let (left, right) = body.split(columns: size.columns >= 100 ? 38 : 26)
    drawServices(&painter, left)
    drawService(&painter, right)
  }

  /// How many lines of services there is room for.
  var serviceRows: Int { max(1, size.rows - 6) }

  private func drawServices(_ painter: inout Painter, _ area: Rectangle) {
    let inside = painter.pane(area, "Services", isFocused: true)
    drawFilter(&painter, inside.line(0), services.filter, isFocused: services.isFiltering)
    let list = inside.split(rows: 1).bottom
    let lines = services.lines(of: catalogue)
    let current = services.current(in: catalogue)?.id
    for (place, line) in lines.enumerated().dropFirst(services.scroll).prefix(list.rows) {
      let row = list.line(place - services.scroll)
      switch line {
      case .category(let name): painter.frame.writeCut("  \(name)", in: row, .faint)
      case .service(let service):
        let version = service.versions.first ?? ""
        let width = row.columns - 5 - TextWidth.width(of: version)
        painter.write(
          [
            ("   " + TextWidth.padded(service.title, to: max(4, width)), .text), (version, .faint),
          ], in: row)
        painter.target(row, .service(service.id))
        guard service.id == current else { continue }
        painter.select(row, isFocused: true)
        if !services.isFiltering { painter.frame.cursor = Point(row.column, row.row) }
      }
    }
    if lines.isEmpty { painter.frame.writeCut("  no service matches", in: list.line(0), .faint) }
    painter.scrollMarks(list, first: services.scroll, count: lines.count)
  }

  private func drawService(_ painter: inout Painter, _ area: Rectangle) {
    guard let service = services.current(in: catalogue) else {
      _ = painter.pane(area, "")
      return
    }
    let inside = painter.pane(area, service.title).inset(1, 0)
    let lines = ServicePage(service, columns: inside.columns).lines
    let scroll = min(services.detailScroll, max(0, lines.count - inside.rows))
    for (number, line) in lines.dropFirst(scroll).prefix(inside.rows).enumerated() {
      painter.write(line, in: inside.line(number))
    }
    painter.scrollMarks(inside.inset(-1, 0), first: scroll, count: lines.count)
  }
}

/// All there is to know of a service, in lines.
struct ServicePage {
  private(set) var lines: [[(String, Style)]] = []
  private let columns: Int

  init(_ service: Service, columns: Int) {
    self.columns = columns
    add(service.description, .text)
    lines.append([])
    addFacts(service)
    if !service.parameters.isEmpty {
      lines.append([])
      lines.append([("Set", Style(.text, bold: true)), ("   * must be set", .faint)])
      let width = (service.parameters.map { TextWidth.width(of: $0.label) }.max() ?? 0) + 3
      for parameter in service.parameters { add(parameter, width) }
    }
    if !service.outputs.isEmpty {
      lines.append([])
      lines.append([("Offers to the layers above", Style(.text, bold: true))])
      let width = (service.outputs.map { TextWidth.width(of: $0.name) }.max() ?? 0) + 2
      for output in service.outputs { add(output, width) }
    } else {
      lines.append([])
      lines.append([
        (
          service.hasOpenOutputs ? "Offers what its chart offers" : "Offers nothing to others",
          .faint
        )
      ])
    }
  }

  private mutating func add(_ text: String, _ style: Style) {
    lines += Wrapping.lines(text, to: columns).map { [($0, style)] }
  }

  private mutating func addFacts(_ service: Service) {
    var facts: [(String, String)] = []
    if !service.versions.isEmpty {
      facts.append(("versions", service.versions.joined(separator: ", ")))
    }
    let minimum = [
      service.minimum.cpu.map { "\($0) CPU" }, service.minimum.memory.map { "\($0) GiB memory" },
      service.minimum.storage.map { "\($0) GiB storage" },
    ].compactMap(\.self).joined(separator: ", ")
    if !minimum.isEmpty { facts.append(("at least", minimum)) }
    if let name = service.pack.name {
      facts.append(("pack", ([name] + service.pack.versions.prefix(1)).joined(separator: " ")))
    }
    facts.append(("facts", service.provenance.rawValue))
    for (name, value) in facts {
      lines.append([(TextWidth.padded(name, to: 10), .faint), (value, .text)])
    }
  }

  private mutating func add(_ parameter: Parameter, _ width: Int) {
    let name = parameter.label + (parameter.isRequired ? " *" : "")
    var words = parameter.description
    if let value = parameter.defaultValue.text { words += " Default \(value)." }
    if !parameter.choices.isEmpty {
      words += " " + parameter.choices.joined(separator: " or ") + "."
    }
    if !parameter.range.isEmpty { words += " (\(parameter.range))" }
    add(name, width, words, parameter.provenance)
  }

  private mutating func add(_ output: Output, _ width: Int) {
    var words = "\(output.kind.rawValue): \(output.description)"
    if let condition = output.condition {
      words += " Only where \(condition.parameter) is \(condition.value)."
    }
    add(output.name, width, words, output.provenance)
  }

  private mutating func add(_ name: String, _ width: Int, _ words: String, _ from: Provenance) {
    let indentation = min(width, columns / 2)
    let room = max(10, columns - 2 - indentation - 11)
    let wrapped = Wrapping.lines(words, to: room)
    for (number, line) in (wrapped.isEmpty ? [""] : wrapped).enumerated() {
      let left = number == 0 ? name : ""
      let right = number == 0 && from != .documented ? from.rawValue : ""
      lines.append([
        ("  " + TextWidth.padded(left, to: indentation), .text),
        (TextWidth.padded(line, to: room + 1), .faint),
        (right, from == .assumed ? .warning : .hint),
      ])
    }
  }
}
