/// Why a key of a Compose file has no place in a profile, and what to do instead.
enum ComposeLeftOut {
  static func message(for key: String) -> String {
    messages[key] ?? "a layer has no place for `\(key)`; it is not taken over"
  }

  private static let messages = [
    "build":
      "the platform builds no images; build this one, push it to a registry and set `image` to it",
    "configs": "configs are not taken over; put them into a manifest layer, or into the image",
    "container_name": "a layer is reached by its outputs, not by the name of a container",
    "cpus": limits, "mem_limit": limits, "mem_reservation": limits, "cpu_shares": limits,
    "deploy.resources": limits,
    "develop": "it serves the work on a laptop only",
    "devices": "a container layer has no devices of the machine",
    "env_file": "the file with the variables is not read; copy what the layer needs into `env`",
    "extends":
      "what it takes from elsewhere is not read; import the output of `docker compose config`",
    "healthcheck": "a layer has no health check; the platform watches the services of its own",
    "hostname": "a layer is reached by its outputs, not by a host name of its own",
    "labels": "a layer has no labels; a profile has tags",
    "network_mode": "layers reach each other through the cluster's network only",
    "networks": "layers reach each other through the cluster's network; there are no others",
    "privileged": "a container layer has no rights beyond its own",
    "profiles": "in Compose it only runs when it is asked for; a layer always runs",
    "pull_policy": "the platform decides when it pulls an image",
    "restart": "the platform always starts a layer again when it stops",
    "secrets": "secrets of Compose are not taken over; read the outputs of the layers below",
    "user": "a container layer runs as its image says",
    "volumes_from": "volumes of another service are not taken over; a layer has its own volume",
    "working_dir": "a container layer starts where its image says",
  ]

  private static let limits = "a layer has no limits of its own; the virtual cluster's size counts"

  /// Of the file itself.
  static func message(forTop key: String) -> String {
    switch key {
    case "networks": "layers reach each other through the cluster's network; there are no others"
    case "secrets": "secrets of Compose are not taken over; the profile's are made by the platform"
    case "configs": "configs are not taken over; put them into a manifest layer, or into the image"
    case "include":
      "the files it names are not read; import the output of `docker compose config`"
    default: "a profile has no place for `\(key)`; it is not taken over"
    }
  }
}
