import ProfileModel

/// Where a secret comes from, as the form lets one choose it.
enum SecretMode: String, Equatable, Sendable, CaseIterable {
  case generated
  case environment
  case value

  init(_ secret: Secret, _ value: Value) {
    switch secret {
    case .environment: self = .environment
    case .literal, .reference: self = .value
    // A table whose text is still empty is none of the forms that a secret has.
    case .generated: self = Self.unfinished(value) ?? .generated
    }
  }

  private static func unfinished(_ value: Value) -> SecretMode? {
    switch value.entries?.first?.key {
    case "fromEnv": .environment
    case "value": .value
    default: nil
    }
  }

  /// What can be chosen for a parameter.
  static func words(for parameter: Parameter) -> [String] {
    allCases.filter { $0 != .generated || !parameter.isRequired }.map(\.rawValue)
  }

  /// What is written for a text under this choice.
  func value(_ text: String) -> Value {
    switch self {
    case .generated: .table([Entry("generate", .text("true"))])
    case .environment: .table([Entry("fromEnv", .text(text))])
    case .value:
      ReferenceText(text).references.isEmpty
        ? .table([Entry("value", .text(text))]) : .text(text)
    }
  }
}
