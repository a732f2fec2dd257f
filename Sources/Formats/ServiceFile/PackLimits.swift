import ProfileModel

extension PackReader {
  /// Takes over a regular expression where it can be read, and drops limits that do not apply.
  mutating func setLimits(of parameter: inout Parameter, _ input: JSONValue) {
    let isNumber = [.integer, .size].contains(parameter.type)
    if !isNumber, parameter.type != .list {
      parameter.minimum = nil
      parameter.maximum = nil
    }
    if parameter.type != .choice { parameter.choices = [] }
    if parameter.type != .list { parameter.items = .text }
    guard let regex = input["regex"]?.string, !regex.isEmpty else { return }
    parameter.pattern = nil
    let name = parameter.apiKey ?? parameter.key
    guard parameter.type == .text || parameter.type == .longText else {
      note("the regular expression of `\(name)` is left out, since its type says enough")
      return
    }
    do throws(PatternFailure) {
      parameter.pattern = try Pattern(Self.whole(regex))
    } catch {
      note("the regular expression of `\(name)` is left out: \(error.message) (\(regex))")
    }
  }

  /// The platform looks for an expression anywhere in the value; ours match the whole.
  private static func whole(_ regex: String) -> String {
    let isWhole =
      regex.hasPrefix("^") && regex.hasSuffix("$") && !regex.hasSuffix("\\$")
      && !regex.contains("|")
    return isWhole ? String(regex.dropFirst().dropLast()) : ".*(?:\(regex)).*"
  }

  /// Takes over a default that the parameter itself allows. A secret's is never kept.
  mutating func setDefault(of parameter: inout Parameter, _ input: JSONValue, _ service: Service) {
    let name = parameter.apiKey ?? parameter.key
    let written = Self.value(input["value"])
    if parameter.isSecret {
      parameter.defaultValue = .empty
      if written != .empty { note("the default of the secret `\(name)` is not kept") }
      return
    }
    if written != .empty { parameter.defaultValue = written }
    if parameter.type == .list, let text = written.text {
      parameter.defaultValue = .list([.text(text)])
    }
    if let problem = Self.problem(with: parameter, service) {
      note("the default of `\(name)` is left out: \(problem)")
      parameter.defaultValue = .empty
    }
  }

  private static func value(_ json: JSONValue?) -> Value {
    if let items = json?.array { return .list(items.map { value($0) }.filter { $0 != .empty }) }
    guard let text = json?.scalarText, !text.isEmpty else { return .empty }
    return .text(text)
  }

  /// What a service file with this parameter would be told.
  private static func problem(with parameter: Parameter, _ service: Service) -> String? {
    guard parameter.defaultValue != .empty else { return nil }
    var trial = Service(id: "trial", title: "trial", tierType: .operatorInstance)
    trial.versions = service.versions
    trial.parameters = [parameter]
    return ServiceFile.read(Array(ServiceFile.text(for: trial).utf8)).findings.first?.message
  }
}
