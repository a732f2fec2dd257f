"""What came of the checks."""


class Verdicts:
    """Prints a line a check and counts them."""

    def __init__(self):
        self.counts = {"passed": 0, "failed": 0, "skipped": 0}

    def passed(self, what):
        self.counts["passed"] += 1
        print(f"ok       {what}", flush=True)

    def failed(self, what, why):
        self.counts["failed"] += 1
        print(f"FAILED   {what}: {why}", flush=True)

    def skipped(self, what, why):
        self.counts["skipped"] += 1
        print(f"skipped  {what}: {why}", flush=True)

    def summary(self):
        """Prints the counts; the exit status."""
        print(", ".join(f"{count} {word}" for word, count in self.counts.items()))
        return 1 if self.counts["failed"] or not self.counts["passed"] else 0


class Remembered:
    """What came of one page, to be told when it is its turn."""

    def __init__(self):
        self.all = []

    def passed(self, what):
        self.all.append(("passed", what))

    def failed(self, what, why):
        self.all.append(("failed", what, why))

    def skipped(self, what, why):
        self.all.append(("skipped", what, why))

    def tell(self, verdicts):
        for kind, *words in self.all:
            getattr(verdicts, kind)(*words)
