"""The Kubernetes objects in the examples, judged by kubernetes-validate (PyPI)."""

import json
import re
import subprocess
import sys
from functools import partial
from pathlib import Path

import yaml

from program import EXAMPLES
from readers import SafeLoader, typed
from verdicts import Skipped

JUDGE = Path(__file__).with_name("kubernetes_judge.py")
REFERENCE = re.compile(r"\{\{.*?\}\}")

# What the judge must refuse, so that its praise is worth something.
WRONG = [
    {"apiVersion": "v1", "kind": "Secret", "metadata": {"name": "a"}, "stringData": {"a": 5}},
    {"apiVersion": "v1", "kind": "Secret", "metadata": {"name": "a"}, "stringdata": {"a": "b"}},
    {"apiVersion": "apps/v1", "kind": "Deployment", "metadata": {"name": "a"}, "spec": {}},
]


def checks(project):
    yield "the Kubernetes objects in the examples are what Kubernetes takes", partial(
        objects_are_sound, project)


def objects_are_sound(project):
    if project.folder is None:
        raise Skipped("no folder of schemas is given")
    python = interpreter()
    objects = [found for name in EXAMPLES for found in objects_in(project, name)]
    if len(objects) < 4:
        return [f"only {len(objects)} objects are found in the examples"]
    titles, documents = zip(*objects)
    verdicts = judge(python, [*documents, *WRONG])
    sound, wrong = verdicts[: len(documents)], verdicts[len(documents):]
    problems = [f"{title}: {fault}" for title, fault in zip(titles, sound) if fault]
    if not all(wrong):
        problems.append("kubernetes-validate accepts objects that are wrong")
    return problems


def interpreter():
    """The Python that has kubernetes-validate."""
    for python in (sys.executable, "python3"):
        tried = subprocess.run(
            [python, "-c", "import kubernetes_validate"], capture_output=True, check=False)
        if tried.returncode == 0:
            return python
    raise Skipped("there is no kubernetes-validate (PyPI)")


def objects_in(project, name):
    """Every document of every manifest, a word in place of each reference."""
    for layer in typed(project.profile_text(name))["layers"]:
        for manifest in layer.get("manifests", []):
            text = REFERENCE.sub("word", manifest["content"])
            for document in yaml.load_all(text, Loader=SafeLoader):
                yield f"{name}, {layer['name']}, {manifest['name']}", document


def judge(python, documents, *version):
    """What is wrong with each document; None where nothing is."""
    done = subprocess.run(
        [python, "-B", str(JUDGE), *version], input=json.dumps(documents), capture_output=True, text=True,
        timeout=900, check=True)
    return json.loads(done.stdout)
