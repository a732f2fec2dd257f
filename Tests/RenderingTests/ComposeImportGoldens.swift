/// What the Compose files become.
enum ComposeGoldens {
  static let shopProfile = #"""
    apiVersion: strata/v1
    kind: AppProfile
    metadata:
      name: shop
      version: 1.0.0
    layers:
      - name: db
        service: postgresql
        version: "14"
        parameters:
          username: shop
          password: {generate: true}
          databaseName: shop
      - name: cache
        service: redis
      - name: api
        service: container
        parameters:
          image: ghcr.io/acme/shop-api:1.4.0
          access: private
          ports: ["3000"]
          env:
            DATABASE_URL: "postgres://{{.spectro.app.$appDeploymentName.db.USERNAME}}:{{.spectro.app.$appDeploymentName.db.PASSWORD}}@{{.spectro.app.$appDeploymentName.db.POSTGRESMSTR_SVC}}:{{.spectro.app.$appDeploymentName.db.POSTGRESMSTR_SVC_PORT}}/shop?sslmode=disable"
            DB_HOST: "{{.spectro.app.$appDeploymentName.db.POSTGRESMSTR_SVC}}"
            DB_PORT: "{{.spectro.app.$appDeploymentName.db.POSTGRESMSTR_SVC_PORT}}"
            DB_USER: "{{.spectro.app.$appDeploymentName.db.USERNAME}}"
            DB_PASSWORD: "{{.spectro.app.$appDeploymentName.db.PASSWORD}}"
            REDIS_URL: "redis://:{{.spectro.app.$appDeploymentName.cache.PASSWORD}}@{{.spectro.app.$appDeploymentName.cache.REDISMSTR_SVC}}:{{.spectro.app.$appDeploymentName.cache.REDISMSTR_SVC_PORT}}/0"
            LOG_LEVEL: info
            REGION: ${REGION}
          volumeName: uploads
          volumeSize: 1
          pathToMount: /srv/uploads
      - name: web
        service: container
        parameters:
          image: ghcr.io/acme/shop-web:1.4.0
          access: public
          ports: ["80"]
          env:
            API_URL: "http://{{.spectro.app.$appDeploymentName.api.CONTAINER_SVC}}:{{.spectro.app.$appDeploymentName.api.CONTAINER_SVC_PORT}}"
            CACHE_DRIVER: cache

    """#

  static let shopRemarks = #"""
    leftOut - volumes.uploads: `driver` is not taken over; the platform makes the volume
    leftOut - volumes.unused: no service mounts it
    leftOut db healthcheck: a layer has no health check; the platform watches the services of its own
    secret db password: the password of the file is not taken over: a new one is generated
    note db volumeSize: Compose volumes have no size; 8 GiB is the catalogue's default
    leftOut db environment: PostgreSQL has no setting for `PGDATA`
    leftOut cache version: the file asks for Redis 7; the catalogue offers no choice of versions
    leftOut api env.HOME_PAGE: the file gives `HOME_PAGE` no value, Compose takes it from the environment; set it in the layer
    assumed api ports: port 3000 was added, because `web` calls it
    leftOut api env.DATABASE_URL: the platform's PostgreSQL refuses `sslmode=disable`; write `require`
    note api env.DATABASE_URL: it now reads POSTGRESMSTR_SVC of `db`, POSTGRESMSTR_SVC_PORT of `db`, PASSWORD of `db`, USERNAME of `db`
    note api env.DB_HOST: it now reads POSTGRESMSTR_SVC of `db`
    note api env.DB_PORT: it now reads POSTGRESMSTR_SVC_PORT of `db`
    note api env.DB_USER: it now reads USERNAME of `db`
    note api env.DB_PASSWORD: it now reads PASSWORD of `db`
    assumed api env.REDIS_URL: the account was added, because the platform's Redis wants one
    note api env.REDIS_URL: it now reads REDISMSTR_SVC of `cache`, REDISMSTR_SVC_PORT of `cache`, PASSWORD of `cache`
    secret api env.SESSION_SECRET: it looks like a secret, so its text is not taken over; set it to the output of a lower layer, or give it to the container in another way
    note api env.LOG_LEVEL: the file's default was taken for the variable LOG_LEVEL
    note api env.REGION: Compose would fill `${REGION}` from the environment; it stands as text: put the value in its place
    assumed api volumeSize: Compose volumes have no size, so it is 1 GiB
    leftOut api volumes: the folder or file of the own machine at /etc/shop is not taken over; put what it holds into the image
    leftOut web restart: the platform always starts a layer again when it stops
    note web env.API_URL: it now reads CONTAINER_SVC of `api`, CONTAINER_SVC_PORT of `api`
    note web env.CACHE_DRIVER: its text is also the name of the layer `cache`; if it means the host, read REDISMSTR_SVC there
    note web ports: Compose publishes port 80 as 8080; the load balancer keeps 80

