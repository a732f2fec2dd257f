import Formats
import Guidance
import ProfileModel
import Testing

/// Sound profiles, about which nothing is said: a false alarm costs more than a missed fault.
struct SoundProfiles {
  static let examples = BuiltInExamples.all.map { Sample("example \($0.name)", $0.text) }
  static let all =
    examples + Sample.soundTemplates + Sample.soundReferences + Sample.soundManifests
    + Sample.soundSettings

  @Test(arguments: all) func saysNothing(sample: Sample) {
    let file = sample.reviewed
    #expect(file.drawn == [], "\(file.told)")
  }

  /// Nothing is said either where lines end as in DOS or the file begins with a byte order mark.
  @Test(arguments: all) func saysNothingOfLineEnds(sample: Sample) {
    var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    for byte in sample.bytes {
      if byte == UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\r")) }
      bytes.append(byte)
    }
    let file = ReviewedFile(bytes: bytes, options: sample.options, macros: sample.macros)
    #expect(file.drawn == [], "\(file.told)")
  }

  @Test func namesDiffer() {
    #expect(Set(Self.all.map(\.name)).count == Self.all.count)
  }
}

extension Sample {
  static let soundReferences: [Sample] = [
    Sample("odd spacing", reading("{{   .spectro.app.$appDeploymentName.db.PASSWORD   }}")),
    Sample("tabs in the braces", values("a: \"{{\t.spectro.macro.a\t}}\"")),
    Sample(
      "functions",
      reading(
        "{{ .spectro.app.$appDeploymentName.db.USERNAME|upper |  trunc 8| default \\\"x y\\\" }}")),
    Sample(
      "function with a text that holds braces",
      reading("{{.spectro.macro.a | replace \\\"}}\\\" \\\"|\\\"}}")),
    Sample("trimmed braces", reading("{{- .spectro.system.user.name -}}")),
    Sample("angles", reading("<<.spectro.app.$appDeploymentName.db.PASSWORD>>")),
    Sample("angles with blanks and a function", reading("<< .spectro.macro.zone | upper >>")),
    Sample(
      "angles in values without quotes",
      values("a: <<.spectro.app.$appDeploymentName.db.PASSWORD>>\nb: [<<.spectro.macro.c>>, d]")),
    Sample(
      "references in a text", reading("x=\(ref("db", "USERNAME"));y=\(ref("db", "PASSWORD"));{{z}}")
    ),
    Sample(
      "references of each space",
      reading(
        "{{.spectro.system.user.name}}{{.spectro.macro.x}}{{.spectro.system.apptier.NAMESPACE}}")),
    Sample(
      "layer's own inputs",
      reading(
        "{{.spectro.system.apptier.image}}{{.spectro.system.apptier.replicas}}")),
    Sample(
      "layer's own inputs under the platform's names",
      stack(
        """
          - name: db
            service: postgresql
            parameters:
              username: "{{.spectro.system.apptier.databaseName}}"
              databaseName: shop
          - name: docs
            service: mongodb
            parameters: {username: "{{.spectro.system.apptier.whoKnows}}"}
        """)),
    Sample("declared macro", reading("{{.spectro.macro.zone}}"), macros: ["zone": "eu"]),
    Sample("undeclared macro", reading("{{.spectro.macro.zone}}"), macros: ["region": "eu"]),
    Sample("undeclared macro with dots", reading("{{.spectro.macro.cloudanix.partnerIdentifier}}")),
    Sample(
      "outputs of a chart",
      stack(
        "  - {name: queue, service: helm, source: {uid: 63f5}}",
        """
          - name: api
            service: container
            parameters: {image: nginx, args: ["\(ref("queue", "ANYTHING_AT_ALL"))"]}
        """)),
    Sample(
      "references where numbers and words of a choice are expected",
      stack(
        "  - {name: page, service: container, parameters: {image: nginx, ports: [80]}}",
        """
          - name: api
            service: container
            parameters:
              image: "{{.spectro.macro.image}}"
              replicas: "{{.spectro.macro.replicas}}"
              access: "{{.spectro.macro.access}}"
              volumeSize: "{{ .spectro.macro.size | int }}"
              ports: ["\(ref("page", "CONTAINER_SVC_PORT"))", 443]
          - name: db
            service: postgresql
            version: "{{.spectro.macro.version}}"
            parameters:
              username: "{{.spectro.macro.owner-name}}"
              databaseName: "\(ref("page", "CONTAINER_SVC"))"
              password: "{{.spectro.macro.password}}"
          - name: web
            service: container
            parameters: {image: nginx, args: ["\(ref("api", "CONTAINER_SVC_EXTERNALIP"))"]}
        """)),
    Sample(
      "secrets from elsewhere",
      stack(
        """
          - name: db
            service: postgresql
            parameters: {username: pg, databaseName: shop, password: {fromEnv: DB_PASSWORD}}
          - name: files
            service: s3
            parameters:
              bucketName: shop
              region: "{{.spectro.system.cloud.region}}"
              accessKey: "\(ref("db", "USERNAME"))"
              secretKey: {value: "\(ref("db", "PASSWORD"))"}
          - name: cache
            service: redis
            parameters: {password: "\(ref("db", "PASSWORD"))"}
          - {name: store, service: minio, parameters: {username: m, password: {generate: true}}}
        """)),
    Sample(
      "conditional output of a public container",
      reading(
        ref("page", "CONTAINER_SVC_EXTERNALHOSTNAME"),
        below: "  - {name: page, service: container, parameters: {image: a, access: public}}")),
    Sample(
      "conditional output of a container that a macro opens",
      reading(
        ref("page", "CONTAINER_SVC_EXTERNALIP"),
        below:
          "  - {name: page, service: container, parameters: {image: a, access: \"{{.spectro.macro.a}}\"}}"
      )),
    Sample(
      "several ports that nobody reads",
      reading(
        ref("page", "CONTAINER_SVC"),
        below: "  - {name: page, service: container, parameters: {image: a, ports: [80, 443]}}")),
    Sample(
      "references in comments of a manifest",
      values("# {{.spectro.app.$appDeploymentName.gone.X}}\na: 1  # {{.spectro.nothing")),
    Sample(
      "references in comments of the file",
      stack("  # \(ref("gone", "X"))\n  - {name: q, service: redis}  # {{.spectro.")),
    Sample("words with braces that are none of ours", reading("{{spectro}} {{ spectrum.x }} {x}")),
    Sample("shift operators and heredocs", reading("cat << EOF; echo $((1<<2)) <<.x>>")),
    Sample(
      "output with the name of a layer of nobody's service",
      stack(
        "  - {name: own, service: redis}",
        """
          - name: api
            service: container
            parameters: {image: nginx, args: ["\(ref("own", "REDISMSTR_SVC_NAMESPACE"))"]}
        """)),
  ]

