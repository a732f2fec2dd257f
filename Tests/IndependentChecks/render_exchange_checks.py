"""What profiles become for the platform's API, Terraform and Compose, and back again."""

import json
import os
import re
import shutil
import subprocess
import sys
from functools import partial

import yaml

from readers import SafeLoader, typed
from rendered import MARKER, rendering
from verdicts import Skipped, differences

try:
    import jsonschema
except ImportError:
    jsonschema = None

TARGETS = ["kubernetes", "palette", "terraform", "compose", "values"]


def checks(project):
    yield "palette: the body is what the API's description says", partial(palette, project)
    yield "terraform: laid out as terraform fmt does", partial(terraform_layout, project)
    yield "terraform: what the provider's schema allows", partial(terraform_schema, project)
    yield "compose: valid by the schema of Compose", partial(compose_schema, project)
    yield "compose: docker-compose takes it", partial(compose_config, project)
    yield "values: YAML of every layer", partial(values, project)
    yield "the same bytes twice, and in another locale", partial(same_bytes, project)
    yield "no secret in any file, word or report without --reveal", partial(no_secret, project)
    yield "palette: rendered and imported again it is the same profile", partial(
        palette_round_trip, project)
    yield "terraform: its plan imported is the same profile", partial(terraform_round_trip, project)


def each(project):
    return rendering(project).profiles


def files(project, target, ending):
    """The one file of each rendering that has an ending."""
    for name in each(project):
        made = rendering(project).folder(name, target)
        found = [text for file, text in made.items() if file.endswith(ending)]
        if len(found) != 1:
            raise ValueError(f"{name}: {sorted(made)} for {target}")
        yield name, found[0]


def schema(project, file):
    if project.folder is None:
        raise Skipped("no folder of schemas is given")
    if jsonschema is None:
        raise Skipped("there is no jsonschema (Debian: python3-jsonschema)")
    document = json.loads((project.folder / file).read_text())
    return jsonschema.validators.validator_for(document)(document)


def faults(checker, name, document):
    return [
        f"{name}: {error.json_path}: {error.message[:140]}" for error in checker.iter_errors(document)
    ]


def palette(project):
    checker = schema(project, "palette-app-profile.strict.schema.json")
    problems = []
    for name, text in files(project, "palette", ".json"):
        problems += faults(checker, name, json.loads(text))
    return problems


def terraform_layout(project):
    if not shutil.which("terraform"):
        raise Skipped("there is no terraform")
    problems = []
    for name, text in files(project, "terraform", ".tf"):
        done = subprocess.run(
            ["terraform", "fmt", "-check", "-diff", "-"], input=text, capture_output=True,
            text=True, timeout=60, check=False, env={"PATH": "/usr/bin:/usr/local/bin:/bin",
                                                   "TF_CLI_CONFIG_FILE": "/dev/null"})
        if done.returncode:
            problems.append(f"{name}: {done.stdout[:300]}{done.stderr[:300]}")
    return problems


def terraform_schema(project):
    if project.folder is None:
        raise Skipped("no folder of schemas is given")
    tool = project.folder.parent.parent / "tools/tf-schema-check"
    if not tool.exists():
        raise Skipped("there is no tf-schema-check beside the schemas")
    # It may need another Python than ours.
    if subprocess.run(
        [sys.executable, "-c", "import hcl2"], capture_output=True, check=False).returncode:
        raise Skipped("there is no python-hcl2 (PyPI)")
    paths = []
    for number, (_, text) in enumerate(files(project, "terraform", ".tf")):
        folder = project.work / f"tf-{number}"
        folder.mkdir(exist_ok=True)
        (folder / "main.tf").write_text(text)
        paths.append(str(folder / "main.tf"))
    problems = []
    for path in paths:
        done = subprocess.run(
            [sys.executable, str(tool), "--schema",
             str(project.folder / "spectrocloud-provider-0.29.3.schema.json"), path],
            capture_output=True, text=True, timeout=120, check=False)
        if done.returncode:
            problems.append(f"{path}: {done.stdout[-300:]}{done.stderr[-300:]}")
    return problems


