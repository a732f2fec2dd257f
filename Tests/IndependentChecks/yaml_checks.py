"""What Strata takes for broken YAML, others take for broken too; and the other way round."""

import json
from functools import partial

import yaml

from broken_profiles import HEAD
from readers import pyyaml_accepts
from yaml_texts import BROKEN, PYTHON_REFUSES, REFUSED_ON_PURPOSE, SOUND, TAKEN_ON_PURPOSE


def checks(project):
    yield f"{len(SOUND)} sound YAML texts: Strata and PyYAML take them", partial(
        verdicts_are, project, SOUND, True, True)
    yield f"{len(BROKEN)} broken YAML texts: Strata and PyYAML refuse them", partial(
        verdicts_are, project, BROKEN, False, False)
    yield "the reader that PyYAML has of its own agrees", own_reader_agrees
    yield "texts that only PyYAML takes, or only Strata, are those that should be", partial(
        on_purpose, project)


def verdicts_are(project, texts, by_strata, by_pyyaml):
    """Whether both take, or refuse, what they should."""
    ours = strata_accepts(project, texts)
    return [
        f"{reader} {'takes' if verdict else 'refuses'} {text!r}"
        for text in texts
        for reader, verdict, wanted in (
            ("Strata", ours[text], by_strata), ("PyYAML", pyyaml_accepts(text), by_pyyaml))
        if verdict != wanted
    ]


def own_reader_agrees():
    """libyaml stands behind Strata and mostly behind PyYAML too; this reader owes it nothing."""
    wanted = {text: text not in PYTHON_REFUSES for text in SOUND} | dict.fromkeys(BROKEN, False)
    return [
        f"it {'refuses' if verdict else 'takes'} {text!r}"
        for text, verdict in wanted.items()
        if pyyaml_accepts(text, yaml.SafeLoader) != verdict
    ]


def on_purpose(project):
    return verdicts_are(project, REFUSED_ON_PURPOSE, False, True) + verdicts_are(
        project, TAKEN_ON_PURPOSE, True, False)


def strata_accepts(project, texts):
    """Which of the texts, each a manifest of one profile, have no `broken-yaml`."""
    texts = list(dict.fromkeys(texts))
    word = project.write("texts.yaml", profile_of(texts))
    findings = project.json("validate", word, "--json", statuses=(0, 1))["findings"]
    alien = [found for found in findings if not str(found["field"]).startswith("manifests.")]
    if alien:
        raise ValueError(f"the profile around the texts has findings: {alien[0]['message']}")
    broken = {found["field"] for found in findings if found["code"] == "broken-yaml"}
    return {text: f"manifests.t{number}" not in broken for number, text in enumerate(texts)}


def profile_of(texts):
    """Texts in double quotes, which YAML reads as JSON writes them, up to U+FFFF."""
    manifests = "".join(
        f"      - {{name: t{number}, content: {quoted(text)}}}\n"
        for number, text in enumerate(texts))
    return HEAD + "layers:\n  - name: texts\n    service: manifest\n    manifests:\n" + manifests


def quoted(text):
    """In double quotes; what is beyond U+FFFF stays as it is, since YAML knows no surrogates."""
    return '"' + "".join(
        character if ord(character) > 0xFFFF else json.dumps(character)[1:-1] for character in text
    ) + '"'
