import Formats

/// Databases without SQL.
extension KubernetesLayer {
  mutating func addMongoDB() {
    remarkOperator("mongodb/mongodb-kubernetes-operator", "0.13.0")
    let user = text("username") ?? "app"
    let secret = KubernetesName.object("\(layer.fullName)-\(user.text)")
    addSecret(secret, [YAMLTreeEntry("password", .text(secretText("password")))])
    // The operator runs the database under this account, in the namespace of the database.
    addAccount(
      "mongodb-database",
      [
        ["apiGroups": [""], "resources": ["secrets"], "verbs": ["get"]],
        ["apiGroups": [""], "resources": ["pods"], "verbs": ["patch", "delete", "get"]],
      ])
    let roles = ["clusterAdmin", "userAdminAnyDatabase", "readWriteAnyDatabase"].map {
      ["name": .text($0), "db": "admin"] as YAMLTree
    }
    let account: YAMLTree = [
      "name": .text(user), "db": "admin",
      "passwordSecretRef": ["name": .text(secret), "key": "password"],
      "roles": .list(roles),
      "scramCredentialsSecretName": .text(KubernetesName.object("\(secret)-scram")),
    ]
    let volume: YAMLTree = [
      "metadata": ["name": "data-volume"], "spec": .claim(size("volumeSize")),
    ]
    var spec: [YAMLTreeEntry] = [YAMLTreeEntry("members", 1), YAMLTreeEntry("type", "ReplicaSet")]
    if let version = text("version") { spec.append(YAMLTreeEntry("version", .text(version))) }
    spec.append(YAMLTreeEntry("security", ["authentication": ["modes": ["SCRAM"]]]))
    spec.append(YAMLTreeEntry("users", [account]))
    spec.append(YAMLTreeEntry("statefulSet", ["spec": ["volumeClaimTemplates": [volume]]]))
    add(
      "MongoDBCommunity", of: "mongodbcommunity.mongodb.com/v1", fullName,
      [YAMLTreeEntry("spec", .table(spec))])
  }

  mutating func addRedis() {
    remarkOperator("OT-CONTAINER-KIT/redis-operator", "0.26.0")
    remark(.assumed, "the user is `default`, the one that Redis has by itself")
    let secret = KubernetesName.object("\(layer.fullName)-redis-auth")
    addSecret(
      secret,
      [
        YAMLTreeEntry("username", "default"),
        YAMLTreeEntry("password", .text(secretText("password"))),
      ])
    let spec: YAMLTree = [
      "kubernetesConfig": [
        "image": "quay.io/opstree/redis:v7.0.15", "imagePullPolicy": "IfNotPresent",
        "redisSecret": ["name": .text(secret), "key": "password"],
      ],
      "podSecurityContext": ["runAsUser": 1000, "fsGroup": 1000],
      "storage": ["volumeClaimTemplate": ["spec": .claim(size("volumeSize"))]],
    ]
    add(
      "Redis", of: "redis.redis.opstreelabs.in/v1beta2", fullName, [YAMLTreeEntry("spec", spec)])
  }
}