def compose_schema(project):
    checker = schema(project, "compose-spec.schema.json")
    problems = []
    for name, text in files(project, "compose", "compose.yaml"):
        problems += faults(checker, name, yaml.load(text, Loader=SafeLoader))
    return problems


def compose_config(project):
    if not shutil.which("docker-compose"):
        raise Skipped("there is no docker-compose (Debian)")
    problems = []
    for number, name in enumerate(each(project)):
        made = rendering(project).folder(name, "compose")
        folder = project.work / f"compose-{number}"
        folder.mkdir(exist_ok=True)
        for file, text in made.items():
            (folder / file).write_text(text)
        if not yaml.load(made["compose.yaml"], Loader=SafeLoader).get("services"):
            continue
        done = subprocess.run(
            ["docker-compose", "-f", "compose.yaml", "config", "-q"], cwd=folder,
            capture_output=True, text=True, timeout=60, check=False,
            env={"PATH": os.environ["PATH"], **missing_variables(made)})
        if done.returncode:
            problems.append(f"{name}: {done.stderr[-300:]}")
    return problems


def missing_variables(made):
    """What the report tells the user to set, since no .env can hold it."""
    wanted = re.findall(r"\$\{([A-Za-z0-9_]+):\?", made["compose.yaml"])
    return {name: "set" for name in wanted if f"{name}=" not in made.get(".env", "")}


def values(project):
    problems = []
    for name, text in files(project, "values", ".values.yaml"):
        document = typed(text)
        profile = project.call("show", each(project)[name], "--json")
        wanted = [layer["name"] for layer in json.loads(profile.output)["layers"]]
        found = [layer["name"] for layer in document["layers"]]
        problems += differences(found, wanted, name)
    return problems


def same_bytes(project):
    problems = []
    for name, word in each(project).items():
        for target in TARGETS:
            words = ("render", word, "--to", target)
            one = rendering(project).call(*words)
            other = subprocess.run(
                [project.strata, *words], capture_output=True, text=True, cwd=project.work,
                timeout=60, check=False,
                env={"PATH": "", "LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8",
                     "STRATA_LIBRARY": str(project.library), "HOME": str(project.work)})
            if one.stdout != other.stdout:
                problems.append(f"{name} to {target}: other bytes in another locale")
            if not one.stdout:
                problems.append(f"{name} to {target}: nothing")
    return problems


def no_secret(project):
    problems = []
    for name, word in each(project).items():
        marks = {MARKER}
        if word.startswith("./"):
            marks |= set(literals(typed((project.work / word).read_text())))
        for target in TARGETS:
            for form in ((), ("--json",)):
                call = rendering(project).call("render", word, "--to", target, *form)
                told = call.stdout + call.stderr
                problems += [f"{name} to {target}: {mark!r}" for mark in marks if mark in told]
    return problems


def literals(value):
    """The passwords that stand in a profile."""
    if isinstance(value, dict):
        if list(value) == ["value"] and isinstance(value["value"], str):
            yield value["value"]
        for part in value.values():
            yield from literals(part)
    elif isinstance(value, list):
        for part in value:
            yield from literals(part)


# MARK: There and back


def imported(project, path, services, *words):
    """A file imported into a library of its own: the profile, and what was said.

    Where a tier does not tell its service, the service is given, as the refusal asks for it.
    """
    library = f"./imported-{len(list(project.work.iterdir()))}"
    call = project.call("import", path, "--json", "--library", library, *words)
    asked = re.search("--service ([^=]+)=SERVICE", call.messages)
    if call.status == 1 and asked and asked[1] in services:
        services = dict(services)
        return imported(
            project, path, services, *words, "--service", f"{asked[1]}={services.pop(asked[1])}")
    if call.status:
        raise ValueError(f"{path}: {call.messages.strip()}")
    entries = json.loads(call.output)
    return entries, [typed((project.work / entry["path"]).read_text()) for entry in entries]


def services_of(project, name):
    return {layer["name"]: layer["service"] for layer in original(project, name)["layers"]}


def original(project, name):
    word = each(project)[name]
    return typed(
        (project.work / word).read_text() if word.startswith("./") else project.profile_text(word))


