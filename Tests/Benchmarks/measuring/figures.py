"""What was measured, and what it should be."""

import statistics
from dataclasses import dataclass, field


@dataclass
class Verdict:
    """A figure to reach, and whether it is; None where what it is measured by is not here."""

    words: str
    reached: bool | None

    def __str__(self):
        state = {True: "reached", False: "MISSED", None: "not here"}[self.reached]
        return f"{self.words}: {state}"


@dataclass
class Figure:
    """One measure: our samples, and those of each program beside us, None for one not here."""

    what: str
    unit: str
    ours: list
    peers: dict = field(default_factory=dict)
    bar: Verdict | None = None
    goal: Verdict | None = None
    notes: list = field(default_factory=list)

    @property
    def median(self):
        """Ours."""
        return statistics.median(self.ours)

    def ratio(self, peer):
        """How many times a program's our figure is; None where it is not here."""
        samples = self.peers.get(peer)
        return self.median / statistics.median(samples) if samples else None

    def at_most(self, limit):
        """Whether the median keeps to a limit."""
        return Verdict(f"≤ {limit:g} {self.unit}", self.median <= limit)

    def at_most_beside(self, limit, peer, theirs):
        """Whether the median keeps to a limit, set where a program took so long itself: a machine that is
        slow is so for both, and then the ratio of the two decides."""
        share = limit / theirs
        ratio = self.ratio(peer)
        return Verdict(
            f"≤ {limit:g} {self.unit}, or {share:.2f} of {peer}",
            self.median <= limit or ratio is not None and ratio <= share)

    def at_most_peer(self, peer, times=1.0, words=None):
        """Whether the median keeps to so many times that of another program."""
        ratio = self.ratio(peer)
        return Verdict(words or f"≤ {peer}", None if ratio is None else ratio <= times)


def worst(samples, share=0.01):
    """What all but so large a share of the samples keep to."""
    ordered = sorted(samples)
    return ordered[min(len(ordered) - 1, int(len(ordered) * (1 - share)))]


def spread(samples):
    """The least, the median and the most."""
    return min(samples), statistics.median(samples), max(samples)
