/// The platform's own variables, readable on every layer as `{{.spectro.system.…}}`.
package struct SystemVariable: Equatable, Sendable {
  package var name: String
  package var description: String
  package var kind: Kind

  /// All that app profiles have, in the order of the platform's documentation.
  package static let all: [SystemVariable] = [
    variable("user.name", "The name of the user who deploys.", .user),
    variable("user.uid", "The identifier of the user who deploys."),
    variable("user.email", "The e-mail address of the user who deploys."),
    variable("tenant.uid", "The identifier of the tenant."),
    variable("project.uid", "The identifier of the project."),
    variable("project.name", "The name of the project."),
    variable("cluster.uid", "The identifier of the virtual cluster."),
    variable("cluster.name", "The name of the virtual cluster."),
    variable("kubernetes.version", "The Kubernetes version of the cluster."),
    variable("reverseproxy.server", "The reverse proxy's host; empty where none is on.", .host),
    variable("reverseproxy.port", "The reverse proxy's port; empty where none is on.", .port),
    variable("reverseproxy.vhostport", "The reverse proxy's virtual host port.", .port),
    variable("reverseproxy.protocol", "The reverse proxy's protocol."),
    variable("cloud.type", "The cloud that the cluster runs in."),
    variable("cloud.region", "The region that the cluster runs in.", .region),
    variable("apptier.name", "The name of this layer."),
    variable("apptier.uid", "The identifier of this layer."),
    variable("appprofile.name", "The name of the profile."),
    variable("appprofile.uid", "The identifier of the profile."),
    variable("appdeployment.uid", "The identifier of the deployed app."),
    variable("appdeployment.name", "The name of the deployed app."),
    variable("appdeployment.tiername", "The deployed app's name and this layer's: <app>-<layer>."),
    variable("appdeployment.ingress.host", "A host name made for this layer's ingress.", .host),
  ]

  /// The namespace of the current layer.
  package static let namespace = variable(
    "apptier.NAMESPACE", "The namespace of this layer.", .namespace)

  private static let names: Set<String> = Set(all.map(\.name) + [namespace.name])

  /// Whether every layer has a system variable of this name.
  package static func isKnown(_ name: String) -> Bool { names.contains(name) }

  private static func variable(
    _ name: String, _ description: String, _ kind: Kind = .text
  ) -> SystemVariable {
    SystemVariable(name: name, description: description, kind: kind)
  }
}

/// The functions that may stand after a pipe.
package enum TemplateFunction: String, CaseIterable, Sendable {
  case `default`, upper, lower, trim, quote, squote, b64enc, b64dec, substr, trunc, replace
  case indent, nindent, sha256sum, trimSuffix, trimPrefix, title, toString, int, add

  /// What the function does, in a line.
  package var description: String {
    switch self {
    case .default: "stands in for an empty value: default \"x\""
    case .upper: "all letters in upper case"
    case .lower: "all letters in lower case"
    case .trim: "without white space at the ends"
    case .quote: "in double quotes"
    case .squote: "in single quotes"
    case .b64enc: "encoded as base64"
    case .b64dec: "decoded from base64"
    case .substr: "from one place to another: substr 0 4"
    case .trunc: "cut after so many letters: trunc 8"
    case .replace: "one text for another: replace \"a\" \"b\""
    case .indent: "every line moved in: indent 4"
    case .nindent: "on a new line, every line moved in: nindent 4"
    case .sha256sum: "the SHA-256 sum"
    case .trimSuffix: "without an ending: trimSuffix \".\""
    case .trimPrefix: "without a beginning: trimPrefix \"v\""
    case .title: "each word with a capital"
    case .toString: "as a text"
    case .int: "as a whole number"
    case .add: "plus a number: add 1"
    }
  }
}
