"""Profiles with faults, for the checks of what `validate` prints."""

# How a profile file begins.
HEAD = "apiVersion: strata/v1\nkind: AppProfile\nmetadata: {name: broken, version: 1.0.0}\n"

MANY_FAULTS = """\
apiVersion: strata/v1
kind: AppProfile
metadata:
  name: broken
  version: 1.0.0
  descripton: Ünïcode 🚀
layers:
  - name: db
    service: postgresql
    parameters:
      username: admin
      databaseName: shop
      volumeSize: many
      password: {value: s3cr3t}
  - name: api
    service: container
    parameters:
      image: nginx
      replicas: 11
      env:
        A: "🚀 ü {{.spectro.app.$appDeploymentName.bd.POSTGRESMSTR_SVC}}"
        B: "日本 {{.spectro.app.$appDeploymentName.db.HOST}}"
        C: "{{.spectro.app.$appDeploymentName.db.USERNAME | shout}}, {{.spectro.system.nothing}}"
        D: "e\u0301 {{.spectro.app.$appDeploymentName.top.CONTAINER_SVC}}"
        E: "{{.spectro.app.$appDeploymentName.db"
  - name: "Not a label, 100%: no"
    service: manifest
    manifests:
      - name: objects
        content: |
          # ünïcode 🚀
          apiVersion: v1
          kind: Secret
          metadata:
            name: a
          stringData:
            a: {{.spectro.app.$appdeploymentName.db.USERNAME}}
            b: "🚀🚀{{.spectro.app.$appDeploymentName.bd2.USERNAME}}"
      - name: folded
        content: "a: \\"{{.spectro.app.$appDeploymentName.bd3.USERNAME}}\\"\\nb: ["
  - name: top
    service: nothing
"""

# Code and text of findings in the profile above.
FINDINGS = [
    ("unknown-field", "descripton"),
    ("reserved-user", "admin"),
    ("bad-parameter", "many"),
    ("literal-secret", "s3cr3t"),
    ("too-many-replicas", "11"),
    ("unknown-layer", "bd"),
    ("unknown-output", "HOST"),
    ("unknown-function", "shout"),
    ("unknown-system-variable", "nothing"),
    ("layer-above", "top"),
    ("unquoted-reference", "{{.spectro.app.$appdeploymentName.db.USERNAME}}"),
    ("unknown-layer", "bd2"),
    ("unknown-layer", "bd3"),
    ("unknown-service", "nothing"),
]

BROKEN_FILES = {
    "broken.yaml": MANY_FAULTS,
    "brök en,100%;a:b#c?d.yaml": MANY_FAULTS,
    "carriage-returns.yaml": MANY_FAULTS.replace("\n", "\r\n"),
    "byte-order-mark.yaml": "\ufeff" + MANY_FAULTS,
    "no-line-break.yaml": HEAD + "layers:\n  - service: nothing",
    "no-yaml.yaml": "apiVersion: [strata/v1\nkind: ü: ü\n",
    "empty.yaml": "",
    "another-kind.yaml": HEAD.replace("AppProfile", "ClusterProfile"),
    "half-a-file.yaml": MANY_FAULTS[: MANY_FAULTS.index("USERNAME | shout") + 10],
}
