"""Prove one library in this Python, which needs nothing but the library: see ``driver.py``."""

from __future__ import annotations

import json
import os
import sys
import warnings
from dataclasses import asdict
from pathlib import Path

from .check import check
from .known import read_tables
from .outside import enter


def main() -> None:
    """``python -m prove.worker TABLES LIBRARY OUTCOME [quick] [told]``."""
    tables, library, outcome, *how = sys.argv[1:]
    read = read_tables(json.loads(Path(tables).read_text()))
    quiet = os.open(os.devnull, os.O_RDWR)
    enter()
    os.dup2(quiet, 0)
    os.dup2(quiet, 1)
    warnings.simplefilter("ignore")
    found = check(library, read, "quick" in how, "told" in how)
    Path(outcome).write_text(json.dumps(asdict(found)))


if __name__ == "__main__":
    sys.setrecursionlimit(5000)
    main()
