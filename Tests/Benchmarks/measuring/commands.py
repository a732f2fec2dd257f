"""The rows of whole processes: commands, and the file that is shipped."""

import os
import statistics

from .figures import Figure

# Layers whose rendering for Kubernetes is at least so many objects.
OBJECTS = 1_000


def version(bench):
    """version: `--version`, whole process"""
    measures = {"strata": lambda: bench.milliseconds(bench.strata, "--version")}
    for name in ["fzf", "lazygit"]:
        path = bench.peer(name)
        measures[name] = path and (lambda path=path: bench.milliseconds(path, "--version"))
    samples = bench.alternate(measures)
    figure = Figure("`--version`, whole process", "ms", samples.pop("strata"), samples)
    figure.bar, figure.goal = figure.at_most(5), figure.at_most(2)
    return [figure]


def validate(bench):
    """validate: `validate` of 100 layers with 1,000 references, whole process"""
    file = str(bench.inputs.profile(100, 1_000))
    kubectl = bench.peer("kubectl")
    samples = bench.alternate({
        "strata": lambda: bench.milliseconds(bench.strata, "validate", file),
        "kubectl": kubectl and (lambda: bench.milliseconds(kubectl, "version", "--client")),
    })
    figure = Figure(
        "`validate`, 100 layers, 1,000 references", "ms", samples["strata"],
        {"kubectl": samples["kubectl"]})
    # Milliseconds of kubectl's start where the limits were set.
    start = 34
    figure.bar = figure.at_most_beside(15, "kubectl", start)
    figure.goal = figure.at_most_beside(8, "kubectl", start)
    figure.notes.append(f"kubectl: its own start, `version --client`; {start} ms where the limits were set")
    return [figure]


def _count(stream):
    """How many objects a stream of them has."""
    return sum(1 for line in stream.splitlines() if line.startswith(b"kind:"))


def _objects(bench, layers):
    file = str(bench.inputs.profile(layers, layers * 10))
    words = [bench.strata, "render", file, "--to", "kubernetes"]
    stream, peak = bench.output_and_mebibytes(*words)
    return words, stream, peak


