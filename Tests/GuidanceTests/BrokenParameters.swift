/// Settings that do not fit their parameters.
extension Sample {
  static let brokenParameters: [Sample] = [
    Sample(
      "required setting missing", stack("  - {name: web, service: container}"),
      [
        "5:12 error missing-parameter ‹web›"
      ]),
    Sample(
      "two required settings missing", stack("  - {name: db, service: postgresql}"),
      [
        "5:12 error missing-parameter ‹db›",
        "5:12 error missing-parameter ‹db›",
      ]),
    Sample(
      "required setting empty", container("image:"),
      [
        "8:7 error missing-parameter ‹image›"
      ]),
    Sample(
      "required setting an empty text", container("image: ''"),
      [
        "8:7 error missing-parameter ‹image›"
      ]),
    Sample(
      "required secret missing",
      stack(
        """
          - name: files
            service: s3
            parameters: {bucketName: shop, region: eu-central-1, accessKey: AKIA}
        """),
      [
        "7:5 error missing-parameter ‹parameters›"
      ]),
    Sample(
      "required setting misspelt",
      stack(
        "  - name: db\n    service: postgresql\n    parameters: {usrname: pg, databaseName: shop}"),
      [
        "7:18 error unknown-parameter ‹usrname› | write `username`"
      ]),

    Sample(
      "number that is a word", container("image: nginx\n      replicas: two"),
      [
        "9:17 error bad-parameter ‹two›"
      ]),
    Sample(
      "number with a fraction", container("image: nginx\n      replicas: 1.5"),
      [
        "9:17 error bad-parameter ‹1.5›"
      ]),
    Sample(
      "number below the range", container("image: nginx\n      replicas: 0"),
      [
        "9:17 error bad-parameter ‹0› | write `1`"
      ]),
    Sample(
      "number that no machine holds",
      container("image: nginx\n      replicas: 99999999999999999999"),
      [
        "9:17 error too-many-replicas ‹99999999999999999999› | write `10`"
      ]),
    Sample(
      "number that is a list", container("image: nginx\n      replicas: [2]"),
      [
        "9:17 error bad-parameter ‹[2]›"
      ]),
    Sample(
      "eleven replicas", container("image: nginx\n      replicas: 11"),
      [
        "9:17 error too-many-replicas ‹11› | write `10`"
      ]),
    Sample(
      "size with a unit", database("volumeSize: 8Gi"),
      [
        "8:19 error bad-parameter ‹8Gi› | write `8`"
      ]),
    Sample(
      "size with a unit, quoted and spaced", database("volumeSize: \"8 GB\""),
      [
        "8:19 error bad-parameter ‹\"8 GB\"› | write `8`"
      ]),
    Sample(
      "size in another unit", database("volumeSize: 512Mi"),
      [
        "8:19 error bad-parameter ‹512Mi›"
      ]),
    Sample(
      "size of nothing", database("volumeSize: 0"),
      [
        "8:19 error bad-parameter ‹0› | write `1`"
      ]),
    Sample(
      "size below nothing", database("volumeSize: -3"),
      [
        "8:19 error bad-parameter ‹-3› | write `1`"
      ]),
    Sample(
      "size that is a table", database("volumeSize: {gib: 8}"),
      [
        "8:19 error bad-parameter ‹{gib: 8}›"
      ]),
    Sample(
      "choice with a capital", container("image: nginx\n      access: Public"),
      [
        "9:15 error bad-parameter ‹Public› | write `public`"
      ]),
    Sample(
      "choice one letter off", container("image: nginx\n      access: pubic"),
      [
        "9:15 error bad-parameter ‹pubic› | write `public`"
      ]),
    Sample(
      "choice like none", container("image: nginx\n      access: world"),
      [
        "9:15 error bad-parameter ‹world›"
      ]),
    Sample(
      "text that is a list", container("image: [nginx]"),
      [
        "8:14 error bad-parameter ‹[nginx]›"
      ]),
    Sample(
      "text that is a table", container("image: {repository: nginx, tag: \"1\"}"),
      [
        "8:14 error bad-parameter ‹{repository: nginx, tag: \"1\"}›"
      ]),
    Sample(
      "list that is one value", container("image: nginx\n      ports: 8080"),
      [
        "9:14 error bad-parameter ‹8080› | write `[8080]`"
      ]),
    Sample(
      "list that is a text with commas", container("image: nginx\n      ports: 80, 443"),
      [
        "9:14 error bad-parameter ‹80, 443› | write `[80, 443]`"
      ]),
    Sample(
      "list with a word for a port", container("image: nginx\n      ports: [80, http]"),
      [
        "9:19 error bad-parameter ‹http›"
      ]),
    Sample(
      "list with a port too high",
      container("image: nginx\n      ports:\n        - 80\n        - 70000"),
      [
        "11:11 error bad-parameter ‹70000›"
      ]),
    Sample(
      "list with a port of both sides", container("image: nginx\n      ports: [\"8080:80\"]"),
      [
        "9:15 error bad-parameter ‹\"8080:80\"›"
      ]),
    Sample(
      "list with tables in it", container("image: nginx\n      ports: [{containerPort: 80}]"),
      [
        "9:15 error bad-parameter ‹{containerPort: 80}›"
      ]),
    Sample(
      "command that is a text", container("image: nginx\n      command: sleep 10"),
      [
        "9:16 error bad-parameter ‹sleep 10›"
      ]),
    Sample(
      "table that is a text", container("image: nginx\n      env: LOG=debug"),
      [
        "9:12 error bad-parameter ‹LOG=debug›"
      ]),
    Sample(
      "environment as Kubernetes writes it",
      container(
        """
        image: nginx
              env:
                - name: LOG
                  value: debug
                - name: LEVEL
                  value: "3"
        """),
      [
        "10:9 error bad-parameter ‹- name: LOG› | write it as a table"
      ]),
    Sample(
      "environment as Kubernetes writes it, from a secret",
      container(
        """
        image: nginx
              env:
                - name: LOG
                  valueFrom: {secretKeyRef: {name: a, key: b}}
        """),
      [
        "10:9 error bad-parameter ‹- name: LOG›"
      ]),
    Sample(
      "environment with a table in it",
      container("image: nginx\n      env:\n        LOG: {level: debug}"),
      [
        "10:14 error bad-parameter ‹{level: debug}›"
      ]),
    Sample(
      "version that the catalogue does not know, one choice", database("version: '15'"),
      [
        "8:16 error bad-parameter ‹'15'› | write `14`"
      ]),
    Sample(
      "version of the layer that the catalogue does not know",
      stack(
        """
          - name: docs
            service: mongodb
            version: "6.0"
            parameters: {username: shop}
        """),
      [
        "7:14 error bad-parameter ‹\"6.0\"›"
      ]),
    Sample(
      "version under a former key",
      stack("  - {name: orders, service: mysql, parameters: {dbVersion: \"8.0\"}}"),
      [
        "5:60 error bad-parameter ‹\"8.0\"› | write `5.7`"
      ]),
    Sample(
      "pattern",
      stack(
        """
          - name: files
            service: s3
            parameters:
              bucketName: Shop_Files
              region: eu-central-1
              accessKey: AKIA
              secretKey: {fromEnv: KEY}
        """),
      [
        "8:19 error bad-parameter ‹Shop_Files›"
      ]),

    Sample(
      "user postgres", database("username: postgres"),
      [
        "8:17 error reserved-user ‹postgres› | write `postgres_user`"
      ]),
    Sample(
      "user admin", database("username: admin"),
      [
        "8:17 error reserved-user ‹admin› | write `admin_user`"
      ]),
    Sample(
      "user with a hyphen", database("username: shop-owner"),
      [
        "8:17 error reserved-user ‹shop-owner› | write `shop_owner`"
      ]),
    Sample(
      "user that is a hyphen", database("username: '-'"),
      [
        "8:17 error reserved-user ‹'-'›"
      ]),

    Sample(
      "setting one letter off", database("volumeSzie: 8"),
      [
        "8:7 error unknown-parameter ‹volumeSzie› | write `volumeSize`"
      ]),
    Sample(
      "setting under the platform's name", database("databaseVolumeSize: 8"),
      [
        "8:7 error unknown-parameter ‹databaseVolumeSize› | write `volumeSize`"
      ]),
    Sample(
      "setting like none", database("tablespace: fast"),
      [
        "8:7 error unknown-parameter ‹tablespace›"
      ]),
    Sample(
      "layer's own field among the settings", container("name: web\n      image: nginx"),
      [
        "8:7 error unknown-parameter ‹name›"
      ]),
    Sample(
      "setting like none, empty", database("tablespace:"),
      [
        "8:7 error unknown-parameter ‹tablespace›"
      ]),
    Sample(
      "setting that is there already, one letter off", database("usernme: other"),
      [
        "8:7 error unknown-parameter ‹usernme›"
      ]),
    Sample(
      "secret one letter off", database("pasword: hunter2"),
      [
        "8:7 error unknown-parameter ‹pasword›"
      ]),
    Sample(
      "setting one letter off with a bad value", database("volumeSzie: big"),
      [
        "8:7 error unknown-parameter ‹volumeSzie›"
      ]),

    Sample(
      "secret as a text", database("password: hunter2"),
      [
        "8:17 warning literal-secret ‹hunter2›"
          + " | read it from the environment variable DB_PASSWORD | let it be generated"
      ]),
    Sample(
      "secret as a value", database("password: {value: hunter2}"),
      [
        "8:25 warning literal-secret ‹hunter2›"
          + " | read it from the environment variable DB_PASSWORD | let it be generated"
      ]),
    Sample(
      "required secret as a text",
      stack(
        """
          - name: files
            service: s3
            parameters: {bucketName: shop, region: eu, accessKey: AKIA, secretKey: hunter2}
        """),
      [
        "7:76 warning literal-secret ‹hunter2›"
          + " | read it from the environment variable FILES_SECRET_KEY"
      ]),
    Sample(
      "secret as a list", database("password: [hunter2]"),
      [
        "8:17 error bad-parameter ‹[hunter2]› | let it be generated"
      ]),
    Sample(
      "secret with a misspelt source", database("password: {fromEnvironment: hunter2}"),
      [
        "8:17 error bad-parameter ‹{fromEnvironment: hunter2}› | let it be generated"
      ]),
    Sample(
      "secret of two sources", database("password: {generate: true, value: hunter2}"),
      [
        "8:17 error bad-parameter ‹{generate: true, value: hunter2}› | let it be generated"
      ]),
    Sample(
      "secret that is not to be generated", database("password: {generate: false}"),
      [
        "8:17 error bad-parameter ‹{generate: false}› | let it be generated"
      ]),
    Sample(
      "secret from a variable without a name", database("password: {fromEnv: ''}"),
      [
        "8:17 error bad-parameter ‹{fromEnv: ''}› | let it be generated"
      ]),
  ]

  /// A container with these settings, which begin in line 8.
  static func container(_ settings: String) -> String {
    stack("  - name: web\n    service: container\n    parameters:\n      \(settings)")
  }

  /// A database with these settings, which begin in line 8; required ones are added to them.
  static func database(_ settings: String) -> String {
    let user = settings.hasPrefix("username:") ? "" : "\n      username: pg"
    return stack(
      "  - name: db\n    service: postgresql\n    parameters:\n      \(settings)\(user)\n"
        + "      databaseName: shop")
  }
}
