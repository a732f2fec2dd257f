import Formats

/// Object storage, inside the cluster and outside.
extension KubernetesLayer {
  mutating func addMinIO() {
    remarkOperator("minio/operator", "7.1.1")
    let user = text("username") ?? "minio"
    let secret = KubernetesName.object("\(layer.fullName)-configuration")
    var configuration = TracedText("export MINIO_ROOT_USER=\"")
    configuration.append(user)
    configuration.append("\"\nexport MINIO_ROOT_PASSWORD=\"")
    configuration.append(secretText("password"))
    configuration.append("\"\n")
    addSecret(secret, [YAMLTreeEntry("config.env", .text(configuration))])
    remark(
      .assumed, "username", "the user is the object store's root: MinIO takes no second of its name"
    )
    let pool: YAMLTree = [
      "name": "pool-0", "servers": 1, "volumesPerServer": 1,
      "volumeClaimTemplate": ["metadata": ["name": "data"], "spec": .claim(size("volumeSize"))],
    ]
    let spec: YAMLTree = [
      "configuration": ["name": .text(secret)], "requestAutoCert": true, "pools": [pool],
    ]
    add("Tenant", of: "minio.min.io/v2", fullName, [YAMLTreeEntry("spec", spec)])
  }

  mutating func addS3() {
    remark(
      .assumed,
      "nobody knows what Palette makes of a bucket: it stays outside the cluster, a Secret holds "
        + "the keys to it and a ConfigMap says where it is")
    var keys: [YAMLTreeEntry] = []
    if let key = text("accessKey") { keys.append(YAMLTreeEntry("accessKey", .text(key))) }
    keys.append(YAMLTreeEntry("secretKey", .text(secretText("secretKey"))))
    addSecret(KubernetesName.object("\(layer.fullName)-keys"), keys)
    var data: [YAMLTreeEntry] = []
    if let bucket = text("bucketName") { data.append(YAMLTreeEntry("bucket", .text(bucket))) }
    if let region = text("region") {
      data.append(YAMLTreeEntry("region", .text(region)))
      data.append(YAMLTreeEntry("endpoint", .text("https://s3." + region + ".amazonaws.com")))
    }
    add(
      "ConfigMap", KubernetesName.object("\(layer.fullName)-bucket"),
      [YAMLTreeEntry("data", .table(data))])
  }
}
