"""A chart, rendered by the real Helm where its library for Python is at hand (PyPI: helm-python-sdk)."""

import os
import subprocess
import sys
from functools import partial

import yaml

from readers import SafeLoader
from verdicts import Skipped

# Calls of `helm template` as Strata makes them, answered by the library.
STAND_IN = """#!{python}
import sys
import helm_python, yaml
words = sys.argv[1:]
assert words[0] == "template", words
options = dict(word.split("=", 1) for word in words[1:words.index("--")])
name, chart = words[words.index("--") + 1:]
values = yaml.safe_load(sys.stdin if options["--values"] == "-" else open(options["--values"]))
made = helm_python.Chart.load(chart).render(
    values or {{}}, name=name, namespace=options["--namespace"], is_install=True)
for name in sorted(made):
    if made[name].strip() and not name.endswith("NOTES.txt"):
        print("---", made[name].strip(), sep="\\n")
"""

PROFILE = """
apiVersion: strata/v1
kind: AppProfile
metadata: {{name: helmed, version: 1.0.0}}
layers:
  - name: db
    service: postgresql
    parameters: {{username: app, databaseName: shop}}
  - name: front
    service: helm
    chart: {{registry: {registry}, name: small, version: 0.1.0}}
    values: |
      replicas: 3
      host: "{{{{.spectro.app.$appDeploymentName.db.POSTGRESMSTR_SVC}}}}"
"""

TEMPLATE = """
apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ .Release.Name }}
  namespace: {{ .Release.Namespace }}
spec:
  replicas: {{ .Values.replicas }}
  selector: {matchLabels: {app: small}}
  template:
    metadata: {labels: {app: small}}
    spec:
      containers:
        - name: small
          image: nginx
          env:
            - {name: HOST, value: {{ .Values.host | quote }}}
"""


def checks(project):
    yield "helm: a chart is rendered with the layer's resolved values", partial(chart, project)


def chart(project):
    python = interpreter()
    charts = project.work / "charts"
    (charts / "small/templates").mkdir(parents=True)
    (charts / "small/Chart.yaml").write_text(
        "apiVersion: v2\nname: small\nversion: 0.1.0\ntype: application\n")
    (charts / "small/values.yaml").write_text("replicas: 1\nhost: none\n")
    (charts / "small/templates/deployment.yaml").write_text(TEMPLATE)
    tools = project.work / "tools"
    tools.mkdir()
    (tools / "helm").write_text(STAND_IN.format(python=python))
    (tools / "helm").chmod(0o755)
    profile = project.write("helmed.yaml", PROFILE.format(registry=charts))
    done = subprocess.run(
        [project.strata, "render", profile, "--to", "kubernetes", "--helm"], cwd=project.work,
        env={"PATH": f"{tools}:{os.defpath}", "HOME": str(project.work)}, capture_output=True,
        text=True, timeout=60, check=False)
    if done.returncode:
        return [done.stderr]
    objects = [d for d in yaml.load_all(done.stdout, Loader=SafeLoader) if d is not None]
    found = [d for d in objects if d["kind"] == "Deployment"]
    if len(found) != 1:
        return [f"{len(found)} Deployments: {done.stderr}"]
    spec = found[0]["spec"]
    expected = {"name": "HOST", "value": "helmed-db.helmed-db-ns.svc.cluster.local"}
    problems = []
    if found[0]["metadata"] != {"name": "helmed-front", "namespace": "helmed-front-ns"}:
        problems.append(f"metadata: {found[0]['metadata']}")
    if spec["replicas"] != 3:
        problems.append(f"replicas: {spec['replicas']}")
    if spec["template"]["spec"]["containers"][0]["env"] != [expected]:
        problems.append(f"env: {spec['template']['spec']['containers'][0]['env']}")
    return problems


def interpreter():
    """The Python that has Helm's library."""
    for python in (sys.executable, "python3"):
        tried = subprocess.run(
            [python, "-c", "import helm_python, sys; print(sys.executable)"], capture_output=True,
            text=True, check=False)
        if tried.returncode == 0:
            return tried.stdout.strip()
    raise Skipped("there is no helm-python-sdk (PyPI)")
