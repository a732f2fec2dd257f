import Formats
import ProfileModel
import Testing

@testable import Rendering

/// What the five built-in examples become.
@Suite struct KubernetesExampleTests {
  static let objects: [(example: String, objects: String)] = [
    (
      "hello-universe",
      """
      Namespace - hello-universe-postgres-db-ns
      Secret hello-universe-postgres-db-ns hello-universe-postgres-db-postgres-pguser-credentials
      postgresql hello-universe-postgres-db-ns hello-universe-postgres-db
      Namespace - hello-universe-api-ns
      Secret hello-universe-api-ns hello-universe-api-env
      Deployment hello-universe-api-ns hello-universe-api
      Service hello-universe-api-ns hello-universe-api-svc
      Namespace - hello-universe-ui-ns
      Deployment hello-universe-ui-ns hello-universe-ui
      Service hello-universe-ui-ns hello-universe-ui-svc
      """
    ),
    (
      "connectivity",
      """
      Namespace - connectivity-postgresql-3-ns
      Secret connectivity-postgresql-3-ns connectivity-postgresql-3-postgres-shop-credentials
      postgresql connectivity-postgresql-3-ns connectivity-postgresql-3
      Namespace - connectivity-api-ns
      Secret connectivity-api-ns connectivity-api-env
      Deployment connectivity-api-ns connectivity-api
      Service connectivity-api-ns connectivity-api-svc
      Namespace - connectivity-application-ns
      """
    ),
    (
      "secrets",
      """
      Namespace - secrets-mongodb-ns
      Secret secrets-mongodb-ns secrets-mongodb-shop
      ServiceAccount secrets-mongodb-ns mongodb-database
      Role secrets-mongodb-ns mongodb-database
      RoleBinding secrets-mongodb-ns mongodb-database
      MongoDBCommunity secrets-mongodb-ns secrets-mongodb
      Namespace - secrets-admin-ns
      Secret secrets-admin-ns mongodb-credentials
      Deployment secrets-admin-ns mongo-express
      """
    ),
    (
      "worker-queue",
      """
      Namespace - worker-queue-queue-ns
      Secret worker-queue-queue-ns worker-queue-queue-redis-auth
      Redis worker-queue-queue-ns worker-queue-queue
      Namespace - worker-queue-worker-ns
      Secret worker-queue-worker-ns worker-queue-worker-env
      Deployment worker-queue-worker-ns worker-queue-worker
      Service worker-queue-worker-ns worker-queue-worker-svc
      """
    ),
    (
      "everything",
      """
      Namespace - everything-vault-ns
      ServiceAccount everything-vault-ns vault
      Role everything-vault-ns vault
      RoleBinding everything-vault-ns vault
      PersistentVolumeClaim everything-vault-ns vault-file
      Vault everything-vault-ns everything-vault
      Namespace - everything-events-ns
      Secret everything-events-ns everything-events-auth
      ConfigMap everything-events-ns everything-events-config
      Service everything-events-ns everything-events
      StatefulSet everything-events-ns everything-events
      Namespace - everything-stream-ns
      KafkaNodePool everything-stream-ns pool
      Kafka everything-stream-ns everything-stream
      Namespace - everything-files-ns
      Secret everything-files-ns everything-files-configuration
      Tenant everything-files-ns everything-files
      Namespace - everything-archive-ns
      Secret everything-archive-ns everything-archive-keys
      ConfigMap everything-archive-ns everything-archive-bucket
      Namespace - everything-products-ns
      Secret everything-products-ns everything-products-shop
      ServiceAccount everything-products-ns mongodb-database
      Role everything-products-ns mongodb-database
      RoleBinding everything-products-ns mongodb-database
      MongoDBCommunity everything-products-ns everything-products
      Namespace - everything-orders-ns
      Secret everything-orders-ns everything-orders-user
      MysqlCluster everything-orders-ns everything-orders
      Namespace - everything-accounts-ns
      Secret everything-accounts-ns everything-accounts-postgres-shop-credentials
      postgresql everything-accounts-ns everything-accounts
      Namespace - everything-cache-ns
      Secret everything-cache-ns everything-cache-redis-auth
      Redis everything-cache-ns everything-cache
      Namespace - everything-ledger-ns
      Secret everything-ledger-ns everything-ledger-user
      CrdbCluster everything-ledger-ns everything-ledger
      Namespace - everything-nightly-copy-ns
      Secret everything-nightly-copy-ns remotes
      CronJob everything-nightly-copy-ns nightly-copy
      Namespace - everything-api-ns
      Secret everything-api-ns everything-api-env
      PersistentVolumeClaim everything-api-ns uploads
      Deployment everything-api-ns everything-api
      Service everything-api-ns everything-api-svc
      Namespace - everything-front-ns
      """
    ),
  ]

