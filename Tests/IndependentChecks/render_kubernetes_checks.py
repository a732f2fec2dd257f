"""What profiles become for Kubernetes, judged by kubernetes-validate and the operators' schemas."""

import base64
import json
import re
from functools import partial

import yaml

from kubernetes_checks import interpreter, judge
from readers import SafeLoader
from rendered import MARKER, rendering, title
from verdicts import Skipped

try:
    import jsonschema
except ImportError:
    jsonschema = None

VERSIONS = ["1.30.0", "1.36.0"]
LABEL = re.compile(r"([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$")
NAME = re.compile(r"[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$")
QUANTITY = re.compile(r"[0-9]+(\.[0-9]+)?(m|k|Ki|Mi?|Gi?|Ti?|Pi?|Ei?|e[0-9]+)?$")
KEY = re.compile(r"[-._a-zA-Z0-9]+$")
CORE = {"v1", "apps/v1", "batch/v1", "networking.k8s.io/v1", "rbac.authorization.k8s.io/v1"}
WORKLOADS = {"Deployment", "StatefulSet", "DaemonSet", "Job", "CronJob", "Pod"}


def checks(project):
    for version in VERSIONS:
        yield f"rendered core objects are what Kubernetes {version} takes", partial(
            core_objects, project, version)
    yield "rendered custom resources are what the operators take", partial(
        custom_resources, project)
    yield "the stream and the folder hold the same objects, Kubernetes objects only", partial(
        stream_and_folder, project)
    yield "selectors match labels", partial(each_profile, project, selectors)
    yield "names, labels, quantities and base64 are legal", partial(each_profile, project, legal)
    yield "every secretKeyRef, configMap, claim and namespace is in the stream", partial(
        each_profile, project, references)
    yield "no password stands in a workload, revealed or not", partial(no_plain_password, project)
    yield "the order is namespaces and secrets first, and no object comes twice", partial(
        each_profile, project, order)


# MARK: Schemas


def core_objects(project, version):
    python = interpreter()
    found = [
        (f"{name}, {file}: {title(document)}", document)
        for name in rendering(project).profiles
        for file, document in rendering(project).objects(name)
        if document.get("apiVersion") in CORE
    ]
    if len(found) < 50:
        return [f"only {len(found)} objects"]
    faults = judge(python, [document for _, document in found], version)
    return [f"{place}: {fault}" for (place, _), fault in zip(found, faults) if fault]


def custom_resources(project):
    if project.folder is None:
        raise Skipped("no folder of schemas is given")
    if jsonschema is None:
        raise Skipped("there is no jsonschema (Debian: python3-jsonschema)")
    schemas, problems, kinds = {}, [], set()
    for name in rendering(project).profiles:
        for file, document in rendering(project).objects(name):
            if document.get("apiVersion") in CORE:
                continue
            group, version = document["apiVersion"].split("/")
            path = project.folder / "operators" / f"{document['kind'].lower()}-{group}-{version}.json"
            if not path.exists():
                problems.append(f"{name}: no operator takes {document['apiVersion']} {title(document)}")
                continue
            if path not in schemas:
                schemas[path] = jsonschema.Draft7Validator(json.loads(path.read_text()))
            kinds.add(path.name)
            problems += [
                f"{name}, {file}: {title(document)}: {error.json_path}: {error.message[:120]}"
                for error in schemas[path].iter_errors(document)
            ]
    if len(kinds) < 8:
        problems.append(f"only {len(kinds)} kinds of custom resources: {sorted(kinds)}")
    return problems


# MARK: Own rules


def each_profile(project, rule):
    problems = []
    for name in rendering(project).profiles:
        documents = [document for _, document in rendering(project).objects(name)]
        problems += [f"{name}: {problem}" for problem in rule(documents)]
    return problems


def stream_and_folder(project):
    problems = []
    for name, word in rendering(project).profiles.items():
        call = rendering(project).call("render", word, "--to", "kubernetes")
        stream = [
            document for document in yaml.load_all(call.stdout, Loader=SafeLoader)
            if document is not None
        ]
        folder = [document for _, document in rendering(project).objects(name)]
        if stream != folder:
            problems.append(f"{name}: {len(stream)} objects in the stream, {len(folder)} in files")
        problems += [
            f"{name}: no Kubernetes object: {document!r:.60}" for document in stream
            if not isinstance(document, dict) or not {"apiVersion", "kind"} <= set(document)
        ]
        files = rendering(project).folder(name, "kubernetes")
        listed = yaml.load(files["kustomization.yaml"], Loader=SafeLoader)["resources"]
        expected = {file for file in files
                    if file != "kustomization.yaml" and not file.endswith(".values.yaml")}
        if set(listed) != expected:
            problems.append(f"{name}: kustomization.yaml lists {listed}, not {sorted(expected)}")
    return problems