def palette_round_trip(project):
    problems = []
    for name, text in files(project, "palette", ".json"):
        entries, profiles = imported(
            project, project.write(f"{name}.json", text), services_of(project, name))
        problems += [f"{name}: {p}" for p in same_profile(project, name, entries[0], profiles[0])]
    return problems


def terraform_round_trip(project):
    """The plan is written as `terraform show -json` documents it, out of the API's body."""
    problems = []
    for name, text in files(project, "palette", ".json"):
        plan = json.dumps(plan_of(json.loads(text)))
        entries, profiles = imported(
            project, project.write(f"{name}-plan.json", plan), services_of(project, name))
        problems += [f"{name}: {p}" for p in same_profile(project, name, entries[0], profiles[0])]
    return problems


def plan_of(body):
    packs = []
    for tier in body["spec"]["template"]["appTiers"]:
        packs.append({
            "name": tier["name"], "type": tier["type"], "uid": None,
            "source_app_tier": tier.get("sourceAppTierUid"), "tag": tier.get("version"),
            "registry_uid": tier.get("registryUid"), "registry_name": None,
            "install_order": tier.get("installOrder", 0), "values": tier.get("values"),
            "properties": {p["name"]: p["value"] for p in tier.get("properties", [])} or None,
            "manifest": [{**m, "uid": None} for m in tier.get("manifests", [])],
        })
    metadata = body["metadata"]
    tags = [key if value == "spectro__tag" else f"{key}:{value}"
            for key, value in metadata.get("labels", {}).items()]
    resource = {
        "address": "spectrocloud_application_profile.profile", "mode": "managed",
        "type": "spectrocloud_application_profile", "name": "profile",
        "provider_name": "registry.terraform.io/spectrocloud/spectrocloud", "schema_version": 2,
        "values": {
            "name": metadata["name"], "version": body["spec"]["version"], "cloud": "all",
            "context": "project", "tags": tags or None, "pack": packs,
            "description": metadata.get("annotations", {}).get("description"), "timeouts": None,
        }, "sensitive_values": {},
    }
    return {"format_version": "1.2", "terraform_version": "1.11.4",
            "planned_values": {"root_module": {"resources": [resource]}}}


def same_profile(project, name, entry, profile):
    """Where the profile differs from the first one, but for what the import tells of."""
    first = original(project, name)
    told = {(remark["layer"], remark["field"]) for remark in entry["remarks"]}
    for key in ("name", "description"):
        if first["metadata"].get(key, "") != profile["metadata"].get(key, ""):
            yield f"{key}: {profile['metadata'].get(key)!r}"
    if str(first["metadata"]["version"]) != str(profile["metadata"]["version"]):
        yield "another version"
    if [layer["name"] for layer in first["layers"]] != [
        layer["name"] for layer in profile["layers"]
    ]:
        yield f"other layers: {[layer['name'] for layer in profile['layers']]}"
        return
    for before, after in zip(first["layers"], profile["layers"]):
        if before["service"] != after["service"]:
            yield f"{before['name']}: a {after['service']}, not a {before['service']}"
        yield from same_fields(before, after, told)


def same_fields(before, after, told):
    layer = before["name"]
    fields = {**before.get("parameters", {})}
    others = {**after.get("parameters", {})}
    for key in ("values", "manifests", "chart"):
        if key in before:
            fields[key] = before[key]
        if key in after:
            others[key] = after[key]
    for key, value in fields.items():
        if (layer, key) in told or (layer, None) in told and key not in others:
            continue
        if isinstance(value, dict) and set(value) & {"generate", "fromEnv", "value"}:
            continue  # what becomes of a password is the import's to say
        if normal(others.get(key)) != normal(value):
            yield f"{layer}.{key}: {others.get(key)!r}, not {value!r}"


def normal(value):
    """References as the platform spells them, texts without the blanks at their ends."""
    if isinstance(value, dict):
        return {key: normal(part) for key, part in value.items()}
    if isinstance(value, list):
        return [normal(part) for part in value]
    text = str(value).replace("<<.spectro", "{{.spectro").replace(">>", "}}").strip()
    return re.sub(r"\{\{ *(\.spectro[^}]*?) *\}\}", r"{{\1}}", text)
