"""What a call or a key took, a row each, and whether that is within the bounds."""

import os
import subprocess
import time
from dataclasses import dataclass

# A machine that is shared takes 1.7 times as long in one minute as in another, and big inputs fit into
# no cache. What grows with the square takes five times as long as this allows, or more.
GROWTH = 2
# Shorter times say nothing about growth.
SHORTEST = 0.02
# So many times the bytes that are read and written, and this much whatever the size.
MEMORY_FACTOR = 14
MEMORY_FLOOR = 30 * 1024 * 1024
# A call that takes longer hangs.
PATIENCE = 240


@dataclass
class Taken:
    """What one call took."""

    status: int
    seconds: float
    processor: float
    peak: int
    words: str
    written: int


def call(strata, words, folder, output="/dev/null"):
    """Runs one call and waits for it."""
    messages = f"{folder}/messages"
    environment = {
        "PATH": os.defpath, "HOME": folder, "LC_ALL": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no",
        "STRATA_LIBRARY": f"{folder}/library",
    }
    began = time.monotonic()
    with open(output, "wb") as out, open(messages, "wb") as errors:
        process = subprocess.Popen(
            ["timeout", str(PATIENCE), strata, *words], stdout=out, stderr=errors, cwd=folder,
            env=environment)
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    seconds = time.monotonic() - began
    with open(messages, encoding="utf-8", errors="replace") as file:
        said = file.read(300)
    written = os.path.getsize(output) if output != "/dev/null" else 0
    return Taken(
        process.returncode, seconds, used.ru_utime + used.ru_stime, used.ru_maxrss * 1024, said,
        written)


class Table:
    """Prints the rows, and remembers what was out of bounds."""

    def __init__(self):
        self.rows = 0
        self.problems = []

    def heading(self, *titles):
        print("\n" + f"{titles[0]:28}" + "".join(f"{title:>16}" for title in titles[1:]))

    def row(self, title, cells, problems=()):
        self.rows += 1
        mark = "  FAILED: " + "; ".join(problems) if problems else ""
        print(f"{title:28}" + "".join(f"{cell:>16}" for cell in cells) + mark, flush=True)
        self.problems += [f"{title}: {problem}" for problem in problems]

    def conclude(self):
        print(f"\nbig: {self.rows} measures, {len(self.problems)} out of bounds")
        return 1 if self.problems or not self.rows else 0


def megabytes(count):
    return f"{count / 1e6:.1f} MB"


def milliseconds(seconds):
    return f"{seconds * 1e3:.0f} ms"
