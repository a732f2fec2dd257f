import Formats
import ProfileModel

@testable import Rendering

/// What the tests of imports hand in.
enum ImportSamples {
  static func file(_ text: String, _ name: String = "in.json") -> ImportFile {
    ImportFile(name: name, source: SourceText(text))
  }

  /// Imports texts as files; the first is called `1.json`.
  static func imported(
    _ texts: [String], _ format: ImportFormat? = nil, options: ImportOptions = ImportOptions()
  ) throws(ImportFailure) -> [Imported] {
    try Import.imported(
      texts.enumerated().map { file($1, "\($0 + 1).json") }, format: format,
      catalogue: BuiltInCatalogue.catalogue, options: options)
  }

  /// The message of the failure of an import; nil where it succeeds.
  static func failure(
    _ texts: [String], _ format: ImportFormat? = nil, options: ImportOptions = ImportOptions()
  ) -> ImportFailure? {
    do throws(ImportFailure) {
      _ = try imported(texts, format, options: options)
      return nil
    } catch {
      return error
    }
  }

  static func options(_ change: (inout ImportOptions) -> Void) -> ImportOptions {
    var options = ImportOptions()
    change(&options)
    return options
  }

  /// A create body with one tier.
  static func profile(_ tiers: String..., name: String = "shop") -> String {
    """
    {"metadata": {"name": "\(name)"},
     "spec": {"version": "1.0.0", "template": {"appTiers": [\(tiers.joined(separator: ", "))]}}}
    """
  }

  static func json(_ text: String) -> String { JSONValue.string(text).text(pretty: false) }

  // MARK: - The API

  /// A create body as the API's button shows it.
  static let create = """
    {
      "metadata": {
        "name": "shop-backend",
        "annotations": { "description": "API with its database" },
        "labels": { "team": "payments", "demo": "spectro__tag" }
      },
      "spec": {
        "version": "1.0.0",
        "template": {
          "appTiers": [
            {
              "name": "orders-db",
              "type": "operator-instance",
              "sourceAppTierUid": "uid-postgres",
              "installOrder": 0,
              "version": "1.8.2",
              "properties": [
                { "name": "dbUserName", "value": "orders" },
                { "name": "databaseName", "value": "orders" },
                { "name": "databaseVolumeSize", "value": "4" },
                { "name": "password", "value": "c2VjcmV0LXdvcmQ=" },
                { "name": "version", "value": "14" }
              ]
            },
            {
              "name": "orders-api",
              "type": "container",
              "registryUid": "uid-public-repo",
              "sourceAppTierUid": "uid-container",
              "version": "1.0.2",
              "installOrder": 1,
              "values": \(json(containerValues))
            },
            {
              "name": "orders-config",
              "type": "manifest",
              "sourceAppTierUid": "spectro-manifest-pack",
              "installOrder": 2,
              "manifests": [ { "name": "settings", "content": "apiVersion: v1\\nkind: ConfigMap\\n" } ]
            }
          ]
        }
      }
    }
    """

  /// Values as the platform's own examples write them, one reference without quotes.
  static let containerValues = """
    pack:
      namespace: "{{.spectro.system.appdeployment.tiername}}-ns"
      releaseNameOverride: "{{.spectro.system.appdeployment.tiername}}"
    postReadinessHooks:
      outputParameters:
        - name: CONTAINER_NAMESPACE
          type: lookupSecret
          spec:
            keyToCheck: metadata.namespace
        - name: CONTAINER_SVC_EXTERNALHOSTNAME
          type: lookupSecret
          spec:
            conditional: true
            keyToCheck: status.loadBalancer.ingress[0].hostname
    containerService:
      serviceName: "{{ .spectro.system.appdeployment.tiername }}-svc"
      registryUrl: ""
      image: example.org/orders:2.3.0
      replicas: 2
      access: public
      ports:
        - "8080"
        - 3000
      serviceType: LoadBalancer
      ingressHost: "{{.spectro.system.appdeployment.ingress.host}}"
      env:
        - name: DB_HOST
          value: {{.spectro.app.$appDeploymentName.orders-db.POSTGRESMSTR_SVC}}
        - name: DB_INIT
          value: true
        - name: URL
          value: "http://{{.spectro.app.$appDeploymentName.orders-db.USERNAME}}:3000"
        - name: EMPTY
          value: ""
      volumeName: data
      volumeSize: 10
      pathToMount: /data
      command:
        - sh
        - ./start.sh
      args:
        - $TEST

    """

  /// What `GET /v1/appProfiles/{uid}` answers.
  static let answer = """
    {
      "metadata": {
        "name": "hello", "uid": "p1", "creationTimestamp": "2023-05-17T10:00:00Z",
        "lastModifiedTimestamp": "2023-05-18T10:00:00Z", "deletionTimestamp": null,
        "labels": {"env": "dev"}, "annotations": {"description": "Three tiers", "owner": "me"}
      },
      "spec": {
        "parentUid": "", "version": "1.2.0",
        "versions": [{"uid": "p1", "version": "1.2.0"}],
        "template": {
          "appTiers": [
            {"name": "db", "type": "operator-instance", "uid": "t1", "version": "1.8.2"},
            {"name": "chart", "type": "helm", "uid": "t2", "version": "20.0.0"},
            {"name": "objects", "type": "manifest", "uid": "t3", "version": "1.0.0"}
          ],
          "registryRefs": [{"kind": "helm", "name": "Bitnami", "uid": "r1"}]
        }
      },
      "status": {"inUseApps": []}
    }
    """

  static let databaseTier = """
    {
      "metadata": {"name": "db", "uid": "t1", "annotations": {}},
      "spec": {
        "type": "operator-instance", "version": "1.8.2", "sourceAppTierUid": "s1",
        "installOrder": 0, "values": "",
        "properties": [
          {"name": "dbUserName", "value": "pguser", "type": "string", "format": ""},
          {"name": "password", "value": "********", "type": "string", "format": "password"},
          {"name": "databaseName", "value": "counter"}
        ]
      }
    }
    """

  static let chartTier = """
    {
      "metadata": {"name": "chart", "uid": "t2"},
      "spec": {"type": "helm", "version": "20.0.0", "registryUid": "r1", "sourceAppTierUid": "s2",
        "values": "replicaCount: 3\\n"}
    }
    """

  static let objectsTier = """
    {
      "metadata": {"name": "objects", "uid": "t3"},
      "spec": {"type": "manifest", "installOrder": 3,
        "manifests": [{"kind": "manifest", "name": "one", "uid": "m1"},
                      {"kind": "manifest", "name": "two", "uid": "m2"}]}
    }
    """

  static let manifest = """
    {"metadata": {"name": "one", "uid": "m1"},
     "spec": {"published": {"content": "kind: A\\n", "digest": "abc"}}}
    """
}
