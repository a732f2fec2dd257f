"""Calls with big profiles: each at several sizes."""

import os
import shutil

import inputs
from measures import (
    GROWTH, MEMORY_FACTOR, MEMORY_FLOOR, SHORTEST, call, megabytes, milliseconds)

TARGETS = ["kubernetes", "palette", "terraform", "compose", "values"]

# What can be read back, and as what.
IMPORTS = {"palette": "palette", "compose": "compose", "kubernetes": "manifests"}

# Each kind of profile in several sizes, the smallest first; of the largest, part of the calls only.
KINDS = [
    ("layers", lambda path, size, changed: inputs.layers(path, size, changed=changed),
     [1_000, 10_000, 60_000]),
    ("one manifest, MB", lambda path, size, changed: inputs.manifest(path, size << 20, changed),
     [5, 50]),
]


def measure(strata, folder, table):
    for kind, write, sizes in KINDS:
        former = {}
        for size in sizes:
            path, other = f"{folder}/big.yaml", f"{folder}/other.yaml"
            write(path, size, False)
            write(other, size, True)
            weight = os.path.getsize(path)
            table.heading(f"{size:,} {kind}", "read", "written", "time", "processor", "peak", "growth")
            for title, words, output in calls(size == max(sizes)):
                taken, read = best(strata, words, output, folder, weight)
                judge(table, title, taken, read, size, former)
            os.remove(other)


def calls(is_largest):
    """Title, words and where the output goes."""
    yield "validate", ["validate", "./big.yaml"], None
    yield "show", ["show", "./big.yaml"], None
    yield "show --json", ["show", "./big.yaml", "--json"], None
    yield "graph", ["graph", "./big.yaml"], None
    yield "diff", ["diff", "./big.yaml", "./other.yaml"], None
    yield "set", ["set", "./other.yaml", "db-0", "username=renamed_{run}"], None
    for target in TARGETS[:1] if is_largest else TARGETS:
        yield f"render --to {target}", ["render", "./big.yaml", "--to", target], target
        if target in IMPORTS and not is_largest:
            yield f"import {IMPORTS[target]}", [
                "import", f"./{target}", "--format", IMPORTS[target], "--name", "big"], None


def best(strata, words, output, folder, weight):
    """The quickest of a few runs, as other programs only ever add to it, and what it read."""
    # `set` writes what it reads, `diff` reads two.
    read = weight * (2 if words[0] in ("diff", "set") else 1)
    if words[0] == "import":
        read = os.path.getsize(f"{folder}/{words[1]}")
    runs = []
    # A long run is steady enough alone.
    while not runs or (len(runs) < 3 and runs[0].processor < 1):
        shutil.rmtree(f"{folder}/library", ignore_errors=True)
        told = [word.replace("{run}", str(len(runs))) for word in words]
        runs.append(call(strata, told, folder, f"{folder}/{output or 'output'}"))
    return min(runs, key=lambda run: run.processor), read


def judge(table, title, taken, read, size, former):
    problems = []
    if taken.status != 0:
        problems.append(f"status {taken.status}: {' '.join(taken.words.split())[:200]}")
    bound = MEMORY_FACTOR * (read + taken.written) + MEMORY_FLOOR
    if taken.peak > bound:
        problems.append(f"more memory than {megabytes(bound)}")
    growth = ""
    if title in former:
        smaller, time = former[title]
        times = taken.processor / max(time, SHORTEST)
        growth = f"{times:.1f} for {size / smaller:.0f}"
        if times > GROWTH * size / smaller:
            problems.append("it grows faster than what it reads")
    former[title] = (size, taken.processor)
    table.row(title, [
        megabytes(read), megabytes(taken.written), milliseconds(taken.seconds),
        milliseconds(taken.processor), megabytes(taken.peak), growth], problems)
