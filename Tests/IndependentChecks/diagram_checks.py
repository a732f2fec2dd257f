"""The diagrams that `graph` writes: Graphviz reads one, a small grammar the other."""

import json
import re
import shutil
import subprocess
from functools import partial

from program import EXAMPLES
from verdicts import Skipped, differences

# Names that a language of diagrams could take for its own.
ODD_NAMES = [
    'say "hi"', "back\\slash", "a\\", "end", "a]b", "a;b", "<b>", "a|b", "#35;", "&amp;", "%% a",
    "日本 🚀", "`code`", "a --> b", "subgraph", "{a}", "(a)", "a/b", "\\n", "\\N", "\\G",
]

LABEL = r'"([^"\n`\\<>]*(?:<br/>[^"\n`\\<>]*)*)"'
LAYER = re.compile(rf"  (l[1-9][0-9]*)\[{LABEL}\]")
MISSING = re.compile(rf"  (m[1-9][0-9]*)\(\[{LABEL}\]\)")
ARROW = re.compile(rf"  (l[1-9][0-9]*) (-->|-\.->)\|{LABEL}\| ([lm][1-9][0-9]*)")


def checks(project):
    odd = project.write("odd-names.yaml", odd_profile())
    for name in [*EXAMPLES, odd]:
        title = "odd names" if name == odd else f"example {name}"
        yield f"{title}: Graphviz reads graph --format dot", partial(dot_is_read, project, name)
        yield f"{title}: graph --format mermaid keeps to its grammar", partial(
            mermaid_is_read, project, name)


def odd_profile():
    """Each layer reads one below it and one that is missing; names are as odd as they come."""
    layers = [{"name": name, "service": "container"} for name in ODD_NAMES]
    for number, layer in enumerate(layers[1:], 1):
        layer["parameters"] = {"env": {
            "BELOW": "{{.spectro.app.$appDeploymentName.plain.CONTAINER_SVC}}",
            "MISSING": f"{{{{.spectro.app.$appDeploymentName.gone{number % 3}.CONTAINER_SVC}}}}",
        }}
    layers.insert(0, {"name": "plain", "service": "container"})
    metadata = {"name": "odd-names", "version": "1.0.0"}
    return json.dumps(
        {"apiVersion": "strata/v1", "kind": "AppProfile", "metadata": metadata, "layers": layers},
        ensure_ascii=False)


def expected(project, name):
    """Who reads whom, as `graph --json` says: pairs of names with the outputs read."""
    graph = project.json("graph", name, "--json")
    arrows = {}
    for wire in graph["wires"]:
        below = wire["producerPosition"]
        pair = f"l{wire['readerPosition']}", f"l{below}" if below else wire["producer"]
        outputs = arrows.setdefault(pair, [])
        if wire["output"] not in outputs:
            outputs.append(wire["output"])
    names = {f"l{layer['position']}": layer["name"] for layer in graph["layers"]}
    return names, arrows


# MARK: Graphviz


def dot_is_read(project, name):
    if not shutil.which("dot"):
        raise Skipped("there is no dot (Debian: graphviz)")
    text = project.call("graph", name, "--format", "dot").output
    done = subprocess.run(
        ["dot", "-Tjson0"], input=text.encode(), capture_output=True, timeout=20, check=False)
    if done.returncode or done.stderr:
        return [f"dot ends with {done.returncode}: {done.stderr.decode()}"]
    drawn = json.loads(done.stdout.decode())
    labels = {node["name"]: dot_lines(node["label"]) for node in drawn["objects"]}
    nodes = [node["name"] for node in drawn["objects"]]
    arrows = {
        (nodes[edge["tail"]], nodes[edge["head"]]): dot_lines(edge["label"])
        for edge in drawn.get("edges", [])
    }
    return compare(labels, arrows, *expected(project, name))


def dot_lines(label):
    """The lines of a label: \\n divides them, and a backslash keeps what follows."""
    lines = [""]
    for part in re.findall(r"\\.|[^\\]|\\$", label, re.DOTALL):
        if part == "\\n":
            lines.append("")
        else:
            lines[-1] += part[-1]
    return lines


# MARK: Mermaid


def mermaid_is_read(project, name):
    first, *lines = project.call("graph", name, "--format", "mermaid").output.splitlines()
    labels, arrows, problems = {}, {}, differences(first, "flowchart BT", "the first line")
    for line in lines:
        if node := LAYER.fullmatch(line) or MISSING.fullmatch(line):
            labels[node[1]] = mermaid_lines(node[2])
        elif arrow := ARROW.fullmatch(line):
            arrows[arrow[1], arrow[4]] = mermaid_lines(arrow[3])
            if (arrow[2] == "-.->") != arrow[4].startswith("m"):
                problems.append(f"{line}: dashed is what is missing, and only that")
        else:
            problems.append(f"not in the grammar: {line}")
    return problems + compare(labels, arrows, *expected(project, name))


def mermaid_lines(label):
    """The lines of a label; #35; and #quot; are characters, as HTML has them."""
    names = {"quot": '"', "amp": "&", "lt": "<", "gt": ">"}

    def character(match):
        return chr(int(match[1])) if match[1].isdigit() else names[match[1]]

    return [re.sub(r"#([0-9]+|[a-z]+);", character, line) for line in label.split("<br/>")]


def compare(labels, arrows, names, read):
    """Whether a diagram shows the layers, what they read, and what is missing."""
    missing = {node: lines[0] for node, lines in labels.items() if node.startswith("m")}
    shown = {node: lines[0] for node, lines in labels.items() if node not in missing}
    drawn = {(reader, missing.get(node, node)): lines for (reader, node), lines in arrows.items()}
    return differences(shown, names, "layers") + differences(drawn, read, "arrows")
