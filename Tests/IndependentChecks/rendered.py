"""What Strata renders the examples and the random profiles to, each target once."""

import os
import subprocess
from pathlib import Path

import yaml

from program import EXAMPLES
from readers import SafeLoader

# Stands in for the variables that a profile reads.
MARKER = "MARKER-of-the-environment"


class Rendering:
    """The profiles of this run, and the folders that they are rendered into."""

    def __init__(self, project):
        self.project = project
        self.made = {}
        random = project.work / "random"
        self.profiles = {name: name for name in EXAMPLES}
        for path in sorted(random.glob("*.yaml")) if random.is_dir() else []:
            self.profiles[path.stem] = f"./random/{path.name}"

    def folder(self, name, target, *words):
        """The files of a rendering by their names."""
        key = (name, target, words)
        if key not in self.made:
            self.made[key] = self._render(name, target, words)
        return self.made[key]

    def _render(self, name, target, words):
        place = self.project.work / "rendered" / f"{len(self.made)}-{name}-{target}"
        call = self.call(
            "render", self.profiles[name], "--to", target, "--output", f"{place}/", *words)
        if call.returncode:
            raise ValueError(f"{name} to {target}: {call.stderr.strip()}")
        self.said = call.stderr
        return {path.name: path.read_text() for path in sorted(Path(place).iterdir())}

    def call(self, *words):
        """Calls Strata with the variables set that profiles read."""
        environment = {
            "PATH": os.defpath, "HOME": str(self.project.work),
            "STRATA_LIBRARY": str(self.project.library), "LC_ALL": "C.UTF-8",
            **{f"SECRET_{number}": MARKER for number in range(40)},
            "KEY": MARKER, "ARCHIVE_SECRET_KEY": MARKER,
        }
        return subprocess.run(
            [self.project.strata, *words], capture_output=True, timeout=60, text=True,
            cwd=self.project.work, env=environment, check=False)

    def objects(self, name, *words):
        """Every Kubernetes object of a profile, with the file it stands in."""
        made = self.folder(name, "kubernetes", *words)
        for file in yaml.load(made["kustomization.yaml"], Loader=SafeLoader)["resources"]:
            for document in yaml.load_all(made[file], Loader=SafeLoader):
                if document is not None:
                    yield file, document


def rendering(project):
    """One for all checks of a run."""
    if not hasattr(project, "rendering"):
        project.rendering = Rendering(project)
    return project.rendering


def title(document):
    metadata = document.get("metadata", {})
    return f"{document.get('kind')} {metadata.get('namespace', '-')}/{metadata.get('name')}"
