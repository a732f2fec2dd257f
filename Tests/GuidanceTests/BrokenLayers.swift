import Guidance
import ProfileModel

/// Names, versions, services and what belongs to a layer.
extension Sample {
  static let brokenLayers: [Sample] = [
    Sample(
      "layers of one name",
      stack(
        """
          - {name: cache, service: redis}
          - {name: cache, service: redis}
        """),
      [
        "6:12 error duplicate-layer ‹cache› | call it `cache-2`"
      ]),
    Sample(
      "three layers of one name",
      stack(
        """
          - {name: cache, service: redis}
          - {name: cache-2, service: redis}
          - {name: cache, service: redis}
          - {name: cache, service: redis}
        """),
      [
        "7:12 error duplicate-layer ‹cache› | call it `cache-3`",
        "8:12 error duplicate-layer ‹cache› | call it `cache-4`",
      ]),
    Sample(
      "layers of one name, which is read",
      stack(
        """
          - {name: cache, service: redis}
          - {name: cache, service: redis}
          - {name: api, service: container, parameters: {image: nginx, args: [
              "\(ref("cache", "REDISMSTR_SVC"))"]}}
        """),
      [
        "6:12 error duplicate-layer ‹cache›"
      ]),
    Sample(
      "layer's name with a capital, which is read",
      reading(ref("Cache", "REDISMSTR_SVC"), below: "  - {name: Cache, service: redis}"),
      [
        "5:12 error bad-layer-name ‹Cache› | call it `cache`"
      ]),
    Sample(
      "layer's name with an underscore", stack("  - {name: my_cache, service: redis}"),
      [
        "5:12 error bad-layer-name ‹my_cache› | call it `my-cache`"
      ]),
    Sample(
      "layer's name with a hyphen behind", stack("  - {name: cache-, service: redis}"),
      [
        "5:12 error bad-layer-name ‹cache-› | call it `cache`"
      ]),
    Sample(
      "layer's name of another script", stack("  - {name: キャッシュ, service: redis}"),
      [
        "5:12 error bad-layer-name ‹キャッシュ›"
      ]),
    Sample(
      "layer's name whose nearest is taken",
      stack(
        """
          - {name: cache, service: redis}
          - {name: Cache, service: redis}
        """),
      [
        "6:12 error bad-layer-name ‹Cache›"
      ]),
    Sample(
      "layer without a name", stack("  - service: redis"),
      [
        "5:5 error bad-layer-name ‹service: redis› | call it `redis-1`"
      ]),
    Sample(
      "layer with an empty name", stack("  - {name: '', service: redis}"),
      [
        "5:12 error bad-layer-name ‹''› | call it `redis-1`"
      ]),
    Sample(
      "layer with nothing for a name", stack("  - name:\n    service: redis"),
      [
        "5:10 error bad-layer-name ‹› | call it `redis-1`"
      ]),
    Sample(
      "layer without a name, which is read",
      reading(ref("cache", "REDISMSTR_SVC"), below: "  - {service: redis}"),
      [
        "5:5 error bad-layer-name ‹{service: redis}› | call it `redis-1`",
        "11:47 error unknown-layer ‹cache›",
      ]),
    Sample(
      "layer's name too long",
      stack("  - {name: \(String(repeating: "a", count: 56)), service: redis}"),
      [
        "5:12 error name-too-long ‹aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa›"
      ]),

    Sample(
      "profile's name with capitals",
      "apiVersion: strata/v1\nkind: AppProfile\nmetadata:\n  name: My Shop\nlayers: []\n",
      [
        "4:9 error bad-profile-name ‹My Shop› | call it `my-shop`"
      ]),
    Sample(
      "profile without a name",
      "apiVersion: strata/v1\nkind: AppProfile\nmetadata:\n  version: 1.0.0\nlayers: []\n",
      [
        "3:1 error bad-profile-name ‹metadata›"
      ]),
    Sample(
      "profile without metadata", "apiVersion: strata/v1\nkind: AppProfile\nlayers: []\n",
      [
        "1:1 error bad-profile-name ‹apiVersion: strata/v1›"
      ]),
    Sample(
      "profile's name too long",
      """
      apiVersion: strata/v1
      kind: AppProfile
      metadata: {name: \(String(repeating: "shop", count: 15))}
      layers: [{name: cache, service: redis}]
      """,
      [
        "3:18 error name-too-long ‹shopshopshopshopshopshopshopshopshopshopshopshopshopshopshop›"
      ]),
    Sample(
      "version with letters", versioned("1.2.3.beta"),
      [
        "3:33 error bad-version ‹1.2.3.beta› | write `1.2.3`"
      ]),
    Sample(
      "version with four numbers", versioned("1.2.3.4"),
      [
        "3:33 error bad-version ‹1.2.3.4› | write `1.2.3`"
      ]),
    Sample(
      "version in a word", versioned("latest"),
      [
        "3:33 error bad-version ‹latest›"
      ]),
    Sample(
      "version with a leading zero", versioned("1.02.3"),
      [
        "3:33 error bad-version ‹1.02.3› | write `1.2.3`"
      ]),
    Sample(
      "version that is a name and a number", versioned("release-2.1"),
      [
        "3:33 error bad-version ‹release-2.1› | write `2.1.0`"
      ]),
    Sample(
      "version for which no number is large enough", versioned("99999999999.0.0"),
      [
        "3:33 error bad-version ‹99999999999.0.0›"
      ]),

    Sample(
      "folder of another name", versioned("1.0.0"),
      options: ReviewOptions(origin: Origin(folder: "store", file: "1.0.0")),
      [
        "3:18 error name-mismatch ‹shop› | call it `store`"
      ]),
    Sample(
      "file of another version", versioned("1.0.0"),
      options: ReviewOptions(origin: Origin(folder: "shop", file: "1.1.0")),
      [
        "3:33 error name-mismatch ‹1.0.0› | make it version 1.1.0"
      ]),
    Sample(
      "file whose name is no version", versioned("1.0.0"),
      options: ReviewOptions(origin: Origin(folder: "shop", file: "final")),
      [
        "3:33 error name-mismatch ‹1.0.0›"
      ]),
    Sample(
      "folder of another name, and the profile's is none", versioned("1.0.0", name: "Shop"),
      options: ReviewOptions(origin: Origin(folder: "shop", file: "1.0.0")),
      [
        "3:18 error bad-profile-name ‹Shop› | call it `shop`"
      ]),

    Sample(
      "service by its nickname",
      stack(
        """
          - name: db
            service: postgres
            parameters: {username: pg, databaseName: shop}
        """),
      [
        "6:14 error unknown-service ‹postgres› | make it `postgresql`"
      ]),
    Sample(
      "service by its title", stack("  - {name: q, service: NATS}"),
      [
        "5:24 error unknown-service ‹NATS› | make it `nats`"
      ]),
    Sample(
      "service by its pack", stack("  - {name: q, service: redis-operator}"),
      [
        "5:24 error unknown-service ‹redis-operator› | make it `redis`"
      ]),
    Sample(
      "service by its nickname, whose settings do not fit",
      stack("  - {name: db, service: pg, parameters: {size: 8}}"),
      [
        "5:25 error unknown-service ‹pg›"
      ]),
    Sample(
      "service one letter off", stack("  - {name: q, service: reddis}"),
      [
        "5:24 error unknown-service ‹reddis› | make it `redis`"
      ]),
    Sample(
      "service like none", stack("  - {name: q, service: oracle}"),
      [
        "5:24 error unknown-service ‹oracle›"
      ]),
    Sample(
      "layer without a service", stack("  - {name: q}"),
      [
        "5:12 error unknown-service ‹q›"
      ]),
    Sample(
      "layer with an empty service", stack("  - {name: q, service: ''}"),
      [
        "5:12 error unknown-service ‹q›"
      ]),

    Sample(
      "chart missing", stack("  - {name: app, service: helm}"),
      [
        "5:12 error missing-chart ‹app›"
      ]),
    Sample(
      "chart empty", stack("  - {name: app, service: helm, chart: {}}"),
      [
        "5:32 error missing-chart ‹chart›"
      ]),
    Sample(
      "chart without a version",
      stack("  - {name: app, service: helm, chart: {registry: bitnami, name: kafka}}"),
      [
        "5:32 error missing-chart ‹chart›"
      ]),
    Sample(
      "chart with a name alone",
      stack("  - name: app\n    service: helm\n    chart: {name: kafka}"),
      [
        "7:5 error missing-chart ‹chart›"
      ]),
    Sample(
      "chart missing, source names only a registry",
      stack("  - {name: app, service: helm, source: {registryUid: 5eec}}"),
      [
        "5:12 error missing-chart ‹app›"
      ]),

    Sample(
      "unknown fields at every level",
      """
      apiVersion: strata/v1
      kind: AppProfile
      owner: me
      metadata:
        name: shop
        descripton: all we sell
        colour: red
      layers:
        - name: app
          service: helm
          instalOrder: 3
          chart: {registry: bitnami, name: nginx, version: 15.0.0, repo: x}
          source: {uuid: 63f5, pack: y}
          manifests:
            - name: a
              namespace: b
              content: ""
      """,
      [
        "3:1 warning unknown-field ‹owner›",
        "6:3 warning unknown-field ‹descripton› | write `description`",
        "7:3 warning unknown-field ‹colour›",
        "11:5 warning unknown-field ‹instalOrder› | write `installOrder`",
        "12:62 warning unknown-field ‹repo›",
        "13:14 warning unknown-field ‹uuid› | write `uid`",
        "13:26 warning unknown-field ‹pack› | write `packVersion`",
        "16:9 warning unknown-field ‹namespace›",
      ]),
    Sample(
      "fields of other services",
      stack(
        """
          - name: web
            service: container
            parameters: {image: nginx}
            chart: {registry: a, name: b, version: 1.0.0}
            manifests:
              - name: a
                content: ""
          - name: notes
            service: manifest
            values: "a: 1"
            parameters: {replicas: 1}
        """),
      [
        "8:5 warning unknown-field ‹chart›",
        "9:5 warning unknown-field ‹manifests›",
        "14:5 warning unknown-field ‹values›",
        "15:5 warning unknown-field ‹parameters›",
      ]),
    Sample(
      "parameters misspelt",
      stack("  - name: db\n    service: postgresql\n    parametrs: {username: a, databaseName: b}"),
      [
        "7:5 warning unknown-field ‹parametrs› | write `parameters`"
      ]),
    Sample(
      "name and service misspelt, and the layer is read",
      reading(ref("cache", "REDISMSTR_SVC"), below: "  - {nmae: cache, sevice: redis}"),
      [
        "5:6 warning unknown-field ‹nmae› | write `name`",
        "5:19 warning unknown-field ‹sevice› | write `service`",
      ]),
    Sample(
      "chart misspelt",
      stack("  - {name: a, service: helm, chrt: {registry: a, name: b, version: 1.0.0}}"),
      [
        "5:30 warning unknown-field ‹chrt› | write `chart`"
      ]),
    Sample(
      "metadata misspelt",
      "apiVersion: strata/v1\nkind: AppProfile\nmetdata: {name: shop}\nlayers: []\n",
      [
        "3:1 warning unknown-field ‹metdata› | write `metadata`"
      ]),
    Sample(
      "a manifest's content misspelt",
      stack("  - {name: a, service: manifest, manifests: [{name: b, contents: ''}]}"),
      [
        "5:56 warning unknown-field ‹contents› | write `content`"
      ]),

    Sample(
      "layer that nobody reads, asked for",
      stack(
        db, "  - {name: cache, service: redis}",
        """
          - name: api
            service: container
            parameters: {image: nginx, args: ["\(ref("db", "PASSWORD"))"]}
          - {name: notes, service: manifest}
        """), options: ReviewOptions(enabled: [.unusedLayer]),
      [
        "6:12 hint unused-layer ‹cache›",
        "7:11 hint unused-layer ‹api›",
      ]),
  ]

  /// A profile of a version without layers.
  static func versioned(_ version: String, name: String = "shop") -> String {
    """
    apiVersion: strata/v1
    kind: AppProfile
    metadata: {name: \(name), version: \(version)}
    layers: []

    """
  }
}
