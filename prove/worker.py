"""Prove one library in this Python, which needs nothing but the library: see ``driver.py``."""

from __future__ import annotations

import json
import os
import sys
import warnings
from dataclasses import asdict
from pathlib import Path

from .check import How, Outcome, check
from .known import read_tables
from .outside import enter


def main() -> None:
    """``python -m prove.worker TABLES LIBRARY OUTCOME HOW``, the last a file too."""
    tables, library, outcome, asked = sys.argv[1:]
    how = How(**json.loads(Path(asked).read_text()))
    read = read_tables(json.loads(Path(tables).read_text()))
    quiet = os.open(os.devnull, os.O_RDWR)
    enter()
    os.dup2(quiet, 0)
    os.dup2(quiet, 1)
    warnings.simplefilter("ignore")

    def save(found: Outcome) -> None:
        Path(f"{outcome}.new").write_text(json.dumps(asdict(found)))
        os.replace(f"{outcome}.new", outcome)

    save(check(library, read, how, save))


if __name__ == "__main__":
    sys.setrecursionlimit(5000)
    main()
