/// Why there is a finding: the rule behind its code, and how to come to terms with it.
package struct Explanation: Equatable, Sendable {
  /// Whose rule it is.
  package enum Basis: String, Sendable {
    /// The platform's, as far as the catalogue knows it.
    case platform = "a rule of the platform"
    case kubernetes = "a rule of Kubernetes"
    case yaml = "a rule of YAML"
    case file = "a rule of the profile file"
    /// It would work, but not as one expects.
    case advice = "advice: it is no error of the platform's"
  }

  /// What would be right.
  package var valid: String
  /// What to do.
  package var cure: String
  package var basis: Basis
}

extension Code {
  /// Why there is such a finding.
  package var explanation: Explanation {
    switch self {
    case .unknownLayer, .layerAbove, .selfReference, .unknownOutput, .unknownSystemVariable,
      .unknownFunction, .unterminatedReference, .conditionalOutput, .formerOutputName,
      .referenceSpelling, .unusedLayer:
      ofReference
    case .duplicateLayer, .badLayerName, .badProfileName, .badVersion, .nameTooLong, .nameMismatch,
      .badFile, .unknownField, .unknownService:
      ofFile
    default: ofSetting
    }
  }

  private var ofReference: Explanation {
    switch self {
    case .unknownLayer:
      Explanation(
        valid: "the name of a layer that stands below this one",
        cure: "take a name that the profile has, or add the layer below", basis: .platform)
    case .layerAbove:
      Explanation(
        valid: "outputs of the layers below: they are deployed before",
        cure: "move the layer that is read below, or this one above it", basis: .platform)
    case .selfReference:
      Explanation(
        valid: "outputs of other layers; a layer's own exist once it is deployed",
        cure: "write the value itself, or read a layer below", basis: .platform)
    case .unknownOutput:
      Explanation(
        valid: "an output that the layer's service offers",
        cure: "take one of the names; completion lists them", basis: .platform)
    case .unknownSystemVariable:
      Explanation(
        valid: "the variables that the platform fills in, such as `system.project.name`",
        cure: "take one of the names; completion lists them", basis: .platform)
    case .unknownFunction:
      Explanation(
        valid: "the common Sprig functions behind a pipe, such as `upper` or `default`",
        cure: "take one of them, or leave the pipe out", basis: .platform)
    case .unterminatedReference:
      Explanation(
        valid: "`{{`, a path, and `}}`", cure: "write it to its end", basis: .platform)
    case .conditionalOutput:
      Explanation(
        valid: "outputs that exist as the layer is set",
        cure: "set the layer so that it offers it, or read another output", basis: .platform)
    case .formerOutputName:
      Explanation(
        valid: "the former name works still; packs offer the new one",
        cure: "take the new name", basis: .platform)
    case .referenceSpelling:
      Explanation(
        valid: "the canonical `{{.spectro.app.$appDeploymentName.LAYER.OUTPUT}}`",
        cure: "the fix writes it so; exports do in any case", basis: .advice)
    default:
      Explanation(
        valid: "a layer that others read, or that stands for itself",
        cure: "wire another layer to it, or delete it", basis: .advice)
    }
  }

  private var ofFile: Explanation {
    switch self {
    case .duplicateLayer:
      Explanation(
        valid: "each name once: references find layers by it", cure: "rename one of them",
        basis: .platform)
    case .badLayerName, .badProfileName:
      Explanation(
        valid: "a DNS label: small letters, digits and inner hyphens, at most 63",
        cure: "rename it; references follow", basis: .kubernetes)
    case .nameTooLong:
      Explanation(
        valid: "the app's and the layer's name with at most 59 characters together: the "
          + "namespace is called `APP-LAYER-ns`",
        cure: "take a shorter name for the layer or the app", basis: .kubernetes)
    case .badVersion:
      Explanation(
        valid: "major.minor.patch, such as 1.2.0", cure: "save it as a version", basis: .platform)
    case .nameMismatch:
      Explanation(
        valid: "`profiles/NAME/VERSION.yaml` with the same name and version inside",
        cure: "the fix takes the folder's word", basis: .file)
    case .unknownService:
      Explanation(
        valid: "a service of the catalogue, or one of the library's own in `services/`",
        cure: "replace the service, or add a file for it", basis: .file)
    case .unknownField:
      Explanation(
        valid: "the fields that `strata schema` lists; others are kept and do nothing",
        cure: "correct its name, or take it out of the file", basis: .file)
    default:
      Explanation(
        valid: "a profile as `strata schema` describes it", cure: "correct it in an editor",
        basis: .file)
    }
  }

  private var ofSetting: Explanation {
    switch self {
    case .missingParameter:
      Explanation(
        valid: "a value; without it the service cannot be deployed", cure: "fill it in",
        basis: .platform)
    case .badParameter:
      Explanation(
        valid: "what the field's line says: type, range, choices or pattern",
        cure: "write another value, or a reference where one may stand", basis: .platform)
    case .unknownParameter:
      Explanation(
        valid: "the parameters that the catalogue lists for the service",
        cure: "correct its name, or take it out", basis: .platform)
    case .tooManyReplicas:
      Explanation(valid: "1 to 10 replicas", cure: "write at most 10", basis: .platform)
    case .reservedUser:
      Explanation(
        valid: "any name but `postgres` and `admin`, without a hyphen",
        cure: "call the user otherwise", basis: .platform)
    case .brokenYAML:
      Explanation(
        valid: "YAML; templates of other tools may stand in it",
        cure: "correct it where the line points", basis: .yaml)
    case .unquotedReference:
      Explanation(
        valid: "a quoted text: a value that begins with `{{` is a flow mapping else",
        cure: "put it in quotes; the fix does", basis: .yaml)
    case .notAKubernetesObject:
      Explanation(
        valid: "apiVersion, kind and metadata.name in every document",
        cure: "write what is missing", basis: .kubernetes)
    case .manifestWithoutNamespace:
      Explanation(
        valid: "`metadata.namespace`; without it the object lands in `default`",
        cure: "write the layer's namespace; the fix does", basis: .platform)
    case .missingChart:
      Explanation(
        valid: "registry, name and version of a chart", cure: "fill them in", basis: .platform)
    case .onlyFirstPort:
      Explanation(
        valid: "the port that others read, as the first", cure: "put it first", basis: .platform)
    case .pastedLoadBalancer:
      Explanation(
        valid: "`loadBalancer` as one word", cure: "take the space out; the fix does",
        basis: .kubernetes)
    default:
      Explanation(
        valid: "`{generate: true}` or `{fromEnv: NAME}`: whoever has the file has the secret",
        cure: "let it be generated, or read it from the environment", basis: .advice)
    }
  }
}
