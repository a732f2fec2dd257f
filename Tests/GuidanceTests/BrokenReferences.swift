import Guidance

/// References that read what is not there.
extension Sample {
  static let brokenReferences: [Sample] = [
    Sample(
      "layer one letter off", reading(ref("dbb", "USERNAME")),
      [
        "11:47 error unknown-layer ‹dbb› | read `db`"
      ]),
    Sample(
      "layer with the documents' prefix", reading(ref("database-db", "PASSWORD")),
      [
        "11:47 error unknown-layer ‹database-db› | read `db`"
      ]),
    Sample(
      "layer unknown, one below offers the output", reading(ref("shop", "PASSWORD")),
      [
        "11:47 error unknown-layer ‹shop› | read `db`"
      ]),
    Sample(
      "layer unknown, and so is its output", reading(ref("warehouse", "TABLES")),
      [
        "11:47 error unknown-layer ‹warehouse›"
      ]),
    Sample(
      "layer one letter off, output unknown as well", reading(ref("dbb", "HOSTNAME")),
      [
        "11:47 error unknown-layer ‹dbb›"
      ]),
    Sample(
      "layer unknown at the bottom of the stack",
      stack(
        """
          - {name: api, service: container, parameters: {image: nginx, env: {
              X: "\(ref("database", "PASSWORD"))"}}}
        """),
      [
        "6:45 error unknown-layer ‹database›"
      ]),
    Sample(
      "layer unknown after letters of several bytes",
      reading("größe-日本-\(ref("dbb", "USERNAME"))"),
      [
        "11:56 error unknown-layer ‹dbb› | read `db`"
      ]),
    Sample(
      "layer one letter off, which ends in several ports",
      stack(
        "  - {name: web, service: container, parameters: {image: nginx, ports: [80, 443]}}",
        """
          - {name: api, service: container, parameters: {image: nginx, env: {
              X: "\(ref("wbe", "CONTAINER_SVC_PORT"))"}}}
        """),
      [
        "7:45 error unknown-layer ‹wbe›"
      ]),
    Sample(
      "two layers unknown in one text",
      reading("\(ref("dbb", "USERNAME")):\(ref("bd", "PASSWORD"))"),
      [
        "11:47 error unknown-layer ‹dbb› | read `db`",
        "11:96 error unknown-layer ‹bd› | read `db`",
      ]),

    Sample(
      "layer above",
      stack(
        "  - {name: api, service: container, parameters: {image: nginx, args: [\n"
          + "      \"\(ref("db", "PASSWORD"))\"]}}", db),
      [
        "6:42 error layer-above ‹db› | move `db` below `api`"
      ]),
    Sample(
      "layer above, historic spelling",
      stack(
        """
          - name: api
            service: container
            parameters: {image: nginx, args: ["{{.spectro.app.$appDepName-db.PASSWORD}}"]}
        """, db),
      [
        "7:42 hint reference-spelling ‹.spectro.app.$appDepName-db.PASSWORD›"
          + " | write `.spectro.app.$appDeploymentName.db.PASSWORD`",
        "7:67 error layer-above ‹db› | move `db` below `api`",
      ]),
    Sample(
      "layer above that reads a layer between",
      stack(
        """
          - name: api
            service: container
            parameters: {image: nginx, args: ["\(ref("page", "CONTAINER_SVC"))"]}
        """, db,
        """
          - name: page
            service: container
            parameters: {image: nginx, args: ["\(ref("db", "PASSWORD"))"]}
        """),
      [
        "7:74 error layer-above ‹page› | move `api` above `page`"
      ]),
    Sample(
      "layers that read each other",
      stack(
        """
          - name: one
            service: container
            parameters: {image: nginx, args: ["\(ref("two", "CONTAINER_SVC"))"]}
          - name: two
            service: container
            parameters: {image: nginx, args: ["\(ref("one", "CONTAINER_SVC"))"]}
        """),
      [
        "7:74 error layer-above ‹two›"
      ]),
    Sample(
      "layer above without such an output",
      stack(
        """
          - name: api
            service: container
            parameters: {image: nginx, args: ["\(ref("db", "HOST"))"]}
        """, db),
      [
        "7:74 error layer-above ‹db›"
      ]),
    Sample(
      "layer above whose output has a condition",
      stack(
        """
          - name: api
            service: container
            parameters: {image: nginx, args: ["\(ref("page", "CONTAINER_SVC_EXTERNALIP"))"]}
          - {name: page, service: container, parameters: {image: nginx}}
        """),
      [
        "7:74 error layer-above ‹page›"
      ]),
    Sample(
      "layer above with several ports",
      stack(
        """
          - name: api
            service: container
            parameters: {image: nginx, args: ["\(ref("page", "CONTAINER_SVC_PORT"))"]}
          - {name: page, service: container, parameters: {image: nginx, ports: [80, 443]}}
        """),
      [
        "7:74 error layer-above ‹page›"
      ]),

    Sample(
      "layer itself", reading(ref("api", "CONTAINER_SVC")),
      [
        "11:47 error self-reference ‹api›"
      ]),
    Sample(
      "layer itself for its namespace", reading(ref("api", "CONTAINER_NAMESPACE")),
      [
        "11:47 error self-reference ‹api›"
      ]),

    Sample(
      "output two letters off", reading(ref("db", "POSTGRESMSTR_SCV_PROT")),
      [
        "11:50 error unknown-output ‹POSTGRESMSTR_SCV_PROT› | read `POSTGRESMSTR_SVC_PORT`"
      ]),
    Sample(
      "output in lower case", reading(ref("db", "password")),
      [
        "11:50 error unknown-output ‹password› | read `PASSWORD`"
      ]),
    Sample(
      "output like none", reading(ref("db", "ZONE")),
      [
        "11:50 error unknown-output ‹ZONE›"
      ]),
    Sample(
      "output unknown, historic spelling",
      reading("{{.spectro.app.$appDepName-db.PASWORD}}"),
      [
        "11:15 hint reference-spelling ‹.spectro.app.$appDepName-db.PASWORD›"
          + " | write `.spectro.app.$appDeploymentName.db.PASWORD`",
        "11:43 error unknown-output ‹PASWORD› | read `PASSWORD`",
      ]),
    Sample(
      "output of a manifest layer",
      stack(
        """
          - {name: notes, service: manifest}
          - name: api
            service: container
            parameters: {image: nginx, args: ["\(ref("notes", "NAME"))"]}
        """),
      [
        "8:80 error unknown-output ‹NAME›"
      ]),
    Sample(
      "output with a dot in its name", reading(ref("db", "PASSWORD.value")),
      [
        "11:50 error unknown-output ‹PASSWORD.value› | read `PASSWORD`"
      ]),

    Sample(
      "output of a private container, which the default is",
      reading(
        ref("page", "CONTAINER_SVC_EXTERNALHOSTNAME"),
        below: "  - {name: page, service: container, parameters: {image: nginx}}"),
      [
        "11:52 warning conditional-output ‹CONTAINER_SVC_EXTERNALHOSTNAME›"
          + " | make access of `page` public"
      ]),
    Sample(
      "output of a container that is said to be private",
      reading(
        ref("page", "CONTAINER_SVC_EXTERNALIP"),
        below: "  - {name: page, service: container, parameters: {image: nginx, access: private}}"),
      [
        "11:52 warning conditional-output ‹CONTAINER_SVC_EXTERNALIP›"
          + " | make access of `page` public"
      ]),
    Sample(
      "output whose condition hangs on a bad value",
      reading(
        ref("page", "CONTAINER_SVC_EXTERNALIP"),
        below: "  - {name: page, service: container, parameters: {image: nginx, access: publik}}"),
      [
        "5:73 error bad-parameter ‹publik› | write `public`"
      ]),

    Sample(
      "first of several ports",
      reading(
        ref("page", "CONTAINER_SVC_PORT"),
        below: "  - {name: page, service: container, parameters: {image: nginx, ports: [80, 443]}}"),
      [
        "5:72 warning only-first-port ‹[80, 443]›"
      ]),

    Sample(
      "former output name",
      reading(
        ref("orders", "MYSQLMSTR_NS"), below: "  - {name: orders, service: mysql}"),
      [
        "11:54 hint former-output-name ‹MYSQLMSTR_NS› | read `MYSQLMSTR_SVC_NAMESPACE`"
      ]),
    Sample(
      "former output name, historic spelling",
      reading(
        "{{.spectro.app.$appDepName-cache.REDISMSTR_NS}}",
        below: "  - {name: cache, service: redis}"),
      [
        "11:15 hint reference-spelling ‹.spectro.app.$appDepName-cache.REDISMSTR_NS›"
          + " | write `.spectro.app.$appDeploymentName.cache.REDISMSTR_NS`",
        "11:46 hint former-output-name ‹REDISMSTR_NS› | read `REDISMSTR_SVC_NAMESPACE`",
      ]),

    Sample(
      "small d in the deployment's name",
      reading("{{.spectro.app.$appdeploymentName.db.PASSWORD}}"),
      [
        "11:15 hint reference-spelling ‹.spectro.app.$appdeploymentName.db.PASSWORD›"
          + " | write `.spectro.app.$appDeploymentName.db.PASSWORD`"
      ]),
    Sample(
      "historic spelling", reading("{{.spectro.app.$appDepName-db.PASSWORD}}"),
      [
        "11:15 hint reference-spelling ‹.spectro.app.$appDepName-db.PASSWORD›"
          + " | write `.spectro.app.$appDeploymentName.db.PASSWORD`"
      ]),
    Sample(
      "no leading dot", reading("{{spectro.app.$appDeploymentName.db.PASSWORD}}"),
      [
        "11:15 hint reference-spelling ‹spectro.app.$appDeploymentName.db.PASSWORD›"
          + " | write `.spectro.app.$appDeploymentName.db.PASSWORD`"
      ]),
    Sample(
      "no leading dot, of the system", reading("{{ spectro.system.user.name }}"),
      [
        "11:16 hint reference-spelling ‹spectro.system.user.name›"
          + " | write `.spectro.system.user.name`"
      ]),
    Sample(
      "no dollar sign", reading("{{.spectro.app.appDeploymentName.db.PASSWORD}}"),
      [
        "11:15 hint reference-spelling ‹.spectro.app.appDeploymentName.db.PASSWORD›"
          + " | write `.spectro.app.$appDeploymentName.db.PASSWORD`"
      ]),
    Sample(
      "a name in the deployment's place", reading("{{.spectro.app.myshop.db.PASSWORD}}"),
      [
        "11:15 hint reference-spelling ‹.spectro.app.myshop.db.PASSWORD›"
          + " | write `.spectro.app.$appDeploymentName.db.PASSWORD`"
      ]),
    Sample(
      "historic spelling between angles", reading("<<.spectro.app.$appDepName-db.PASSWORD>>"),
      [
        "11:15 hint reference-spelling ‹.spectro.app.$appDepName-db.PASSWORD›"
          + " | write `.spectro.app.$appDeploymentName.db.PASSWORD`"
      ]),

    Sample(
      "deployment's name left out", reading("{{.spectro.app.db.PASSWORD}}"),
      [
        "11:15 error unterminated-reference ‹.spectro.app.db.PASSWORD›"
          + " | write `.spectro.app.$appDeploymentName.db.PASSWORD`"
      ]),
    Sample(
      "layer alone", reading("{{.spectro.app.$appDeploymentName.db}}"),
      [
        "11:13 error unterminated-reference ‹{{.spectro.app.$appDeploymentName.db}}›"
      ]),
    Sample(
      "layer and a dot", reading("{{.spectro.app.$appDeploymentName.db.}}"),
      [
        "11:13 error unterminated-reference ‹{{.spectro.app.$appDeploymentName.db.}}›"
      ]),
    Sample(
      "nothing yet", reading("{{.spectro.}}"),
      [
        "11:13 error unterminated-reference ‹{{.spectro.}}›"
      ]),
    Sample(
      "nothing of an app yet", reading("{{ .spectro.app }}"),
      [
        "11:13 error unterminated-reference ‹{{ .spectro.app }}›"
      ]),
    Sample(
      "nothing of the system yet", reading("{{.spectro.system}}"),
      [
        "11:13 error unterminated-reference ‹{{.spectro.system}}›"
      ]),
    Sample(
      "closed with one brace", reading("{{.spectro.app.$appDeploymentName.db.PASSWORD}"),
      [
        "11:13 error unterminated-reference "
          + "‹{{.spectro.app.$appDeploymentName.db.PASSWORD}› | close it with `}}`"
      ]),
    Sample(
      "not closed", reading("{{.spectro.app.$appDeploymentName.db.PASSWORD"),
      [
        "11:13 error unterminated-reference ‹{{.spectro.app.$appDeploymentName.db.PASSWORD›"
          + " | close it with `}}`"
      ]),
    Sample(
      "not closed, with a text behind it",
      reading(
        "{{.spectro.app.$appDeploymentName.db.PASSWORD and more"),
      [
        "11:13 error unterminated-reference ‹{{.spectro.app.$appDeploymentName.db.PASSWORD›"
          + " | close it with `}}`"
      ]),
    Sample(
      "not closed, and the output is unknown",
      reading(
        "{{.spectro.app.$appDeploymentName.db.PASSWRD"),
      [
        "11:13 error unterminated-reference ‹{{.spectro.app.$appDeploymentName.db.PASSWRD›"
      ]),
    Sample(
      "closed with one angle", reading("<<.spectro.app.$appDeploymentName.db.PASSWORD>"),
      [
        "11:13 error unterminated-reference "
          + "‹<<.spectro.app.$appDeploymentName.db.PASSWORD>› | close it with `>>`"
      ]),
    Sample(
      "not closed, another follows",
      reading(
        "{{.spectro.app.$appDeploymentName.db.USERNAME:\(ref("db", "PASSWORD"))"),
      [
        "11:13 error unterminated-reference ‹{{.spectro.app.$appDeploymentName.db.USERNAME›"
          + " | close it with `}}`"
      ]),

    Sample(
      "system variable one letter off", reading("{{.spectro.system.cluster.nme}}"),
      [
        "11:31 error unknown-system-variable ‹cluster.nme› | read `cluster.name`"
      ]),
    Sample(
      "system variable of clusters", reading("{{.spectro.system.clusterprofile.name}}"),
      [
        "11:31 error unknown-system-variable ‹clusterprofile.name›"
      ]),
    Sample(
      "system variable like none", reading("{{.spectro.system.weather}}"),
      [
        "11:31 error unknown-system-variable ‹weather›"
      ]),
    Sample(
      "system variable of a known group", reading("{{.spectro.system.appdeployment.size}}"),
      [
        "11:31 error unknown-system-variable ‹appdeployment.size›"
      ]),
    Sample(
      "input that the layer does not have", reading("{{.spectro.system.apptier.volumes}}"),
      [
        "11:31 error unknown-system-variable ‹apptier.volumes› | read `apptier.volumeSize`"
      ]),
    Sample(
      "profile variable", reading("{{.spectro.var.password}}"),
      [
        "11:24 error unknown-system-variable ‹var›"
      ]),
    Sample(
      "pack of a cluster", reading("{{.spectro.pack.nginx.values.port}}"),
      [
        "11:24 error unknown-system-variable ‹pack›"
      ]),
    Sample(
      "name space one letter off", reading("{{.spectro.systm.user.name}}"),
      [
        "11:24 error unknown-system-variable ‹systm› | write `system`"
      ]),
    Sample(
      "name space one letter off, and more", reading("{{.spectro.ap.x.db.PASSWORD}}"),
      [
        "11:24 error unknown-system-variable ‹ap›"
      ]),
    Sample(
      "name space like none", reading("{{.spectro.zebra.name}}"),
      [
        "11:24 error unknown-system-variable ‹zebra›"
      ]),

    Sample(
      "function under another name",
      reading("{{.spectro.app.$appDeploymentName.db.PASSWORD | base64encode}}"),
      [
        "11:61 error unknown-function ‹base64encode› | use `b64enc`"
      ]),
    Sample(
      "function one letter off", reading("{{ .spectro.macro.zone | uper }}"),
      [
        "11:38 error unknown-function ‹uper› | use `upper`"
      ]),
    Sample(
      "function like none", reading("{{ .spectro.macro.zone | frobnicate 3 }}"),
      [
        "11:38 error unknown-function ‹frobnicate›"
      ]),
    Sample(
      "function missing after its pipe", reading("{{ .spectro.macro.zone | }}"),
      [
        "11:38 error unknown-function ‹}}›"
      ]),
    Sample(
      "two functions", reading("{{ .spectro.macro.zone | uper | lowr }}"),
      [
        "11:38 error unknown-function ‹uper› | use `upper`",
        "11:45 error unknown-function ‹lowr› | use `lower`",
      ]),
  ]
}
