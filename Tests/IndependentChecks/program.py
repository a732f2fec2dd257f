"""Calls of Strata, and the strict reading of its JSON."""

import json
import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

EXAMPLES = ["hello-universe", "connectivity", "secrets", "worker-queue", "everything"]


@dataclass
class Call:
    """What one call came to."""

    words: list
    status: int
    output: str
    messages: str

    def __str__(self):
        return "strata " + " ".join(self.words)


class Project:
    """Strata, the folders of this run, and the library in it that the checks share."""

    def __init__(self, strata, root, work, folder):
        self.strata, self.root, self.work, self.folder = strata, root, work, folder
        self.services = root / "Sources/CServiceFiles/services"
        self.library = work / "library"
        for name in EXAMPLES:
            self.call("new", name, "--from", name)

    def call(self, *words, text=None):
        """Calls Strata in the folder of this run, away from the user's own files."""
        environment = {
            "PATH": os.defpath, "HOME": str(self.work), "STRATA_LIBRARY": str(self.library),
            "LC_ALL": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no",
        }
        done = subprocess.run(
            [self.strata, *words], input=(text or "").encode(), capture_output=True, timeout=20,
            cwd=self.work, env=environment, check=False)
        if done.returncode < 0:
            raise ChildProcessError(f"strata {' '.join(words)} died of signal {-done.returncode}")
        return Call(list(words), done.returncode, done.stdout.decode(), done.stderr.decode())

    def json(self, *words, statuses=(0,)):
        """The data that a call prints."""
        call = self.call(*words)
        if call.status not in statuses:
            raise ValueError(f"{call} ended with {call.status}: {call.messages.strip()}")
        return strict_json(call.output)

    def profile_text(self, name):
        """The file of a profile of the library."""
        return (self.library / "profiles" / name / "1.0.0.yaml").read_text()

    def write(self, name, text):
        """Writes a file of this run; gives the word that names it on a command line."""
        path = Path(self.work / name)
        path.write_bytes(text.encode())
        return f"./{name}"


def strict_json(text):
    """Reads JSON as RFC 8259 has it: no NaN, no key twice, no half of a character."""
    value = json.loads(text, object_pairs_hook=_unique, parse_constant=_refuse)
    json.dumps(value, ensure_ascii=False).encode()
    return value


def _unique(pairs):
    table = dict(pairs)
    if len(table) != len(pairs):
        raise ValueError(f"a key stands twice in {[key for key, _ in pairs]}")
    return table


def _refuse(word):
    raise ValueError(f"{word} is no JSON")
