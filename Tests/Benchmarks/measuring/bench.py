"""What the rows share: our program, the inputs, how often, and who is measured beside us."""

from .processes import Failed, output_and_peak, seconds
from .programs import environment, path_of, title_of
from .terminal import NoAnswer, Session

MILLI = 1000.0


class Bench:
    """One run of the table."""

    def __init__(self, strata, parts, inputs, runs):
        self.strata, self.parts, self.inputs, self.runs = str(strata), str(parts), inputs, runs
        self.work = inputs.work
        self.titles = {}
        # Of other programs, why they could not be measured.
        self.problems = {}
        self.homes = 0

    def few(self, share):
        """A part of the runs, for what takes long; at least three."""
        return max(3, self.runs // share)

    def peer(self, name):
        """A program's path, None where it is not here; notes which it is."""
        path = path_of(name)
        if path and name not in self.titles:
            self.titles[name] = title_of(name)
        return path

    def session(self, *words, folder=None):
        """A program on a terminal."""
        return Session(list(words), environment(self.work), folder or self.work)

    def our_session(self, *words):
        """Ours on a terminal, at a home of its own: what is killed leaves drafts, which the next asks about."""
        self.homes += 1
        home = self.work / f"home-{self.homes}"
        home.mkdir()
        return Session([self.strata, *words], environment(home), self.work)

    def milliseconds(self, *words, folder=None, given="/dev/null"):
        """How long a whole process takes."""
        return MILLI * seconds(list(words), environment(self.work), folder or self.work, given)

    def output_and_mebibytes(self, *words, folder=None):
        """What a process writes, and its peak memory."""
        output, peak = output_and_peak(list(words), environment(self.work), folder or self.work)
        return output, peak / 1024

    def alternate(self, measures, runs=None):
        """Samples of each measure, one of each in turn; the first of each is thrown away.

        None stands for a measure of something that is not here, or does not do what it should.
        """
        samples = {name: [] if measure else None for name, measure in measures.items()}
        for run in range(-1, runs or self.runs):
            for name, measure in measures.items():
                if samples[name] is None:
                    continue
                try:
                    sample = measure()
                except (NoAnswer, Failed) as failure:
                    if name not in self.titles:
                        raise
                    self.problems[name], samples[name] = str(failure), None
                    continue
                if run >= 0:
                    samples[name].append(sample)
        return samples
