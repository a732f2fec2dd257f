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
