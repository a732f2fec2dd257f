package import ProfileModel

/// The library that most stories begin with.
package enum Samples {
  package static let library = [shop, ledger, newerLedger, charts, flawed]

  package static func newest(_ name: String) -> Version {
    name == "ledger" ? Version(1, 1, 0) : Version(1, 0, 0)
  }

  /// What reads an output of a layer.
  package static func reference(_ layer: String, _ output: String) -> String {
    "{{.spectro.app.$appDeploymentName.\(layer).\(output)}}"
  }

  /// Three layers, wired, without findings.
  package static let shop = """
    # The shop, as it is.
    apiVersion: strata/v1
    kind: AppProfile
    metadata:
      name: shop
      version: 1.0.0
      description: A small shop
      tags: ["env:dev", demo]
    layers:
      - name: db            # where the orders are
        service: postgresql
        parameters:
          username: shop
          databaseName: orders
          volumeSize: 4
      - name: api
        service: container
        parameters:
          image: ghcr.io/acme/api:1.0.0
          access: private
          ports: ["3000"]
          env:
            DB_HOST: "\(reference("db", "POSTGRESMSTR_SVC"))"
            DB_USER: "\(reference("db", "USERNAME"))"
      - name: ui
        service: container
        parameters:
          image: ghcr.io/acme/ui:1.0.0
          access: public
          ports: ["8080"]
          env:
            API_HOST: "\(reference("api", "CONTAINER_SVC"))"

    """

  package static let ledger = """
    apiVersion: strata/v1
    kind: AppProfile
    metadata:
      name: ledger
      version: 1.0.0
      tags: [books]
    layers:
      - name: cache
        service: redis
        parameters: {databaseName: books}

    """

  package static let newerLedger = ledger.replacing("1.0.0", with: "1.1.0")

  /// A chart with values, and manifests.
  package static let charts = """
    apiVersion: strata/v1
    kind: AppProfile
    metadata:
      name: charts
      version: 1.0.0
    layers:
      - name: db
        service: postgresql
        parameters:
          username: shop
          databaseName: orders
      - name: queue
        service: helm
        chart: {registry: bitnami, name: kafka, version: 20.0.0}
        values: |
          replicaCount: 3
          host: "\(reference("db", "POSTGRESMSTR_SVC"))"
      - name: settings
        service: manifest
        manifests:
          - name: config
            content: |
              apiVersion: v1
              kind: ConfigMap
              metadata:
                name: config
                namespace: shop
              data:
                mode: fast

    """

  /// Findings, with fixes and without, and a secret in the file.
  package static let flawed = """
    apiVersion: strata/v1
    kind: AppProfile
    metadata:
      name: flawed
      version: 1.0.0
    layers:
      - name: db
        service: postgresql
        parameters:
          username: shop
          databaseName: orders
          password: {value: hunter2}
      - name: api
        service: container
        parameters:
          image: ghcr.io/acme/api:1.0.0
          replicas: 99
          env:
            DB_HOST: "\(reference("db", "POSTGRESMSTR_SV"))"
            DB_PORT: "\(reference("db", "POSTGRESMSTR_SVC_PORT").replacing("$appDeploymentName", with: "$appdeploymentName"))"

    """
}
