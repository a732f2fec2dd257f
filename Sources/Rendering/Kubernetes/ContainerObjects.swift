import Formats
import ProfileModel

/// A container: a Deployment with a Service, and where they are asked for a volume and an ingress.
extension KubernetesLayer {
  mutating func addContainer() {
    let environment = environment()
    let words = commandLine(environment)
    if !words.environment.secrets.isEmpty {
      addSecret(words.environment.secret, words.environment.secrets)
    }
    let ports = containerPorts()
    let volume = containerVolume()
    var container: [YAMLTreeEntry] = [
      YAMLTreeEntry("name", .text(KubernetesName.label(layer.name))),
      YAMLTreeEntry("image", .text(image())),
    ]
    if !words.command.isEmpty { container.append(YAMLTreeEntry("command", .list(words.command))) }
    if !words.args.isEmpty { container.append(YAMLTreeEntry("args", .list(words.args))) }
    if !ports.isEmpty {
      let list = ports.map { ["name": .text($0.name), "containerPort": $0.number] as YAMLTree }
      container.append(YAMLTreeEntry("ports", .list(list)))
    }
    if !words.environment.variables.isEmpty {
      container.append(YAMLTreeEntry("env", .list(words.environment.variables)))
    }
    if let mount = volume?.mount {
      container.append(YAMLTreeEntry("volumeMounts", [mount]))
    }
    var pod = [YAMLTreeEntry("containers", [.table(container)])]
    if let volume { pod.append(YAMLTreeEntry("volumes", [volume.volume])) }
    addDeployment(pod)
    addService(ports)
    addIngress(ports)
  }

  private mutating func addDeployment(_ pod: [YAMLTreeEntry]) {
    let template: YAMLTree = [
      "metadata": ["labels": .table(labels.all)], "spec": .table(pod),
    ]
    let spec: YAMLTree = [
      "replicas": number("replicas") ?? 1,
      "selector": ["matchLabels": .table(labels.selector)],
      "template": template,
    ]
    add("Deployment", of: "apps/v1", fullName, [YAMLTreeEntry("spec", spec)])
  }
}

// MARK: Image, environment, command line

extension KubernetesLayer {
  private mutating func image() -> TracedText {
    let image = text("image") ?? TracedText()
    if image.isEmpty { remark(.leftOut, "image", "a container needs an image; write one") }
    guard let registry = text("registryUrl") else { return image }
    let host = Self.host(of: registry)
    guard !image.text.hasPrefix(host.text + "/") else {
      remark(.note, "registryUrl", "the image names this registry already")
      return image
    }
    if let first = Self.ownHost(of: image.text) {
      remark(
        .leftOut, "registryUrl", "the image comes from `\(first)`, which the registry cannot change"
      )
      return image
    }
    remark(
      .assumed, "registryUrl",
      "the registry is put before the image; a private one needs an `imagePullSecrets` of yours")
    return host + "/" + image
  }

  /// The registry without `https://` and slashes at its end.
  private static func host(of registry: TracedText) -> TracedText {
    var text = registry.text[...]
    for scheme in ["https://", "http://"] where text.hasPrefix(scheme) {
      text = text.dropFirst(scheme.count)
    }
    while text.last == "/" { text = text.dropLast() }
    return text.utf8.count == registry.text.utf8.count ? registry : registry.sameTrace(String(text))
  }

  /// The registry that an image names by itself.
  private static func ownHost(of image: String) -> String? {
    let parts = image.split(separator: "/", maxSplits: 1)
    guard parts.count == 2, !image.hasPrefix("{{"), let first = parts.first else { return nil }
    return first == "localhost" || first.contains(".") || first.contains(":")
      ? String(first) : nil
  }

  private mutating func environment() -> ContainerEnvironment {
    let entries = table("env")
    var environment = ContainerEnvironment(
      KubernetesName.object("\(layer.fullName)-env"), resolution, reserved: entries.map(\.key))
    for entry in entries {
      guard KubernetesName.isVariable(entry.key) else {
        remark(
          .leftOut, "env.\(entry.key)",
          "no environment variable has this name; write letters, digits and underscores")
        continue
      }
      environment.add(entry.key, entry.value)
    }
    return environment
  }

  private mutating func commandLine(
    _ environment: ContainerEnvironment
  ) -> (environment: ContainerEnvironment, command: [YAMLTree], args: [YAMLTree]) {
    var environment = environment
    let command = list("command").map { environment.word($0) }
    let args = list("args").map { environment.word($0) }
    return (environment, command, args)
  }
}

// MARK: Network

/// A port of a container with the name that a Service has for it.
struct ContainerPort {
  var name: String
  var number: YAMLTree
}

extension KubernetesLayer {
  private mutating func containerPorts() -> [ContainerPort] {
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

  private mutating func addService(_ ports: [ContainerPort]) {
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

  private mutating func addIngress(_ ports: [ContainerPort]) {
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
