import Formats
import ProfileModel

/// The volume of a container, as its pod knows it.
struct ContainerVolume {
  var volume: YAMLTree
  var mount: YAMLTree?
}

extension KubernetesLayer {
  /// Claims the volume that the container asks for; nil where it asks for none.
  mutating func containerVolume() -> ContainerVolume? {
    let name = text("volumeName")
    let path = text("pathToMount")
    guard name != nil || path != nil || layer.text("volumeSize") != nil else { return nil }
    if layer.text("volumeSize") == nil {
      remark(.assumed, "volumeSize", "the volume has no size; 1Gi stands in its place")
    }
    let label = KubernetesName.label(name?.text ?? "data")
    if let name, name.text != label {
      remark(.note, "volumeName", "Kubernetes takes no `\(name.text)`: the volume is `\(label)`")
    }
    if layer.number("replicas") ?? 1 > 1 {
      remark(
        .note, name == nil ? "volumeSize" : "volumeName",
        "all replicas share one volume that only one node can write at a time")
    }
    add(
      "PersistentVolumeClaim", label, [YAMLTreeEntry("spec", .claim(size("volumeSize")))])
    let volume: YAMLTree = [
      "name": .text(label), "persistentVolumeClaim": ["claimName": .text(label)],
    ]
    return ContainerVolume(volume: volume, mount: mount(label, path))
  }

  private mutating func mount(_ name: String, _ path: TracedText?) -> YAMLTree? {
    guard let path else {
      remark(.note, "pathToMount", "the container does not see its volume; write a path")
      return nil
    }
    guard path.text.hasPrefix("/") || resolution.holdsGap(path), !path.text.contains(":") else {
      remark(
        .leftOut, "pathToMount",
        "`\(path.text)` is no path: one begins with a slash and has no colon in it")
      return nil
    }
    return ["name": .text(name), "mountPath": .text(path)]
  }
}
