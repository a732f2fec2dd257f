"""The files of JSONTestSuite, given to Strata's own reader of JSON through the program.

The suite is not a part of the project: $STRATA_SUITES names the folder that holds its files in
`json`. Names tell what must become of a file: y_ is read, n_ is refused, i_ is either. Nothing may
hang or die.
"""

import os
import re
import time
from pathlib import Path

from verdicts import Skipped

# A smaller folder is not the suite.
AT_LEAST = 300

# Valid JSON, but more than Strata keeps: a NUL in a text.
NUL = {"y_string_null_escape.json", "y_object_escaped_null_in_key.json"}
NUL_WORDS = "the NUL character"

# Longer than any of these small files may take, on a busy machine too.
SECONDS = 5


def checks(project):
    yield "JSONTestSuite: what is JSON is read, and nothing else", lambda: suite(project)


def suite(project):
    files = suite_files()
    if len(files) < AT_LEAST:
        raise Skipped("$STRATA_SUITES names no folder that holds JSONTestSuite in json")
    problems, counts = [], {}
    for path in files:
        kind, was_read, problem = judged(project, path)
        counts[kind, was_read] = counts.get((kind, was_read), 0) + 1
        problems += [problem] if problem else []
    for (kind, was_read), count in sorted(counts.items()):
        print(f"  {count} files {kind} {'read' if was_read else 'refused'}")
    return problems


def suite_files():
    folder = Path(os.environ.get("STRATA_SUITES") or "/nowhere") / "json"
    return sorted(folder.glob("[yni]_*.json")) if folder.is_dir() else []


def judged(project, path):
    """What kind of file it is, whether Strata read it, and what was wrong about that."""
    began = time.monotonic()
    # It reads the JSON, and then says that this is no pack: only the reader's words have a place.
    call = project.call("catalog", "import", path, "--library", "./suite-library")
    took = time.monotonic() - began
    refused = re.search(r"\.json:\d+:\d+: (.+)", call.messages)
    problem = wrong(path, call, refused, took)
    kind = f"{path.name[:2]} (NUL)" if path.name in NUL else path.name[:2]
    return kind, not refused, problem and f"{path.name}: {problem}"


def wrong(path, call, refused, took):
    """What is wrong about a verdict; nothing where it is right."""
    if call.status != 1 or not call.messages.strip():
        return f"status {call.status} and the words {call.messages!r}"
    if took > SECONDS:
        return f"it took {took:.1f} s"
    if path.name in NUL and (not refused or NUL_WORDS not in refused[1]):
        return f"a NUL must be refused in so many words, not: {call.messages!r}"
    if path.name.startswith("y_") and path.name not in NUL and refused:
        return f"it is JSON, and was refused: {refused[1]}"
    if path.name.startswith("n_") and not refused:
        return "it is no JSON, and was read"
    return None
