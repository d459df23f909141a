"""Prove libraries, each in a process of its own: ``make prove`` and ``make prove-all``."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from pathlib import Path

from .check import How, Outcome
from .entries import group, packages
from .known import ROOT, Tables

SECONDS = 1800
"""For one library, as time goes by."""
BEFORE = ROOT / "build" / "prove"
"""What earlier runs on this machine came to."""


@dataclass
class Driver:
    """Runs ``worker.py`` in some Python."""

    python: str
    tables: Path
    quick: bool
    only: str = ""
    rest: bool = False
    """Whether what an earlier run on this machine has proven is not tried again."""
    seconds: float = SECONDS
    share: int = 1
    """Of how many entries one is tried."""

    def run(self, library: str) -> Outcome:
        """What came out for one library; what went wrong with the process counts as failed."""
        how = How(self.quick, only=self.only, share=self.share)
        kept = BEFORE / f"{library}-{hashlib.sha256(self.python.encode()).hexdigest()[:8]}.json"
        if self.rest and kept.exists():
            how.held = json.loads(kept.read_text())
        with tempfile.TemporaryDirectory(prefix="prove-") as folder:
            told = Path(folder, "outcome.json")
            wrong = self.work(library, told, how)
            if not told.exists():
                return Outcome(library, unsound={library: [f"could not be proven: {wrong}"]})
            outcome = Outcome(**json.loads(told.read_text()))
        if outcome.cut:
            outcome.unexplained[library] = f"not all was tried: {wrong}"
        if self.rest:
            kept.parent.mkdir(parents=True, exist_ok=True)
            # Another run may have written there meanwhile.
            before = json.loads(kept.read_text()) if kept.exists() else {}
            kept.write_text(json.dumps({**before, **outcome.held}))
        return outcome

    def work(self, library: str, told: Path, how: How) -> str:
        """Run the process; why it ended, if not by itself."""
        asked = Path(told.parent, "how.json")
        asked.write_text(json.dumps(asdict(how)))
        given = [str(self.tables), library, str(told), str(asked)]
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "TMPDIR": str(told.parent)}
        environment |= dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"), "1")
        with subprocess.Popen(
            [self.python, "-m", "prove.worker", *given],
            cwd=told.parent,
            env=environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        ) as process:
            try:
                _, errors = process.communicate(timeout=self.seconds)
            except subprocess.TimeoutExpired:
                # Those that it started too.
                os.killpg(process.pid, signal.SIGKILL)
                return f"it was ended after {self.seconds:.0f} s"
        return (errors.strip().splitlines() or [f"exit status {process.returncode}"])[-1]

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
    return os.path.abspath(inside if inside.exists() else shutil.which(found) or found)
