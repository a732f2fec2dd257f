"""What the checks came to, a line each."""

import traceback

# A failed check names so many of its problems.
SHOWN = 4


class Skipped(Exception):
    """Raised by a check that cannot run here; says why."""


class Verdicts:
    def __init__(self):
        self.passed = self.failed = self.skipped = 0

    def judge(self, title, check):
        """Runs a check: a function that returns a list of problems."""
        try:
            problems = check()
        except Skipped as reason:
            self.skipped += 1
            print(f"skipped: {title}: {reason}", flush=True)
            return
        except Exception as error:  # a check that breaks has not passed
            where = traceback.extract_tb(error.__traceback__)[-1]
            problems = [f"{type(error).__name__}: {error} ({where.name}, line {where.lineno})"]
        self._count(title, problems)

    def _count(self, title, problems):
        if not problems:
            self.passed += 1
            print(f"ok {title}", flush=True)
            return
        self.failed += 1
        told = [" ".join(str(problem).split()) for problem in problems[:SHOWN]]
        if len(problems) > SHOWN:
            told.append(f"and {len(problems) - SHOWN} more")
        print(f"FAILED {title}: {'; '.join(told)}", flush=True)

    def conclude(self, at_least):
        """Prints the last line; gives the number to end with."""
        if self.passed + self.failed < at_least:
            self.failed += 1
            print(f"FAILED at least {at_least} checks must run")
        print(f"{self.passed} passed, {self.failed} failed, {self.skipped} skipped")
        return 1 if self.failed else 0


def differences(ours, theirs, place=""):
    """Where two values differ, told in words; an empty list where they are the same.

    Types count: 1 is neither true nor "1".
    """
    if isinstance(ours, dict) and isinstance(theirs, dict):
        return _in_tables(ours, theirs, place)
    if isinstance(ours, list) and isinstance(theirs, list):
        found = []
        if len(ours) != len(theirs):
            found.append(f"{place or 'the list'}: {len(ours)} items, not {len(theirs)}")
        for number, (one, other) in enumerate(zip(ours, theirs)):
            found += differences(one, other, f"{place}[{number}]")
        return found
    if type(ours) is type(theirs) and ours == theirs:
        return []
    return [f"{place or 'the value'}: {ours!r}, not {theirs!r}"]


def _in_tables(ours, theirs, place):
    found = []
    for key in [*ours, *(key for key in theirs if key not in ours)]:
        way = f"{place}.{key}" if place else str(key)
        if key not in ours:
            found.append(f"{way}: missing, not {theirs[key]!r}")
        elif key not in theirs:
            found.append(f"{way}: {ours[key]!r}, not missing")
        else:
            found += differences(ours[key], theirs[key], way)
    return found