    """#

  static let anchorsProfile = #"""
    apiVersion: strata/v1
    kind: AppProfile
    metadata:
      name: jobs-app
      version: 1.0.0
    layers:
      - name: events
        service: nats
        parameters:
          username: jobs
          password: {generate: true}
      - name: worker-one
        service: container
        parameters:
          image: acme/worker:3
          replicas: 10
          env:
            NATS_URL: "nats://{{.spectro.app.$appDeploymentName.events.USERNAME}}:{{.spectro.app.$appDeploymentName.events.PASSWORD}}@{{.spectro.app.$appDeploymentName.events.NATSMSTR_SVC}}:{{.spectro.app.$appDeploymentName.events.NATSMSTR_SVC_PORT}}"
            LOG: debug
      - name: worker-two
        service: container
        parameters:
          replicas: 2
          env:
            LOG: info
            PAIR: ${LOG}
            NATS_URL: "nats://{{.spectro.app.$appDeploymentName.events.USERNAME}}:{{.spectro.app.$appDeploymentName.events.PASSWORD}}@{{.spectro.app.$appDeploymentName.events.NATSMSTR_SVC}}:{{.spectro.app.$appDeploymentName.events.NATSMSTR_SVC_PORT}}"

    """#

  static let anchorsRemarks = #"""
    note - name: a profile cannot be called `Jobs_App`, so it is `jobs-app`
    leftOut - networks: layers reach each other through the cluster's network; there are no others
    leftOut events version: the file asks for NATS 2.10; the catalogue offers no choice of versions
    secret events password: the password of the file is not taken over: a new one is generated
    leftOut events command: the platform starts NATS its own way
    note worker-one name: a layer cannot be called `worker_one`, so it is `worker-one`
    note worker-one image: the file's default was taken for the variable TAG
    leftOut worker-one replicas: the file asks for 25 of them; the platform runs at most 10
    leftOut worker-one deploy.resources: a layer has no limits of its own; the virtual cluster's size counts
    leftOut worker-one restart: the platform always starts a layer again when it stops
    leftOut worker-one networks: layers reach each other through the cluster's network; there are no others
    assumed worker-one env.NATS_URL: the account was added, because the platform's NATS wants one
    note worker-one env.NATS_URL: it now reads NATSMSTR_SVC of `events`, NATSMSTR_SVC_PORT of `events`, USERNAME of `events`, PASSWORD of `events`
    note worker-two name: a layer cannot be called `worker_two`, so it is `worker-two`
    leftOut worker-two build: the platform builds no images; build this one, push it to a registry and set `image` to it
    leftOut worker-two restart: the platform always starts a layer again when it stops
    leftOut worker-two networks: layers reach each other through the cluster's network; there are no others
    assumed worker-two env.NATS_URL: the account was added, because the platform's NATS wants one
    note worker-two env.NATS_URL: it now reads NATSMSTR_SVC of `events`, NATSMSTR_SVC_PORT of `events`, USERNAME of `events`, PASSWORD of `events`

    """#

  static let longProfile = #"""
    apiVersion: strata/v1
    kind: AppProfile
    metadata:
      name: shop
      version: 1.0.0
    layers:
      - name: files
        service: minio
        parameters:
          username: files
          password: {generate: true}
      - name: app
        service: container
        parameters:
          image: acme/app:2
          access: private
          ports: ["8000"]
          env:
            S3_ENDPOINT: "https://{{.spectro.app.$appDeploymentName.files.MINIOMSTR_SVC}}:{{.spectro.app.$appDeploymentName.files.MINIOMSTR_SVC_PORT}}"
            AWS_ACCESS_KEY_ID: "{{.spectro.app.$appDeploymentName.files.MINIO_ACCESS_KEY}}"
            AWS_SECRET_ACCESS_KEY: "{{.spectro.app.$appDeploymentName.files.MINIO_SECRET_KEY}}"
            CONSOLE: http://files:9001/
      - name: site
        service: container
        parameters:
          image: nginx@sha256:aaaa
          access: public
          ports: ["80", "9090", "9091", "9092"]
          volumeName: site-data
          volumeSize: 1
          pathToMount: /usr/share/nginx/html
          command: [/bin/sh, -c, exec nginx -g 'daemon off;']
          args: ["--upstream=http://{{.spectro.app.$appDeploymentName.app.CONTAINER_SVC}}:{{.spectro.app.$appDeploymentName.app.CONTAINER_SVC_PORT}}"]

