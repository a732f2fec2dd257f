/// Why there is a finding: how it comes about, the rule behind its code, and what mends it.
/// The screen of findings and the page of the documents are made from it.
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

  /// How it comes to such a finding.
  package var cause: String
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
        cause: "the name is mistyped, or the layer was renamed or removed without its readers",
        valid: "the name of a layer that stands below this one",
        cure: "take a name that the profile has, or add the layer below", basis: .platform)
    case .layerAbove:
      Explanation(
        cause: "layers are deployed bottom first: what stands above has nothing to offer yet",
        valid: "outputs of the layers below: they are deployed before",
        cure: "move the layer that is read below, or this one above it", basis: .platform)
    case .selfReference:
      Explanation(
        cause: "a layer is set up before it is deployed, and its outputs are there after that",
        valid: "outputs of other layers; a layer's own exist once it is deployed",
        cure: "write the value itself, or read a layer below", basis: .platform)
    case .unknownOutput:
      Explanation(
        cause: "the name is mistyped, or another service or another version offers it",
        valid: "an output that the layer's service offers",
        cure: "take one of the names; completion lists them", basis: .platform)
    case .unknownSystemVariable:
      Explanation(
        cause: "the name is mistyped, or another kind of profile has it",
        valid: "the variables that the platform fills in, such as `system.project.name`",
        cure: "take one of the names; completion lists them", basis: .platform)
    case .unknownFunction:
      Explanation(
        cause: "the name is mistyped, or another template language has it",
        valid: "the common Sprig functions behind a pipe, such as `upper` or `default`",
        cure: "take one of them, or leave the pipe out", basis: .platform)
    case .unterminatedReference:
      Explanation(
        cause: "it was left while it was typed: braces, or a part of the path, are missing",
        valid: "`{{`, a path, and `}}`", cure: "write it to its end", basis: .platform)
    case .conditionalOutput:
      Explanation(
        cause: "the output exists only where another parameter is set so, such as public access",
        valid: "outputs that exist as the layer is set",
        cure: "set the layer so that it offers it, or read another output", basis: .platform)
    case .formerOutputName:
      Explanation(
        cause: "older versions of the pack called it so",
        valid: "the former name works still; packs offer the new one",
        cure: "take the new name", basis: .platform)
    case .referenceSpelling:
      Explanation(
        cause: "it comes from an older profile, or was typed by hand; it is read all the same",
        valid: "the canonical `{{.spectro.app.$appDeploymentName.LAYER.OUTPUT}}`",
        cure: "the fix writes it so; exports do in any case", basis: .advice)
    default:
      Explanation(
        cause: "it was put in for later, or its last reader is gone",
        valid: "a layer that others read, or that stands for itself",
        cure: "wire a layer above to it, or remove it", basis: .advice)
    }
  }

  private var ofFile: Explanation {
    switch self {
    case .duplicateLayer:
      Explanation(
        cause: "a layer was copied by hand and kept its name",
        valid: "each name once: references find layers by it", cure: "rename one of them",
        basis: .platform)
    case .badLayerName, .badProfileName:
      Explanation(
        cause: "Kubernetes objects are called after it, and their names are DNS labels",
        valid: "a DNS label: lower-case letters, digits and inner hyphens, at most 63",
        cure: "rename it; references follow", basis: .kubernetes)
    case .nameTooLong:
      Explanation(
        cause: "a layer's namespace is called after the app and the layer, and is a DNS label too",
        valid: "the app's and the layer's name with at most 59 characters together: the "
          + "namespace is called `APP-LAYER-ns`",
        cure: "take a shorter name for the layer or the app", basis: .kubernetes)
    case .badVersion:
      Explanation(
        cause: "versions are ordered by three numbers, and this one is written otherwise",
        valid: "major.minor.patch, such as 1.2.0", cure: "save it as a version", basis: .platform)
    case .nameMismatch:
      Explanation(
        cause: "the file was moved, copied or edited by hand",
        valid: "`profiles/NAME/VERSION.yaml` with the same name and version inside",
        cure: "the fix takes the folder's word", basis: .file)
    case .unknownService:
      Explanation(
        cause: "the id is mistyped, or the service's file is in another library",
        valid: "a service of the catalogue, or one of the library's own in `services/`",
        cure: "replace the service, or add a file for it", basis: .file)
    case .unknownField:
      Explanation(
        cause: "the name is mistyped, or a newer Strata or another tool wrote it",
        valid: "the fields that `strata schema` lists; others are kept and do nothing",
        cure: "correct its name, or take it out of the file", basis: .file)
    default:
      Explanation(
        cause: "it is no YAML, or YAML of another shape or kind",
        valid: "a profile as `strata schema` describes it", cure: "correct it in an editor",
        basis: .file)
    }
  }

  private var ofSetting: Explanation {
    switch self {
    case .missingParameter:
      Explanation(
        cause: "the service has no value of its own for it",
        valid: "a value; without it the service cannot be deployed", cure: "fill it in",
        basis: .platform)
    case .badParameter:
      Explanation(
        cause: "the value is of another type, or lies outside of what the parameter allows",
        valid: "what the field's line says: type, range, choices or pattern",
        cure: "write another value, or a reference where one may stand", basis: .platform)
    case .unknownParameter:
      Explanation(
        cause: "the key is mistyped, or another service has it",
        valid: "the parameters that the catalogue lists for the service",
        cure: "correct its name, or take it out", basis: .platform)
    case .tooManyReplicas:
      Explanation(
        cause: "the platform runs ten of a layer at most",
        valid: "1 to 10 replicas", cure: "write at most 10", basis: .platform)
    case .reservedUser:
      Explanation(
        cause: "the database keeps such names for users of its own",
        valid: "any name but `postgres` and `admin`, without a hyphen",
        cure: "call the user otherwise", basis: .platform)
    case .brokenYAML:
      Explanation(
        cause: "indentation, quotes or brackets do not fit together",
        valid: "YAML; templates of other tools may stand in it",
        cure: "correct it where the line points", basis: .yaml)
    case .unquotedReference:
      Explanation(
        cause: "YAML takes `{{` at the beginning of a value for a table in a table",
        valid: "a quoted text: a value that begins with `{{` is a flow mapping else",
        cure: "put it in quotes; the fix does", basis: .yaml)
    case .notAKubernetesObject:
      Explanation(
        cause: "a part is missing, or it is something else, such as values of a chart",
        valid: "apiVersion, kind and metadata.name in every document",
        cure: "write what is missing", basis: .kubernetes)
    case .manifestWithoutNamespace:
      Explanation(
        cause: "each layer has a namespace of its own, and a manifest is applied as it is",
        valid: "`metadata.namespace`; without it the object lands in `default`",
        cure: "write the layer's namespace; the fix does", basis: .platform)
    case .missingChart:
      Explanation(
        cause: "the platform fetches the chart from a registry, and has to know which one",
        valid: "registry, name and version of a chart", cure: "fill them in", basis: .platform)
    case .onlyFirstPort:
      Explanation(
        cause: "of the ports of a layer, the platform offers the first one to others",
        valid: "the port that others read, as the first", cure: "put it first", basis: .platform)
    case .pastedLoadBalancer:
      Explanation(
        cause: "it was copied from a page that broke the word",
        valid: "`LoadBalancer` as one word, `loadBalancer` in a status",
        cure: "take the space out; the fix does",
        basis: .kubernetes)
    default:
      Explanation(
        cause: "the secret was written as a value",
        valid: "`{generate: true}` or `{fromEnv: NAME}`: whoever has the file has the secret",
        cure: "let it be generated, or read it from the environment", basis: .advice)
    }
  }
}