  @Test(arguments: objects)
  func theObjects(_ example: String, _ wanted: String) throws {
    let text = try #require(BuiltInExamples.text(example))
    let stream = KubernetesStream(RenderRequest(profile(text)))
    #expect(stream.failure == nil)
    #expect(stream.objects.map(\.description).joined(separator: "\n") == wanted)
    let again = Render.rendered(RenderRequest(profile(text)), to: .kubernetes)
    #expect(again == stream.rendered)
    #expect(!stream.rendered.files.contains { $0.isSecret })
  }

  @Test(arguments: BuiltInExamples.names)
  func whatIsNamedIsThere(_ example: String) throws {
    let stream = KubernetesStream(
      RenderRequest(profile(try #require(BuiltInExamples.text(example)))))
    let names = Set(stream.objects.map(\.description))
    for object in stream.objects {
      let namespace = object.namespace ?? "-"
      for key in object.node.all("secretKeyRef") {
        let name = try #require(key["name"]?.text)
        let secret = try #require(
          stream.objects.first { $0.description == "Secret \(namespace) \(name)" })
        #expect(secret.node["stringData"]?[try #require(key["key"]?.text)] != nil)
      }
      for claim in object.node.all("claimName") {
        #expect(names.contains("PersistentVolumeClaim \(namespace) \(claim.text ?? "")"))
      }
      for map in object.node.all("configMap") {
        #expect(names.contains("ConfigMap \(namespace) \(map["name"]?.text ?? "")"))
      }
      if let template = object.template {
        let labels = template["metadata"]?["labels"]?.table ?? [:]
        let selector = object.node["spec"]?["selector"]?["matchLabels"]?.table ?? [:]
        #expect(!selector.isEmpty && selector.allSatisfy { labels[$0.key] == $0.value })
        let mounts = Set(
          template.all("volumeMounts").flatMap { $0.items ?? [] }.compactMap { $0["name"]?.text })
        let volumes =
          template.all("volumes") + [object.node["spec"]?["volumeClaimTemplates"]].compactMap { $0 }
        let offered = volumes.flatMap { $0.items ?? [] }.compactMap {
          $0["name"]?.text ?? $0["metadata"]?["name"]?.text
        }
        #expect(mounts.isSubset(of: offered))
      }
      if object.kind == "Service", let selector = object.node["spec"]?["selector"]?.table {
        #expect(
          stream.objects.contains {
            $0.namespace == object.namespace
              && $0.node["spec"]?["selector"]?["matchLabels"]?.table == selector
          })
      }
    }
  }

  @Test(arguments: BuiltInExamples.names)
  func noPasswordStandsOutsideOfASecret(_ example: String) throws {
    let stream = KubernetesStream.revealed(try #require(BuiltInExamples.text(example)))
    #expect(stream.kinds(holding: "marker-") == ["Secret"])
    #expect(stream.rendered.files.contains { $0.isSecret })
  }

  @Test func hostsAreThoseOfTheServices() throws {
    let index = profile(try #require(BuiltInExamples.text("everything")))
    let stream = KubernetesStream(RenderRequest(index))
    // What the operators call the Services that they make, by the kind of their objects.
    let made = [
      "Vault": "", "Kafka": "-kafka-bootstrap", "MysqlCluster": "-mysql-master", "postgresql": "",
      "Redis": "", "CrdbCluster": "-public",
    ]
    var hosts: Set<String> = []
    for object in stream.objects {
      let namespace = object.namespace ?? ""
      if let ending = made[object.kind] { hosts.insert("\(object.name)\(ending).\(namespace)") }
      if object.kind == "Service" { hosts.insert("\(object.name).\(namespace)") }
      if object.kind == "Tenant" { hosts.insert("minio.\(namespace)") }
    }
    let resolution = ResolvedProfile(RenderRequest(index))
    for layer in resolution.layers {
      for output in layer.service?.outputs ?? [] where output.kind == .host {
        guard let text = output.value.flatMap({ layer.filled($0) })?.text else { continue }
        #expect(hosts.contains(text.split(separator: ".").prefix(2).joined(separator: ".")))
      }
    }
  }
}
