"""Every JSON that Strata prints, read by a strict reader."""

import json
import re
from functools import partial

from program import EXAMPLES
from readers import as_written
from verdicts import differences

# What a pack document of the platform looks like.
PACK = {
    "metadata": {"name": "mariadb-operator"},
    "template": {"parameters": {
        "inputParameters": [
            {"name": "dbName", "displayName": 'The "name"', "type": "string", "value": "a\tb"},
            {"name": "size", "type": "number", "value": "2", "optional": True},
        ],
        "outputParameters": [{"name": "MARIADBMSTR_SVC", "description": "Host – the name"}],
    }},
}

# Values that JSON has to escape, or must not; read back from `show`.
ODD_VALUES = [
    'say "hello"', "back\\slash", "a\nb", "tab\tbed", "\r\n", "\u0001\u001f", "\u007f\u0085", "/",
    "</script>", "ä€", "日本", "🚀", "\u2028\u2029", "e\u0301", "\u200d\u202e", "", " ",
    "\U0010ffff",
]


def checks(project):
    for name in EXAMPLES:
        yield f"example {name}: every --json is strict JSON", partial(of_example, project, name)
    yield "the --json of the whole library is strict JSON", partial(of_library, project)
    yield "the --json of editing is strict JSON", partial(of_editing, project)
    yield "every command that has --json is tried", partial(all_are_tried, project)
    yield f"{len(ODD_VALUES)} odd values stay themselves in show --json", partial(
        odd_values, project)


# Commands that change a profile, in an order in which each has something to do.
EDITING = [
    ["set", "edited", "api", "replicas=2"], ["add", "edited", "redis"],
    ["duplicate", "edited", "redis-1"], ["move", "edited", "redis-1", "up"],
    ["rename", "edited", "redis-1", "cache"], ["wire", "edited", "ui", "api"],
    ["replace", "edited", "cache", "nats"], ["remove", "edited", "cache"],
    ["metadata", "edited", "--description", "edited"], ["fix", "edited"],
    ["bump", "edited", "--minor"], ["clone", "edited", "copied"], ["history", "edited@1.0.0"],
    ["delete", "edited@1.1.0"], ["restore", "edited@1.1.0"], ["completion", "bash"],
]

# Commands about one profile, then those about the library: each is tried below.
ABOUT_PROFILE = ["show", "validate", "graph", "variables", "diff", "render"]
ABOUT_LIBRARY = ["init", "new", "list", "catalog", "catalog import", "import", "schema"]


def of_example(project, name):
    layers = [layer["name"] for layer in as_written(project.profile_text(name))["layers"]]
    problems = []
    for command in ABOUT_PROFILE:
        for words in calls_about(command, name, layers):
            problems += strictly(project, command, *words)
    problems += same_by_format(project, "validate", name)
    problems += same_by_format(project, "graph", name)
    return problems


def calls_about(command, name, layers):
    """What to write after a command, so that all its JSON is seen."""
    if command == "render":
        for target in ["kubernetes", "palette", "terraform", "compose", "values"]:
            yield [name, "--to", target]
        return
    yield [name]
    if command == "validate":
        yield [name, "--enable", "unused-layer"]
    if command == "variables":
        for layer in layers:
            yield [name, "--for", layer]
        yield [name, "--matching", "{{.spectro.system."]
    if command == "diff":
        for other in EXAMPLES:
            yield [name, other]
        yield [name, EXAMPLES[0], "--to", "kubernetes"]


def strictly(project, *words):
    """The problems of one call."""
    if words[0] == "diff" and len(words) == 2:
        words = (*words, words[1])
    try:
        project.json(*words, "--json", statuses=(0, 1))
    except ValueError as error:
        return [f"strata {' '.join(words)}: {error}"]
    return []


def same_by_format(project, command, name):
    """--format json is --json."""
    return differences(
        project.json(command, name, "--format", "json"), project.json(command, name, "--json"),
        command)


def of_library(project):
    pack = project.write("pack.json", json.dumps(PACK))
    another = ["--library", "./another-library"]
    manifest = project.write(
        "object.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: \"a\\tb\"}\n")
    calls = [
        ["init", "another-library"], ["new", "made-for-json"], ["list"], ["list", "--check"],
        ["list", "--examples"], ["schema"], ["validate"], ["catalog"],
        ["catalog", "--category", "basic"], ["catalog", "import", pack, *another],
        ["catalog", *another], ["import", manifest, "--name", "brought-in", *another],
    ]
    problems = [problem for words in calls for problem in strictly(project, *words)]
    # A JSON Schema is JSON with or without being asked for it.
    return problems + differences(project.json("schema"), project.json("schema", "--json"))


def of_editing(project):
    library = ["--library", "./edited-library"]
    calls = [["new", "edited", "--from", "hello-universe"], *EDITING]
    return [problem for words in calls for problem in strictly(project, *words, *library)]


def all_are_tried(project):
    """The commands that take --json are those of the two lists above."""
    listed = re.findall(r"(?m)^  ([a-z]+(?: [a-z]+)?)  +\S", project.call("--help").output)
    with_json = [name for name in listed if "--json" in project.call("help", *name.split()).output]
    if len(with_json) < 5:
        return [f"the help lists only {with_json} with --json"]
    editing = {words[0] for words in EDITING}
    missing = sorted(set(with_json) - {*ABOUT_PROFILE, *ABOUT_LIBRARY, *editing})
    return [f"{name} has --json; add it to json_checks.py" for name in missing]


def odd_values(project):
    env = {f"V{number}": value for number, value in enumerate(ODD_VALUES)}
    path = project.write("odd-values.yaml", odd_profile(env))
    settings = project.json("show", path, "--json")["layers"][0]["settings"]
    shown = {row["field"]: row["value"] for row in settings if row["field"].startswith("env.")}
    written = {f"env.{key}": value for key, value in env.items()}
    return differences(shown, written)


def odd_profile(env):
    """A profile whose texts are in double quotes, where YAML and JSON agree but for a few."""
    quoted = json.dumps(env).replace("\\/", "/")
    # A pair of surrogates is two characters to YAML, and none of them is allowed.
    quoted = re.sub(r"\\u(d[89ab]..)\\u(d[c-f]..)", wide_escape, quoted)
    return (
        "apiVersion: strata/v1\nkind: AppProfile\nmetadata: {name: odd-values, version: 1.0.0}\n"
        "layers:\n  - name: api\n    service: container\n"
        f"    parameters: {{image: nginx, env: {quoted}}}\n")


def wide_escape(match):
    high, low = (int(half, 16) for half in match.groups())
    return f"\\U{0x10000 + (high - 0xD800) * 0x400 + low - 0xDC00:08x}"
