"""Whole processes: how long one takes from its start to its end, and how much memory it has."""

import os
import select
import signal
import time

from .terminal import peak_of


class Failed(Exception):
    """A process that was measured ended as it should not."""


def _start(words, environment, folder, output, given="/dev/null"):
    os.chdir(folder)
    return os.posix_spawn(
        words[0], words, environment, setsigdef=[signal.SIGPIPE, signal.SIGXFSZ],
        file_actions=[
            (os.POSIX_SPAWN_OPEN, 0, given, os.O_RDONLY, 0),
            (os.POSIX_SPAWN_DUP2, output, 1), (os.POSIX_SPAWN_OPEN, 2, "/dev/null", os.O_WRONLY, 0)])


def _judge(words, status):
    if status != 0:
        raise Failed(f"{' '.join(words)} ended with {os.waitstatus_to_exitcode(status)}")


def seconds(words, environment, folder, given="/dev/null"):
    """How long it takes, its output thrown away."""
    nowhere = os.open("/dev/null", os.O_WRONLY)
    try:
        start = time.perf_counter()
        process = _start(words, environment, folder, nowhere, given)
        _, status = os.waitpid(process, 0)
        end = time.perf_counter()
    finally:
        os.close(nowhere)
    _judge(words, status)
    return end - start


def output_and_peak(words, environment, folder):
    """What it writes, and the most memory that it had, in KiB.

    The kernel's own figure for a process that has ended counts the memory of who started it. So it
    is looked up while the process lives: before each part of its output is taken, when it cannot
    go on yet, and now and then.
    """
    ours, theirs = os.pipe()
    process = _start(words, environment, folder, theirs)
    os.close(theirs)
    parts, peak = [], 0
    while True:
        is_there = select.select([ours], [], [], 0.0005)[0]
        peak = max(peak, peak_of(process) or 0)
        if not is_there:
            continue
        part = os.read(ours, 1 << 16)
        if not part:
            break
        parts.append(part)
    os.close(ours)
    _, status = os.waitpid(process, 0)
    _judge(words, status)
    return b"".join(parts), peak
