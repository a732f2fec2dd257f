"""Keys in the composer with big profiles: from the key to the first byte of the answer, on a pty."""

import fcntl
import os
import pty
import select
import shutil
import signal
import struct
import termios
import time

import inputs
from measures import MEMORY_FLOOR, megabytes

COLUMNS, ROWS = 120, 40
# The slowest in a hundred keys may take so long.
BOUND = 0.008
# What a key in a big profile computes.
ALONE = 0.002
# No key may take this long, even once.
LONGEST = 1
# So many times the profile's bytes: its text, what was read from it, what is checked and previewed, the
# draft and what undo needs. 25 to 35 times were seen with many layers, up to 65 in one long text.
MEMORY_FACTOR = 70
# So long nothing comes any more where the worker has told all that it found.
SETTLED = 1.5
# Other programs only ever add to a time: a row that is out of bounds is measured again.
ROUNDS = 3

UP, DOWN, PAGE_UP, PAGE_DOWN = b"\x1b[A", b"\x1b[B", b"\x1b[5~", b"\x1b[6~"
HOME, END, TAB, BACK_TAB, ENTER = b"\x1b[H", b"\x1b[F", b"\t", b"\x1b[Z", b"\r"
BACKSPACE, ESCAPE, UNDO, SAVE = b"\x7f", b"\x1b", b"\x1bu", b"\x13"
SELECT_DOWN, TEXT_START, TEXT_END = b"\x1b[1;2B", b"\x1b[1;5H", b"\x1b[1;5F"


def keys(text):
    return [bytes([byte]) for byte in text.encode()]


class Quiet(bytes):
    """A key that is pressed between those that are timed."""


LEAVE = Quiet(ESCAPE)
# From the stack to the image of the top layer, which is a container, and behind its text.
TO_IMAGE = [b"g", ENTER] + [TAB] * 1 + [END]
# From the stack of the other profile into the manifest's text.
TO_TEXT = [b"g", ENTER, TAB, TAB, ENTER]

# Title, keys that lead there, keys that are timed, over and over.
IN_STACK = [
    ("moving in the stack", [b"g"], [DOWN] * 30 + [UP] * 30),
    ("paging", [b"g"], [PAGE_DOWN] * 20 + [PAGE_UP] * 20),
    ("to both ends", [b"g"], [b"G", b"g"]),
    ("moving a layer", [b"g"], [b"J"] * 10 + [b"K"] * 10),
    ("undoing and doing again", [b"g", b"J", b"J"], [b"u", b"u", b"U", b"U"]),
    ("filtering", [b"g", b"/"], keys("api-9") + [BACKSPACE] * 5),
    ("between the panes", [b"g"], [TAB]),
    ("outputs", [b"g", b"3"], [DOWN, UP]),
    ("preview", [b"g", b"P"], [b"t"]),
    ("moving in the preview", [b"g", b"P"], [DOWN, DOWN, UP, UP]),
    ("findings", [b"g"], [b"F", LEAVE]),
    ("graph", [b"g"], [b"W", LEAVE]),
    ("moving in the graph", [b"g", b"W"], [DOWN] * 5 + [UP] * 5),
    ("the graph as text", [b"g", b"W", b"]", b"]"], [DOWN] * 5 + [UP] * 5),
    ("versions", [b"g"], [b"V", LEAVE]),
    ("catalogue", [b"g"], [b"C", LEAVE]),
    ("command menu", [b"g"], [b"\x10", LEAVE]),
    ("opening a layer", [b"g"], [ENTER, LEAVE, DOWN, ENTER, LEAVE, UP]),
    ("between the fields", [b"g", ENTER], [TAB] * 8 + [BACK_TAB] * 8),
    ("typing in a field", TO_IMAGE, keys("hello") + [BACKSPACE] * 5),
    ("completion", TO_IMAGE, keys("{{db-4.POST") + [BACKSPACE] * 11),
    ("in the list of completion", TO_IMAGE + keys("{{db"), [DOWN] * 12 + [UP] * 12),
    ("changing and saving", [b"g"], [b"J", SAVE, b"K", SAVE]),
]
IN_EDITOR = [
    ("opening the editor", TO_TEXT[:-1], [ENTER, LEAVE]),
    ("typing at its beginning", TO_TEXT + [TEXT_START], keys("abc") + [BACKSPACE] * 3),
    ("lines at its beginning", TO_TEXT + [TEXT_START], [ENTER, BACKSPACE]),
    ("typing at its end", TO_TEXT + [TEXT_END], keys("abc") + [BACKSPACE] * 3),
    ("completion at its end", TO_TEXT + [TEXT_END], keys("{{db-0.") + [BACKSPACE] * 7),
    ("moving in it", TO_TEXT + [TEXT_START], [DOWN] * 30 + [UP] * 30),
    ("paging in it", TO_TEXT + [TEXT_START], [PAGE_DOWN] * 10 + [PAGE_UP] * 10),
    ("to both its ends", TO_TEXT, [TEXT_END, TEXT_START]),
    ("selecting in it", TO_TEXT + [TEXT_START], [SELECT_DOWN] * 30 + [DOWN]),
    ("undoing in it", TO_TEXT + [TEXT_END], [b"x", UNDO]),
    ("finding in it", TO_TEXT + [TEXT_START, b"\x06"], keys("line-7777") + [BACKSPACE] * 9),
    ("typing and saving", TO_TEXT + [TEXT_END], [b"x", SAVE, BACKSPACE, SAVE]),
]
COUNT = 100


