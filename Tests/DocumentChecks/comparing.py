"""Whether what a command printed is what a page shows."""

import re

TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
DATE = re.compile(r"\d{4}-\d\d-\d\d")


def steady(text):
    """Without what changes from run to run."""
    return DATE.sub("DATE", TIME.sub("TIME", text))


def pattern(shown):
    """An expression for the lines of a page."""
    parts = []
    for line in trimmed(shown):
        if line.strip() == "…":
            parts.append(r"(?:[^\n]*\n)*?")
        else:
            parts.append("[^\n]*".join(re.escape(piece) for piece in steady(line).split("…")) + "\n")
    return re.compile("".join(parts))


def trimmed(lines):
    """Without blanks at the ends of lines, and without empty lines at the end."""
    return "\n".join(line.rstrip() for line in lines).rstrip("\n").split("\n")


def agree(shown, printed):
    text = "\n".join(trimmed(printed.split("\n"))) + "\n"
    return pattern(shown).fullmatch(steady(text)) is not None


def first_difference(shown, printed):
    """The first line of the page that what was printed does not bear out."""
    lines = trimmed(shown)
    text = "\n".join(trimmed(printed.split("\n"))) + "\n"
    for count in range(1, len(lines) + 1):
        if not pattern(lines[:count] + ["…"]).fullmatch(steady(text)):
            return lines[count - 1]
    return "(more is printed than is shown)"
