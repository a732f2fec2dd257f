import Formats

/// NATS has no operator: a StatefulSet with its configuration, as its chart makes it.
extension KubernetesLayer {
  mutating func addNATS() {
    remark(.assumed, "illustrative, not what Palette applies: one server of NATS 2.10, no operator")
    let secret = KubernetesName.object("\(layer.fullName)-auth")
    addSecret(
      secret,
      [
        YAMLTreeEntry("username", .text(text("username") ?? "nats")),
        YAMLTreeEntry("password", .text(secretText("password"))),
      ])
    let size = size("volumeSize", default: 2)
    let config = KubernetesName.object("\(layer.fullName)-config")
    add("ConfigMap", config, [YAMLTreeEntry("data", ["nats.conf": .text(Self.natsConfig)])])
    addNATSService()
    let template: YAMLTree = [
      "metadata": ["labels": .table(labels.all)],
      "spec": [
        "containers": [natsContainer(secret)],
        "volumes": [["name": "config", "configMap": ["name": .text(config)]]],
      ],
    ]
    let spec: YAMLTree = [
      "replicas": 1, "serviceName": .text(fullName),
      "selector": ["matchLabels": .table(labels.selector)], "template": template,
      "volumeClaimTemplates": [["metadata": ["name": "data"], "spec": .claim(size)]],
    ]
    add("StatefulSet", of: "apps/v1", fullName, [YAMLTreeEntry("spec", spec)])
  }

  /// What NATS reads; a variable is put in as it is written, so both are written with quotes.
  private static let natsConfig: TracedText = """
    port: 4222
    http_port: 8222
    jetstream {
      store_dir: /data
    }
    authorization {
      user: $NATS_USER_QUOTED
      password: $NATS_PASSWORD_QUOTED
    }

    """

  private mutating func addNATSService() {
    let spec: YAMLTree = [
      "clusterIP": "None", "selector": .table(labels.selector),
      "ports": [
        ["name": "client", "port": 4222, "targetPort": "client"],
        ["name": "monitor", "port": 8222, "targetPort": "monitor"],
      ],
    ]
    add("Service", fullName, [YAMLTreeEntry("spec", spec)])
  }

  private func natsContainer(_ secret: String) -> YAMLTree {
    let variables: [YAMLTree] = [
      .variable("NATS_USER", secret: secret, key: "username"),
      .variable("NATS_PASSWORD", secret: secret, key: "password"),
      ["name": "NATS_USER_QUOTED", "value": "\"$(NATS_USER)\""],
      ["name": "NATS_PASSWORD_QUOTED", "value": "\"$(NATS_PASSWORD)\""],
    ]
    return [
      "name": "nats", "image": "nats:2.10.29-alpine",
      "args": ["--config", "/etc/nats/nats.conf"],
      "ports": [
        ["name": "client", "containerPort": 4222], ["name": "monitor", "containerPort": 8222],
      ],
      "env": .list(variables),
      "volumeMounts": [
        ["name": "config", "mountPath": "/etc/nats"], ["name": "data", "mountPath": "/data"],
      ],
    ]
  }
}
