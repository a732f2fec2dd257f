import Formats
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
      right: [(serviceCount, .faint)])
    let body = Rectangle(0, 1, size.columns, size.rows - 3)
    let (left, right) = body.split(columns: size.columns >= 100 ? 38 : 26)
    drawServices(&painter, left)
    drawService(&painter, right)
  }

  private var serviceCount: String {
    let own = catalogue.services.count { services.own($0) != nil }
    return "\(catalogue.services.count) services" + (own > 0 ? ", \(own) own" : "")
  }

  /// How many lines of services there is room for.
  var serviceRows: Int { max(1, size.rows - 6) }

  private func drawServices(_ painter: inout Painter, _ area: Rectangle) {
    let inside = painter.pane(area, "Services", isFocused: true)
    drawFilter(&painter, inside.line(0), services.filter, isFocused: services.isFiltering)
    let list = inside.split(rows: 1).bottom
    let lines = services.lines(of: catalogue)
    let current = services.line(of: catalogue)?.id
    for (place, line) in lines.enumerated().dropFirst(services.scroll).prefix(list.rows) {
      let row = list.line(place - services.scroll)
      switch line {
      case .category(let name): painter.frame.writeCut("  \(name)", in: row, .faint)
      case .service(let service): draw(service, &painter, row)
      case .broken(let own):
        painter.write([("   \(marks.error) ", .error), (own.fileName, .text)], in: row)
      }
      guard let id = line.id else { continue }
      painter.target(row, .service(id))
      guard id == current else { continue }
      painter.select(row, isFocused: true)
      if !services.isFiltering { painter.frame.cursor = Point(row.column, row.row) }
    }
    if lines.isEmpty {
      painter.frame.writeCut("  no service matches", in: list.line(0), .faint)
      if !services.isFiltering { painter.frame.cursor = Point(list.column, list.row) }
    }
    painter.scrollMarks(list, first: services.scroll, count: lines.count)
  }

  private func draw(_ service: Service, _ painter: inout Painter, _ row: Rectangle) {
    let version = service.versions.first ?? ""
    let mark = services.own(service) == nil ? "" : "own "
    let width = row.columns - 5 - TextWidth.width(of: mark + version)
    painter.write(
      [
        ("   " + TextWidth.padded(service.title, to: max(4, width)), .text), (mark, .accent),
        (version, .faint),
      ], in: row)
  }

  private func drawService(_ painter: inout Painter, _ area: Rectangle) {
    guard let line = services.line(of: catalogue) else {
      _ = painter.pane(area, "")
      return
    }
    let inside = area.inset(2, 1)
    let lines: [[(String, Style)]]
    switch line {
    case .category: lines = []
    case .service(let service):
      _ = painter.pane(area, service.title)
      lines = ServicePage(service, own: services.own(service), columns: inside.columns).lines
    case .broken(let own):
      _ = painter.pane(area, own.fileName)
      lines = ServicePage(broken: own, columns: inside.columns).lines
    }
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

  /// What is wrong with a file that is to be a service.
  init(broken own: OwnService, columns: Int) {
    self.columns = columns
    add("This file cannot be read as a service; the catalogue does without it.", .text)
    add("Mend it, then R reads it again.", .text)
    lines.append([])
    lines.append([("file  ", .faint), (own.path, .text)])
    lines.append([])
    for finding in own.findings { addWhole(finding, .error) }
  }

  init(_ service: Service, own: OwnService?, columns: Int) {
    self.columns = columns
    add(service.description, .text)
    lines.append([])
    addFacts(service, own)
    for finding in own?.findings ?? [] { addWhole(finding, .warning) }
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

  private mutating func addWhole(_ text: String, _ style: Style) {
    lines += Wrapping.whole(text, to: columns).map { [($0, style)] }
  }

  private mutating func addFacts(_ service: Service, _ own: OwnService?) {
    var facts: [(String, String)] = []
    if let own {
      let isInstead = BuiltInCatalogue.catalogue[service.id] != nil
      facts.append(("yours", TextWidth.cutFront(own.path, to: columns - 10)))
      if isInstead { facts.append(("", "in the place of the built-in one")) }
    }
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
    // What is documented has no word for it behind.
    let isMarked = from != .documented
    let room = max(10, columns - 2 - indentation - (isMarked ? 11 : 0))
    let wrapped = Wrapping.lines(words, to: room)
    for (number, line) in (wrapped.isEmpty ? [""] : wrapped).enumerated() {
      let left = number == 0 ? name : ""
      let right = number == 0 && isMarked ? from.rawValue : ""
      lines.append([
        ("  " + TextWidth.padded(left, to: indentation), .text),
        (TextWidth.padded(line, to: room + (isMarked ? 1 : 0)), .faint),
        (right, from == .assumed ? .warning : .hint),
      ])
    }
  }
}
