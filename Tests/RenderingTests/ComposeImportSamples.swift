import Formats
import ProfileModel
import Testing

@testable import Rendering

/// A Compose file with what it becomes.
struct ComposeSample: Sendable, CustomTestStringConvertible {
  var name: String
  var file: String
  var profile: String
  var remarks: String

  var testDescription: String { name }

  static func imported(
    _ text: String, _ options: ImportOptions = ImportOptions()
  ) throws(ImportFailure) -> Imported {
    let file = ImportFile(name: "shop/compose.yaml", source: SourceText(text))
    let imported = try ComposeImport.imported([file], BuiltInCatalogue.catalogue, options)
    return imported[0]
  }

  static func lines(_ remarks: [Remark]) -> String {
    remarks.map { "\($0.kind.rawValue) \($0.layer ?? "-") \($0.field ?? "-"): \($0.message)\n" }
      .joined()
  }
}

/// Compose files as people write them.
enum ComposeSamples {
  static let all = [
    ComposeSample(
      name: "shop", file: shop, profile: ComposeGoldens.shopProfile,
      remarks: ComposeGoldens.shopRemarks),
    ComposeSample(
      name: "anchors", file: anchors, profile: ComposeGoldens.anchorsProfile,
      remarks: ComposeGoldens.anchorsRemarks),
    ComposeSample(
      name: "long syntax", file: long, profile: ComposeGoldens.longProfile,
      remarks: ComposeGoldens.longRemarks),
    ComposeSample(
      name: "wordpress", file: wordpress, profile: ComposeGoldens.wordpressProfile,
      remarks: ComposeGoldens.wordpressRemarks),
    ComposeSample(
      name: "mongo", file: mongo, profile: ComposeGoldens.mongoProfile,
      remarks: ComposeGoldens.mongoRemarks),
  ]

  static let shop = """
    version: "3.8"
    services:
      web:
        image: ghcr.io/acme/shop-web:1.4.0
        ports:
          - "8080:80"
        environment:
          API_URL: http://api:3000
          CACHE_DRIVER: cache
        depends_on: [api]
        restart: unless-stopped
      api:
        image: ghcr.io/acme/shop-api:1.4.0
        environment:
          - DATABASE_URL=postgres://shop:s3cret-pw@db:5432/shop?sslmode=disable
          - DB_HOST=db
          - DB_PORT=5432
          - DB_USER=shop
          - DB_PASSWORD=s3cret-pw
          - REDIS_URL=redis://cache:6379/0
          - SESSION_SECRET=keyboard-cat
          - LOG_LEVEL=${LOG_LEVEL:-info}
          - REGION=${REGION}
          - HOME_PAGE
        depends_on:
          - db
          - cache
        volumes:
          - uploads:/srv/uploads
          - ./config:/etc/shop:ro
      db:
        image: postgres:14-alpine
        environment:
          POSTGRES_USER: shop
          POSTGRES_PASSWORD: s3cret-pw
          POSTGRES_DB: shop
          PGDATA: /var/lib/postgresql/data/pgdata
        volumes:
          - db-data:/var/lib/postgresql/data
        healthcheck:
          test: [CMD, pg_isready]
      cache:
        image: redis:7
    volumes:
      db-data:
      uploads:
        driver: local
      unused:
    """

  static let anchors = """
    name: Jobs_App
    x-common: &common
      restart: always
      networks: [back]
      environment: &env
        NATS_URL: nats://events:4222
        LOG: debug
    services:
      events:
        image: nats:2.10
        command: ["-js", "--user", "jobs", "--pass", "tell-nobody"]
      worker_one:
        <<: *common
        image: acme/worker:${TAG:-3}
        deploy:
          replicas: 25
          resources:
            limits: {cpus: "1"}
      worker_two:
        <<: *common
        build: ./worker
        environment:
          <<: *env
          LOG: info
          PAIR: $${LOG}
        scale: 2
    networks:
      back:
    """

  static let long = """
    services:
      files:
        image: quay.io/minio/minio:RELEASE.2024-05-10T01-41-38Z
        command: server /data --console-address ":9001"
        environment:
          MINIO_ROOT_USER: files
          MINIO_ROOT_PASSWORD: ${MINIO_PASSWORD:?set it}
        ports: ["127.0.0.1:9001:9001"]
        volumes:
          - type: volume
            source: files
            target: /data
      site:
        image: nginx@sha256:aaaa
        entrypoint: /bin/sh -c "exec nginx -g 'daemon off;'"
        command:
          - --upstream=http://app:8000
        ports:
          - target: 80
            published: "443"
            protocol: tcp
            mode: host
          - target: 53
            protocol: udp
          - "127.0.0.1:9090-9092:9090-9092"
        volumes:
          - type: volume
            source: site_data
            target: /usr/share/nginx/html
            read_only: true
            volume: {nocopy: true}
          - {type: tmpfs, target: /tmp}
        depends_on:
          app:
            condition: service_healthy
      app:
        image: acme/app:2
        environment:
          S3_ENDPOINT: http://files:9000
          AWS_ACCESS_KEY_ID: files
          AWS_SECRET_ACCESS_KEY: ${MINIO_PASSWORD}
          CONSOLE: http://files:9001/
        expose: [8000]
    volumes:
      files: {}
      site_data: {external: true}
    secrets:
      token: {file: ./token}
    """

  static let wordpress = """
    services:
      wordpress:
        image: wordpress:6
        restart: always
        ports:
          - 8080:80
        environment:
          WORDPRESS_DB_HOST: db
          WORDPRESS_DB_USER: exampleuser
          WORDPRESS_DB_PASSWORD: examplepass
          WORDPRESS_DB_NAME: exampledb
        volumes:
          - wordpress:/var/www/html
      db:
        image: mysql:8.0
        restart: always
        environment:
          MYSQL_DATABASE: exampledb
          MYSQL_USER: exampleuser
          MYSQL_PASSWORD: examplepass
          MYSQL_RANDOM_ROOT_PASSWORD: '1'
        volumes:
          - db:/var/lib/mysql
    volumes:
      wordpress:
      db:
    """

  static let mongo = """
    services:
      mongo:
        image: mongo:5.0
        environment:
          MONGO_INITDB_ROOT_USERNAME: root
          MONGO_INITDB_ROOT_PASSWORD: example
      mongo-express:
        image: mongo-express
        ports: [8081:8081]
        environment:
          ME_CONFIG_MONGODB_ADMINUSERNAME: root
          ME_CONFIG_MONGODB_ADMINPASSWORD: example
          ME_CONFIG_MONGODB_URL: mongodb://root:example@mongo:27017/
          ME_CONFIG_MONGODB_SERVER: mongo
          ME_CONFIG_BASICAUTH: "false"
    """
}