def templates(documents):
    for document in documents:
        if document.get("kind") in {"Deployment", "StatefulSet", "DaemonSet"}:
            yield document, document["spec"]["template"]


def selectors(documents):
    problems, pods = [], []
    for document, template in templates(documents):
        labels = template["metadata"].get("labels", {})
        pods.append((document["metadata"].get("namespace"), labels))
        wanted = document["spec"]["selector"]["matchLabels"]
        if not wanted or not wanted.items() <= labels.items():
            problems.append(f"{title(document)}: {wanted} does not match {labels}")
    for document in documents:
        selector = document["kind"] == "Service" and document["spec"].get("selector")
        namespace = document["metadata"].get("namespace")
        if selector and not any(
            namespace == place and selector.items() <= labels.items() for place, labels in pods
        ):
            problems.append(f"{title(document)}: no pod has {selector}")
    return problems


def legal(documents):
    for document in documents:
        metadata = document["metadata"]
        for key in ("name", "namespace"):
            word = metadata.get(key)
            if word is not None and (not NAME.match(word) or len(word) > 253):
                yield f"{title(document)}: {key} {word!r}"
        if document["kind"] in {"Namespace", "Service"} and len(metadata["name"]) > 63:
            yield f"{title(document)}: the name is too long"
        for labels in find(document, "labels"):
            for key, value in labels.items():
                if not isinstance(value, str) or not LABEL.match(value):
                    yield f"{title(document)}: label {key}: {value!r}"
        for requests in find(document, "requests"):
            for value in requests.values():
                if not QUANTITY.match(str(value)):
                    yield f"{title(document)}: quantity {value!r}"
        if document["kind"] == "Secret":
            for key, value in (document.get("data") or {}).items():
                base64.b64decode(value, validate=True)
            for key in [*(document.get("data") or {}), *(document.get("stringData") or {})]:
                if not KEY.match(key):
                    yield f"{title(document)}: key {key!r}"


def find(value, key):
    if isinstance(value, dict):
        for name, part in value.items():
            if name == key and isinstance(part, dict):
                yield part
            yield from find(part, key)
    elif isinstance(value, list):
        for part in value:
            yield from find(part, key)


def references(documents):
    keys, maps, claims, namespaces = {}, set(), set(), set()
    for document in documents:
        place = (document["metadata"].get("namespace"), document["metadata"]["name"])
        match document["kind"]:
            case "Secret":
                keys[place] = {*(document.get("data") or {}), *(document.get("stringData") or {})}
            case "ConfigMap":
                maps.add(place)
            case "PersistentVolumeClaim":
                claims.add(place)
            case "Namespace":
                namespaces.add(document["metadata"]["name"])
    for document in documents:
        namespace = document["metadata"].get("namespace")
        if namespace is not None and namespace not in namespaces:
            yield f"{title(document)}: there is no namespace {namespace}"
        if document["kind"] not in WORKLOADS:
            continue
        for reference in find(document, "secretKeyRef"):
            if reference["key"] not in keys.get((namespace, reference["name"]), ()):
                yield f"{title(document)}: no secret {reference}"
        for reference in find(document, "secretRef"):
            if (namespace, reference["name"]) not in keys:
                yield f"{title(document)}: no secret {reference}"
        for reference in find(document, "configMap"):
            if (namespace, reference["name"]) not in maps:
                yield f"{title(document)}: no config map {reference}"
        for reference in find(document, "persistentVolumeClaim"):
            if (namespace, reference["claimName"]) not in claims:
                yield f"{title(document)}: no claim {reference}"


def no_plain_password(project):
    problems, seen = [], 0
    for name in rendering(project).profiles:
        for words in [(), ("--reveal",)]:
            documents = [document for _, document in rendering(project).objects(name, *words)]
            secrets = set(secret_texts(documents))
            seen += len(secrets)
            for document in documents:
                if document["kind"] not in WORKLOADS:
                    continue
                for text in texts(document):
                    if MARKER in text or "<secret:" in text or text in secrets:
                        problems.append(f"{name} {words}: {title(document)}: {text[:40]!r}")
    return problems if seen else ["no secret was found at all"]


def secret_texts(documents):
    for document in documents:
        if document["kind"] == "Secret":
            for key, text in (document.get("stringData") or {}).items():
                if "password" in key.lower() and len(text) > 12:
                    yield text


def texts(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from texts(part)
    elif isinstance(value, list):
        for part in value:
            yield from texts(part)


def order(documents):
    seen = set()
    for document in documents:
        identity = (document["apiVersion"], title(document))
        if identity in seen:
            yield f"{title(document)} comes twice"
        seen.add(identity)
