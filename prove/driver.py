"""Prove libraries, each in a process of its own: ``make prove`` and ``make prove-all``."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from .check import Outcome
from .entries import group, packages
from .known import ROOT, Tables


@dataclass
class Driver:
    """Runs ``worker.py`` in some Python."""

    python: str
    tables: Path
    quick: bool

    def run(self, library: str) -> Outcome:
        """What came out for one library; what went wrong with the process counts as failed."""
        with tempfile.TemporaryDirectory(prefix="prove-") as folder:
            told = Path(folder, "outcome.json")
            command = [self.python, "-m", "prove.worker", str(self.tables), library, str(told)]
            command += ["quick"] if self.quick else []
            environment = {**os.environ, "PYTHONPATH": str(ROOT), "TMPDIR": folder}
            environment |= dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"), "1")
            done = subprocess.run(
                command, cwd=folder, env=environment, capture_output=True, text=True
            )
            if told.exists():
                return Outcome(**json.loads(told.read_text()))
            last = done.stderr.strip().splitlines()[-1:] or [f"exit status {done.returncode}"]
            return Outcome(library, unsound={library: [f"could not be proven: {last[0]}"]})

    def run_all(self, libraries: list[str]) -> Iterator[Outcome]:
        """As many at once as there are processors."""
        with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
            yield from pool.map(self.run, libraries)

    def has(self, library: str, tables: Tables) -> bool:
        """Whether any package of a library is installed there."""
        names = [packages(one) for one in tables.libraries if group(one) == library]
        code = (
            f"import importlib.util as u, sys; names = {set().union(*names)!r};"
            "sys.exit(not any(map(u.find_spec, names)))"
        )
        return subprocess.run([self.python, "-c", code]).returncode == 0


def find_python(path: str | None) -> str:
    """The Python of a virtual environment, or an executable, by its full path."""
    found = path or sys.executable
    inside = Path(found, "bin", "python")
    return str(inside.absolute()) if inside.exists() else shutil.which(found) or found
