/// Profiles for the tests of the commands.
enum Sample {
  /// An error, a warning, a hint and a secret.
  static let troubled = """
    apiVersion: strata/v1
    kind: AppProfile
    metadata:
      name: shop
      version: 1.0.0
    layers:
      - name: db
        service: postgresql
        parameters:
          username: shop
          databaseName: shop
          password: {value: hunter2-is-secret}
      - name: api
        service: container
        parameters:
          image: nginx:1.27
          ports: ["80"]
          env:
            DB_HOST: "{{.spectro.app.$appDeploymentName.db.POSTGRESMSTR_SVX}}"
            DB_USER: "{{.spectro.app.$appdeploymentName.db.USERNAME}}"

    """

  /// The next version: a layer more, one renamed, a secret changed, another wiring.
  static let changed = """
    apiVersion: strata/v1
    kind: AppProfile
    metadata:
      name: shop
      version: 1.1.0
      tags: [demo]
    layers:
      - name: database
        service: postgresql
        parameters:
          username: shop
          databaseName: shop
          password: {value: hunter2-is-secret}
      - name: cache
        service: redis
        parameters:
          password: {value: other-secret}
      - name: api
        service: container
        parameters:
          image: nginx:1.28
          ports: ["80"]
          env:
            DB_HOST: "{{.spectro.app.$appDeploymentName.database.POSTGRESMSTR_SVC}}"

    """

  /// Steers a terminal where it is printed as it stands.
  static let hostile = """
    apiVersion: strata/v1
    kind: AppProfile
    metadata:
      name: "evil"
      description: "red \\e[31m and right-to-left \\u202E and \\u009B5m"
    layers:
      - name: "\\e]0;title\\a"
        service: container
        parameters:
          image: "nginx:\\e[2J"

    """
}
