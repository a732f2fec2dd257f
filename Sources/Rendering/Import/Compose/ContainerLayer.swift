import ProfileModel

/// Makes a container layer out of a Compose service; its environment is wired already.
struct ContainerLayer {
  var service: ComposeEntry
  /// Volumes that other services mount too.
  let shared: Set<String>

  mutating func made() -> ComposeEntry {
    setImage()
    if let replicas = service.replicas { set("replicas", .text("\(replicas)")) }
    setPorts()
    let entries = service.environment.map { Entry($0.key, .text($0.text.text)) }
    if !entries.isEmpty { set("env", .table(entries)) }
    setVolume()
    setWords(service.entrypoint, "command")
    setWords(service.command, "args")
    return service
  }

  private mutating func set(_ key: String, _ value: Value) {
    service.parameters.append(Entry(key, value))
  }

  private mutating func setImage() {
    if let image = service.image, !image.isEmpty {
      set("image", .text(image))
    } else if !service.isBuilt {
      service.note(
        .leftOut, "image", "the file names no image; push one to a registry and set `image` to it")
    }
  }

  private mutating func setPorts() {
    let targets = service.targets
    guard !targets.isEmpty else { return }
    let isPublic = service.ports.contains { $0.published != nil && !$0.isLocal }
    set("access", .text(isPublic ? "public" : "private"))
    set("ports", .list(targets.map { .text("\($0)") }))
    for port in service.ports where !port.isLocal {
      guard let published = port.published, published != port.target else { continue }
      service.note(
        .note, "ports",
        "Compose publishes port \(port.target) as \(published); the load balancer keeps "
          + "\(port.target)")
    }
    let local = service.ports.filter(\.isLocal).map(\.target.description)
    guard !local.isEmpty else { return }
    let what = "what Compose publishes to the own machine only (\(local.joined(separator: ", ")))"
    service.note(
      .note, "access", "\(what) is \(isPublic ? "served to all by the load balancer" : "private")")
  }

  private mutating func setVolume() {
    var isTaken = false
    for mount in service.mounts {
      guard case .named(let name) = mount.form, !isTaken, !mount.target.isEmpty else {
        sayLeftOut(mount)
        continue
      }
      isTaken = true
      let volume = DNSLabel.nearest(to: name) ?? "data"
      set("volumeName", .text(volume))
      set("volumeSize", .text("1"))
      set("pathToMount", .text(mount.target))
      service.note(.assumed, "volumeSize", "Compose volumes have no size, so it is 1 GiB")
      if volume != name {
        service.note(.note, "volumeName", "`\(name)` is no name for a volume; it is `\(volume)`")
      }
      if shared.contains(name) {
        service.note(
          .leftOut, "volumeName",
          "other services mount the volume `\(name)` too; each layer has one of its own")
      }
      if mount.isReadOnly {
        service.note(
          .leftOut, "volumeName", "the volume can be written; Compose mounts it read-only")
      }
    }
  }

  private mutating func sayLeftOut(_ mount: ComposeMount) {
    let what =
      switch mount.form {
      case .named(let name): "the volume `\(name)`"
      case .anonymous: "the volume without a name"
      case .bind: "the folder or file of the own machine"
      case .other(let word): "the \(word)"
      }
    let hint =
      switch mount.form {
      case .named: "a container layer has one volume"
      case .anonymous: "name it to keep it"
      case .bind: "put what it holds into the image"
      case .other: "a container layer has no such mount"
      }
    service.note(.leftOut, "volumes", "\(what) at \(mount.target) is not taken over; \(hint)")
  }

  private mutating func setWords(_ words: [ComposeText]?, _ key: String) {
    guard let words, !words.isEmpty else { return }
    set(key, .list(words.map { .text($0.text) }))
  }
}
