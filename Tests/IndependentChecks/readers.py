"""The two readers of YAML that are not ours: PyYAML and libfyaml."""

import json
import shutil
import subprocess

import yaml

from verdicts import Skipped

# libyaml behind PyYAML where PyYAML was built with it.
SafeLoader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
BaseLoader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def typed(text):
    """The data as PyYAML reads them: YAML 1.1, numbers as numbers."""
    return yaml.load(text, Loader=SafeLoader)


def as_written(text):
    """The data as PyYAML reads them, every value the text that was written."""
    return yaml.load(text, Loader=BaseLoader)


def typed_by_libfyaml(text):
    """The data as libfyaml reads them: YAML 1.2, numbers as numbers."""
    if not shutil.which("fy-tool"):
        raise Skipped("there is no fy-tool (Debian: libfyaml-utils)")
    done = subprocess.run(
        ["fy-tool", "--dump", "--mode", "json-oneline", "-"], input=text.encode(),
        capture_output=True, timeout=20, check=False)
    if done.returncode:
        raise ValueError(f"libfyaml refuses it: {done.stderr.decode(errors='replace').strip()}")
    return json.loads(done.stdout.decode())


def pyyaml_accepts(text, loader=SafeLoader):
    """Whether PyYAML takes a text for YAML; what its tags and keys mean is left open."""
    try:
        for _ in yaml.compose_all(text, Loader=loader):
            pass
    except yaml.YAMLError:
        return False
    return True
