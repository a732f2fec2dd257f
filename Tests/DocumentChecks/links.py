"""Whether what the documents name is there: pages, their headings, pictures, files of the tree."""

import re
from urllib.parse import unquote

LINK = re.compile(r"!?\[(?:[^\]\[]|\[[^\]]*\])*\]\(\s*<?([^)\s>]+)>?[^)]*\)|<img[^>]+src=\"([^\"]+)\"")
# A file of the tree as running text names it.
NAMED = re.compile(r"`((?:Sources|Tests|docs|examples|\.ci)/[\w./-]+)`")
OUTSIDE = re.compile(r"^[a-z][a-z0-9+.-]*:")


def check(root, verdicts):
    pages = sorted(path for path in root.rglob("*.md") if not hidden(path.relative_to(root)))
    checked, faults = 0, []
    for page in pages:
        for number, target in targets(page):
            if OUTSIDE.match(target):
                continue
            checked += 1
            if fault := leads_nowhere(page, target):
                faults.append(f"{page.relative_to(root)}:{number}: {fault}")
        for number, name in named(page):
            checked += 1
            if not (root / name).exists():
                faults.append(f"{page.relative_to(root)}:{number}: there is no {name}")
    for fault in faults:
        verdicts.failed("links", fault)
    if not faults and checked:
        verdicts.passed(f"links: {checked} of {len(pages)} pages lead somewhere")
    elif not checked:
        verdicts.failed("links", "there are none, and there should be")


def hidden(path):
    return any(part.startswith(".") and part != ".ci" for part in path.parts)


def targets(page):
    for number, line in prose(page):
        for match in LINK.finditer(re.sub(r"`[^`]*`", "", line)):
            yield number, match[1] or match[2]


def named(page):
    for number, line in prose(page):
        for match in NAMED.finditer(line):
            yield number, match[1]


def prose(page):
    """The lines outside of fenced blocks."""
    fenced = False
    for number, line in enumerate(page.read_text().split("\n"), 1):
        if line.lstrip().startswith("```"):
            fenced = not fenced
        elif not fenced:
            yield number, line


def leads_nowhere(page, target):
    name, _, heading = target.partition("#")
    place = (page.parent / unquote(name)).resolve() if name else page
    if not place.exists():
        return f"{target} leads nowhere"
    if heading and place.suffix == ".md" and heading not in headings(place):
        return f"{target}: that page has no such heading"
    return None


def headings(page):
    """The anchors that code hosts make of headings."""
    found = set()
    for _, line in prose(page):
        if match := re.match(r"#+\s+(.*?)\s*#*$", line):
            text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", match[1]).lower()
            anchor = re.sub(r"[^\w\- ]", "", text).replace(" ", "-")
            number = 1
            unique = anchor
            while unique in found:
                unique, number = f"{anchor}-{number}", number + 1
            found.add(unique)
    return found
