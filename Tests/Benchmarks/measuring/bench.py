"""What the rows share: our program, the inputs, how often, and who is measured beside us."""

from .processes import output_and_peak, seconds
from .programs import environment, path_of, title_of
from .terminal import Session

MILLI = 1000.0


class Bench:
    """One run of the table."""

    def __init__(self, strata, parts, inputs, runs):
        self.strata, self.parts, self.inputs, self.runs = str(strata), str(parts), inputs, runs
        self.work = inputs.work
        self.titles = {}

    def few(self, share):
        """A part of the runs, for what takes long; at least three."""
        return max(3, self.runs // share)

    def peer(self, name):
        """A program's path, None where it is not here; notes which it is."""
        path = path_of(name)
        if path and name not in self.titles:
            self.titles[name] = title_of(name)
        return path

    def session(self, *words, folder=None, **variables):
        """A program on a terminal."""
        return Session(list(words), environment(self.work) | variables, folder or self.work)

    def milliseconds(self, *words, folder=None, given="/dev/null"):
        """How long a whole process takes."""
        return MILLI * seconds(list(words), environment(self.work), folder or self.work, given)

    def output_and_mebibytes(self, *words, folder=None):
        """What a process writes, and its peak memory."""
        output, peak = output_and_peak(list(words), environment(self.work), folder or self.work)
        return output, peak / 1024

    def alternate(self, measures, runs=None):
        """Samples of each measure, one of each in turn; the first of each is thrown away.

        None stands for a measure of something that is not here.
        """
        samples = {name: [] if measure else None for name, measure in measures.items()}
        for run in range(-1, runs or self.runs):
            for name, measure in measures.items():
                if measure is None:
                    continue
                sample = measure()
                if run >= 0:
                    samples[name].append(sample)
        return samples
