import Formats

/// The databases that speak SQL.
extension KubernetesLayer {
  mutating func addPostgreSQL() {
    remarkOperator("zalando/postgres-operator", "2.0.1")
    let user = text("username") ?? "app"
    addSecret(
      KubernetesName.object("\(layer.fullName)-postgres-\(user.text)-credentials"),
      [
        YAMLTreeEntry("username", .text(user)),
        YAMLTreeEntry("password", .text(secretText("password"))),
      ])
    remark(
      .assumed, "password",
      "the operator takes the password from this Secret only where its `secret_name_template` is "
        + "`{cluster}-postgres-{username}-credentials`")
    if fullName.utf8.count > 58 {
      remark(.note, "name", "the operator takes names of at most 58 characters: `\(fullName)`")
    }
    var postgresql: [YAMLTreeEntry] = []
    if let version = text("version") { postgresql.append(YAMLTreeEntry("version", .text(version))) }
    let database = text("databaseName") ?? user
    let spec: YAMLTree = [
      // The operator wants the name to begin with the team.
      "teamId": .text(KubernetesName.label(app)), "numberOfInstances": 1,
      "volume": ["size": size("volumeSize")],
      "users": .table([YAMLTreeEntry(user.text, ["superuser", "createdb"])]),
      "databases": .table([YAMLTreeEntry(database.text, .text(user))]),
      "postgresql": .table(postgresql),
    ]
    add("postgresql", of: "acid.zalan.do/v1", fullName, [YAMLTreeEntry("spec", spec)])
  }

  mutating func addMySQL() {
    remarkOperator("bitpoke/mysql-operator", "0.6.3")
    let secret = KubernetesName.object("\(layer.fullName)-user")
    addSecret(secret, [YAMLTreeEntry("ROOT_PASSWORD", .text(secretText("rootPassword")))])
    var spec = [
      YAMLTreeEntry("replicas", 1), YAMLTreeEntry("secretName", .text(secret)),
    ]
    if let version = text("version") { spec.append(YAMLTreeEntry("mysqlVersion", .text(version))) }
    spec.append(
      YAMLTreeEntry("volumeSpec", ["persistentVolumeClaim": .claim(size("volumeSize"))]))
    add(
      "MysqlCluster", of: "mysql.presslabs.org/v1alpha1", fullName,
      [YAMLTreeEntry("spec", .table(spec))])
  }

  mutating func addCockroachDB() {
    remarkOperator("cockroachdb/cockroach-operator", "2.18.3")
    var entries: [YAMLTreeEntry] = []
    if let user = text("username") { entries.append(YAMLTreeEntry("username", .text(user))) }
    entries.append(YAMLTreeEntry("password", .text(secretText("password"))))
    if let name = text("databaseName") { entries.append(YAMLTreeEntry("database", .text(name))) }
    addSecret(KubernetesName.object("\(layer.fullName)-user"), entries)
    for field in ["username", "password", "databaseName"] {
      remark(
        .note, field,
        "the operator makes neither users nor databases: the Secret holds it, make it with SQL")
    }
    let claim: YAMLTree = [
      "accessModes": ["ReadWriteOnce"],
      "resources": ["requests": ["storage": size("volumeSize")]], "volumeMode": "Filesystem",
    ]
    let spec: YAMLTree = [
      "dataStore": ["pvc": ["spec": claim]], "nodes": 3, "tlsEnabled": true,
      "image": ["name": "cockroachdb/cockroach:v25.2.2"],
    ]
    add(
      "CrdbCluster", of: "crdb.cockroachlabs.com/v1alpha1", fullName, [YAMLTreeEntry("spec", spec)])
  }
}
