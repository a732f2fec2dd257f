import Composer
import ComposerKit
import ProfileModel
import Screen

/// A library that looks like one that is used, for pictures.
enum Gallery {
  private static let image = "ghcr.io/spectrocloud/hello-universe"

  static let first = """
    apiVersion: strata/v1
    kind: AppProfile
    metadata:
      name: hello-universe
      version: 1.0.0
      description: Three-tier demo
      tags: ["env:dev", demo]
    layers:
      - name: postgres-db
        service: postgresql
        version: "14"
        parameters:
          username: pguser
          databaseName: hello
          volumeSize: 8
      - name: api
        service: container
        parameters:
          image: \(image)-api:1.0.9
          access: private
          ports: ["3000"]
          env:
            DB_NAME: hello
            DB_HOST: "\(Samples.reference("postgres-db", "POSTGRESMSTR_SVC"))"
            DB_USER: "\(Samples.reference("postgres-db", "USERNAME"))"
            DB_PASSWORD: "\(Samples.reference("postgres-db", "PASSWORD"))"
      - name: ui
        service: container
        parameters:
          image: \(image):1.1.3
          access: public
          ports: ["8080"]
          env:
            API_URI: "http://\(Samples.reference("api", "CONTAINER_SVC")):3000"

    """

  static let second = first.replacing("version: 1.0.0", with: "version: 1.1.0")
    .replacing("api:1.0.9", with: "api:1.1.0")
    .replacing("volumeSize: 8", with: "volumeSize: 16")
    .replacing(
      "  - name: api\n",
      with: """
          - name: cache
            service: redis
            parameters:
              databaseName: sessions
          - name: api

        """
    )
    .replacing(
      "        DB_NAME: hello\n",
      with:
        "        DB_NAME: hello\n        REDIS_URL: \"\(Samples.reference("cache", "REDISMSTR_SVC"))\"\n"
    )

  /// A layer of a manifest on top, with something to mend in it.
  static let settings =
    first.replacing("version: 1.0.0", with: "version: 1.2.0") + """
        - name: settings
          service: manifest
          manifests:
            - name: config.yaml
              content: |
                apiVersion: v1
                kind: ConfigMap
                metadata:
                  name: config   # read by the page
                data:
                  host: "\(Samples.reference("api", "CONTAINER_SVC"))"
                  user: "\(Samples.reference("postgres-db", "USERNAM"))"
                  limit: 25
                  motd: |
                    Welcome.

      """

  private static let others: [(text: String, age: Int)] = [
    (first, 86_400 * 9), (second, 120),
    (Samples.flawed.replacing("name: flawed", with: "name: shop-backend"), 86_400 * 18),
    (Samples.charts.replacing("name: charts", with: "name: event-hub"), 7200),
    (Samples.ledger.replacing("1.0.0", with: "2.4.0"), 86_400 + 9000),
    (Samples.shop.replacing("name: shop", with: "name: web-shop"), 86_400 * 4),
  ]

  static var disk: Disk {
    let disk = Disk(others.map(\.text))
    for (location, _) in disk.changed {
      let age = others.first { location == Gallery.location(of: $0.text) }?.age ?? 0
      disk.changed[location] = disk.now - age
    }
    disk.authors = [
      Version(1, 0, 0): .init(name: "Ada Lovelace", time: disk.now - 86_400 * 9),
      Version(1, 1, 0): .init(name: "Grace Hopper", time: disk.now - 120),
    ]
    return disk
  }

  private static func location(of text: String) -> ProfileLocation? {
    func word(_ key: String) -> String? {
      text.split(separator: "\n").first { $0.hasPrefix("  \(key): ") }
        .map { String($0.dropFirst(key.count + 4)) }
    }
    guard let name = word("name"), let version = word("version").flatMap({ Version($0) }) else {
      return nil
    }
    return .version(name, version)
  }

  static func library(_ size: Size) -> Story { Story(on: disk, program: 1, size: size) }

  /// A story that has a profile open.
  static func opened(
    _ size: Size, _ name: String = "hello-universe", _ version: Version = Version(1, 1, 0)
  ) -> Story {
    Story(on: disk, program: 1, size: size, opening: .version(name, version))
  }
}
