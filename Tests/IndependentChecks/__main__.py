"""Runs every check and says how many passed. Called by Tests/independent."""

import sys
from pathlib import Path

import catalogue_checks
import diagram_checks
import example_checks
import json_checks
import json_suite_checks
import kubernetes_checks
import render_exchange_checks
import render_helm_checks
import render_kubernetes_checks
import report_checks
import schema_checks
import yaml_checks
from program import Project
from verdicts import Verdicts

# Fewer checks than this are no proof of anything.
AT_LEAST = 10

ROOMS = [
    example_checks,
    schema_checks,
    catalogue_checks,
    json_checks,
    json_suite_checks,
    report_checks,
    diagram_checks,
    yaml_checks,
    kubernetes_checks,
    render_kubernetes_checks,
    render_exchange_checks,
    render_helm_checks,
]


def main(strata, root, work, folder):
    project = Project(strata, Path(root), Path(work), Path(folder) if folder else None)
    verdicts = Verdicts()
    for room in ROOMS:
        for title, check in room.checks(project):
            verdicts.judge(title, check)
    return verdicts.conclude(AT_LEAST)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
