import Formats
import ProfileModel
import Rendering

/// Files to import: what the examples are rendered to, and files as other tools write them.
enum ImportSeeds {
  static let palette: @Sendable () -> [String] = {
    rendered(.palette) + [
      """
      [{"metadata": {"name": "hello", "uid": "p1", "annotations": {"description": "x"}, "labels":
      {"a": "spectro__tag"}}, "spec": {"version": "1.0.0", "template": {"appTiers": [{"metadata":
      {"name": "db"}, "spec": {"type": "operator-instance", "sourceAppTierUid": "u", "version":
      "1.8.2", "properties": [{"name": "dbUserName", "value": "x"}, {"name": "password", "value":
      "c2VjcmV0"}], "manifests": [{"name": "m", "content": "kind: X"}], "values": "a: b"}}]}}}]
      """
    ]
  }

  static let terraform: @Sendable () -> [String] = {
    [
      """
      {"format_version": "1.0", "values": {"root_module": {"resources": [{"address": "d.r", "mode":
      "data", "type": "spectrocloud_pack_simple", "name": "r", "values": {"id": "pack-redis",
      "name": "redis-operator", "version": "6.2.19-1", "registry_uid": "g"}}, {"address": "s.p",
      "mode": "managed", "type": "spectrocloud_application_profile", "name": "p", "values": {"name":
      "shop", "version": "1.4.0", "tags": ["a:b"], "pack": [{"name": "cache", "type":
      "operator-instance", "source_app_tier": "pack-redis", "install_order": 0, "properties":
      {"redisVolumeSize": "3", "userPassword": "aHVudGVyMg=="}}, {"name": "ui", "type":
      "container", "values": "containerService:\\n  image: nginx", "manifest": []}, {"name": "o",
      "type": "manifest", "manifest": [{"name": "n", "content": "kind: N"}]}]}, "sensitive_values":
      {"pack": [{"properties": {"userPassword": true}}]}}], "child_modules": [{"address": "m.i",
      "resources": [{"type": "spectrocloud_application_profile", "values": {"name": "t",
      "pack": [{"name": "m", "type": "manifest"}]}}]}]}}}
      """,
      """
      {"format_version": "1.2", "planned_values": {"root_module": {"resources": [{"address": "s.p",
      "mode": "managed", "type": "spectrocloud_application_profile", "values": {"name": "p",
      "pack": [{"name": "db", "type": "operator-instance", "properties": {"dbUserName": "u",
      "databaseName": null}}, {"name": "api", "type": "container", "flavour": "x"}]}}]}},
      "resource_changes": [{"address": "s.p", "change": {"actions": ["create"], "after_unknown":
      {"pack": [{"properties": {"databaseName": true}}, {"values": true, "manifest": [{"content":
      true}]}]}}}], "prior_state": {"values": {"root_module": {"resources": []}}}}
      """,
    ]
  }

  static let compose: @Sendable () -> [String] = {
    rendered(.compose) + [
      """
      name: Jobs_App
      x-common: &common
        restart: always
        environment: &env {NATS_URL: "nats://events:4222", LOG: debug}
      services:
        web:
          image: ghcr.io/acme/web:1.4.0
          ports: ["8080:80", {target: 3000, published: "80", protocol: tcp}, "127.0.0.1:1-3:4-6/udp"]
          environment:
            - DATABASE_URL=postgres://shop:pw@db:5432/shop?sslmode=disable
            - DB_PASSWORD=pw
            - LOG=${LOG:-info}
            - HOME_PAGE
          depends_on: {db: {condition: service_healthy}}
          volumes: ["up:/srv:ro", "./a:/b", {type: volume, source: v, target: /w}]
        db:
          image: postgres:14-alpine
          environment: {POSTGRES_USER: shop, POSTGRES_PASSWORD: pw, POSTGRES_DB: shop}
          volumes: [db-data:/var/lib/postgresql/data]
        events:
          <<: *common
          image: nats:2.10
          command: ["-js", "--user", "jobs", "--pass", "tell"]
          deploy: {replicas: 25, resources: {limits: {cpus: "1", memory: 64M}}}
      volumes: {db-data: , up: {driver: local}}
      """
    ]
  }

  static let manifests: @Sendable () -> [String] = {
    rendered(.kubernetes) + [
      """
      apiVersion: v1
      kind: List
      items:
        - {apiVersion: v1, kind: Secret, metadata: {name: s}, data: {a: c2VjcmV0}}
      ---
      # Source: x/templates/y.yaml
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: d, namespace: {{ .Release.Namespace }}}
      ---

      """,
      "{\"apiVersion\": \"v1\", \"kind\": \"ConfigMap\", \"metadata\": {\"name\": \"c\"}}",
    ]
  }

  private static func rendered(_ target: Target) -> [String] {
    BuiltInExamples.all.map { example in
      let profile = ProfileDocument.read(example.bytes).profile
      let index = ProfileIndex(profile, catalogue: BuiltInCatalogue.catalogue)
      return Render.rendered(RenderRequest(index), to: target).stream.text
    }
  }
}

/// Words of other tools' files.
enum ImportWords {
  static let palette = [
    "\"metadata\": {", "\"name\": \"", "\"spec\": {", "\"template\": {", "\"appTiers\": [",
    "\"type\": \"container\"", "\"operator-instance\"", "\"helm\"", "\"manifest\"",
    "\"properties\": [", "\"value\": \"", "\"values\": \"", "\"manifests\": [", "\"content\": \"",
    "\"installOrder\": ", "\"registryUid\"", "\"sourceAppTierUid\"", "\"version\": \"1.0.0\"",
    "containerService:\\n  ", "\"labels\": {", "\"annotations\": {",
  ]
  static let terraform = [
    "\"format_version\": ", "\"values\": {", "\"planned_values\": {", "\"root_module\": {",
    "\"resources\": [", "\"child_modules\": [", "spectrocloud_application_profile", "\"pack\": [",
    "\"properties\": {", "\"sensitive_values\": {", "\"resource_changes\": [",
    "\"after_unknown\": {", "\"prior_state\": {", "\"install_order\": ", "\"source_app_tier\"",
    "\"manifest\": [", "\"tags\": [", "\"lineage\"",
  ]
  static let compose = [
    "services:\n", "image: ", "postgres:14", "mysql:8", "mongo:6", "redis:7", "nats:2",
    "minio/minio",
    "environment:\n", "POSTGRES_PASSWORD", "ports:\n", "\"8080:80\"", "volumes:\n", "command: ",
    "entrypoint: ", "depends_on: ", "networks: ", "secrets: ", "deploy: ", "replicas: ", "limits:",
    "${X}", "${X:-y}", "$$", "postgres://u:p@db:5432/d", "redis://", "healthcheck: ", "expose: ",
    "build: ", "env_file: ", "profiles: ", "extends: ", "configs: ", "hostname: ", "links: ",
  ]
  static let manifests = [
    "apiVersion: v1\n", "kind: Secret\n", "kind: List\n", "items:\n", "metadata:\n", "name: ",
    "namespace: ", "data:\n", "stringData:\n", "---\n", "kind: ConfigMap\n", "{{ .Values.x }}",
    "{{- if }}\n", "type: Opaque\n", "generateName: ",
  ]
}
