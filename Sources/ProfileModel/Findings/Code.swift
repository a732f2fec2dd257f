/// The stable name of a kind of finding.
package enum Code: String, Sendable, CaseIterable {
  case unknownLayer = "unknown-layer"
  case layerAbove = "layer-above"
  case selfReference = "self-reference"
  case unknownOutput = "unknown-output"
  case unknownSystemVariable = "unknown-system-variable"
  case unknownFunction = "unknown-function"
  case unterminatedReference = "unterminated-reference"
  case duplicateLayer = "duplicate-layer"
  case badLayerName = "bad-layer-name"
  case badProfileName = "bad-profile-name"
  case badVersion = "bad-version"
  case nameTooLong = "name-too-long"
  case missingParameter = "missing-parameter"
  case badParameter = "bad-parameter"
  case unknownParameter = "unknown-parameter"
  case tooManyReplicas = "too-many-replicas"
  case reservedUser = "reserved-user"
  case brokenYAML = "broken-yaml"
  case notAKubernetesObject = "not-a-kubernetes-object"
  case missingChart = "missing-chart"
  case unknownService = "unknown-service"
  case badFile = "bad-file"
  case nameMismatch = "name-mismatch"

  case conditionalOutput = "conditional-output"
  case unquotedReference = "unquoted-reference"
  case manifestWithoutNamespace = "manifest-without-namespace"
  case onlyFirstPort = "only-first-port"
  case pastedLoadBalancer = "pasted-load-balancer"
  case literalSecret = "literal-secret"
  case unknownField = "unknown-field"

  case formerOutputName = "former-output-name"
  case referenceSpelling = "reference-spelling"
  case unusedLayer = "unused-layer"

  package var severity: Severity {
    switch self {
    case .conditionalOutput, .unquotedReference, .manifestWithoutNamespace, .onlyFirstPort,
      .pastedLoadBalancer, .literalSecret, .unknownField:
      .warning
    case .formerOutputName, .referenceSpelling, .unusedLayer: .hint
    default: .error
    }
  }

  /// Reported only when asked for.
  package var isOffByDefault: Bool { self == .unusedLayer }

  /// What the code stands for, in a line.
  package var summary: String {
    switch self {
    case .unknownLayer: "a reference names a layer that the profile does not have"
    case .layerAbove: "a reference reads a layer that stands above"
    case .selfReference: "a layer reads itself"
    case .unknownOutput: "a reference names an output that the layer does not offer"
    case .unknownSystemVariable: "a reference names a system variable that does not exist"
    case .unknownFunction: "a reference uses a function that does not exist"
    case .unterminatedReference: "a reference is not finished"
    case .duplicateLayer: "two layers have the same name"
    case .badLayerName: "a layer's name is no DNS label"
    case .badProfileName: "the profile's name is no DNS label"
    case .badVersion: "the profile's version is not major.minor.patch"
    case .nameTooLong: "<app>-<layer>-ns is longer than 63 characters"
    case .missingParameter: "a required parameter is not set"
    case .badParameter: "a parameter's value has the wrong type, range, choice or pattern"
    case .unknownParameter: "the service has no such parameter"
    case .tooManyReplicas: "more replicas than the platform allows"
    case .reservedUser: "the user's name is reserved by the database"
    case .brokenYAML: "a manifest or chart values cannot be read as YAML"
    case .notAKubernetesObject: "a manifest's document is no Kubernetes object"
    case .missingChart: "a Helm layer does not say which chart"
    case .unknownService: "the catalogue has no such service"
    case .badFile: "a file cannot be read as what it should be"
    case .nameMismatch: "folder and file name differ from the profile's name and version"
    case .conditionalOutput: "a reference reads an output that does not exist as things are set"
    case .unquotedReference: "a YAML value begins with a reference without quotes"
    case .manifestWithoutNamespace: "a manifest's object states no namespace"
    case .onlyFirstPort: "several ports, of which only the first is exported"
    case .pastedLoadBalancer: "\"load balancer\" with the space of a damaged page"
    case .literalSecret: "a secret stands in the file"
    case .unknownField: "the file has a field that Strata does not know"
    case .formerOutputName: "a reference uses an output's former name"
    case .referenceSpelling: "a reference is spelt in an unusual way"
    case .unusedLayer: "nothing reads any output of a layer"
    }
  }
}
