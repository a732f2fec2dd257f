"""Profiles that Strata writes read alike in other programs, and say what `show` says."""

from functools import partial

from yaml import YAMLError

from program import EXAMPLES, strict_json
from readers import as_written, typed, typed_by_libfyaml
from verdicts import differences

MASK = "••••"

# Texts that a careless writer of YAML turns into something else.
ODD_TEXTS = [
    "yes", "No", "on", "null", "~", "1.0", "0x1F", "0o17", "017", "1e3", ".5", "+1", "1_000", "-1",
    "NaN", ".nan", "-.INF", "0b11", "TRUE", "y", "2024-01-31T10:00:00Z", "2024-01-31 10:00:00",
    "12:30:45", "2024-01-31", ".inf", "=", "<<", "-", "- a", "? a", "a: b", "a:", ": a", "a #b",
    "#a", "@a", "`a`", "%a", "!a", "&a", "*a", "|", ">", "[a", "{a", "]", "}", ",", "a, b", "'a",
    '"a"', "it's", "a\\b", "a\tb", "\ta", " a", "a ", "a\nb", "a\n", "\na\n\n", "a\n  b", "a\r\nb",
    "---", "...", "--- a", "äöü", "日本語", "🚀 start", "a\u0085b", "a\u2028b", "a\u00a0b", "\ufeffa",
    "a\u0007b", "a\u007fb", "a\u2029b", "a\u0080b", "a\ufffeb", "\uffff", "\U0001fffe",
    "{{.spectro.system.user.name}}", "x" * 300, "a " * 120 + "z",
]


def checks(project):
    for name in EXAMPLES:
        yield f"example {name}: PyYAML and libfyaml read the same", partial(
            read_alike, project, name)
        yield f"example {name}: the file says what show says", partial(
            says_what_show_says, project, name)
    yield "an empty profile: read alike, and as show says", partial(empty_profile, project)
    yield f"{len(ODD_TEXTS)} odd descriptions stay themselves", partial(odd_descriptions, project)
    yield "odd tags stay themselves", partial(odd_tags, project)


def read_alike(project, name):
    text = project.profile_text(name)
    return differences(typed(text), typed_by_libfyaml(text))


def says_what_show_says(project, name):
    file = as_written(project.profile_text(name))
    return differences(project.json("show", name, "--json"), expected_view(project, name, file))


def empty_profile(project):
    project.call("new", "empty")
    return read_alike(project, "empty") + says_what_show_says(project, "empty")


# MARK: What show should say


def expected_view(project, name, file):
    """What `show --json` should print of a file, but for what comes from the catalogue."""
    metadata = file["metadata"]
    view = project.json("show", name, "--json")
    layers = [
        expected_layer(layer, number, shown)
        for number, (layer, shown) in enumerate(zip(file["layers"], view["layers"]), 1)
    ]
    return {
        "name": metadata["name"], "version": metadata["version"],
        "description": metadata.get("description", ""), "tags": metadata.get("tags", []),
        "file": str(project.library / "profiles" / name / "1.0.0.yaml"), "layers": layers,
    }


def expected_layer(layer, number, shown):
    """One layer; titles and wires are the catalogue's, and taken as shown."""
    secrets = {row["field"] for row in shown["settings"] if row["secret"]}
    order = layer.get("installOrder")
    return {
        **shown, "position": number, "name": layer["name"], "service": layer["service"],
        "version": layer.get("version"), "installOrder": None if order is None else int(order),
        "settings": list(settings(layer, secrets)),
    }


def settings(layer, secrets):
    """A row for each value of a layer, in the order of `show`."""
    for key, value in layer.get("parameters", {}).items():
        if key in secrets:
            yield {"field": key, "value": secret_in_words(value), "secret": True}
        else:
            yield from rows(key, value)
    for part in ("registry", "name", "version"):
        if part in layer.get("chart", {}):
            yield from rows(f"chart.{part}", layer["chart"][part])
    if "values" in layer:
        yield from rows("values", layer["values"])
    for manifest in layer.get("manifests", []):
        yield from rows(f"manifests.{manifest['name']}", manifest["content"])


def rows(field, value):
    if isinstance(value, dict):
        for key, entry in value.items():
            yield from rows(f"{field}.{key}", entry)
    elif isinstance(value, list):
        yield {"field": field, "value": ", ".join(value), "secret": False}
    else:
        yield {"field": field, "value": value, "secret": False}


def secret_in_words(value):
    if value == {"generate": "true"}:
        return "generated"
    if isinstance(value, dict) and list(value) == ["fromEnv"]:
        return f"from ${value['fromEnv']}"
    return MASK


# MARK: Odd texts


def odd_descriptions(project):
    problems = []
    for number, text in enumerate(ODD_TEXTS):
        file, shown = new_profile(project, f"odd-{number}", f"--description={text}")
        readings = {"show": shown.get("description"), **metadata_by_reader(file, "description")}
        problems += [
            f"{text!r}: {reader} reads {read!r}" for reader, read in readings.items() if read != text
        ]
    return problems


def odd_tags(project):
    tags = [text for text in ODD_TEXTS if is_tag(text)]
    if len(tags) < 20:
        return [f"only {len(tags)} of the odd texts are tags"]
    file, shown = new_profile(project, "odd-tags", *(f"--tag={tag}" for tag in tags))
    readings = {"show": shown.get("tags"), **metadata_by_reader(file, "tags")}
    return [
        problem for reader, read in readings.items() for problem in differences(read, tags, reader)
    ]


def is_tag(text):
    """What `new --tag` takes: no space, no comma, nothing missing beside a colon."""
    return text.isprintable() and not set(text) & set(" ,") and all(text.split(":", 1))


def new_profile(project, name, *words):
    """A profile in a library of its own: its text, and what `show` says of it."""
    library = ("--library", "./odd-library")
    call = project.call("new", name, *words, *library)
    if call.status:
        raise ValueError(f"{call}: {call.messages}")
    shown = project.call("show", name, "--json", *library)
    path = project.work / "odd-library/profiles" / name / "1.0.0.yaml"
    return path.read_text(), strict_json(shown.output) if shown.status == 0 else {}


def metadata_by_reader(file, field):
    """What others read; their words, where they refuse the file."""
    readings = {}
    for name, reader in (("PyYAML", typed), ("libfyaml", typed_by_libfyaml)):
        try:
            readings[name] = reader(file)["metadata"].get(field)
        except (ValueError, YAMLError) as error:
            readings[name] = str(error)
    return readings
