/// Files of other tools, by their paths.
extension Samples {
  package static let foreign: [String: String] = [
    "compose.yaml": compose, "one.json": palette("one"), "two.json": palette("two"),
    "open.json": open, "broken.json": "{\"metadata\": ", "notes.txt": "remember the milk",
    "work/deep.yaml": compose.replacing("name: stall", with: "name: deep"),
    "work/pictures/a.png": "", "data\u{1B}[31m\u{202E}夜.yaml": compose,
  ]

  package static let compose = """
    name: stall
    services:
      db:
        image: postgres:14
        environment: {POSTGRES_PASSWORD: hunter2, POSTGRES_USER: shop, POSTGRES_DB: orders}
      api:
        image: ghcr.io/acme/api:1.0.0
        ports: ["3000:3000"]
        privileged: true
        environment: {DB_HOST: db, DB_PASSWORD: hunter2}

    """

  /// A create body of one container.
  package static func palette(_ name: String, version: String = "1.0.0") -> String {
    """
    {"metadata": {"name": "\(name)"}, "spec": {"version": "\(version)", "template": {"appTiers": [
      {"name": "web", "type": "container",
       "values": "containerService:\\n  image: nginx:1.27\\n  access: private"}]}}}
    """
  }

  /// A tier that does not tell its service.
  package static let open = """
    {"metadata": {"name": "riddle"}, "spec": {"version": "1.0.0", "template": {"appTiers": [
      {"name": "thing", "type": "operator-instance", "properties": []}]}}}
    """
}
