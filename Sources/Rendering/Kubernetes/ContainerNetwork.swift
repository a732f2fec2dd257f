import Formats
import ProfileModel

/// A port of a container with the name that a Service has for it.
struct ContainerPort {
  var name: String
  var number: YAMLTree
}

extension KubernetesLayer {
  /// The ports that the container listens on, each once.
  mutating func containerPorts() -> [ContainerPort] {
    var ports: [ContainerPort] = []
    var names: Set<String> = []
    for (place, text) in list("ports").enumerated() {
      let field = "ports[\(place)]"
      let text = readable(text, field)
      let number = Int(text.text)
      if let number, !(1...65_535).contains(number) {
        remark(.leftOut, field, "`\(number)` is no port; ports go from 1 to 65535")
        continue
      }
      guard let tree = self.number(text, field) else { continue }
      let name = number.map { "port-\($0)" } ?? "port-at-\(place + 1)"
      if names.insert(name).inserted {
        ports.append(ContainerPort(name: name, number: tree))
      } else {
        remark(.leftOut, field, "the port stands in the list twice; once is enough")
      }
    }
    return ports
  }

  /// Adds the Service that gives the container its name in the cluster.
  mutating func addService(_ ports: [ContainerPort]) {
    let access = text("access")
    let isPublic = access?.text == "public"
    if let access, !["public", "private"].contains(access.text) {
      remark(.leftOut, "access", "`\(access.text)` is neither public nor private: it stays private")
    }
    var spec: [YAMLTreeEntry] = []
    if ports.isEmpty {
      spec.append(YAMLTreeEntry("clusterIP", "None"))
      if isPublic { remark(.leftOut, "access", "without ports nothing can be public; add one") }
      remark(.note, "ports", "the Service has no ports: it gives the pods a name and no more")
    } else {
      spec.append(YAMLTreeEntry("type", isPublic ? "LoadBalancer" : "ClusterIP"))
    }
    spec.append(YAMLTreeEntry("selector", .table(labels.selector)))
    if !ports.isEmpty {
      let list = ports.map {
        ["name": .text($0.name), "port": $0.number, "targetPort": .text($0.name)] as YAMLTree
      }
      spec.append(YAMLTreeEntry("ports", .list(list)))
    }
    add("Service", of: "v1", serviceName("svc"), [YAMLTreeEntry("spec", .table(spec))])
  }

  /// Adds an ingress where a host is set.
  mutating func addIngress(_ ports: [ContainerPort]) {
    guard let host = text("ingressHost") else { return }
    guard let port = ports.first else {
      remark(.leftOut, "ingressHost", "an ingress needs a port to lead to; add one to `ports`")
      return
    }
    guard resolution.holdsGap(host) || KubernetesName.isHost(host.text) else {
      remark(
        .leftOut, "ingressHost",
        "`\(host.text)` is no host name; write one such as shop.example.org")
      return
    }
    let backend: YAMLTree = [
      "service": ["name": .text(serviceName("svc")), "port": ["name": .text(port.name)]]
    ]
    let path: YAMLTree = ["path": "/", "pathType": "Prefix", "backend": backend]
    let rule: YAMLTree = ["host": .text(host), "http": ["paths": [path]]]
    remark(
      .assumed, "ingressHost", "the cluster's default ingress class serves the host, without TLS")
    add("Ingress", of: "networking.k8s.io/v1", fullName, [YAMLTreeEntry("spec", ["rules": [rule]])])
  }

  /// The name of a Service of the layer, which may be no longer than a label.
  mutating func serviceName(_ suffix: String) -> String {
    let wanted = "\(layer.fullName)-\(suffix)"
    let name = KubernetesName.label(wanted)
    if name != wanted, fullName == layer.fullName, !remarks.contains(where: { $0.field == "name" })
    {
      remark(
        .note, "name",
        "the Service would be called `\(wanted)`, which has more than \(DNSLabel.longest) "
          + "characters: it is `\(name)`, and what reads its host looks for the other name")
    }
    return name
  }
}
