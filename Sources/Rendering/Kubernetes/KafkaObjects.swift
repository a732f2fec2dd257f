import Formats

/// Kafka, as the Strimzi operator runs it: without ZooKeeper, the brokers being controllers too.
extension KubernetesLayer {
  mutating func addKafka() {
    remarkOperator("strimzi/strimzi-kafka-operator", "1.2.0")
    let replicas = number("replicas") ?? 1
    let volume: YAMLTree = [
      "id": 0, "type": "persistent-claim", "size": size("volumeSize", default: 10),
      "deleteClaim": false, "kraftMetadata": "shared",
    ]
    let pool: YAMLTree = [
      "replicas": replicas, "roles": ["controller", "broker"],
      "storage": ["type": "jbod", "volumes": [volume]],
    ]
    let version = "kafka.strimzi.io/v1"
    add(
      "KafkaNodePool", of: version, "pool",
      labels: [YAMLTreeEntry("strimzi.io/cluster", .text(fullName))],
      [YAMLTreeEntry("spec", pool)])
    let kafka: YAMLTree = [
      "listeners": [
        ["name": "plain", "port": 9092, "type": "internal", "tls": false],
        ["name": "tls", "port": 9093, "type": "internal", "tls": true],
      ],
      "config": kafkaConfig,
    ]
    let spec: YAMLTree = [
      "kafka": kafka, "entityOperator": ["topicOperator": [:], "userOperator": [:]],
    ]
    add("Kafka", of: version, fullName, [YAMLTreeEntry("spec", spec)])
  }

  /// No more copies of anything than there are brokers.
  private var kafkaConfig: YAMLTree {
    let copies = min(max(layer.number("replicas") ?? 1, 1), 3)
    let least = max(copies - 1, 1)
    return [
      "offsets.topic.replication.factor": .bare("\(copies)"),
      "transaction.state.log.replication.factor": .bare("\(copies)"),
      "transaction.state.log.min.isr": .bare("\(least)"),
      "default.replication.factor": .bare("\(copies)"),
      "min.insync.replicas": .bare("\(least)"),
    ]
  }
}
