#include "service_files.h"

static const unsigned char container[] = {
#embed "services/container.yaml"
};
static const unsigned char helm[] = {
#embed "services/helm.yaml"
};
static const unsigned char manifest[] = {
#embed "services/manifest.yaml"
};
static const unsigned char nats[] = {
#embed "services/nats.yaml"
};
static const unsigned char kafka[] = {
#embed "services/kafka.yaml"
};
static const unsigned char vault[] = {
#embed "services/vault.yaml"
};
static const unsigned char minio[] = {
#embed "services/minio.yaml"
};
static const unsigned char s3[] = {
#embed "services/s3.yaml"
};
static const unsigned char mongodb[] = {
#embed "services/mongodb.yaml"
};
static const unsigned char mysql[] = {
#embed "services/mysql.yaml"
};
static const unsigned char postgresql[] = {
#embed "services/postgresql.yaml"
};
static const unsigned char redis[] = {
#embed "services/redis.yaml"
};
static const unsigned char cockroachdb[] = {
#embed "services/cockroachdb.yaml"
};

static const unsigned char hello_universe[] = {
#embed "examples/hello-universe.yaml"
};
static const unsigned char connectivity[] = {
#embed "examples/connectivity.yaml"
};
static const unsigned char secrets[] = {
#embed "examples/secrets.yaml"
};
static const unsigned char worker_queue[] = {
#embed "examples/worker-queue.yaml"
};
static const unsigned char everything[] = {
#embed "examples/everything.yaml"
};

#define FILE_NAMED(name, bytes) {name, bytes, sizeof bytes}

static const embedded_file services[] = {
  FILE_NAMED("container", container),
  FILE_NAMED("helm", helm),
  FILE_NAMED("manifest", manifest),
  FILE_NAMED("nats", nats),
  FILE_NAMED("kafka", kafka),
  FILE_NAMED("vault", vault),
  FILE_NAMED("minio", minio),
  FILE_NAMED("s3", s3),
  FILE_NAMED("mongodb", mongodb),
  FILE_NAMED("mysql", mysql),
  FILE_NAMED("postgresql", postgresql),
  FILE_NAMED("redis", redis),
  FILE_NAMED("cockroachdb", cockroachdb),
};

static const embedded_file examples[] = {
  FILE_NAMED("hello-universe", hello_universe),
  FILE_NAMED("connectivity", connectivity),
  FILE_NAMED("secrets", secrets),
  FILE_NAMED("worker-queue", worker_queue),
  FILE_NAMED("everything", everything),
};

size_t embedded_service_count(void) { return sizeof services / sizeof services[0]; }

embedded_file embedded_service(size_t index) { return services[index]; }

size_t embedded_example_count(void) { return sizeof examples / sizeof examples[0]; }

embedded_file embedded_example(size_t index) { return examples[index]; }