    """#

  static let longRemarks = #"""
    leftOut - volumes.site_data: `external` is not taken over; the platform makes the volume
    leftOut - secrets: secrets of Compose are not taken over; the profile's are made by the platform
    secret files password: the password of the file is not taken over: a new one is generated
    note files volumeSize: Compose volumes have no size; 10 GiB is the catalogue's default
    leftOut files command: the platform starts MinIO its own way
    leftOut files ports: MinIO is not published; layers above read its outputs
    assumed app env.S3_ENDPOINT: `files` serves https on the platform
    note app env.S3_ENDPOINT: it now reads MINIOMSTR_SVC of `files`, MINIOMSTR_SVC_PORT of `files`
    note app env.AWS_ACCESS_KEY_ID: it now reads MINIO_ACCESS_KEY of `files`
    note app env.AWS_SECRET_ACCESS_KEY: it now reads MINIO_SECRET_KEY of `files`
    leftOut app env.CONSOLE: `files` offers no port 9001 on the platform
    leftOut site ports: the mode of port 443:80/tcp is not taken over
    leftOut site ports: `53/udp` is UDP; the ports of a container layer are TCP
    leftOut site volumes: `volume` of the mount at /usr/share/nginx/html is not taken over
    leftOut site depends_on: the conditions on `app` are not taken over; the layers below are deployed first
    note site args: it now reads CONTAINER_SVC of `app`, CONTAINER_SVC_PORT of `app`
    note site ports: Compose publishes port 80 as 443; the load balancer keeps 80
    note site access: what Compose publishes to the own machine only (9090, 9091, 9092) is served to all by the load balancer
    assumed site volumeSize: Compose volumes have no size, so it is 1 GiB
    note site volumeName: `site_data` is no name for a volume; it is `site-data`
    leftOut site volumeName: the volume can be written; Compose mounts it read-only
    leftOut site volumes: the tmpfs at /tmp is not taken over; a container layer has no such mount

    """#

  static let wordpressProfile = #"""
    apiVersion: strata/v1
    kind: AppProfile
    metadata:
      name: shop
      version: 1.0.0
    layers:
      - name: db
        service: mysql
        parameters:
          rootPassword: {generate: true}
      - name: wordpress
        service: container
        parameters:
          image: wordpress:6
          access: public
          ports: ["80"]
          env:
            WORDPRESS_DB_HOST: "{{.spectro.app.$appDeploymentName.db.MYSQLMSTR_SVC}}"
            WORDPRESS_DB_USER: root
            WORDPRESS_DB_PASSWORD: "{{.spectro.app.$appDeploymentName.db.ROOT_PASSWORD}}"
            WORDPRESS_DB_NAME: exampledb
          volumeName: wordpress
          volumeSize: 1
          pathToMount: /var/www/html

    """#

  static let wordpressRemarks = #"""
    leftOut db restart: the platform always starts a layer again when it stops
    leftOut db version: the file asks for MySQL 8.0; the catalogue offers 5.7; the newest is taken
    assumed db environment: the platform sets up root alone, so layers that connect as another user connect as root
    secret db rootPassword: the password of the file is not taken over: a new one is generated
    leftOut db environment: the platform makes no database in MySQL; make `exampledb` from a layer of your own
    note db volumeSize: Compose volumes have no size; 20 GiB is the catalogue's default
    leftOut db environment: MySQL has no setting for `MYSQL_RANDOM_ROOT_PASSWORD`
    leftOut wordpress restart: the platform always starts a layer again when it stops
    note wordpress env.WORDPRESS_DB_HOST: it now reads MYSQLMSTR_SVC of `db`
    assumed wordpress env.WORDPRESS_DB_USER: the user is now root, the one that the platform sets up
    note wordpress env.WORDPRESS_DB_PASSWORD: it now reads ROOT_PASSWORD of `db`
    note wordpress ports: Compose publishes port 80 as 8080; the load balancer keeps 80
    assumed wordpress volumeSize: Compose volumes have no size, so it is 1 GiB

    """#

  static let mongoProfile = #"""
    apiVersion: strata/v1
    kind: AppProfile
    metadata:
      name: shop
      version: 1.0.0
    layers:
      - name: mongo
        service: mongodb
        version: 5.0.10
        parameters:
          username: root
          password: {generate: true}
      - name: mongo-express
        service: container
        parameters:
          image: mongo-express
          access: public
          ports: ["8081"]
          env:
            ME_CONFIG_MONGODB_ADMINUSERNAME: "{{.spectro.app.$appDeploymentName.mongo.USERNAME}}"
            ME_CONFIG_MONGODB_ADMINPASSWORD: "{{.spectro.app.$appDeploymentName.mongo.PASSWORD}}"
            ME_CONFIG_MONGODB_URL: "{{.spectro.app.$appDeploymentName.mongo.MONGO_URI}}"
            ME_CONFIG_MONGODB_SERVER: mongo
            ME_CONFIG_BASICAUTH: "false"

    """#

  static let mongoRemarks = #"""
    secret mongo password: the password of the file is not taken over: a new one is generated
    note mongo-express env.ME_CONFIG_MONGODB_ADMINUSERNAME: it now reads USERNAME of `mongo`
    note mongo-express env.ME_CONFIG_MONGODB_ADMINPASSWORD: it now reads PASSWORD of `mongo`
    note mongo-express env.ME_CONFIG_MONGODB_URL: it now reads MONGO_URI of `mongo`
    leftOut mongo-express env.ME_CONFIG_MONGODB_SERVER: MongoDB offers no host, so `mongo` is not read here

    """#

}
