"""Reads a list of Kubernetes objects as JSON; prints what is wrong with each, or null.

A program of its own, since kubernetes-validate may be at home in another Python.
"""

import json
import sys

import kubernetes_validate


def fault(document, version):
    try:
        kubernetes_validate.validate(document, version, strict=True)
    except Exception as error:  # its exceptions have no common ground
        return f"{type(error).__name__}: {getattr(error, 'message', error)}"
    return None


if __name__ == "__main__":
    wanted = sys.argv[1] if len(sys.argv) > 1 else kubernetes_validate.latest_version()
    json.dump([fault(document, wanted) for document in json.load(sys.stdin)], sys.stdout)
