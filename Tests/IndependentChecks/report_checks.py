"""What `validate` prints for code hosts: SARIF 2.1.0 and GitHub's workflow commands."""

import re
from collections import Counter
from functools import partial
from urllib.parse import unquote, urlsplit

from broken_profiles import BROKEN_FILES, FINDINGS
from verdicts import differences

LEVELS = {"error": "error", "warning": "warning", "hint": "note"}
COMMANDS = {"error": "error", "warning": "warning", "hint": "notice"}

# RFC 3986: a reference made of these, and of % with two digits.
URI = re.compile(r"(?:[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2})+")
# ::error file=a.yaml,line=1::message — values hold no : and no , and % only before two digits.
PAIR = r"[a-zA-Z]+=[^,:\n]*"
COMMAND = re.compile(rf"::(error|warning|notice) ({PAIR}(?:,{PAIR})*)::(.*)")
ESCAPE = re.compile(r"%(?!25|0A|0D|3A|2C)")


def checks(project):
    for name, text in BROKEN_FILES.items():
        word = project.write(name, text)
        yield f"sarif of {name}: what 2.1.0 requires", partial(sarif_is_sound, project, word)
        yield f"github of {name}: workflow commands", partial(commands_are_sound, project, word)
    yield "sarif of a sound profile: no results", partial(sound_profile, project)
    yield "findings stand at the very words they are about", partial(places_are_right, project)
    yield "sarif and github name files as code hosts know them: folder/file.yaml", partial(
        paths_are_plain, project)


def findings(project, word):
    return project.json("validate", word, "--json", statuses=(0, 1))["findings"]


# MARK: SARIF


def sarif(project, word):
    return project.json("validate", word, "--format", "sarif", statuses=(0, 1))


def sarif_is_sound(project, word):
    log = sarif(project, word)
    found = findings(project, word)
    if not found:
        return ["nothing is found in a broken file"]
    [run] = log["runs"]
    return head_problems(log, run) + rule_problems(run) + [
        f"result {number}: {problem}"
        for number, (result, finding) in enumerate(zip(run["results"], found))
        for problem in result_problems(project, run, result, finding)
    ] + differences(len(run["results"]), len(found), "results")


def head_problems(log, run):
    problems = differences(log["version"], "2.1.0", "version")
    if not re.fullmatch(r"https://\S+sarif\S*2\.1\.0\S*\.json", log["$schema"]):
        problems.append(f"$schema is {log['$schema']}")
    driver = run["tool"]["driver"]
    problems += differences(driver["name"], "strata", "driver.name")
    # Without it a column is a UTF-16 unit, and ours are characters.
    return problems + differences(run.get("columnKind"), "unicodeCodePoints", "columnKind")


def rule_problems(run):
    rules = run["tool"]["driver"]["rules"]
    problems = [f"rule {rule} twice" for rule, count in ids(rules).items() if count > 1]
    for rule in rules:
        if not rule["shortDescription"]["text"]:
            problems.append(f"rule {rule['id']} says nothing")
        if rule.get("defaultConfiguration", {}).get("level", "warning") not in LEVELS.values():
            problems.append(f"rule {rule['id']} has no such level")
    return problems


def ids(rules):
    return Counter(rule["id"] for rule in rules)


def result_problems(project, run, result, finding):
    rules = run["tool"]["driver"]["rules"]
    problems = differences(
        [result["ruleId"], result["level"], result["message"]["text"]],
        [finding["code"], LEVELS[finding["severity"]], finding["message"]])
    problems += differences(rules[result["ruleIndex"]]["id"], result["ruleId"], "ruleIndex")
    [location] = result["locations"]
    place = location["physicalLocation"]
    uri, region = place["artifactLocation"]["uri"], place["region"]
    if not URI.fullmatch(uri):
        problems.append(f"{uri} is no URI reference")
    problems += differences(region, {
        "startLine": finding["line"], "startColumn": finding["column"],
        "endLine": finding["endLine"], "endColumn": finding["endColumn"]}, "region")
    return problems + region_problems(lines_of(project, unquote(urlsplit(uri).path)), region)


