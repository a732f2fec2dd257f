import Formats

/// The user's own images.
extension ComposeService {
  mutating func makeContainer() {
    makeImage()
    place("command")
    place("args")
    place("env")
    entrypoint = layer.list("command")
    command = layer.list("args")
    environment = layer.table("env").map { YAMLTreeEntry($0.key, .text($0.value)) }
    makePorts()
    makeVolume()
    makeReplicas()
    if placed("ingressHost") != nil {
      remark(.leftOut, "ingressHost", "Compose has no ingress; a published port leads in")
    }
  }

  /// The registry stands before the image, unless that names one itself.
  private mutating func makeImage() {
    let name = placed("image") ?? ""
    image = name
    guard let url = placed("registryUrl") else { return }
    let registry = Self.host(of: url)
    if name.text.hasPrefix(registry.text + "/") {
      remark(.note, "registryUrl", "the image names the registry itself")
    } else if Self.namesRegistry(name.text) {
      remark(.leftOut, "registryUrl", "the image names a registry of its own")
    } else {
      image = registry + "/" + name
    }
  }

  /// A registry without the scheme of its address and the slash at its end.
  private static func host(of url: TracedText) -> TracedText {
    var pieces = url.pieces
    for scheme in ["https://", "http://"] where pieces.first?.text.hasPrefix(scheme) == true {
      pieces[0].text.removeFirst(scheme.count)
    }
    while pieces.last?.text.hasSuffix("/") == true { pieces[pieces.count - 1].text.removeLast() }
    var host = TracedText()
    for piece in pieces {
      if let number = piece.number {
        host.append(piece.text, number: number)
      } else {
        host.append(piece.text)
      }
    }
    return host
  }

  /// Whether the first part of an image's name is a host.
  private static func namesRegistry(_ image: String) -> Bool {
    guard let slash = image.firstIndex(of: "/") else { return false }
    let first = image[..<slash]
    return first == "localhost" || first.contains(".") || first.contains(":")
  }

  private var isPublic: Bool { layer.text("access")?.text == "public" }

  private mutating func makePorts() {
    place("access")
    place("ports")
    if layer.list("ports").contains(where: { Int($0.text) == nil }) {
      remark(.leftOut, "ports", "a port that is no number yet is not published")
    }
    let list = hostPorts.ports(layer.position)
    guard isPublic else {
      exposed = list.map(\.container.description)
      return
    }
    if list.isEmpty { remark(.leftOut, "access", "there is no port to publish") }
    for port in list {
      ports.append("\(port.host):\(port.container)")
      guard port.host != port.container else { continue }
      remark(
        .note, "ports",
        "\(port.container) is published as \(port.host): another layer has published it")
    }
  }

  private mutating func makeVolume() {
    let name = placed("volumeName")
    let path = placed("pathToMount")
    guard let name, let path else {
      let field = name == nil ? "pathToMount" : "volumeName"
      if name != nil || path != nil {
        remark(.leftOut, field, "a volume needs both its name and the path to mount it at")
      }
      return
    }
    let allowed = Self.volumeName(name.text)
    if allowed != name.text {
      remark(.note, "volumeName", "`\(name.text)` is called `\(allowed)`, which Compose takes")
    }
    volumes.append(Volume(name: "\(layer.name)-\(allowed)", path: path))
  }

  private static func volumeName(_ text: String) -> String {
    String(
      text.map { character in
        character.isASCII
          && (character.isLetter || character.isNumber || "._-".contains(character))
          ? character : "-"
      })
  }

  private mutating func makeReplicas() {
    place("replicas")
    guard let count = layer.number("replicas"), count > 1 else { return }
    if ports.isEmpty {
      replicas = count
    } else {
      remark(
        .leftOut, "replicas",
        "one container runs instead of \(count), since only one can publish a port")
    }
  }
}
