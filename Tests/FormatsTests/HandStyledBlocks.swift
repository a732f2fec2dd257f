/// Files with blocks, blank lines, texts over lines and comments in unusual places.
extension HandStyledFiles {
  static let blocks = """
    apiVersion: strata/v1
    kind: AppProfile
    metadata:
      name: shop
      description: >-
        A shop that sells
        many things
    layers:
      - name: queue
        service: helm
        chart: {registry: bitnami, name: kafka, version: 20.0.0}
        values: |
          replicaCount: 3

          # a comment of the values
          host: "{{.spectro.macro.host}}"

      - name: other
        service: helm
        chart:
          registry: bitnami
          name: nginx
          version: 1.0.0
        values: |+
            deep: true


        installOrder: 3
      - name: last
        service: helm
        chart: {registry: a, name: b, version: 1.0.0}
        values: |-
          no: newline

    """

  static let blankLines = """

    apiVersion: strata/v1


    kind: AppProfile

    metadata:

      name: shop

      version: 1.0.0


    layers:

      - name: a
        service: redis


      # about b

      - name: b

        service: redis

        parameters:

          volumeSize: 3

      - name: c
        service: redis

    """

  static let dashesAtTheMargin = """
    apiVersion: strata/v1
    kind: AppProfile
    metadata:
      name: shop
    layers:
    - name: a
      service: container
      parameters:
        image: nginx
        ports:
        - "80"
        - "81" # tls
        command:
        # the shell
        - sh
        - -c
    # b is next
    - name: b
      service: redis
    """

  static let unknownFields = """
    apiVersion: strata/v1
    kind: AppProfile
    owner: me
    metadata:
      team: shop
      name: shop
      version: 1.0.0
      links: [a, b]
    layers:
      - name: a
        note: keep me
        service: redis
        extra:
          deep: {x: 1}
        parameters:
          volumeSize: 3
          wrong: 1
    footer: |
      text
    """

  static let wideLetters = """
    apiVersion: strata/v1
    kind: AppProfile
    metadata:
      name: shop
      description: Löwe 日本 🦁 "q"
    layers:
      - name: a # 日本
        service: container
        parameters:
          image: nginx # 🦁
          env:
            GRUSS: "Grüße 日本"
            N: ok
    """

  static let manifests = """
    apiVersion: strata/v1
    kind: AppProfile
    metadata:
      name: shop
    layers:
      - name: settings
        service: manifest
        manifests:
          # the first
          - name: config
            content: |
              apiVersion: v1
              kind: ConfigMap
              metadata:
                name: config # strata: allow manifest-without-namespace

          - name: other
            content: "apiVersion: v1\\nkind: Secret\\nmetadata: {name: x, namespace: y}\\n"
          - {name: third, content: 'a: b'}
        source: {uid: 63f5, packVersion: 1.0.2}
    """

  static let folded = """
    apiVersion: strata/v1
    kind: AppProfile
    metadata:
      name: shop
      description: A shop
        over lines,
        three of them
    layers:
      - name: a
        service: container
        parameters:
          image: nginx
          command:
            - >-
              while true; do
              echo "working";
              sleep 1; done
            - |-
              {{.spectro.macro.command}} # no comment
            - "a text in quotes that goes on
              in a second line, and \\
              in a third"
          env:
            PLAIN: a text without quotes that goes on
              in a second line
            SINGLE: 'it''s a text that goes on

              after a blank line'
            HOST: http://{{.spectro.macro.host}}/path
    """

  static let tabs = """
    apiVersion: strata/v1
    kind:\tAppProfile
    metadata:
      name:\tshop\t# the name
      tags:\t[a,\tb]
    layers:\t# bottom first
      - name:\ta
        service:\tcontainer
        parameters:
          image:\tnginx\t# the image
          ports: [\t"80",\t"81" ]
      - name:   b
        service:    redis
    """

  static let commentsInFlow = """
    apiVersion: strata/v1
    kind: AppProfile
    metadata: {
      name: shop, # the name
      tags: [
        # first
        a, # a
        b # b
      ],
    }
    layers:
      - {
          name: a, # layer a
          service: container,
          # what it gets
          parameters: {
            image: nginx, # image
            ports: ["80", # http
              "443"], # https
          },
        }
      - {name: b, service: redis} # b
    """

  static let keptEnds = """
    apiVersion: strata/v1
    kind: AppProfile
    metadata: {name: shop}
    layers:
      - name: a
        service: helm
        values: |+ # kept
          a: b


      - name: b
        service: helm
        values: |2
            lead: true
      - name: c
        service: helm
        values: | # clipped
          c: d

    """

  static let commentsAfterDashes = """
    apiVersion: strata/v1
    kind: AppProfile
    metadata:
      name: shop
    layers:
      - # the first one - with a dash
        name: a
        service: manifest
        manifests:
        -   # it's deep
            name: m
            content: |
              a: b # with a comment

              # the end
      -
        # the second
        name: b
        service: container
        parameters:
          image: nginx
          command:
          # the shell
          - # sh
            sh

          - -c

    """
}
