import ProfileModel

/// A service as `catalog SERVICE` lays it out.
struct ServiceView {
  private let service: Service

  init(_ service: Service) { self.service = service }

  func write(to page: inout Page) {
    page.write(service.title, .strong)
    page.line("  " + Self.joined(service.id, mark(service.provenance)))
    for row in wrapped(service.description, 96) { page.line("  " + row) }
    page.line()
    writeFacts(to: &page)
    writeParameters(to: &page)
    writeOutputs(to: &page)
  }

  private func writeFacts(to page: inout Page) {
    let minimum = [
      service.minimum.cpu.map { "\($0) CPU" }, service.minimum.memory.map { "\($0) GiB of memory" },
      service.minimum.storage.map { "\($0) GiB of storage" },
    ].compactMap { $0 }
    let pack = ([service.pack.name].compactMap { $0 } + service.pack.versions)
    let facts: [(String, String)] = [
      ("category", service.category), ("tier type", service.tierType.rawValue),
      ("pack", pack.joined(separator: " ")),
      ("versions", service.versions.joined(separator: ", ")),
      ("minimum", minimum.joined(separator: ", ")),
      ("credentials", service.credentialSecret ?? ""),
    ]
    for (name, text) in facts where !text.isEmpty { page.line("  \(padded(name, 14))\(text)") }
  }

  private func writeParameters(to page: inout Page) {
    guard !service.parameters.isEmpty else { return }
    page.line()
    var table = Table("PARAMETER", "TYPE", "DEFAULT", "VALID", "WHAT IT IS")
    for parameter in service.parameters {
      table.add(
        parameter.key + (parameter.isRequired ? " *" : ""),
        parameter.isSecret ? "secret" : parameter.type.rawValue,
        Self.text(parameter.defaultValue), Self.range(parameter, service),
        Self.joined(
          parameter.description.isEmpty ? parameter.label : parameter.description,
          mark(parameter.provenance)))
    }
    table.write(to: &page, indent: 2)
    if service.parameters.contains(where: \.isRequired) { page.line("  * must be set", .quiet) }
  }

  private func writeOutputs(to page: inout Page) {
    page.line()
    if !service.outputs.isEmpty {
      var table = Table("OUTPUT", "KIND", "KNOWN", "WHAT IT IS")
      for output in service.outputs {
        table.add(
          output.name, output.kind.rawValue, output.known.rawValue,
          Self.joined(
            output.description + Self.condition(output) + Self.former(output),
            mark(output.provenance)))
      }
      table.write(to: &page, indent: 2)
    }
    if service.hasOpenOutputs {
      page.line("  It may offer outputs that nobody can list here.")
    } else if service.outputs.isEmpty {
      page.line("  It offers no outputs.")
    }
  }

  private static func joined(_ texts: String...) -> String {
    texts.filter { !$0.isEmpty }.joined(separator: " ")
  }

  private static func text(_ value: Value) -> String {
    switch value {
    case .empty: ""
    case .text(let text): text
    case .list(let items): "[" + items.map(Self.text).joined(separator: ", ") + "]"
    case .table(let entries):
      "{" + entries.map { "\($0.key): \(Self.text($0.value))" }.joined(separator: ", ") + "}"
    }
  }

  private static func range(_ parameter: Parameter, _ service: Service) -> String {
    if parameter.type == .version { return service.versions.joined(separator: ", ") }
    if !parameter.choices.isEmpty { return parameter.choices.joined(separator: ", ") }
    switch (parameter.minimum, parameter.maximum) {
    case (let low?, let high?): return "\(low) to \(high)"
    case (let low?, nil): return "\(low) or more"
    case (nil, let high?): return "at most \(high)"
    case (nil, nil): break
    }
    if !parameter.reserved.isEmpty { return "not " + parameter.reserved.joined(separator: ", ") }
    return parameter.pattern?.text ?? ""
  }

  private static func condition(_ output: Output) -> String {
    output.condition.map { " Only where \($0.parameter) is \($0.value)." } ?? ""
  }

  private static func former(_ output: Output) -> String {
    output.formerNames.isEmpty
      ? "" : " Formerly \(output.formerNames.joined(separator: ", "))."
  }
}

/// A text in lines of at most so many columns, broken at spaces.
private func wrapped(_ text: String, _ width: Int) -> [String] {
  var lines: [String] = []
  for word in text.split(whereSeparator: \.isWhitespace) {
    if let last = lines.last, columns(last) + columns(word) < width {
      lines[lines.count - 1] = last + " " + word
    } else {
      lines.append(String(word))
    }
  }
  return lines
}