def measure(strata, folder, table):
    profile(strata, folder, table, "1,000 layers of 5 KB", IN_STACK,
            lambda path: inputs.mixed(path, 1_000, 5_000))
    profile(strata, folder, table, "a manifest of 5 MB", IN_EDITOR,
            lambda path: inputs.manifest(path, 5 << 20))


def profile(strata, folder, table, title, rows, write):
    library = f"{folder}/keys"
    shutil.rmtree(library, ignore_errors=True)
    os.makedirs(f"{library}/profiles/big")
    path = f"{library}/profiles/big/1.0.0.yaml"
    write(path)
    weight = os.path.getsize(path)
    table.heading(f"{title}, {megabytes(weight)}", "keys", "median", "slowest in 100", "slowest", "peak")
    machine(table)
    for name, way, loop in rows:
        rounds = []
        while len(rounds) < ROUNDS and not (rounds and not judged(*rounds[-1], weight)):
            rounds.append(row(strata, folder, library, way, loop))
        times, peak = min(rounds, key=lambda one: one[0][int(len(one[0]) * 0.99)])
        table.row(name, [
            len(times), told(times[len(times) // 2]), told(times[int(len(times) * 0.99)]),
            told(times[-1]), megabytes(peak)], judged(times, peak, weight))


def machine(table):
    """What a shared machine does to work that nothing of ours is in: the same loop, over and over."""
    def loop(count):
        began = time.perf_counter()
        for _ in range(count):
            pass
        return time.perf_counter() - began

    count = int(100_000 * ALONE / min(loop(100_000) for _ in range(50)))
    times = []
    while len(times) < COUNT:
        # As between two keys.
        time.sleep(0.03)
        times.append(loop(count))
    times.sort()
    table.row(f"an empty loop of {told(ALONE)}", [
        len(times), told(times[len(times) // 2]), told(times[int(len(times) * 0.99)]),
        told(times[-1]), "-"])


def judged(times, peak, weight):
    problems = []
    if times[int(len(times) * 0.99)] > BOUND:
        problems.append(f"slower than {told(BOUND)}")
    if times[-1] > LONGEST:
        problems.append("a key without an answer")
    if peak > MEMORY_FACTOR * weight + MEMORY_FLOOR:
        problems.append("too much memory")
    return problems


def told(seconds):
    return f"{seconds * 1e3:.2f} ms"


def row(strata, folder, library, way, loop):
    """The times of some hundred keys, ascending, and the peak of the program's memory."""
    shutil.rmtree(f"{folder}/home", ignore_errors=True)
    terminal = Terminal(strata, f"{folder}/home", library)
    try:
        terminal.drain(SETTLED)
        for key in way:
            terminal.press(key)
        terminal.drain(SETTLED)
        times = []
        while len(times) < COUNT:
            for key in loop:
                taken = terminal.press(key)
                times += [] if isinstance(key, Quiet) else [taken]
        return sorted(times), terminal.peak()
    finally:
        terminal.close()


class Terminal:
    """The program on a pty."""

    def __init__(self, strata, home, library):
        os.makedirs(home)
        environment = {
            "PATH": os.defpath, "HOME": home, "LC_ALL": "C.UTF-8", "TERM": "xterm-256color",
            "SWIFT_BACKTRACE": "enable=no"}
        self.process, self.file = pty.fork()
        if self.process == 0:
            # The size is set before anything is drawn.
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
            os.execve(strata, [strata, "open", "big", "--library", library], environment)

    def press(self, key):
        """Presses a key; gives the time up to the first byte that comes back."""
        began = time.perf_counter()
        os.write(self.file, key)
        answered = select.select([self.file], [], [], LONGEST + 1)[0]
        taken = time.perf_counter() - began
        if answered:
            self.drain(0.03)
        return taken

    def drain(self, quiet):
        """Reads until nothing has come for so many seconds."""
        while select.select([self.file], [], [], quiet)[0]:
            if not os.read(self.file, 65536):
                raise ChildProcessError("strata ended")

    def peak(self):
        with open(f"/proc/{self.process}/status", encoding="ascii", errors="replace") as file:
            lines = [line.split() for line in file]
        return next(int(words[1]) * 1024 for words in lines if words[0] == "VmHWM:")

    def close(self):
        os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)
        os.close(self.file)