  static let soundSettings: [Sample] = [
    Sample("no layers", versioned("1.0.0")),
    Sample("no version", "apiVersion: strata/v1\nkind: AppProfile\nmetadata: {name: a}\n"),
    Sample(
      "layers empty", "apiVersion: strata/v1\nkind: AppProfile\nmetadata: {name: a}\nlayers:\n"),
    Sample("short version", versioned("1.2")),
    Sample("version of one number", versioned("3")),
    Sample("version with a letter", versioned("v1.2.3")),
    Sample(
      "in its place", versioned("v1.2"),
      options: ReviewOptions(origin: Origin(folder: "shop", file: "1.2.0"))),
    Sample("layers not read, not asked for", stack(db, "  - {name: cache, service: redis}")),
    Sample(
      "former keys",
      stack(
        """
          - {name: orders, service: mysql, parameters: {dbVersion: "5.7"}}
          - {name: cache, service: redis, parameters: {databaseVolumeSize: 3, databaseName: q}}
        """)),
    Sample(
      "everything of a container",
      container(
        """
        image: "registry.example.com:5000/a/b@sha256:0123"
              registryUrl: https://registry.example.com
              replicas: 10
              access: private
              ports: ["80", 443, '8080']
              ingressHost: shop.example.com
              env: {A: "1", B: 2, C: true, D: "", E: null}
              volumeName: data
              volumeSize: 1
              pathToMount: /data
              command: [sh, -c]
              args: ["a b", 1]
        """)),
    Sample(
      "settings with nothing behind them",
      container(
        "image: nginx\n      replicas:\n      ports: ~\n      env: {}\n      args: []\n      access: null"
      )),
    Sample(
      "block texts as settings",
      container(
        "image: nginx\n      command:\n        - |\n          a\n          b\n        - >-\n          c\n          d"
      )),
    Sample(
      "anchors, aliases and merge keys in the file",
      stack(
        """
          - name: a
            service: container
            parameters: &web
              image: nginx
              env: &env {A: b}
          - name: b
            service: container
            parameters:
              <<: *web
              env: {<<: *env, C: d}
        """)),
    Sample(
      "layer's order and source",
      stack(
        "  - {name: a, service: redis, installOrder: -1, source: {uid: a, registryUid: b, containerRegistryUid: c, packVersion: d}}"
      )),
    Sample(
      "chart that its source names", stack("  - {name: a, service: helm, source: {uid: 63f5}}")),
    Sample(
      "allowed at the line's end", database("password: {value: a}  # strata: allow literal-secret")),
    Sample(
      "allowed in the line above",
      database(
        "# strata: allow literal-secret, unknown-layer\n      password: a")),
    Sample(
      "several allowed, above and behind",
      container(
        """
        # strata: allow too-many-replicas
              # because the platform was asked
              image: nginx
              # strata: allow too-many-replicas
              replicas: 11
              access: Public  # as it was  # strata: allow bad-parameter
        """)),
    Sample(
      "allowed in a manifest of the file",
      manifest(
        """
        apiVersion: v1
        kind: ConfigMap
        metadata:
          # strata: allow manifest-without-namespace
          name: a
        data:
          a: "\(ref("gone", "X"))"  # strata: allow unknown-layer
          b: {{.spectro.macro.b}}  # strata: allow unquoted-reference
        """)),
    Sample(
      "allowed in a manifest in quotes",
      quotedManifest(
        #""apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a # strata: allow manifest-without-namespace\n""#
      )),
    Sample(
      "layer above, allowed in a manifest in quotes",
      stack(
        """
          - name: web
            service: manifest
            manifests:
              - name: a
                content: "apiVersion: v1\\nkind: Secret\\nmetadata: {name: a, namespace: b}\\ndata:\\n  # strata: allow layer-above\\n  a: '\(ref("db", "PASSWORD"))'\\n"
        """, db)),
    Sample(
      "a language of its own",
      stack(
        "  - name: größe\n    service: container\n".replacing("größe", with: "groesse")
          + "    parameters: {image: nginx, env: {GRÜSSE: \"日本\", A: 👋🏽}}")),
    Sample(
      "numbers that are texts",
      stack(
        "  - {name: \"1\", service: redis}\n  - {name: 2-b, service: redis}")),
  ]
}
