"""Service files read alike in other programs, and say what `catalog --json` says."""

from functools import partial

from readers import as_written, typed, typed_by_libfyaml
from verdicts import differences

# What a parameter or an output has where the file is silent.
PARAMETER = {
    "formerKeys": [], "description": "", "required": "false", "secret": "false", "choices": [],
    "reserved": [], "apiKey": None, "default": None, "minimum": None, "maximum": None,
    "pattern": None,
}
OUTPUT = {
    "description": "", "sensitive": "false", "formerNames": [], "condition": None, "value": None,
}


def checks(project):
    files = sorted(project.services.glob("*.yaml"))
    for file in files:
        yield f"service {file.stem}: PyYAML and libfyaml read the same", partial(read_alike, file)
    yield f"catalog says what the {len(files)} service files say", partial(
        catalogue_agrees, project, files)


def read_alike(file):
    text = file.read_text()
    return differences(typed(text), typed_by_libfyaml(text))


def catalogue_agrees(project, files):
    shown = {service["id"]: service for service in project.json("catalog", "--json")}
    said = {service["id"]: service for service in map(as_written, (f.read_text() for f in files))}
    problems = differences(sorted(shown), sorted(said))
    for name in sorted(shown.keys() & said.keys()):
        problems += service_agrees(shown[name], said[name], name)
        problems += differences(project.json("catalog", name, "--json"), [shown[name]], name)
    return problems


def service_agrees(shown, said, place):
    pack = {"name": None, "versions": [], **said.get("pack", {})}
    expected = {
        "title": said["title"], "category": said["category"], "tierType": said["tierType"],
        "description": said["description"].strip(), "versions": said.get("versions", []),
        "pack": pack, "credentialSecret": said.get("credentialSecret"),
        "openOutputs": said.get("openOutputs", "false"), "provenance": provenance(said, {}),
        "minimum": {key: said.get("minimum", {}).get(key) for key in ("cpu", "memory", "storage")},
        "parameters": [entry(said, part, PARAMETER) for part in said.get("parameters", [])],
        "outputs": [entry(said, part, OUTPUT) for part in said.get("outputs", [])],
    }
    return differences(as_texts(only(shown, expected)), expected, place)


def entry(service, part, silent):
    """A parameter or an output as it is meant: with what goes without saying."""
    stated = {key: value for key, value in part.items() if key != "items"}
    return {**silent, **stated, "provenance": provenance(service, part)}


def provenance(service, part):
    return part.get("provenance", service.get("provenance", "documented"))


def only(shown, expected):
    """Of what is shown, what a file can say."""
    if isinstance(shown, dict) and isinstance(expected, dict):
        return {key: only(shown[key], expected[key]) for key in expected if key in shown}
    if isinstance(shown, list) and isinstance(expected, list):
        return [only(*pair) for pair in zip(shown, expected)] + shown[len(expected):]
    return shown


def as_texts(value):
    """Numbers and truths as a file writes them."""
    if isinstance(value, dict):
        return {key: as_texts(part) for key, part in value.items()}
    if isinstance(value, list):
        return [as_texts(part) for part in value]
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) if isinstance(value, (int, float)) else value
