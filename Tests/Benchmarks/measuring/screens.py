"""The rows of the terminal: first screens, keys, memory."""

import statistics

from .bench import MILLI
from .figures import Figure, Verdict, worst
from .terminal import BACK_TAB, DOWN, ENTER, RUB_OUT, TAB, UP

# What only the finished screen of each shows.
READY = {
    "strata": ["p-20", "help"], "ncdu": ["Items:"], "mc": ["profiles", "Quit"],
    "tig": ["p-01", "100%"], "htop": ["Quit"], "lazygit": ["Commits", "p-20"],
}


def _beside(bench, name, library):
    """Another program on a terminal, at the folder of a library."""
    # Without a shell of its own mc starts sooner; htop is to say nothing by itself.
    arguments = {"ncdu": [str(library)], "mc": ["-u", str(library), str(library)], "htop": ["-d", "100"]}
    return bench.session(bench.peer(name), *arguments.get(name, []), folder=library)


def _opened(bench, layers, references):
    """Ours with a profile open."""
    library = bench.inputs.library(layers, references)
    return bench.our_session("open", f"layers-{layers}", "--library", str(library))


def _first_screen(start, ready):
    def measure():
        with start() as session:
            return MILLI * session.until(*ready)
    return measure


def first_screen_of_twenty(bench):
    """first-screen-20: first readable screen, library of 20 profiles"""
    library = bench.inputs.library_of_twenty()
    measures = {
        "strata": _first_screen(
            lambda: bench.our_session("--library", str(library)), READY["strata"])}
    measures |= {
        name: bench.peer(name) and _first_screen(
            lambda name=name: _beside(bench, name, library), READY[name])
        for name in ["ncdu", "mc", "tig", "lazygit"]}
    samples = bench.alternate(measures)
    figure = Figure("first screen, library of 20 profiles", "ms", samples.pop("strata"), samples)
    figure.bar = figure.at_most_peer("mc")
    figure.goal = figure.at_most_peer("ncdu")
    return [figure]


def first_screen_of_500_layers(bench):
    """first-screen-500: first readable screen of a profile of 500 layers"""
    samples = bench.alternate({
        "strata": _first_screen(lambda: _opened(bench, 500, 1_000), ["last", "Image", "help"])})
    figure = Figure("first screen, profile of 500 layers", "ms", samples["strata"])
    figure.bar, figure.goal = figure.at_most(50), figure.at_most(25)
    return [figure]


# The last entry of the environment of the uppermost layer.
TO_LAST_ENTRY = 8
TYPED = [bytes([letter]) for letter in b"{{db-3.PASS"]


def _scenarios():
    """What is pressed before, what must be on the screen then, and what is timed."""
    entry = [ENTER] + [TAB] * TO_LAST_ENTRY
    return {
        "list": ([], "last", [DOWN] * 40 + [UP] * 40),
        "form": ([ENTER], "last", [TAB] * 9 + [BACK_TAB] * 9),
        "completion": (entry, "LAST", TYPED + [RUB_OUT] * len(TYPED)),
        "candidates": (entry + TYPED[:4], "PASSWORD", [DOWN] * 12 + [UP] * 12),
    }


def _keys_of_ours(bench, scenario, count):
    before, word, keys = _scenarios()[scenario]
    with _opened(bench, 100, 200) as session:
        session.until("last", "help")
        session.rest(0.4)
        session.type(before, 0.06)
        session.until(word)
        times = [session.press(keys[number % len(keys)]) for number in range(count)]
        if scenario == "completion":
            session.until("PASSWORD")
        return times


def _keys_of_peer(bench, name, library, count):
    with _beside(bench, name, library) as session:
        session.until(*READY[name])
        session.rest(0.4)
        keys = [DOWN] * 10 + [UP] * 10
        return [session.press(keys[number % len(keys)]) for number in range(count)]


def key_to_answer(bench):
    """keys: key to answer in a profile of 100 layers, completion included"""
    repository = bench.inputs.library_of_twenty()
    count, rounds = 80, max(2, bench.runs // 5)
    measures = {
        scenario: lambda scenario=scenario: _keys_of_ours(bench, scenario, count)
        for scenario in _scenarios()}
    peers = ["tig", "htop", "lazygit"]
    measures |= {
        name: bench.peer(name) and (
            lambda name=name: _keys_of_peer(bench, name, repository, count))
        for name in peers}
    samples = bench.alternate(measures, rounds)
    times = {
        name: [key for run in runs for key in run] if runs else None
        for name, runs in samples.items()}
    ours = [key for scenario in _scenarios() for key in times[scenario]]
    figure = Figure(
        "key to first byte of the answer, 100 layers", "ms", _first(ours),
        {name: times[name] and _first(times[name]) for name in peers})
    late = worst(figure.ours)
    figure.bar = Verdict(
        "≤ 1 ms, worst 1 % ≤ 8 ms", figure.median <= 1 and late <= 8)
    figure.goal = figure.at_most_peer("tig")
    figure.notes.append(f"worst 1 %: {late:.2f} ms, of {len(ours)} keys")
    for name in times:
        if times[name]:
            figure.notes.append(_note(name, times[name]))
    return [figure]


def _first(times):
    return [MILLI * first for first, _ in times]


def _note(name, times):
    whole = [MILLI * last for _, last in times]
    first = _first(times)
    return (
        f"{name}: median {statistics.median(first):.2f}, worst 1 % {worst(first):.2f}; "
        f"last byte: median {statistics.median(whole):.2f}, worst 1 % {worst(whole):.2f} ms")


def peak_memory(bench):
    """memory: peak memory with a profile of 20 layers open"""
    twenty = bench.inputs.library_of_twenty()

    def ours():
        with _opened(bench, 20, 40) as session:
            session.until("last", "help")
            session.rest(0.4)
            session.type([DOWN, UP, ENTER] + [TAB] * TO_LAST_ENTRY + TYPED, 0.06)
            session.until("PASSWORD")
            return session.peak / 1024

    def beside(name):
        with _beside(bench, name, twenty) as session:
            session.until(*READY[name])
            session.rest(0.4)
            session.type([DOWN, UP], 0.06)
            return session.peak / 1024

    measures = {"strata": ours}
    for name in ["ncdu", "lazygit"]:
        measures[name] = bench.peer(name) and (lambda name=name: beside(name))
    samples = bench.alternate(measures, bench.few(5))
    figure = Figure(
        "peak memory, 20 layers, after completion", "MiB", samples.pop("strata"), samples)
    figure.bar, figure.goal = figure.at_most(16), figure.at_most(8)
    return [figure]

