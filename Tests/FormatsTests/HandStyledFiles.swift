/// Profile files as people write them, each in a style of its own.
enum HandStyledFiles {
  static let all: [(name: String, text: String)] = [
    ("comments", comments), ("odd indentation", oddIndentation), ("flow", flow),
    ("flow over lines", flowOverLines), ("anchors", anchors), ("merge keys", mergeKeys),
    (
      "CRLF",
      comments.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
    ),
    ("trailing spaces", trailingSpaces), ("no final newline", String(comments.dropLast())),
    ("quotes", quotes), ("blocks", blocks), ("blank lines", blankLines),
    ("dashes at the margin", dashesAtTheMargin), ("unknown fields", unknownFields),
    ("byte order mark", "\u{FEFF}" + comments), ("wide letters", wideLetters),
    ("document marks", "---\n" + comments + "...\n"), ("manifests", manifests),
    ("folded", folded), ("tabs after colons", tabs), ("comments in flow", commentsInFlow),
    ("kept ends", keptEnds), ("comments after dashes", commentsAfterDashes),
  ]

  /// Files in which one place says what another one says, so that a change of one touches both.
  static let shared = ["anchors", "merge keys"]

  static let comments = """
    # A shop.
    apiVersion: strata/v1 # the format
    kind: AppProfile

    # Who we are
    metadata:
      name: shop # short
      version: 1.0.0
      # tags come later
      tags: [demo, "env:dev"] # two of them

    layers: # bottom first
      # The database.
      # It has two lines of comment.
      - name: db
        service: postgresql # 14
        parameters:
          # the user
          username: shop # no hyphen
          databaseName: orders
          # about the size
          volumeSize: 8

      # The API.
      - name: api
        service: container
        parameters:
          image: nginx:1
          ports: ["80"]
          env:
            # where the database is
            DB_HOST: "{{.spectro.app.$appDeploymentName.db.POSTGRESMSTR_SVC}}" # host
            DB_NAME: orders
            # the end of env
        # the end of api
    # the end of the file

    """

  static let oddIndentation = """
    apiVersion: strata/v1
    kind: AppProfile
    metadata:
         name: shop
         version: "1.0.0"
    layers:
        -   name: db
            service: redis
            parameters:
               volumeSize: 3
        -     name: api
              service: container
              parameters:
                    image: nginx
                    env:
                      A: "1"
                      B: two
              installOrder: 4
    """

  static let flow = """
    {apiVersion: strata/v1, kind: AppProfile, metadata: {name: shop, version: 1.0.0},
     layers: [{name: db, service: redis, parameters: {volumeSize: 3}}, {name: api,
       service: container, parameters: {image: nginx, ports: ["80", "81"], env: {A: one}}}]}
    """

  static let flowOverLines = """
    apiVersion: strata/v1
    kind: AppProfile
    metadata: {name: shop, version: 1.0.0, description: 'A shop'}
    layers:
      - name: api
        service: container
        parameters: {
          image: nginx,  # the image
          ports: [
            "80",
            "443",
          ],
          env: {A: "x", B: 'y'}
        }
    """

  static let anchors = """
    apiVersion: strata/v1
    kind: AppProfile
    metadata:
      name: shop
      version: 1.0.0
    layers:
      - name: one
        service: container
        parameters:
          image: &image nginx:1
          env: &env
            A: first
            B: second
      - name: two
        service: container
        parameters:
          image: *image
          env: *env
      - name: three
        service: container
        parameters:
          image: other
          env: *env
    """

  static let mergeKeys = """
    apiVersion: strata/v1
    kind: AppProfile
    metadata: {name: shop}
    layers:
      - name: one
        service: container
        parameters: &base
          image: nginx:1
          access: public
      - name: two
        service: container
        parameters:
          <<: *base
          access: private
    """

  static let trailingSpaces = """
    apiVersion: strata/v1\u{20}\u{20}
    kind: AppProfile\u{20}
    metadata:\u{20}\u{20}\u{20}
      name: shop\u{20}\u{20}
      version: 1.0.0\u{20}
    layers:\u{20}
      - name: db\u{20}\u{20}
        service: redis\u{20}
        parameters:\u{20}\u{20}
          volumeSize: 3\u{20}\u{20}
    \u{20}\u{20}
      - name: api\u{20}
        service: container\u{20}
        parameters:\u{20}
          image: nginx\u{20}\u{20}
    \u{20}\u{20}\u{20}\u{20}

    """

  static let quotes = #"""
    "apiVersion": 'strata/v1'
    'kind': "AppProfile"
    metadata:
      name: "shop"
      version: '1.0.0'
      description: "A \"shop\" with\ttabs and \u00e9"
      tags: ['a', "b", c]
    layers:
      - "name": 'db'
        service: "mysql"
        "version": '5.7'
        parameters:
          rootPassword: {"fromEnv": 'PW'}
          volumeSize: "20"
      - name: api
        service: container
        parameters:
          "image": 'it''s'
          env: {"A B": 'x: y', C: "{{.spectro.app.$appDeploymentName.db.MYSQLMSTR_SVC}}"}
    """#
}
