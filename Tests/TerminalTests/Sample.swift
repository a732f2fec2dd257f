/// Profiles for the tests in a terminal.
enum Sample {
  /// Three layers that depend on each other and have no findings.
  static func profile(_ name: String, description: String = "", user: String = "clerk") -> String {
    """
    apiVersion: strata/v1
    kind: AppProfile
    metadata:
      name: \(name)
      version: 1.0.0
      description: "\(description)"
    layers:
      - name: db
        service: postgresql
        parameters:
          username: \(user)
          databaseName: shop
          password: {generate: true}
      - name: notes
        service: manifest
        manifests:
          - name: doc
            content: |
              apiVersion: v1
              kind: ConfigMap
              metadata:
                name: doc
                namespace: "{{.spectro.system.apptier.NAMESPACE}}"
              data:
                colour: blue
      - name: api
        service: container
        parameters:
          image: nginx:1.27
          ports: ["80"]
          env:
            DB_HOST: "{{.spectro.app.$appDeploymentName.db.POSTGRESMSTR_SVC}}"

    """
  }

  static let small = profile("small")
}
