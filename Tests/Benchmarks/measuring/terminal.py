"""A program on a terminal of its own: when its screen can be read, how soon it answers a key."""

import fcntl
import os
import re
import select
import signal
import struct
import termios
import time

COLUMNS, ROWS = 120, 40
# A terminal that says nothing for so long has said all.
QUIET = 0.02
PATIENCE = 15

DOWN, UP, ENTER, TAB, BACK_TAB, RUB_OUT = (
    b"\x1b[B", b"\x1b[A", b"\r", b"\t", b"\x1b[Z", b"\x7f")

# What changes no place on the screen; every other control begins a new place.
_SILENT = re.compile(rb"\x1b\[[0-9;:]*m|\x1b[()][0-9A-Za-z]|[\x0e\x0f]")
_CONTROL = re.compile(
    rb"\x1b\[[0-?]*[ -/]*[@-~]|\x1b[\]PX^_][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b[ -/]*[0-~]|[\x00-\x1f]")


class NoAnswer(Exception):
    """A program did not show what was waited for."""


def readable(data):
    """The words of what a program wrote, whatever their looks and places."""
    return _CONTROL.sub(b"\n", _SILENT.sub(b"", data)).decode(errors="replace")


class Session:
    """One run of a program on a terminal. Times are seconds since its start, or since a key."""

    def __init__(self, words, environment, folder):
        ours, theirs = os.openpty()
        fcntl.ioctl(ours, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        name = os.ttyname(theirs)
        os.chdir(folder)
        self.terminal, self.written, self.name = ours, b"", words[0]
        self.arrived = None
        self.start = time.perf_counter()
        # Leads a session, so that the first terminal that it opens is its own.
        self.process = os.posix_spawn(
            words[0], words, environment, setsid=True,
            setsigdef=[signal.SIGPIPE, signal.SIGXFSZ],
            file_actions=[
                (os.POSIX_SPAWN_OPEN, 0, name, os.O_RDWR, 0),
                (os.POSIX_SPAWN_DUP2, 0, 1), (os.POSIX_SPAWN_DUP2, 0, 2)])
        os.close(theirs)

    def __enter__(self):
        return self

    def __exit__(self, *failure):
        os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)
        os.close(self.terminal)

    def _read(self, patience):
        """The moment at which something came; None where nothing did."""
        if not select.select([self.terminal], [], [], patience)[0]:
            return None
        moment, data = None, b""
        while True:
            try:
                part = os.read(self.terminal, 1 << 18)
            except OSError:
                part = b""
            if not part:
                break
            moment = time.perf_counter()
            data += part
            # A terminal hands over 4 KiB at a time: the rest is there already.
            if len(part) < 4095 or not select.select([self.terminal], [], [], 0)[0]:
                break
        if not data:
            raise NoAnswer(f"{self.name} ended; it wrote: {readable(self.written)[-300:]!r}")
        self.written += data
        self.arrived = moment
        return moment

    def until(self, *words):
        """Seconds from the start until all these words were on the screen."""
        while not all(word in readable(self.written) for word in words):
            if self._read(max(0, self.start + PATIENCE - time.perf_counter())) is None:
                raise NoAnswer(f"{self.name} shows no {words}: {readable(self.written)[-600:]!r}")
        return self.arrived - self.start

    def rest(self, quiet):
        """Waits until the program has said nothing for so long; the moment of the last byte."""
        last = None
        while (moment := self._read(quiet)) is not None:
            last = moment
        return last

    def press(self, key, quiet=QUIET):
        """Presses a key: seconds to the first byte of the answer, and to the last one."""
        before = time.perf_counter()
        os.write(self.terminal, key)
        first = self._read(1)
        if first is None:
            raise NoAnswer(f"{self.name} does not answer {key!r}")
        return first - before, (self.rest(quiet) or first) - before

    def type(self, keys, quiet=QUIET):
        """Presses keys whose times do not count."""
        for key in keys:
            os.write(self.terminal, key)
            self.rest(quiet)

    @property
    def peak(self):
        """The most memory that it had so far, in KiB."""
        return peak_of(self.process)


def peak_of(process):
    """The most memory that a process had so far, in KiB; None where it has ended."""
    try:
        with open(f"/proc/{process}/status", encoding="ascii", errors="replace") as status:
            for line in status:
                if line.startswith("VmHWM:"):
                    return int(line.split()[1])
    except OSError:
        pass
    return None
