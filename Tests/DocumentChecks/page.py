"""A page as what it tells: commands, files and keys, in their order.

    ```console      `$ ` begins a command, `> ` goes on with it; below stands what it prints. A line `…`
                    stands for any lines, `…` in a line for any text, dates and times for any others.
    ```sh           a script, run as a whole; it must end with 0, and what it prints is free
    `make X`        in either: X must be a target of the Makefile, and is not made

A comment before a block says more of it, and readers do not see it:

    <!-- documents: file NAME -->      the block is written to this file
    <!-- documents: ends with N -->    its last command ends with N, not with 0
    <!-- documents: not run: WHY -->   it is not run, and counted as such
    <!-- documents: keys -->           in the table that follows, the first column is pressed: `keys` by the
                                       names that tmux has for them (`Tab`×3 is three), **texts** typed; `texts`
                                       of the second column must then be seen
    <!-- documents: page needs NAME -->   without that program the page is skipped
"""

import re
from dataclasses import dataclass, field

FENCE = re.compile(r"^(\s*)(```+)(\w*)\s*$")
DIRECTIVE = re.compile(r"^\s*<!-- documents: (.+?) -->\s*$")


@dataclass
class Command:
    """One command, and the lines that the page shows below it; None where it shows nothing of it."""

    text: str
    line: int
    shown: list | None = None
    status: int = 0


@dataclass
class Told:
    """A block or a table with what its comment says: `kind` is the fence's word, or `keys`."""

    kind: str
    line: int
    lines: list
    said: str = ""
    commands: list = field(default_factory=list)


class Page:
    """The lines of a page, and what they tell."""

    def __init__(self, text):
        self.lines = text.split("\n")
        self.needs = []
        self.told = list(self._told())

    def _told(self):
        said, index = "", 0
        while index < len(self.lines):
            line = self.lines[index]
            if match := DIRECTIVE.match(line):
                if match[1].startswith("page needs "):
                    self.needs.append(match[1].split()[-1])
                else:
                    said = match[1]
            elif match := FENCE.match(line):
                end = self._end(index, match[2])
                indent = len(match[1])
                told = Told(match[3], index + 1, [text[indent:] for text in self.lines[index + 1 : end]], said)
                told.commands = list(commands(told))
                yield told
                said, index = "", end
            elif said == "keys" and line.startswith("|"):
                end = index
                while end < len(self.lines) and self.lines[end].startswith("|"):
                    end += 1
                yield Told("keys", index + 1, self.lines[index + 2 : end])
                said, index = "", end
            index += 1

    def _end(self, start, fence):
        for index in range(start + 1, len(self.lines)):
            if self.lines[index].strip() == fence:
                return index
        return len(self.lines)


def commands(told):
    """What is to be run of a block."""
    if told.kind == "console":
        found = list(prompts(told))
    elif told.kind == "sh":
        found = [Command("set -e\n" + "\n".join(told.lines), told.line + 1)]
    else:
        return
    if match := re.fullmatch(r"ends with (\d+)", told.said):
        found[-1].status = int(match[1])
    yield from found


def prompts(told):
    command = None
    for number, line in enumerate(told.lines, told.line + 1):
        if line.startswith("$ "):
            if command:
                yield command
            command = Command(line[2:], number, [])
        elif line.startswith("> ") and command and not command.shown:
            command.text += "\n" + line[2:]
        elif command:
            command.shown.append(line)
    if command:
        yield command
