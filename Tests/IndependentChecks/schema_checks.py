"""The JSON Schema of profile files, judged by jsonschema."""

import copy
import json
from functools import partial

from program import EXAMPLES
from readers import typed
from verdicts import Skipped

try:
    import jsonschema
except ImportError:
    jsonschema = None


def checks(project):
    yield "the schema is a JSON Schema (draft 7)", partial(is_schema, project)
    yield "every $ref of the schema leads somewhere", partial(references_resolve, project)
    yield "the examples and an empty profile validate against the schema", partial(
        examples_validate, project)
    yield f"{len(SOUND)} sound variants validate, and Strata finds no error in them", partial(
        sound_variants, project)
    yield f"{len(BROKEN)} broken variants do not, and Strata finds an error in each", partial(
        broken_variants, project)


def validator(project):
    if jsonschema is None:
        raise Skipped("there is no jsonschema (Debian: python3-jsonschema)")
    return jsonschema.Draft7Validator(project.json("schema"))


def is_schema(project):
    schema = validator(project).schema
    jsonschema.Draft7Validator.check_schema(schema)
    problems = []
    if "draft-07" not in schema.get("$schema", ""):
        problems.append(f"$schema is {schema.get('$schema')!r}")
    if not {"apiVersion", "kind", "metadata", "layers"} <= set(schema.get("properties", {})):
        problems.append("the properties of a profile file are not all there")
    return problems


def references_resolve(project):
    checker = validator(project)
    problems = []
    for reference in references(checker.schema):
        try:
            checker.resolver.resolve(reference)
        except jsonschema.RefResolutionError as error:
            problems.append(f"{reference}: {error}")
    return problems


def references(schema):
    if isinstance(schema, dict):
        if isinstance(schema.get("$ref"), str):
            yield schema["$ref"]
        for part in schema.values():
            yield from references(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from references(part)


def examples_validate(project):
    checker = validator(project)
    project.call("new", "empty")
    return [
        f"{name}: {error.json_path}: {error.message}"
        for name in [*EXAMPLES, "empty"]
        for error in checker.iter_errors(typed(project.profile_text(name)))
    ]


# MARK: Variants of an example


def sound_variants(project):
    checker = validator(project)
    problems = []
    for title, variant in variants(project, SOUND):
        problems += [f"{title}: {error.message}" for error in checker.iter_errors(variant)]
        found = errors_by_strata(project, variant)
        if found:
            problems.append(f"{title}: Strata finds {found}")
    return problems


def broken_variants(project):
    checker = validator(project)
    problems = []
    for title, variant in variants(project, BROKEN):
        if checker.is_valid(variant):
            problems.append(f"{title}: the schema accepts it")
        if not errors_by_strata(project, variant):
            problems.append(f"{title}: Strata finds no error")
    return problems


def variants(project, changes):
    """hello-universe, changed in one place each."""
    original = typed(project.profile_text("hello-universe"))
    for title, change in changes.items():
        variant = copy.deepcopy(original)
        change(variant)
        if variant == original:
            raise ValueError(f"{title}: nothing is changed")
        yield title, variant


def errors_by_strata(project, data):
    # JSON is YAML.
    path = project.write("variant.yaml", json.dumps(data, indent=1))
    found = project.json("validate", path, "--json", statuses=(0, 1))
    return [entry["code"] for entry in found["findings"] if entry["severity"] == "error"]


def put(*way):
    """A change that puts the last of these words where the others lead."""
    *keys, last, value = way

    def change(data):
        for key in keys:
            data = data[key]
        data[last] = value

    return change


def drop(*way):
    """A change that takes away what is there."""
    *keys, last = way

    def change(data):
        for key in keys:
            data = data[key]
        del data[last]

    return change


def extend(*way):
    """A change that adds an item to a list."""
    *keys, value = way

    def change(data):
        for key in keys:
            data = data[key]
        data.append(value)

    return change


DB, API = ("layers", 0), ("layers", 1)

SOUND = {
    "a service version as a number": put(*DB, "version", 14),
    "ports as numbers": put(*API, "parameters", "ports", [3000, 80]),
    "no description": drop("metadata", "description"),
    "no tags": drop("metadata", "tags"),
    "no version of the service": drop(*DB, "version"),
    "no password": drop(*DB, "parameters", "password"),
    "an install order": put(*DB, "installOrder", 3),
    "where it comes from": put(*DB, "source", {"uid": "63f5", "packVersion": "1.0.2"}),
    "a password from the environment": put(*DB, "parameters", "password", {"fromEnv": "DB"}),
    "a number in the environment": put(*API, "parameters", "env", "PORT", 80),
    "a Helm layer": extend("layers", {
        "name": "queue", "service": "helm", "values": "replicaCount: 3\n",
        "chart": {"registry": "bitnami", "name": "kafka", "version": "20.0.0"}, "manifests": []}),
    "no layers": put("layers", []),
}

BROKEN = {
    "another apiVersion": put("apiVersion", "strata/v9"),
    "no apiVersion": drop("apiVersion"),
    "an unknown kind": put("kind", "Pod"),
    "no kind": drop("kind"),
    "no metadata": drop("metadata"),
    "metadata that is a text": put("metadata", "shop"),
    "no name": drop("metadata", "name"),
    "a name that is no DNS label": put("metadata", "name", "Bad_Name"),
    "a version that is none": put("metadata", "version", "1.2.3.beta"),
    "tags that are a table": put("metadata", "tags", {"env": "dev"}),
    "layers that are a table": put("layers", {"db": {"service": "redis"}}),
    "a layer that is a text": extend("layers", "redis"),
    "a layer without a service": drop(*DB, "service"),
    "a layer name that is no DNS label": put(*DB, "name", "Post gres"),
    "parameters that are a list": put(*DB, "parameters", ["username"]),
    "an install order that is a word": put(*DB, "installOrder", "first"),
    "a chart that is a text": extend(
        "layers", {"name": "queue", "service": "helm", "chart": "bitnami/kafka"}),
    "manifests that are a table": extend(
        "layers", {"name": "own", "service": "manifest", "manifests": {"a": "b"}}),
    "a manifest whose content is a table": extend("layers", {
        "name": "own", "service": "manifest",
        "manifests": [{"name": "a", "content": {"kind": "Secret"}}]}),
    "values that are a table": extend("layers", {
        "name": "queue", "service": "helm", "values": {"replicaCount": 3},
        "chart": {"registry": "bitnami", "name": "kafka"}}),
    "a source that is a text": put(*DB, "source", "63f5"),
}
