"""A reader's home: a fresh folder in which commands run one after the other, as in one shell."""

import os
import shutil
import subprocess
from pathlib import Path

# What a shell does around each command: what it exports, and where it stands, stays for the next.
AROUND = """
[ -e "$DOCUMENTS_STATE" ] && . "$DOCUMENTS_STATE"
eval "$DOCUMENTS_COMMAND"
status=$?
export -n DOCUMENTS_STATE DOCUMENTS_COMMAND
declare -px >"$DOCUMENTS_STATE.new" && mv "$DOCUMENTS_STATE.new" "$DOCUMENTS_STATE"
exit $status
"""

# Of the caller's environment; the rest would make a page depend on who reads it.
KEPT = ["PATH", "TMPDIR"]


class Home:
    """The folder, and what runs in it."""

    # How pages write where they are.
    SHOWN = "/home/you"

    def __init__(self, folder, strata):
        self.folder = folder / "home"
        self.programs = folder / "bin"
        self.state = folder / "state"
        self.folder.mkdir(parents=True)
        self.programs.mkdir()
        (self.programs / "strata").symlink_to(strata)

    def environment(self):
        kept = {name: os.environ[name] for name in KEPT if name in os.environ}
        return kept | {
            "PATH": f"{self.programs}:{kept.get('PATH', '/usr/bin:/bin')}",
            "HOME": str(self.folder),
            "PWD": str(self.folder),
            "LC_ALL": "C.UTF-8",
            "TERM": "dumb",
            "USER": "you",
            "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_AUTHOR_NAME": "You",
            "GIT_AUTHOR_EMAIL": "you@example.com",
            "GIT_COMMITTER_NAME": "You",
            "GIT_COMMITTER_EMAIL": "you@example.com",
        }

    def run(self, command):
        """The exit status and what was printed, on both outputs, in its order."""
        environment = self.environment() | {
            "DOCUMENTS_STATE": str(self.state),
            "DOCUMENTS_COMMAND": command,
        }
        try:
            done = subprocess.run(
                ["bash", "-c", AROUND],
                cwd=self.standing(),
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                timeout=60,
                check=False,
            )
        except subprocess.TimeoutExpired:
            return 124, "it did not end within a minute"
        return done.returncode, done.stdout.decode(errors="replace").replace(str(self.folder), self.SHOWN)

    def standing(self):
        """The folder in which the last command ended."""
        if self.state.exists():
            for line in self.state.read_text().splitlines():
                if line.startswith('declare -x PWD="'):
                    return Path(line.split('"')[1])
        return self.folder

    def has(self, name):
        return shutil.which(name, path=self.environment()["PATH"]) is not None
