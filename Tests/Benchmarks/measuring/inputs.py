"""The profiles and folders that are measured, made anew for each run."""

import subprocess
from pathlib import Path

from .programs import environment, path_of

EXAMPLES = ["hello-universe", "connectivity", "secrets", "worker-queue", "everything"]


class Inputs:
    """Makes each input when it is first asked for, in a folder of its own."""

    def __init__(self, strata, parts, work):
        self.strata, self.parts, self.work = str(strata), str(parts), Path(work)
        self.environment = environment(self.work)
        self._made = {}

    def call(self, *words, folder=None):
        """What a program prints that makes an input."""
        return subprocess.run(
            words, env=self.environment, cwd=folder or self.work, check=True,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE).stdout

    def _once(self, name, make):
        if name not in self._made:
            path = self.work / name
            make(path)
            self._made[name] = path
        return self._made[name]

    def profile_text(self, name, layers, references):
        """The text of a profile without errors."""
        return self.call(
            self.parts, "profile", name, str(layers), str(references))

    def profile(self, layers, references):
        """A profile's file."""
        name = f"layers-{layers}"
        return self._once(
            f"{name}-{references}.yaml",
            lambda path: path.write_bytes(self.profile_text(name, layers, references)))

    def library(self, layers, references):
        """A library with one profile, `layers-N`."""
        name = f"layers-{layers}"

        def make(path):
            folder = path / "profiles" / name
            folder.mkdir(parents=True)
            (folder / "1.0.0.yaml").write_bytes(self.profile_text(name, layers, references))

        return self._once(f"library-{layers}-{references}", make)

    def library_of_twenty(self):
        """A library of 20 profiles, `p-01` to `p-20`, which is a git repository too."""

        def make(path):
            path.mkdir()
            for number in range(20):
                self.call(
                    self.strata, "new", f"p-{number + 1:02}", "--library", str(path), "--from",
                    EXAMPLES[number % len(EXAMPLES)])
            if path_of("git"):
                self._commit(path)

        return self._once("library-of-twenty", make)

    def _commit(self, path):
        identity = ["-c", "user.name=Strata", "-c", "user.email=strata@example.org"]
        self.call("git", "init", "-q", "-b", "main", folder=path)
        for folder in sorted((path / "profiles").iterdir()):
            self.call("git", "add", str(folder), folder=path)
            self.call("git", *identity, "commit", "-qm", f"Adds {folder.name}", folder=path)

    def library_of_versions(self):
        """A library of 20 names with 500 versions each."""

        def make(path):
            for number in range(20):
                name = f"p-{number + 1:02}"
                folder = path / "profiles" / name
                folder.mkdir(parents=True)
                text = self.profile_text(name, 3, 6).decode()
                for version in range(500):
                    text_of_version = text.replace(
                        "version: 1.0.0", f"version: 1.{version}.0", 1)
                    (folder / f"1.{version}.0.yaml").write_text(text_of_version)

        return self._once("library-of-versions", make)

    def kustomization(self, name, objects):
        """A folder that kustomize reads, with objects as we rendered them."""

        def make(path):
            path.mkdir()
            (path / "all.yaml").write_bytes(objects)
            (path / "kustomization.yaml").write_text("resources: [all.yaml]\n")

        return self._once(name, make)

    def names(self):
        """The names that completion chooses from, a line each."""
        return self._once(
            "names.txt", lambda path: path.write_bytes(self.call(self.parts, "names")))
