"""Presses the keys of a tour in a terminal that tmux plays, and looks for what should then be seen."""

import re
import subprocess
import time
import uuid
from pathlib import Path

# How long something is waited for: far longer than it takes, on a machine that is busy.
PATIENCE = 20

PART = re.compile(r"`([^`]+)`(?:×(\d+))?|\*\*([^*]+)\*\*")


def rows(told):
    """For each row of the table: the keys and texts to press, and the texts to be seen."""
    for number, line in enumerate(told.lines, told.line + 2):
        cells = [cell.strip() for cell in re.split(r"(?<!\\)\|", line.strip().strip("|"))]
        presses = [(match[1], match[3]) for match in PART.finditer(cells[0])
                   for _ in range(int(match[2] or 1))]
        yield number, presses, re.findall(r"`([^`]+)`", cells[1])


def count(told):
    return sum(len(presses) for _, presses, _ in rows(told))


def fault(told, home):
    """The line and the reason where something is not seen, or None."""
    pane = Pane(home)
    try:
        for number, presses, seen in rows(told):
            for key, text in presses:
                pane.press(key, text)
            for text in seen:
                if not pane.sees(text):
                    return number, f"after these keys `{text}` is not seen on the screen:\n{pane.screen()}"
    finally:
        pane.close()
    return None


class Pane:
    """A shell in a terminal of 100 columns and 30 lines."""

    def __init__(self, home):
        self.environment = home.environment() | {"TERM": "xterm-256color"}
        # A socket's path must be short, wherever the home is.
        self.name = f"documents-{uuid.uuid4().hex[:12]}"
        self.tmux("-f", "/dev/null", "new-session", "-d", "-x", "100", "-y", "30",
                  "-c", str(home.standing()), "env PS1='$ ' bash --norc --noprofile")
        self.tmux("set", "-g", "status", "off")
        self.tmux("set", "-sg", "escape-time", "0")
        self.sees("$")

    def tmux(self, *words):
        done = subprocess.run(["tmux", "-L", self.name, *words], env=self.environment, check=False,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=PATIENCE)
        return done.stdout.decode(errors="replace")

    def press(self, key, text):
        """A key, or letters; a command line where nothing but the shell waits for one."""
        if text is not None:
            self.tmux("send-keys", "-l", "--", text)
        else:
            self.tmux("send-keys", "--", TMUX_NAMES.get(key, key))
        self.rests()

    def rests(self):
        """Waits until the screen has answered: until it is twice the same."""
        former, end = None, time.monotonic() + PATIENCE
        while time.monotonic() < end:
            time.sleep(0.04)
            screen = self.tmux("capture-pane", "-p")
            if screen == former:
                return
            former = screen

    def screen(self):
        return self.tmux("capture-pane", "-p").rstrip()

    def sees(self, text):
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if text in self.screen():
                return True
            time.sleep(0.03)
        return False

    def close(self):
        """Hangs up, and waits until whatever ran here has ended."""
        self.tmux("kill-server")
        end = time.monotonic() + PATIENCE
        while self.is_alive() and time.monotonic() < end:
            time.sleep(0.03)

    def is_alive(self):
        """Whether a program of this home still runs: one that is hung up keeps a draft before it ends."""
        mark = f"HOME={self.environment['HOME']}\0".encode()
        for place in Path("/proc").glob("[0-9]*/environ"):
            try:
                if mark in place.read_bytes():
                    return True
            except OSError:
                pass
        return False


# What pages call keys, where tmux has another name.
TMUX_NAMES = {"Esc": "Escape", "Tab": "Tab", "Backspace": "BSpace"} | {
    f"Ctrl-{letter}": f"C-{letter.lower()}" for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
}
