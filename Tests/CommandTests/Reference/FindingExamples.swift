import ProfileModel

/// A short file with one thing to find in it.
struct FindingExample {
  var text: String
  /// Where it lies.
  var path = "shop.yaml"
  var options: [String] = []

  /// A profile of these layers.
  init(_ layers: String) {
    text = Self.profile("name: shop\n  version: 1.0.0", layers)
  }

  /// A profile with this metadata.
  init(metadata: String, _ layers: String = FindingExample.web, path: String = "shop.yaml") {
    text = Self.profile(metadata, layers)
    self.path = path
  }

  /// A whole file.
  init(file: String) { text = file }

  private static func profile(_ metadata: String, _ layers: String) -> String {
    """
    apiVersion: strata/v1
    kind: AppProfile
    metadata:
      \(metadata)
    layers:
    \(layers)

    """
  }

  static let web = """
      - name: web
        service: container
        parameters: {image: "nginx:1.27"}
    """

  static let database = """
      - name: db
        service: postgresql
        parameters: {username: shop, databaseName: shop}
    """

  /// A container above the database that reads something.
  fileprivate static func reading(_ reference: String) -> FindingExample {
    FindingExample(
      """
      \(database)
        - name: api
          service: container
          parameters:
            image: nginx:1.27
            env: {DB_HOST: "\(reference)"}
      """)
  }

  fileprivate static func output(_ path: String) -> FindingExample {
    reading("{{.spectro.app.$appDeploymentName.\(path)}}")
  }

  fileprivate static func manifest(_ content: String) -> FindingExample {
    let lines = content.split(separator: "\n").map { "          \($0)" }.joined(separator: "\n")
    return FindingExample(
      """
        - name: settings
          service: manifest
          manifests:
            - name: settings.yaml
              content: |
      \(lines)
      """)
  }
}

extension Code {
  /// The shortest file that makes Strata report it.
  var example: FindingExample {
    switch self {
    case .unknownLayer: .output("database.POSTGRESMSTR_SVC")
    case .unknownOutput: .output("db.POSTGRESMSTR_SVX")
    case .selfReference: .output("api.CONTAINER_SVC")
    case .unknownSystemVariable: .reading("{{.spectro.system.project.nam}}")
    case .unknownFunction: .reading("{{.spectro.system.project.name | uper}}")
    case .unterminatedReference: .reading("{{.spectro.system.project.name")
    case .formerOutputName: .formerName
    case .referenceSpelling: .reading("{{.spectro.app.$appdeploymentName.db.POSTGRESMSTR_SVC}}")
    case .layerAbove: .layerAbove
    case .conditionalOutput: .conditional
    case .onlyFirstPort: .ports
    case .unusedLayer: .unused
    case .unquotedReference: .unquoted
    case .brokenYAML: .manifest("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings")
    case .notAKubernetesObject: .manifest("apiVersion: v1\nmetadata: {name: settings}")
    case .manifestWithoutNamespace:
      .manifest("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings}\ndata: {mode: fast}")
    case .pastedLoadBalancer:
      .manifest(
        "apiVersion: v1\nkind: Service\nmetadata: {name: web, namespace: shop}\n"
          + "spec:\n  type: load balancer\n  ports: [{port: 80}]")
    default: ofFile
    }
  }

  private var ofFile: FindingExample {
    switch self {
    case .duplicateLayer: FindingExample(FindingExample.web + "\n" + FindingExample.web)
    case .badLayerName: FindingExample(FindingExample.web.replacing("web", with: "Web_1"))
    case .badProfileName: FindingExample(metadata: "name: My Shop\n  version: 1.0.0")
    case .badVersion: FindingExample(metadata: "name: shop\n  version: 1.0-beta")
    case .nameTooLong:
      FindingExample(
        FindingExample.web.replacing("web", with: String(repeating: "very-", count: 11) + "long"))
    case .nameMismatch:
      FindingExample(
        metadata: "name: shop\n  version: 1.1.0", path: "library/profiles/shop/1.0.0.yaml")
    case .missingParameter:
      FindingExample("  - name: web\n    service: container\n    parameters: {access: private}")
    case .badParameter: .web("replicas: two")
    case .unknownParameter: .web("replica: 2")
    case .tooManyReplicas: .web("replicas: 12")
    case .reservedUser:
      FindingExample(FindingExample.database.replacing("username: shop", with: "username: admin"))
    case .literalSecret:
      FindingExample(
        FindingExample.database.replacing("shop}", with: "shop, password: {value: s3cret-word}}"))
    case .missingChart:
      FindingExample("  - name: page\n    service: helm\n    values: |\n      replicaCount: 2")
    case .unknownService: FindingExample(FindingExample.database.replacing("sql", with: "s"))
    case .unknownField: FindingExample(FindingExample.web + "\n    replicas: 2")
    default:
      FindingExample(
        file: FindingExample.profileOfAnotherKind)
    }
  }
}

extension FindingExample {
  fileprivate static let profileOfAnotherKind = """
    apiVersion: strata/v1
    kind: ClusterProfile
    metadata:
      name: shop

    """

  fileprivate static func web(_ parameter: String) -> FindingExample {
    FindingExample(web.replacing("\"}", with: "\", \(parameter)}"))
  }

  fileprivate static let layerAbove = FindingExample(
    """
      - name: api
        service: container
        parameters:
          image: nginx:1.27
          env: {DB_HOST: "{{.spectro.app.$appDeploymentName.db.POSTGRESMSTR_SVC}}"}
    \(database)
    """)

  fileprivate static let formerName = FindingExample(
    """
      - name: cache
        service: redis
      - name: api
        service: container
        parameters:
          image: nginx:1.27
          env: {SPACE: "{{.spectro.app.$appDeploymentName.cache.REDISMSTR_NS}}"}
    """)

  /// Two containers, of which the upper one reads the lower one.
  fileprivate static func pair(_ parameters: String, _ value: String) -> FindingExample {
    FindingExample(
      """
        - name: web
          service: container
          parameters: {image: "nginx:1.27", \(parameters)}
        - name: api
          service: container
          parameters:
            image: nginx:1.27
            env: {WEB: "\(value)"}
      """)
  }

  fileprivate static let conditional = pair(
    "access: private, ports: [\"80\"]",
    "{{.spectro.app.$appDeploymentName.web.CONTAINER_SVC_EXTERNALHOSTNAME}}")

  fileprivate static let ports = pair(
    "access: private, ports: [\"80\", \"443\"]",
    "{{.spectro.app.$appDeploymentName.web.CONTAINER_SVC_PORT}}")

  fileprivate static let unused: FindingExample = {
    var example = FindingExample(database)
    example.options = ["--enable", "unused-layer"]
    return example
  }()

  fileprivate static let unquoted = FindingExample(
    """
    \(database)
      - name: page
        service: helm
        chart: {registry: bitnami, name: nginx, version: 15.0.0}
        values: |
          backend: {{.spectro.app.$appDeploymentName.db.POSTGRESMSTR_SVC}}
    """)
}