def lines_of(project, path):
    """Without a last one that holds nothing."""
    text = (project.work / path).read_bytes().decode().removeprefix("\ufeff")
    return re.split(r"\r?\n", re.sub(r"\r?\n\Z", "", text))


def region_problems(lines, region):
    """A region lies inside its file; its end may be right behind a line's last character."""
    start = region["startLine"], region["startColumn"]
    end = region["endLine"], region["endColumn"]
    if start > end:
        return [f"the region ends at {end}, before its start {start}"]
    return [
        f"line {line}, column {column} is outside the file"
        for line, column in (start, end)
        if not 1 <= line <= len(lines) or not 1 <= column <= len(lines[line - 1]) + 1
    ]


def sound_profile(project):
    [run] = sarif(project, "hello-universe")["runs"]
    return differences(run["results"], [], "results") + rule_problems(run)


# MARK: Workflow commands


def commands_are_sound(project, word):
    lines = project.call("validate", word, "--format", "github").output.split("\n")
    found = findings(project, word)
    if lines.pop() != "" or len(lines) != len(found):
        return [f"{len(lines)} lines for {len(found)} findings"]
    return [
        f"{line}: {problem}"
        for line, finding in zip(lines, found)
        for problem in command_problems(line, finding)
    ]


def command_problems(line, finding):
    parts = COMMAND.fullmatch(line)
    if not parts:
        return ["no workflow command"]
    command, properties, message = parts.groups()
    if ESCAPE.search(properties) or re.search(r"%(?!25|0A|0D)", message):
        return ["a percent sign that is not escaped"]
    read = {
        key: unescaped(value)
        for key, _, value in (pair.partition("=") for pair in properties.split(","))
    }
    expected = {
        "file": finding["file"].removeprefix("./"), "line": str(finding["line"]), "col": str(finding["column"]),
        "title": finding["code"],
    }
    # Columns are heeded only where a finding begins and ends on one line.
    if finding["endLine"] == finding["line"]:
        expected["endColumn"] = str(finding["endColumn"])
    return differences(
        [command, read, unescaped(message)],
        [COMMANDS[finding["severity"]], expected, finding["message"]])


def unescaped(text):
    for code, character in (("2C", ","), ("3A", ":"), ("0D", "\r"), ("0A", "\n"), ("25", "%")):
        text = text.replace(f"%{code}", character)
    return text


# MARK: Places


def places_are_right(project):
    """Cuts the text of each finding out of the file, as a reader of characters counts."""
    word = project.write("places.yaml", BROKEN_FILES["broken.yaml"])
    lines = lines_of(project, "places.yaml")
    cut = [
        (found["code"], lines[found["line"] - 1][found["column"] - 1:found["endColumn"] - 1])
        for found in findings(project, word)
    ]
    return [f"no {code} at {text!r}" for code, text in FINDINGS if (code, text) not in cut]


def paths_are_plain(project):
    """GitHub shows nothing beside a line where the path begins with ./ or is absolute."""
    text = BROKEN_FILES["broken.yaml"]
    (project.work / "stack").mkdir(exist_ok=True)
    project.write("stack/shop.yaml", text)
    problems = []
    for word in ("stack/shop.yaml", "./stack/shop.yaml", str(project.work / "stack/shop.yaml")):
        [run] = sarif(project, word)["runs"]
        place = run["results"][0]["locations"][0]["physicalLocation"]
        command = project.call("validate", word, "--format", "github").output
        written = {
            "sarif": place["artifactLocation"]["uri"],
            "github": re.search(r"file=([^,]*)", command).group(1),
        }
        problems += [
            f"validate {word} --format {form} says {path}"
            for form, path in written.items() if path != "stack/shop.yaml"
        ]
    return problems
