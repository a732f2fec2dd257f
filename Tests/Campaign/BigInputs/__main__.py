"""Measures what its arguments name: the calls, the keys. Called by Tests/Campaign/big."""

import sys

import calls
import keys
from measures import Table


def main(strata, folder, *parts):
    table = Table()
    for part in parts:
        {"calls": calls, "keys": keys}[part].measure(strata, folder, table)
    return table.conclude()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
