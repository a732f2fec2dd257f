"""Whether what is offered to copy works: the workflow, and the hooks for pre-commit.

A recipe's commands run in a checkout with a profile that is fine, where they must end with 0, and in
one with a profile that has errors, where they must end with 1.
"""

import json
import re

try:
    import yaml
except ImportError:
    yaml = None

WORKFLOW = "examples/ci/github-workflow.yml"
HOOKS = ".pre-commit-hooks.yaml"

FINE = "profiles/shop/1.0.0.yaml"
BROKEN = "profiles/broken/1.0.0.yaml"

BREAK = f"""
strata new broken --from hello-universe &&
sed 's/\\.USERNAME}}}}/.USER}}}}/' {BROKEN} >broken.new && mv broken.new {BROKEN}
"""


def check(root, home, verdicts):
    status, printed = home.run("mkdir checkout && cd checkout && strata init && strata new shop --from hello-universe")
    if status:
        verdicts.failed("recipes", printed)
        return
    if yaml is None:
        verdicts.skipped("recipes", "this Python has no PyYAML")
        return
    before = [(what, run(root, home)) for what, run in RECIPES]
    status, printed = home.run(BREAK)
    for (what, run), (_, fine) in zip(RECIPES, before):
        broken = run(root, home)
        faults = [f"ended with {ended}, not {wanted}: {line}: {text[-400:]}"
                  for results, wanted in ((fine, 0), (broken, 1))
                  for line, ended, text in results if ended != wanted]
        faults += [fault for line, ended, text in broken if ended == 1 for fault in unreadable(line, text)]
        if len(fine) < 2 or len(broken) != len(fine) or status:
            faults.append(f"too few commands were tried: {len(fine)} and {len(broken)} {printed}")
        if faults:
            verdicts.failed(what, "; ".join(faults))
        else:
            verdicts.passed(f"{what}: {len(fine)} commands, with a profile that is fine and one that is not")


def unreadable(command, printed):
    """What is wrong with what a command printed of a profile with errors."""
    if "sarif" in command:
        results = json.loads(printed)["runs"][0]["results"]
        if not any(BROKEN in json.dumps(result) for result in results):
            yield f"{command}: no result names {BROKEN}"
    elif "github" in command and f"::error file={BROKEN}," not in printed:
        yield f"{command}: no annotation names {BROKEN}"
    elif "unknown-output" not in printed:
        yield f"{command}: it does not say what is wrong"


def workflow(root, home):
    """Each line of the workflow that asks Strata; what follows a file or a status is left out."""
    document = yaml.safe_load((root / WORKFLOW).read_text())
    steps = [step for job in document["jobs"].values() for step in job["steps"]]
    lines = [line for step in steps for line in step.get("run", "").split("\n") if "strata validate" in line]
    return [(line, *home.run(re.sub(r"\s*(>|\|\|).*", "", line))) for line in lines]


def hooks(root, home):
    """What each hook runs, with the files that it would get."""
    results = []
    for hook in yaml.safe_load((root / HOOKS).read_text()):
        listed = home.run("find * -type f")[1].split()
        # `files` is searched for, as pre-commit does.
        files = [name for name in listed if re.search(hook["files"], name)]
        if not files:
            continue
        names = files if hook.get("pass_filenames", True) else []
        command = " ".join([hook["entry"], *hook.get("args", []), *names])
        results.append((command, *home.run(command)))
    return results


RECIPES = [(WORKFLOW, workflow), (HOOKS, hooks)]