def render(bench):
    """render: `render --to kubernetes` of 1,000 objects, time and peak memory"""
    layers = 300
    words, stream, _ = _objects(bench, layers)
    layers = -(-layers * OBJECTS // _count(stream))
    words, stream, _ = _objects(bench, layers)
    folder = bench.inputs.kustomization("kustomize-1000", stream)
    kubectl = bench.peer("kubectl")
    theirs = kubectl and [kubectl, "kustomize", str(folder)]
    what = f"`render --to kubernetes`, {_count(stream):,} objects"
    samples = bench.alternate({
        "strata": lambda: bench.milliseconds(*words),
        "kubectl": theirs and (lambda: bench.milliseconds(*theirs)),
    }, bench.few(4))
    time = Figure(what, "ms", samples["strata"], {"kubectl": samples["kubectl"]})
    time.bar = time.at_most_peer("kubectl", 1 / 10, "≤ 1/10 of kubectl")
    time.goal = time.at_most_peer("kubectl", 1 / 30, "≤ 1/30 of kubectl")
    time.notes.append(f"{layers} layers; kubectl: `kustomize` of the same objects")
    samples = bench.alternate({
        "strata": lambda: bench.output_and_mebibytes(*words)[1],
        "kubectl": theirs and (lambda: bench.output_and_mebibytes(*theirs)[1]),
    }, 3)
    memory = Figure(
        "the same, peak memory", "MiB", samples["strata"], {"kubectl": samples["kubectl"]})
    memory.bar = memory.at_most(40)
    return [time, memory]


def growth(bench):
    """growth: of validate, render and save from 100 to 1,000 layers"""
    value = [0]

    def call(verb, layers):
        if verb == "save":
            value[0] += 1
            library = bench.inputs.library(layers, layers * 10)
            return bench.milliseconds(
                bench.strata, "set", f"layers-{layers}", "last", f"env.LAST=text-{value[0]}",
                "--library", str(library))
        file = str(bench.inputs.profile(layers, layers * 10))
        rest = ["--to", "kubernetes"] if verb == "render" else []
        return bench.milliseconds(bench.strata, verb, file, *rest)

    figures = []
    for verb in ["validate", "render", "save"]:
        samples = bench.alternate({
            "start": lambda: bench.milliseconds(bench.strata, "--version"),
            "small": lambda verb=verb: call(verb, 100),
            "large": lambda verb=verb: call(verb, 1_000),
        }, bench.few(2))
        # What each start costs would hide how the work grows.
        start = statistics.median(samples["start"])
        ratios = [
            (large - start) / (small - start)
            for small, large in zip(samples["small"], samples["large"])]
        figure = Figure(f"growth of {verb}, 100 to 1,000 layers", "times", ratios)
        if verb == "render":
            figure.peers["kubectl"] = _growth_of_kustomize(bench)
        figure.bar, figure.goal = figure.at_most(11), figure.at_most(10)
        medians = [statistics.median(samples[size]) for size in ("small", "large")]
        figure.notes.append(
            f"{medians[0]:.1f} and {medians[1]:.1f} ms; the start, {start:.1f} ms, is taken off")
        figures.append(figure)
    return figures


def _growth_of_kustomize(bench):
    kubectl = bench.peer("kubectl")
    if not kubectl:
        return None
    calls = {"start": [kubectl, "version", "--client"]}
    for layers in (40, 400):
        _, stream, _ = _objects(bench, layers)
        calls[layers] = [
            kubectl, "kustomize", str(bench.inputs.kustomization(f"kustomize-{layers}-layers", stream))]
    samples = bench.alternate(
        {name: lambda words=words: bench.milliseconds(*words) for name, words in calls.items()}, 3)
    start = statistics.median(samples["start"])
    return [
        (large - start) / (small - start) for small, large in zip(samples[40], samples[400])]


def completion(bench):
    """completion: over 10,000 names, in the process"""
    names = bench.inputs.names()
    fzf = bench.peer("fzf")
    count = sum(1 for _ in open(names, encoding="utf-8"))

    def ours():
        lines = bench.inputs.call(bench.parts, "time", "complete", "5").split()
        return statistics.median(int(line) / 1e6 for line in lines)

    samples = bench.alternate({
        "strata": ours,
        "fzf": fzf and (
            lambda: bench.milliseconds(fzf, "--filter", "dbpass", given=str(names))),
    })
    figure = Figure(
        f"completion over {count:,} names", "ms", samples["strata"], {"fzf": samples["fzf"]})
    figure.bar, figure.goal = figure.at_most(2), figure.at_most(0.5)
    figure.notes.append("ours within the process; fzf: `--filter` as a process")
    return [figure]


def listing(bench):
    """list: `list` of 10,000 versions, whole process"""
    library = bench.inputs.library_of_versions()
    ls = bench.peer("ls")
    samples = bench.alternate({
        "strata": lambda: bench.milliseconds(bench.strata, "list", "--library", str(library)),
        "ls": ls and (lambda: bench.milliseconds(ls, "-R", str(library))),
    })
    figure = Figure(
        "`list`, 20 names with 500 versions", "ms", samples["strata"], {"ls": samples["ls"]})
    figure.bar = figure.at_most_peer("ls", 5, "≤ 5 times ls -R")
    figure.goal = figure.at_most_peer("ls", 2, "≤ 2 times ls -R")
    return [figure]


def size(bench):
    """size: the file that is shipped"""
    def megabytes(path):
        return [os.path.getsize(os.path.realpath(path)) / 1e6] if path else None

    figure = Figure(
        "the file that is shipped", "MB", megabytes(bench.strata),
        {name: megabytes(bench.peer(name)) for name in ["gitui", "lazygit"]})
    figure.bar, figure.goal = figure.at_most(16), figure.at_most(10)
    return [figure]

