"""Does what a page tells, from its top to its end, and compares."""

import os
import re
from pathlib import Path

import comparing
import keys
from page import Page

MAKEFILE = Path(__file__).resolve().parent.parent.parent / "Makefile"
RECORDING = os.environ.get("RECORD") == "1"


class Counts:
    """What was done of a page."""

    def __init__(self):
        self.run = self.compared = self.files = self.pressed = self.left = 0

    def __str__(self):
        parts = [f"{self.run} commands run, {self.compared} lines of output compared"]
        if self.files:
            parts.append(f"{self.files} files written")
        if self.pressed:
            parts.append(f"{self.pressed} keys pressed")
        if self.left:
            parts.append(f"{self.left} blocks not run")
        return ", ".join(parts)


def check(path, name, home, verdicts):
    page = Page(path.read_text())
    missing = [program for program in page.needs if not home.has(program)]
    if missing:
        verdicts.skipped(name, f"there is no {missing[0]} here")
        return
    counts, recorded = Counts(), []
    for told in page.told:
        if told.kind == "keys" and not home.has("tmux"):
            verdicts.skipped(f"{name}: keys", "there is no tmux here")
            continue
        fault = follow(told, home, counts, recorded)
        if fault:
            verdicts.failed(f"{name}:{fault[0]}", fault[1])
            if not RECORDING:
                break
    else:
        if recorded:
            verdicts.failed(name, f"{len(recorded)} outputs are written into it: read and shorten them")
        elif counts.run:
            verdicts.passed(f"{name}: {counts}")
        else:
            verdicts.failed(name, "it has no commands, and it should")
    if recorded:
        record(path, page, recorded)


def follow(told, home, counts, recorded):
    """The line and the reason where it does not go as told, or None."""
    if told.said.startswith("not run: "):
        counts.left += 1
    elif told.said.startswith("file "):
        write(home, told)
        counts.files += 1
    elif told.kind == "keys":
        counts.pressed += keys.count(told)
        return keys.fault(told, home)
    for command in [] if told.said.startswith("not run: ") else told.commands:
        fault = run(command, home, counts, recorded)
        if fault:
            return command.line, fault
    return None


def write(home, told):
    target = home.standing() / told.said.removeprefix("file ").strip()
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text("\n".join(told.lines) + "\n")


def run(command, home, counts, recorded):
    lines = [line for line in command.text.split("\n") if line.strip() and not line.startswith(("#", "set -e"))]
    made = [line for line in lines if line.startswith("make ")]
    if made:
        counts.run += len(made)
        return makefile_lacks(made)
    status, printed = home.run(command.text)
    counts.run += len(lines) if command.shown is None else 1
    fault = None
    if status != command.status:
        fault = f"{lines[-1]}: ended with {status}, not {command.status}; it printed: {printed[-600:]}"
    elif command.shown is not None:
        counts.compared += sum(1 for line in command.shown if line.strip() not in ("", "…"))
        if not comparing.agree(command.shown, printed):
            if RECORDING:
                recorded.append((command, printed))
            else:
                fault = (
                    f"{lines[0]}: the page shows a line that is not printed there: "
                    f"{comparing.first_difference(command.shown, printed)}\n--- printed:\n{printed}---"
                )
    return fault


def makefile_lacks(made):
    for line in made:
        target = line.split()[1]
        if not re.search(rf"^{re.escape(target)}:", MAKEFILE.read_text(), re.MULTILINE):
            return f"the Makefile has no target {target}"
    return None


def record(path, page, recorded):
    """Puts what was printed below each command, for the author to read and to shorten."""
    lines = list(page.lines)
    for command, printed in reversed(recorded):
        start = command.line + command.text.count("\n")
        indent = re.match(r"\s*", lines[command.line - 1])[0]
        new = [(indent + line).rstrip() for line in comparing.trimmed(printed.split("\n"))] if printed else []
        lines[start : start + len(command.shown)] = new
    path.write_text("\n".join(lines))
