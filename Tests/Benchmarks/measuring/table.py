"""The table: ours beside theirs, as text and as JSON."""

from .figures import spread

HEADS = ["measure", "ours: min / median / max", "beside", "min / median / max", "ratio", "bar", "goal"]


def _numbers(samples, unit):
    if len(samples) == 1:
        return f"{samples[0]:.2f} {unit}"
    return " / ".join(f"{number:.2f}" for number in spread(samples)) + f" {unit}"


def _ratio(ratio):
    return f"{ratio:.3f}" if ratio < 0.1 else f"{ratio:.2f}"


def _lines(figure, titles, problems):
    """A figure's lines: the first says what it is, each of the others is a program's."""
    first = [figure.what, _numbers(figure.ours, figure.unit)]
    last = [str(figure.bar or "–"), str(figure.goal or "–")]
    peers = []
    for name, samples in figure.peers.items():
        if samples is None:
            peers.append([name, "not measured" if name in problems else "not here", "–"])
        else:
            peers.append([
                titles.get(name, name), _numbers(samples, figure.unit),
                _ratio(figure.ratio(name))])
    yield first + (peers[0] if peers else ["–", "–", "–"]) + last
    for peer in peers[1:]:
        yield ["", ""] + peer + ["", ""]


def text(figures, titles, problems):
    """The table, its columns in line, then what is to be said about its figures."""
    lines = [HEADS] + [line for figure in figures for line in _lines(figure, titles, problems)]
    widths = [max(len(line[place]) for line in lines) for place in range(len(HEADS))]
    rows = [
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(line, widths)) + " |"
        for line in lines]
    rows.insert(1, "| " + " | ".join("-" * width for width in widths) + " |")
    notes = [f"- {figure.what}: {note}" for figure in figures for note in figure.notes]
    return "\n".join(rows + ([""] + notes if notes else []))


def _samples(samples):
    least, median, most = spread(samples)
    return {"min": least, "median": median, "max": most, "count": len(samples)}


def data(figures, titles):
    """The same as values for JSON."""
    return [
        {
            "measure": figure.what, "unit": figure.unit, "ours": _samples(figure.ours),
            "beside": [
                {"name": name, "title": titles.get(name)} | (
                    {"isHere": False} if samples is None else
                    {"isHere": True, "ratio": figure.ratio(name)} | _samples(samples))
                for name, samples in figure.peers.items()],
            "bar": figure.bar and {"words": figure.bar.words, "reached": figure.bar.reached},
            "goal": figure.goal and {"words": figure.goal.words, "reached": figure.goal.reached},
            "notes": figure.notes,
        }
        for figure in figures]
