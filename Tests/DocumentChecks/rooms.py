"""Whether the doors are the same wherever they stand: Package.swift, .ci/lint and the architecture page."""

import re

# What comes with the toolchain stands in no manifest.
TOOLCHAIN = {"Glibc", "Synchronization"}


def check(root, verdicts):
    declared, allowed = in_package(root), in_lint(root)
    page = (root / "docs" / "architecture.md").read_text()
    faults = [
        f"{room}: Package.swift says {sorted(declared.get(room, []))}, .ci/lint {sorted(allowed.get(room, []))}"
        for room in sorted(declared | allowed)
        if declared.get(room) != allowed.get(room)
    ]
    faults += [f"docs/architecture.md does not name {room}" for room in allowed if f"| `{room}` |" not in page]
    if faults or not allowed:
        verdicts.failed("rooms and doors", "; ".join(faults) or "there are none, and there should be")
    else:
        verdicts.passed(f"rooms and doors: {len(allowed)} rooms, alike in Package.swift, .ci/lint and their page")


def in_package(root):
    """The Swift targets below Sources, each with what it declares."""
    text = re.sub(r"//.*", "", (root / "Package.swift").read_text())
    found = {}
    for match in re.finditer(r"\.(?:executableT|t)arget\(\s*name: \"([\w-]+)\"(.*?)\)(?=,\n)", text, re.DOTALL):
        listed = re.search(r"dependencies: \[(.*?)\]", match[2], re.DOTALL)
        if any((root / "Sources" / match[1]).glob("**/*.swift")):
            found[match[1]] = set(re.findall(r"\"(\w+)\"", listed[1])) if listed else set()
    return found


def in_lint(root):
    table = re.search(r"\nrooms='\n(.*?)\n'", (root / ".ci" / "lint").read_text(), re.DOTALL)[1]
    rows = [line.split() for line in table.split("\n")]
    return {row[0]: set(row[1:]) - TOOLCHAIN - {"-"} for row in rows}
