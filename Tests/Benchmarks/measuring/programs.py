"""The programs that are measured beside ours, where they are here."""

import os
import re
import shutil
import subprocess

# How each says which it is.
_VERSIONS = {"kubectl": ["version", "--client"], "ls": ["--version"]}


def path_of(name):
    """Where a program is; None where it is not here."""
    return shutil.which(name)


def title_of(name):
    """A program with its version, as tables name it."""
    done = subprocess.run(
        [path_of(name), *_VERSIONS.get(name, ["--version"])], stdin=subprocess.DEVNULL,
        capture_output=True, check=False, timeout=20)
    found = re.search(rb"\d+(\.\d+)+", done.stdout + done.stderr)
    return f"{name} {found[0].decode()}" if found else name


def environment(home):
    """What every program gets: nothing of the user's own settings."""
    return {
        "PATH": os.environ.get("PATH", os.defpath), "HOME": str(home), "TERM": "xterm-256color",
        "LC_ALL": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no", "STRATA_LIBRARY": str(home / "library"),
        "GIT_CONFIG_NOSYSTEM": "1", "SHELL": "/bin/sh",
    }
