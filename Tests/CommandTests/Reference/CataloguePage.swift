import Formats
import ProfileModel

extension ReferencePage {
  /// Every built-in service, from the files that are part of the program.
  static func catalogue() -> ReferencePage {
    var page = ReferencePage(
      "catalogue.md", "Catalogue", "Every built-in service: its parameters and its outputs.")
    page.paragraph(
      "Where a fact comes from is marked where it is not documented by the platform: *observed* in "
        + "published examples, or **assumed**: nobody publishes it, and it may be otherwise. "
        + "Services of your own are described in [file-format.md](file-format.md#service-files).",
      isMarkdown: true)
    page.paragraph(
      "An output is *known* now, only at deployment, or is secret. What only the deployment knows "
        + "stays a reference when a profile is rendered.", isMarkdown: true)
    let services = BuiltInCatalogue.catalogue.services
    page.table(
      ["service", "id", "category", "parameters", "outputs", "source"],
      services.map {
        [
          "[\($0.title)](#\(anchor($0.title)))", code($0.id), $0.category, "\($0.parameters.count)",
          $0.hasOpenOutputs ? "open" : "\($0.outputs.count)", $0.provenance.rawValue,
        ]
      })
    for service in services { page.service(service) }
    return page
  }

  private mutating func service(_ service: Service) {
    heading(service.title)
    paragraph(service.description)
    list(Self.facts(service))
    heading("Parameters of \(service.title)", level: 3)
    if service.parameters.isEmpty { paragraph("It has none.") }
    table(
      ["parameter", "type", "default", "valid", "what it is", "source"],
      service.parameters.map { parameter in
        [
          Self.code(parameter.key) + (parameter.isRequired ? ", required" : ""),
          Self.type(of: parameter), Self.usual(parameter, service), Self.valid(parameter, service),
          Self.meaning(parameter), Self.mark(parameter.provenance),
        ]
      })
    heading("Outputs of \(service.title)", level: 3)
    outputs(service)
  }

  private mutating func outputs(_ service: Service) {
    table(
      ["output", "kind", "known", "condition", "what it is", "source"],
      service.outputs.map { output in
        [
          Self.code(output.name), output.kind.rawValue,
          output.known.rawValue + (output.isSensitive ? ", sensitive" : ""),
          output.condition.map { "`\($0.parameter)` is `\($0.value)`" } ?? "",
          Self.meaning(output), Self.mark(output.provenance),
        ]
      })
    if service.hasOpenOutputs {
      paragraph("It may offer outputs that nobody can list here; an unknown name is no finding.")
    } else if service.outputs.isEmpty {
      paragraph("It offers none.")
    }
  }

  private static func facts(_ service: Service) -> [String] {
    let minimum = [
      service.minimum.cpu.map { "\($0) CPU" }, service.minimum.memory.map { "\($0) GiB of memory" },
      service.minimum.storage.map { "\($0) GiB of storage" },
    ].compactMap(\.self)
    let pack = [service.pack.name.map(code)].compactMap(\.self) + service.pack.versions
    let facts: [(String, String)] = [
      ("Id", code(service.id)), ("Category", service.category),
      ("Tier type", service.tierType.rawValue), ("Pack", pack.joined(separator: " ")),
      ("Versions", service.versions.joined(separator: ", ")),
      ("Needs at least", minimum.joined(separator: ", ")),
      ("Credentials", service.credentialSecret.map(code) ?? ""),
      ("Source", service.provenance.rawValue),
    ]
    return facts.filter { !$0.1.isEmpty }.map { "\($0.0): \($0.1)" }
  }

  // MARK: Parameters

  private static func type(of parameter: Parameter) -> String {
    if parameter.isSecret { return "secret" }
    switch parameter.type {
    case .list: return "list of \(parameter.items == .integer ? "integers" : "texts")"
    case .size: return "size, in GiB"
    case .longText: return "long text"
    default: return parameter.type.rawValue
    }
  }

  private static func usual(_ parameter: Parameter, _ service: Service) -> String {
    if parameter.type == .version { return service.versions.first.map(code) ?? "" }
    switch parameter.defaultValue {
    case .empty, .table: return parameter.isSecret ? "generated" : ""
    case .text(let text): return code(text)
    case .list(let items): return codes(items.compactMap(\.text))
    }
  }

  private static func valid(_ parameter: Parameter, _ service: Service) -> String {
    var words: [String] = []
    if parameter.type == .version { words.append(codes(service.versions)) }
    if !parameter.choices.isEmpty { words.append(codes(parameter.choices)) }
    switch (parameter.minimum, parameter.maximum) {
    case (let low?, let high?): words.append("\(low) to \(high)")
    case (let low?, nil): words.append("\(low) or more")
    case (nil, let high?): words.append("at most \(high)")
    case (nil, nil): break
    }
    if let pattern = parameter.pattern { words.append(code(pattern.text)) }
    if !parameter.reserved.isEmpty { words.append("not \(codes(parameter.reserved))") }
    return words.joined(separator: "; ")
  }

  private static func meaning(_ parameter: Parameter) -> String {
    let words = parameter.description.isEmpty ? "\(parameter.label)." : parameter.description
    return words
      + (parameter.formerKeys.isEmpty ? "" : " Formerly \(codes(parameter.formerKeys)).")
  }

  // MARK: Outputs

  private static func meaning(_ output: Output) -> String {
    output.description + (output.value.map { " \(code($0))." } ?? "")
      + (output.formerNames.isEmpty ? "" : " Formerly \(codes(output.formerNames)).")
  }

  /// Documented is what is usual, and says nothing.
  private static func mark(_ provenance: Provenance) -> String {
    provenance == .documented ? "" : provenance.rawValue
  }
}
